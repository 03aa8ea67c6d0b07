"""Parts and their total in one sentence: do they add up? Only where the sentence lists parts and says "in all"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from monitor.ledger.printed import in_words, step
from monitor.ledger.slips import FORMS, SUM
from monitor.ledger.weights import (
    LIST_GAP,
    MOST_PARTS,
    OPEN_LIST,
    REFINED_WITHIN,
    ROUNDED,
    TOTAL_WINDOW,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Figure

# Right before a total, and right behind it.
_BEFORE = re.compile(
    r"(?:모두|(?<![가-힣])총|합쳐서?|합하면|합해|합치면|합친|도합|통틀어"
    r"|\b(?:a total of|totall?ing|in all|in total|together|altogether))[\s,]*(?:약|about|some|make|makes|is|are)?\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"^[^,.;:()]*\b(?:in all|in total|together|altogether|combined)\b", re.IGNORECASE)
# What joins the parts of a list, what says that they are no parts of one, and that there are more than it names.
_JOINT = re.compile(r"[,·ㆍ/+]|[와과]\s|및|등|합|\b(?:and|plus)\b", re.IGNORECASE)
_NO_LIST = re.compile(
    r"가운데|에서|보다|(?<![가-힣])[이그]?중(?![가-힣])|[;→]|\b(?:of|including|from|than|after|while)\b",
    re.IGNORECASE,
)
_AMONG_OTHERS = re.compile(r"\s등|\b(?:such as|among others|and other)\b", re.IGNORECASE)


class _Item(NamedTuple):
    """A figure at its place in its sentence."""

    figure: Figure
    start: int
    end: int
    depth: int  # in how many brackets it stands


@dataclass(frozen=True, kw_only=True)
class _Sum:
    """Parts that a sentence lists, in order, and the total that it states."""

    parts: tuple[Figure, ...]
    total: Figure
    is_open: bool  # there may be parts that it does not list


def misfit(changed: Figure, sentence: Sequence[Figure]) -> str | None:
    """Why the parts and the total of a sentence do not fit, if `changed` is one of them.

    `sentence` are the figures that stand in it, in order.
    """
    at = next((i for i, figure in enumerate(sentence) if figure is changed), 0)
    items = _items(sentence[max(0, at - MOST_PARTS) : at + MOST_PARTS + 1])
    for i in range(len(items)):
        found = _sum_of(items, i) if _is_total(items, i) else None
        if found and any(f is changed for f in (*found.parts, found.total)) and not _fits(found):
            added = in_words(sum((part.low for part in found.parts), Decimal(0)))
            parts = " + ".join(part.text for part in found.parts)
            return FORMS[SUM].format(parts=parts, sum=added, total=found.total.text)
    return None


def _items(sentence: Sequence[Figure]) -> list[_Item]:
    items, depth, reached = [], 0, 0
    for figure in sentence:
        start = figure.start - figure.quote_start
        passed = figure.quote[reached:start]
        depth, reached = depth + passed.count("(") - passed.count(")"), start
        items.append(_Item(figure, start, start + len(figure.text), depth))
    return items


def _is_total(items: Sequence[_Item], at: int) -> bool:
    total = items[at]
    floor = max(0, total.start - TOTAL_WINDOW, items[at - 1].end if at else 0)
    ceiling = min([total.end + TOTAL_WINDOW, *(item.start for item in items[at + 1 : at + 2])])
    quote = total.figure.quote
    return bool(_BEFORE.search(quote[floor : total.start]) or _BEHIND.search(quote[total.end : ceiling]))


def _sum_of(items: Sequence[_Item], at: int) -> _Sum | None:
    """The parts are listed up to the total, or in brackets or after a colon behind it."""
    total = items[at]
    led = _list_before(total, [item for item in items[:at] if item.depth == total.depth])
    parts = led or _list_behind(total, items[at + 1 :])
    figures = tuple(part.figure for part in parts)
    if len(parts) < 2 or not all(_is_plain(f) for f in (*figures, total.figure)):
        return None
    listed = total.figure.quote[parts[0].start : max(parts[-1].end + TOTAL_WINDOW, total.start)]
    return _Sum(parts=figures, total=total.figure, is_open=bool(_AMONG_OTHERS.search(listed)))


def _list_before(total: _Item, before: Sequence[_Item]) -> list[_Item]:
    """The figures before the total, as far as they stand in one list of its kind."""
    outward = [total, *reversed(before)]
    pairs = ((part, after) for after, part in pairwise(outward))
    return [part for part, _ in takewhile(lambda pair: _in_one_list(*pair, total), pairs)][::-1]


def _list_behind(total: _Item, behind: Sequence[_Item]) -> list[_Item]:
    """All figures of the bracket behind the total, or behind its colon; none if they are no list of its kind."""
    if not behind:
        return []
    opening, depth = total.figure.quote[total.end : behind[0].start], behind[0].depth
    if not (depth == total.depth + 1 if "(" in opening else ":" in opening):
        return []
    inside = list(takewhile(lambda item: item.depth == depth, behind))
    return inside if all(_in_one_list(*pair, total) for pair in pairwise(inside)) else []


def _in_one_list(one: _Item, other: _Item, total: _Item) -> bool:
    """`one` stands before `other`, with nothing between them but what joins two parts, or the last one and the total."""
    gap = total.figure.quote[one.end : other.start]
    alike = all(_kind(item.figure) == _kind(total.figure) for item in (one, other))
    return (
        alike
        and len(gap) <= LIST_GAP
        and bool(_JOINT.search(gap))
        and not _NO_LIST.search(_BEFORE.sub("", gap))
    )


def _kind(figure: Figure) -> tuple[str, str | None]:
    return figure.unit, figure.per


def _is_plain(figure: Figure) -> bool:
    return figure.low == figure.high > 0 and figure.bound is None and figure.converts is None


def _fits(found: _Sum) -> bool:
    """Any run of the parts up to the total may be what it is a total of."""
    total, slack = found.total.low, _slack(found)
    sums = list(accumulate(part.low for part in reversed(found.parts)))[1:]
    if any(abs(added - total) <= slack for added in sums):
        return True
    return found.is_open and sums[-1] < total * OPEN_LIST


def _slack(found: _Sum) -> Decimal:
    """How far rounding alone may put the sum off the total."""
    figures = (*found.parts, found.total)
    if any(f.approx for f in figures):
        return found.total.low * REFINED_WITHIN / 100
    return min(sum((step(f) for f in figures), Decimal(0)) / 2, found.total.low * ROUNDED)
