"""A change as a card: the words of an alert, in a shape that a page can dress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.notify.alerts import evidence_lines, say_headline, say_how_much

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Finding, Language
    from monitor.notify.markup import Line


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One change in words."""

    finding: Finding
    headline: str
    how_much: str
    evidence: tuple[Line, ...]  # both sentences with their outlets


def card_of(finding: Finding, lang: Language, now: datetime) -> Card:
    """The card of a change; its times are those of the zone of `now`."""
    return Card(
        finding=finding,
        headline=say_headline(finding, lang),
        how_much=say_how_much(finding, lang),
        evidence=tuple(evidence_lines(finding, lang, now)),
    )
