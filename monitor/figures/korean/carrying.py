"""What one statement of a value says and another leaves open: the article read as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from monitor.figures.korean.drafts import Draft
    from monitor.model import Figure, Per, Status

# Units whose figures in one article share what they are counted by: 합계출산율 0.80명 and 7월(0.77명); two bids for an hourly wage.
_FACTOR = 3
_MOST_LIKE = 20  # figures compared with, so that a table of thousands stays linear
_CARRIED: frozenset[str] = frozenset(["hour", "person"])


def settled(drafts: list[Draft], lean: Status) -> list[Figure]:
    """The figures, with open statuses and denominators taken from other statements of the same value."""
    _settle_status(drafts, lean)
    _settle_per(drafts)
    return [draft.figure() for draft in drafts]


def _settle_status(drafts: list[Draft], lean: Status) -> None:
    known = {
        draft.value: draft.status
        for draft in reversed(drafts)
        if draft.sure_status and draft.status not in (None, "past")
    }
    for draft in drafts:
        if not draft.sure_status and draft.status == "actual":
            draft.status = known.get(draft.value, lean)


_DIFFERENCE = re.compile(r"격차|차이|간격|인상액|인상 폭")
_PART_OF = re.compile(r"(?:이|그) ?(?:가운데|중)")


def _settle_per(drafts: list[Draft]) -> None:
    known: dict[tuple[Decimal, Decimal, str], Per] = {
        d.value: d.per for d in reversed(drafts) if d.per and not _is_round(d)
    }
    like = [draft for draft in drafts if draft.per in _CARRIED]
    for draft in drafts:
        if draft.per is None:
            draft.per = known.get(draft.value) or next(
                (other.per for other in like[:20] if _is_like(draft, other)), None
            )


def _is_round(draft: Draft) -> bool:
    """Two hundred and two hundred may be two things; 20.3 twice is one."""
    digits = "".join(c for c in draft.text if c.isdigit()).strip("0")
    return len(digits) < 3


def _is_like(draft: Draft, other: Draft) -> bool:
    """The same unit, counted in the same way and of a like size."""
    if draft.value[2] != other.value[2] or draft.value[2] in ("percent", "point") or not other.low:
        return False
    if draft.about and _DIFFERENCE.search(draft.about):
        return draft.low < other.low
    return draft.amount.counter == other.amount.counter and 1 / _FACTOR < draft.low / other.low < _FACTOR
