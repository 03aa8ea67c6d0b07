"""How much a figure must have moved before a channel hears of it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from monitor.model import Threshold
from monitor.notify.numbers import relative, say_value
from monitor.notify.rules_fitting import fits
from monitor.notify.unit_words import MONEY
from monitor.phrases import InBoth, phrase

if TYPE_CHECKING:
    from decimal import Decimal

    from monitor.model import Figure, Finding, Heard, Route, Unit
    from monitor.phrases import Phrase

ALWAYS_TOLD = frozenset({"conflict", "corrected"})  # no threshold silences a contradiction


def unmet(finding: Finding, route: Route, heard: Heard | None) -> str:
    """The threshold that the change stays under, in words; "" if there is none or it is met.

    It may be met by this step, or by all since the value that the channel knows: ten steps of 1 % are 10 %.
    """
    change = finding.change
    if change.kind in ALWAYS_TOLD or change.before is None:
        return ""
    threshold, step = _threshold_for(finding, route), (change.before.figure, change.after)
    if threshold.only and not _goes(threshold.only, *step):
        return _ONLY[threshold.only]
    least = _under(threshold, *step)
    if least and heard and _same_way(threshold, heard.value, change.after):
        return _under(threshold, heard.value, change.after)
    return least


_ONLY = {"falls": phrase("told only if it falls"), "rises": phrase("told only if it rises")}


def unit_class(unit: Unit) -> Literal["percent", "money", "count"]:
    """The name under which `min_change` speaks of a unit."""
    if unit in ("percent", "point"):
        return "percent"
    return "money" if unit in MONEY else "count"


def _threshold_for(finding: Finding, route: Route) -> Threshold:
    """The first of its own, else that of its unit, of its unit's class, of any."""
    own = next((rule.threshold for rule in route.thresholds if all(fits(rule, finding))), None)
    unit = finding.change.after.unit
    found = (route.min_change.get(name) for name in (unit, unit_class(unit), "any"))
    return own or next(filter(None, found), Threshold())


def _same_way(threshold: Threshold, before: Figure, after: Figure) -> bool:
    return before.unit == after.unit and (threshold.only is None or _goes(threshold.only, before, after))


def _goes(way: Literal["falls", "rises"], before: Figure, after: Figure) -> bool:
    """Of ranges, by their middles."""
    move = after.low + after.high - before.low - before.high
    return move < 0 if way == "falls" else move > 0


def _under(threshold: Threshold, before: Figure, after: Figure) -> str:
    """What the move stays under, in words; "" if nothing."""
    gap = _gap(before, after)
    if threshold.points is not None and after.unit in ("percent", "point") and gap < threshold.points:
        points = f"{threshold.points.normalize():f}"
        return _small(InBoth(en=f"{points} points", ko=f"{points}%p"))
    if threshold.amount is not None and gap < threshold.amount:
        return _small(_amount(threshold.amount, after.unit))
    if threshold.share is not None and relative(gap, _size(before)) < threshold.share:
        return _small(f"{(threshold.share * 100).normalize():f}%")
    return ""


def _small(least: str | InBoth) -> Phrase:
    return phrase("under {least}", least=least)


def _amount(amount: Decimal, unit: Unit) -> InBoth:
    return InBoth(en=say_value(amount, amount, unit, "en"), ko=say_value(amount, amount, unit, "ko"))


def _gap(before: Figure, after: Figure) -> Decimal:
    """How far the value moved; of a range, its further end."""
    return max(abs(after.low - before.low), abs(after.high - before.high))


def _size(figure: Figure) -> Decimal:
    return min(abs(figure.low), abs(figure.high))
