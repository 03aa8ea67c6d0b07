"""The number guard: two texts alike are no copies if a figure stands where another stood.

No threshold of similarity separates a copy from the same report with one number changed; figures need a rule of their
own. Guarded beside them are all other numerals (dates, ages), the names of days, and words of a way up or down.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.copies.context import MASK, SIDE, in_context
from monitor.copies.prints import normalised_word

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from monitor.copies.context import Kind, Seen
    from monitor.copies.values import Printed
    from monitor.model import Figure

    _Context = tuple[str, ...]  # its name, and the letters
    _Ways = Callable[[Seen], Iterator[_Context]]

_NEAR = 6  # letters on each side that are enough where the figure is nowhere in the old text
_NEAR_ASCII = 10  # the same, of one side alone, where no letter is a syllable
_ENOUGH = 8  # letters that a context must have to say anything …
_PLAIN = 12  # … and, on one side alone, to say so even of a figure that the old text has elsewhere
# places with one context: a table, a refrain; it tells nothing, and is not searched for each of them
_MANY = 32

_DIGITS = re.compile(r"\d+(?:\.\d+)*")

# Contexts that are enough to say that one took the other's place. For any other the other has to be gone as well: little is
# known of a numeral that is no figure, and of any from a few letters beside it.
_SURE: dict[Kind, frozenset[str]] = {
    "figure": frozenset({"both", "sentence", "near", "left", "right"}),
    "turn": frozenset({"both", "sentence", "near", "left", "right"}),
    "numeral": frozenset({"both", "sentence", "near"}),
    "day": frozenset({"both", "sentence"}),
}


def changed_figure(new: Sequence[Seen], old: Known, added: Sequence[tuple[int, int]] = ()) -> str | None:
    """Why the new text is no copy of the old one: the figure that differs, in words; None if none does.

    `added` are the passages of the new text that the old one lacks: a figure of its own stands there rightly, and
    anywhere else it has been changed.
    """
    moved = [seen for seen in new if not old.has_where_it_is(seen)]
    if not moved:
        return None
    kept = {name for seen in new for name in seen.what.names}
    for seen in moved:
        other = old.instead_of(seen, kept)
        if other is not None:
            return f"{seen.what.text!r} stands where {other!r} stood"
        if old.misses(seen, kept) and not _within(seen, added):
            return f"{seen.what.text!r} stands in a known passage that never had it"
    return None


@lru_cache(maxsize=64)  # as many as `prints_of` remembers
def known_in(text: str, figures: tuple[Figure | Printed, ...]) -> Known:
    """What is guarded in an old text."""
    return Known(in_context(text, figures))


class Known:
    """What is guarded in the old text, by name and by context."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        self._seen = seen
        self._names = {name for one in seen for name in one.what.names}
        self._sentences: dict[tuple[str, str], frozenset[Hashable]] = {}  # names that stand in each
        for one in seen:
            self._sentences[one.sentence] = self._sentences.get(one.sentence, frozenset()) | one.what.names
        self._by_context: dict[_Ways, dict[_Context, list[Seen]]] = {}

    def _at(self, context: _Context) -> list[Seen]:
        """What stands in a context. Contexts of a way are read when the first of them is asked for."""
        ways = _WAYS[context[0]]
        if ways not in self._by_context:
            self._by_context[ways] = self._placed(ways)
        return self._by_context[ways].get(context, [])

    def _placed(self, ways: _Ways) -> dict[_Context, list[Seen]]:
        placed: dict[_Context, list[Seen]] = defaultdict(list)
        for one in self._seen:
            for context in ways(one):
                if len(placed[context]) < _MANY:
                    placed[context].append(one)
        return placed

    def __contains__(self, seen: Seen) -> bool:
        return not self._names.isdisjoint(seen.what.names)

    def has_where_it_is(self, new: Seen) -> bool:
        """Whether the same stands in the same place of the same sentence."""
        return not new.what.names.isdisjoint(self._sentences.get(new.sentence, ()))

    def instead_of(self, new: Seen, kept: set[Hashable]) -> str | None:
        """What stood where the new one stands; `kept` are the names of all that the new text has."""
        for context in self._telling(new):
            known = self._at(context)
            there = [old for old in known if _comparable(old, new)]
            if not there or len(known) == _MANY or any(_same(old, new) for old in there):
                continue
            if context[0] in _SURE[new.what.kind] or all(kept.isdisjoint(old.what.names) for old in there):
                return there[0].what.text
        return None

    def misses(self, new: Seen, kept: set[Hashable]) -> bool:
        """Whether a figure, or the name of a day where another has gone, is nowhere here."""
        if new in self or new.what.kind not in ("figure", "day"):
            return False
        return new.what.kind == "figure" or any(
            old.what.kind == "day" and kept.isdisjoint(old.what.names) for old in self._seen
        )

    def _telling(self, new: Seen) -> Iterator[_Context]:
        is_elsewhere = new in self
        yield from _two_sided(new)
        if new.what.kind in ("turn", "numeral") or not is_elsewhere:
            yield from _near(new)
        if not is_elsewhere:
            yield from _one_sided(new)
            yield from _beside(new)
        else:
            yield from _one_sided(new, new.sentence, _PLAIN)


