"""What the watchlist wants to hear nothing of. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.notify.rules_fitting import fits, is_outlet
from monitor.phrases import phrase

if TYPE_CHECKING:
    from monitor.model import Finding, Mute, Topic


def muted(finding: Finding, topic: Topic) -> str:
    """Why it is not told, in words; "" if nobody muted it."""
    if finding.muted:
        return phrase("a person muted series {number}", number=finding.series)
    mute = next((mute for mute in topic.mute if _mutes(mute, finding)), None)
    return phrase("muted ({what})", what=_in_words(mute)) if mute else ""


def muted_outlet(finding: Finding, topic: Topic) -> bool:
    """An outlet is muted by holding what it alone says: nothing is lost once another one says so, too."""
    names = [name for mute in topic.mute if not _fills_more(mute) for name in mute.outlet]
    return not finding.also_in and is_outlet(names, finding)


def _fills_more(mute: Mute) -> bool:
    return bool(mute.about or mute.owner or mute.unit or mute.series)


def _mutes(mute: Mute, finding: Finding) -> bool:
    """All slots that are filled must match; a mute without any matches nothing, and one of an outlet alone holds."""
    checks = [
        *fits(mute, finding),
        *([mute.series == finding.series] if mute.series else []),
        *([is_outlet(mute.outlet, finding)] if mute.outlet else []),
    ]
    return _fills_more(mute) and all(checks)


def _in_words(mute: Mute) -> str:
    series = str(mute.series) if mute.series else None
    return ", ".join(filter(None, (*mute.about, *mute.owner, mute.unit, series, *mute.outlet)))
