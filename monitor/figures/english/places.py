"""The places that a sentence shares its figures out to: "six died in the Talvik fire and 11 in the Olvia fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.names import NOBODY

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.names import Span
    from monitor.figures.english.sentence import Sentence

_IN = ("in", "at", "for", "to")
_BETWEEN = 5  # tokens from a figure to "in": "300 houses have been badly burned in"
_WITHIN = 3  # tokens from "in" to the name: "in the neighbouring"


def places(s: Sentence, drafts: list[Draft], names: list[Span]) -> dict[Draft, Span]:
    """By figure, the name of the place right behind it and what it counts; "to" leads in one only among several."""
    starts = {name[0]: name for name in names if not NOBODY.issuperset(s.words[name[0] : name[1]])}
    found = {d: name for d in drafts if (name := _place(s, d, starts)) is not None}
    if len(found) < 2:
        return {d: name for d, name in found.items() if "to" not in s.words[d.last : name[0]]}
    return found


def opening_place(s: Sentence, d: Draft, names: list[Span]) -> Span | None:
    """ "In neighbouring Talvik 40 people fled": the one name of a clause that opens with a place."""
    first = next((k + 1 for k in range(d.first - 1, -1, -1) if s.words[k] == ";"), 0)
    if s.words[first] not in ("in", "at"):
        return None
    verb = next((k for k in range(first, len(s)) if s.classes[k] == "V"), len(s))
    ahead = [name for name in names if first < name[0] < min(verb, d.first)]
    return ahead[0] if len(ahead) == 1 and ahead[0][0] - first <= _WITHIN else None


def _place(s: Sentence, d: Draft, starts: dict[int, Span]) -> Span | None:
    k = d.noun[1] if d.noun else d.last
    end = min(len(s), k + _BETWEEN)
    while k < end and s.classes[k] in ("V", "A"):
        k += 1
    if s.words[k] not in _IN and not (s.words[k] == "of" and k == d.last):
        return None
    for at in range(k + 1, min(len(s), k + 1 + _WITHIN)):
        if at in starts:
            return starts[at]
        if s.classes[at] not in ("D", "N") or s.capital(at):
            return None
    return None