def _comparable(old: Seen, new: Seen) -> bool:
    """A turn may take a turn's place, a month a month's; and a reader may have missed the figure in a numeral."""
    return old.what.kind == new.what.kind or {old.what.kind, new.what.kind} == {"figure", "numeral"}


def _same(old: Seen, new: Seen) -> bool:
    if old.what.kind == new.what.kind:
        return not old.what.names.isdisjoint(new.what.names)
    return _digits(old) == _digits(new)


def _digits(seen: Seen) -> str:
    found = _DIGITS.search(normalised_word(seen.what.text))
    return found[0] if found else ""


def _within(figure: Seen, passages: Sequence[tuple[int, int]]) -> bool:
    return any(start < figure.end and figure.start < end for start, end in passages)


def _two_sided(seen: Seen) -> Iterator[_Context]:
    if _letters(seen.left + seen.right) >= _ENOUGH:
        yield "both", seen.left, seen.right
    if _letters("".join(seen.sentence)) >= _ENOUGH:
        yield "sentence", *seen.sentence


def _near(seen: Seen) -> Iterator[_Context]:
    left, right = seen.left[-_NEAR:], seen.right[:_NEAR]
    if _letters(left + right) >= _ENOUGH:
        yield "near", left, right


def _one_sided(
    seen: Seen, within: tuple[str, str] | None = None, enough: int = _ENOUGH
) -> Iterator[_Context]:
    """Of a figure that the old text has elsewhere only what stands in its own sentence tells its place."""
    left, right = within or (seen.left, seen.right)
    if len(left) >= SIDE and _letters(seen.left) >= enough:
        yield "left", seen.left
    if len(right) >= SIDE and _letters(seen.right) >= enough:
        yield "right", seen.right


def _beside(seen: Seen) -> Iterator[_Context]:
    """What it is counted in, or how many digits it has, and the few letters on one side of it."""
    if seen.what.kind == "turn":
        return
    for side, context in (("before", seen.left[-_NEAR:]), ("behind", seen.right[:_NEAR])):
        if context.isascii():  # half as much is said by a letter that is no syllable
            context = seen.left[-_NEAR_ASCII:] if side == "before" else seen.right[:_NEAR_ASCII]
        if _letters(context) < _NEAR - 1:
            continue
        yield side, seen.what.unit or str(len(_digits(seen))), context


def _letters(context: str) -> int:
    return len(context) - context.count(MASK)


# Which function gives the contexts of a name.
_WAYS: dict[str, _Ways] = {
    "both": _two_sided,
    "sentence": _two_sided,
    "near": _near,
    "left": _one_sided,
    "right": _one_sided,
    "before": _beside,
    "behind": _beside,
}
