"""A percentage beside the two values that it was worked out from: does it fit them?"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.ledger import same, words_en
from monitor.ledger.printed import in_words, step
from monitor.ledger.slips import FORMS, SHARE
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import LIST_GAP, REFINED_WITHIN, ROUNDED, SHARE_SLACK
from monitor.ledger.words import direction, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.words import Word
    from monitor.model import Figure


def misfit(changed: Figure, sentence: Sequence[Figure]) -> str | None:
    """Why a percentage of change does not fit: rose 50% from 10,000 to 14,000.

    `changed` states what it moved from; `sentence` are the figures that stand in its sentence, in order.
    """
    if changed.stated_from is None or changed.unit in ("percent", "point") or changed.low != changed.high:
        return None
    old, oldest = changed.stated_from
    share = _share_beside(changed, sentence) if old == oldest > 0 else None
    if share is None or _is_near(share, _range(changed, old, sentence)):
        return None
    exact = in_words((abs(changed.low - old) / old * 100).quantize(Decimal("0.1")))
    values = {"before": in_words(old), "after": in_words(changed.low), "exact": exact, "share": share.text}
    return FORMS[SHARE].format(**values)


def _share_beside(changed: Figure, sentence: Sequence[Figure]) -> Figure | None:
    """The percentage of change next to the two values, on either side or between them, if there is one alone."""
    at = next((i for i, figure in enumerate(sentence) if figure is changed), None)
    start = next((i for i, figure in enumerate(sentence) if _is_origin(figure, changed)), None)
    if at is None or start is None:
        return None
    first, last = sorted((at, start))
    near = sentence[max(0, first - 1) : last + 2]
    shares = [f for f in near if f.unit == "percent" and f.low == f.high and slots_of(f).by_how_much]
    if len(shares) != 1 or not _touches(shares[0], near):
        return None
    return shares[0]


def _is_origin(figure: Figure, changed: Figure) -> bool:
    return (
        figure.unit == changed.unit
        and changed.stated_from is not None
        and same.close_to(figure.low, changed.stated_from[0])
    )


def _touches(share: Figure, near: Sequence[Figure]) -> bool:
    """Between it and the next value nothing begins that it could be a percentage of."""
    i = next(i for i, figure in enumerate(near) if figure is share)
    pairs = [pair for pair in (near[i - 1 : i + 1], near[i : i + 2]) if len(pair) == 2]
    return any(_is_free(one, other) for one, other in pairs)


def _is_free(one: Figure, other: Figure) -> bool:
    gap = one.quote[one.end - one.quote_start : other.start - other.quote_start]
    words = words_of(gap) if len(gap) <= LIST_GAP else ()
    counted = words[:1] if one.unit != "percent" else ()  # 14,000 students, up 50%
    return bool(words) and all(word in counted or _says_nothing_else(word) for word in words)


def _says_nothing_else(word: Word) -> bool:
    if word.kind == "boundary":
        return not word.raw.isalpha() and word.raw != ";"
    return not word.text or word.raw in words_en.MORE or direction(word.raw) is not None


def _range(changed: Figure, old: Decimal, sentence: Sequence[Figure]) -> tuple[Decimal, Decimal]:
    """The least and the largest percentage that the two values, rounded as they are printed, may stand for."""
    origin = next(figure for figure in sentence if _is_origin(figure, changed))
    before, after = min(step(origin) / 2, old * ROUNDED), min(step(changed) / 2, abs(changed.low) * ROUNDED)
    ends = [(changed.low + s * after) / (old - s * before) - 1 for s in (1, -1)]
    least, largest = sorted(abs(end) * 100 for end in ends)
    return (Decimal(0) if ends[0] * ends[1] < 0 else least), largest


def _is_near(share: Figure, within: tuple[Decimal, Decimal]) -> bool:
    loose = SHARE_SLACK + (REFINED_WITHIN if share.approx else 0)
    slack = (step(share) or Decimal(1)) + share.low * loose / 100
    return within[0] - slack <= share.low <= within[1] + slack
