"""Which figures a slot of a watchlist's rules is about: its words, owner, outlet. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.ledger.named import agrees

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.model import Finding, Mute, ThresholdOf, Topic


def fits(rule: Mute | ThresholdOf, finding: Finding) -> list[bool]:
    """For each of `about`, `owner` and `unit` that the rule fills, whether the finding is of it."""
    figure = finding.change.after
    return [
        *([_any_in(rule.about, finding.label, finding.named, figure.about)] if rule.about else []),
        *([_any_in(rule.owner, finding.label, figure.owner)] if rule.owner else []),
        *([rule.unit == figure.unit] if rule.unit else []),
    ]


def is_outlet(words: Iterable[str], finding: Finding) -> bool:
    """Whether one of the words is the outlet's name or in its host."""
    try:
        host = urlsplit(finding.url).hostname or ""
    except ValueError:
        host = ""
    return any(word.casefold() in (finding.outlet.casefold(), host.removeprefix("www.")) for word in words)


def is_named(finding: Finding, topic: Topic) -> bool:
    """The watchlist asks for it by name."""
    return any(finding.named == w.name or agrees(finding.change.after, w) for w in topic.watch)


def is_urgent(finding: Finding, topic: Topic) -> bool:
    """The watchlist asks for it by name, and wants to be woken for it."""
    urgent = [w for w in topic.watch if w.urgent]
    return any(finding.named == w.name or agrees(finding.change.after, w) for w in urgent)


def _any_in(words: Iterable[str], *texts: str | None) -> bool:
    return any(word.casefold() in text.casefold() for word in words for text in texts if text)
