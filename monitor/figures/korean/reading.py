"""Headline and text in, figures out: the order of the stages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor.figures.korean.about import about_of
from monitor.figures.korean.finding import found_amounts
from monitor.figures.korean.folding import Folded, fold
from monitor.figures.korean.margins import bound_of, is_approximate
from monitor.figures.korean.per import per_of
from monitor.figures.korean.sentences import Sentence, sentences
from monitor.figures.korean.status import leaning, status_of
from monitor.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from monitor.figures.korean.amounts import Amount
    from monitor.model import Per, Place, Status


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A figure as its own sentence tells it, and what of it the rest of the article may still settle."""

    figure: Figure
    sure_status: bool


def read(title: str, text: str, published: date | None = None) -> list[Figure]:
    """Every figure in `title`, then in `text`, in reading order. Never raises; linear in the length."""
    del published
    headline, body = fold(title), fold(text)
    drafts = [*_read_field(headline, "title"), *_read_field(body, "text")]
    return _settled(drafts, leaning(headline.plain, body.plain))


def _read_field(field: Folded, place: Place) -> Iterator[Draft]:
    found = found_amounts(field.plain)
    at = 0
    for sentence in sentences(field.plain):
        inside: list[Amount] = []
        while at < len(found) and found[at].start < sentence.end:
            inside.append(found[at])
            at += 1
        yield from _read_sentence(field, place, sentence, inside)


def _read_sentence(field: Folded, place: Place, sentence: Sentence, found: list[Amount]) -> Iterator[Draft]:
    last: tuple[Amount, Per | None] | None = None
    thing: tuple[Amount, str | None] | None = None
    for amount in found:
        per = per_of(field.plain, sentence.start, amount, last)
        about = about_of(field.plain, sentence.start, amount, thing)
        thing = (amount, about)
        said = status_of(field.plain, sentence, amount)
        figure = _figure(field, place, sentence, amount)
        yield Draft(figure=replace(figure, per=per, about=about, status=said.status), sure_status=said.sure)
        last = (amount, per)


def _figure(field: Folded, place: Place, sentence: Sentence, amount: Amount) -> Figure:
    start, end = field.origin(amount.start), field.origin(amount.end)
    begins, ends = field.origin(sentence.start), field.origin(sentence.end)
    measure = amount.measure
    assert measure is not None
    return Figure(
        place=place,
        start=start,
        end=end,
        text=field.given[start:end],
        low=amount.low * measure.factor + measure.offset,
        high=amount.high * measure.factor + measure.offset,
        unit=measure.unit,
        approx=is_approximate(field.plain, amount),
        bound=bound_of(field.plain, amount),
        counter=amount.counter,
        quote=field.given[begins:ends],
        quote_start=begins,
    )


def _settled(drafts: list[Draft], lean: Status) -> list[Figure]:
    """What a sentence leaves open is taken from another that states the same value, else from the article's leaning."""
    known: dict[tuple[object, ...], Status | None] = {}
    for draft in drafts:
        if draft.sure_status and draft.figure.status not in (None, "past"):
            known.setdefault(_value(draft.figure), draft.figure.status)
    return [
        draft.figure if draft.sure_status else replace(draft.figure, status=known.get(_value(draft.figure), _open(draft, lean)))
        for draft in drafts
    ]


def _open(draft: Draft, lean: Status) -> Status | None:
    return lean if draft.figure.status == "actual" else draft.figure.status


def _value(figure: Figure) -> tuple[object, ...]:
    return figure.low, figure.high, figure.unit
