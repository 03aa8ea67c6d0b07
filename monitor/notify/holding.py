"""What becomes of notices that wait for a second word, or for a time, when another article comes. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from monitor.ledger.same import agree
from monitor.notify.telling import outlet_of
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.model import Figure, Finding, Owed, Sighting, Wait
    from monitor.phrases import Phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class Fate:
    """What is to become of one held notice."""

    notice: int
    state: Literal["owed", "dropped"]
    why: str


def fate(
    held: Owed,
    said: Iterable[tuple[int, Figure]],
    findings: Iterable[Finding],
    sighting: Sighting,
) -> Fate | None:
    """Whether a held notice is released or dropped by an article; None if it waits on.

    `said` are the figures of the article with their series, `findings` its changes. A likely slip is released when another
    article states the value, by whichever outlet; what waits for outlets, when they are enough. Either is dropped when the
    series has moved on before that.
    """
    [doubted] = held.findings
    slip = held.wait is None or held.wait.cause == "slip"
    if _states_again(doubted, said, sighting) if slip else _is_confirmed(doubted, held.wait):
        return Fate(notice=held.id, state="owed", why=_released(doubted, sighting))
    moved = next((f for f in findings if f.series == doubted.series and _displaces(f, slip=slip)), None)
    if moved and not agree(moved.change.after, doubted.change.after):
        why = phrase(
            "{outlet} stated {value} before anyone confirmed it",
            outlet=outlet_of(moved), value=moved.change.after.text,
        )  # fmt: skip
        return Fate(notice=held.id, state="dropped", why=phrase("not sent: {why}", why=why))
    return None


def _is_confirmed(doubted: Finding, wait: Wait | None) -> bool:
    """Outlets are counted by `stories.voices`: a copy of a text is not one more."""
    return bool(wait and wait.outlets and doubted.also_in + 1 >= wait.outlets)


def _displaces(moved: Finding, *, slip: bool) -> bool:
    """Another claim alone does not move a series: it displaces only what was doubtful."""
    return slip or moved.change.kind != "conflict"


def _states_again(doubted: Finding, said: Iterable[tuple[int, Figure]], sighting: Sighting) -> bool:
    """An edit of the article itself is no second word, and a source of low trust opens no alarm."""
    if sighting.article == doubted.article or sighting.trust == "low":
        return False
    value = doubted.change.after
    return any(
        series == doubted.series and figure.status != "past" and agree(figure, value)
        for series, figure in said
    )


def _released(doubted: Finding, sighting: Sighting) -> Phrase:
    if sighting.outlet == doubted.outlet:
        return phrase("released: {outlet} states it again", outlet=sighting.outlet)
    return phrase("released: {outlet} states it too", outlet=sighting.outlet)


def unheard(finding: Finding, topic: str, dropped: Sequence[Owed]) -> frozenset[str]:
    """The channels of `topic` that never heard of the value from which `finding` returns to the one before it."""
    return frozenset(
        held.channel for held in dropped if held.topic == topic and _takes_back(finding, held.findings[0])
    )


def _takes_back(finding: Finding, doubted: Finding) -> bool:
    before = doubted.change.before
    return (
        finding.series == doubted.series and before is not None and agree(finding.change.after, before.figure)
    )
