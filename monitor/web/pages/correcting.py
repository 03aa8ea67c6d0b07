"""A person corrects the ledger: a form of a figure's page in, a decision out, shown where its figure is then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from monitor.errors import InputError
from monitor.phrases import message_of
from monitor.web.forms import form_of
from monitor.web.pages import figure
from monitor.web.site import LARGEST, site_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.model import Ruling
    from monitor.store import Correcting

    Form = Mapping[str, str]

_TICKED = "o"  # before an observation's number, in the names of the boxes
_MOST_DIGITS = 18


async def decide(request: Request) -> Response:
    """Makes the decision and leads to its figure, or shows the page again with what is wrong.

    Raises: FormRefused; HTTPException 404 where there is no such figure.
    """
    if request.path_params["series"] > LARGEST:
        raise HTTPException(404)
    form = await form_of(request)
    return await run_in_threadpool(_decide, request, form)


def _decide(request: Request, form: Form) -> Response:
    site, number = site_of(request), request.path_params["series"]
    asked = form.get("what", "")
    try:
        with site.store.correcting(site.clock(), " ".join(form.get("because", "").split())) as hand:
            made = _decisions(asked)(hand, number, form)
    except InputError as fault:
        return figure.drawn(request, fault=message_of(fault), tried=asked, typed=form, status=422)
    goal = made.other if made.kind == "merge" and made.undone_at is None else number
    return RedirectResponse(f"/series/{goal}?done={made.id}#done", 303)


def _decisions(asked: str) -> Callable[[Correcting, int, Form], Ruling]:
    """Raises: InputError."""
    try:
        return _DECISIONS[asked]
    except KeyError:
        raise InputError(
            "choose what to decide: merge, split, apart, rename, mute, misread or undo"
        ) from None


def _merge(hand: Correcting, number: int, form: Form) -> Ruling:
    return hand.merge(number, _number(form, "into"))


def _apart(hand: Correcting, number: int, form: Form) -> Ruling:
    return hand.keep_apart(number, _number(form, "other"))


def _split(hand: Correcting, number: int, form: Form) -> Ruling:
    return hand.split(number, _ticked(form))


def _misread(hand: Correcting, _number: int, form: Form) -> Ruling:
    made = [hand.misread(one) for one in _ticked(form)]
    return made[-1]


def _rename(hand: Correcting, number: int, form: Form) -> Ruling:
    return hand.rename(number, form.get("label", ""))


def _mute(hand: Correcting, number: int, _form: Form) -> Ruling:
    return hand.mute(number)


def _unmute(hand: Correcting, number: int, _form: Form) -> Ruling:
    return hand.unmute(number)[-1]


def _undo(hand: Correcting, _series: int, form: Form) -> Ruling:
    return hand.undo(_number(form, "decision"))


_DECISIONS: Mapping[str, Callable[[Correcting, int, Form], Ruling]] = {
    "merge": _merge,
    "apart": _apart,
    "split": _split,
    "misread": _misread,
    "rename": _rename,
    "mute": _mute,
    "unmute": _unmute,
    "undo": _undo,
}


def _number(form: Form, name: str) -> int:
    """A number that was typed, a link to a figure among it. Raises: InputError."""
    typed = form.get(name, "").strip().rpartition("/")[2]
    if not typed.isascii() or not typed.isdigit() or len(typed) > _MOST_DIGITS:
        raise InputError("give the number of the other figure: it ends the address of its page")
    return int(typed)


def _ticked(form: Form) -> list[int]:
    """The observations whose boxes are ticked. Raises: InputError if none is."""
    found = [name.removeprefix(_TICKED) for name in form if name.startswith(_TICKED)]
    numbers = [int(one) for one in found if one.isascii() and one.isdigit() and len(one) <= _MOST_DIGITS]
    if not numbers:
        raise InputError("tick the reports that you mean, in the table of reports")
    return numbers
