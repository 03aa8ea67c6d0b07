"""A tied figure and its series in, a verdict out: same, changed and how, or unsure, each with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import CONFLICT_HOURS, SIDES
from monitor.ledger.words import moves
from monitor.model import Change
from monitor.phrases import Day, phrase

if TYPE_CHECKING:
    from monitor.ledger.rows import Row
    from monitor.model import ChangeKind, Figure, Observation, Sighting, Unit
    from monitor.phrases import Phrase


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What became of a value in its series: a change, or why there is none."""

    change: Change | None = None
    reason: str = ""
    unsure: bool = False  # it is kept with the series all the same
    left_out: bool = False  # it is not


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What the whole article tells of one change in it."""

    sighting: Sighting
    renewed: bool = False  # an edited page that was brought up to date
    moving: frozenset[Unit] = frozenset()  # units in which it says of a measured value that it rose or fell


def compare(figure: Figure, row: Row, scene: Scene, *, past: bool = False, unsure: bool = False) -> Finding:
    """The change that `figure` makes in `row`, if any. `past`: it is given only for comparison."""
    before, own = row.standing, _said_before(row, scene.sighting)
    if before is None:
        return Finding(reason=phrase("known as background only until now"))
    if past or figure.status == "past":
        return Finding(reason=phrase("given as background: moves nothing"))
    if same.restates(figure, before.figure):
        exact, source = same.equal(figure, before.figure), _shown(before)
        reason = "the same value as {source}" if exact else "the same value as {source}, rounded"
        return Finding(reason=phrase(reason, source=source))
    if own and same.equal(figure, own.figure):
        # Kept with the series it would stand again, as new as the edit, and the next to say otherwise be a change.
        return Finding(reason=phrase("the page said so before its edit: moves nothing"), left_out=True)
    if own and same.equal(own.figure, before.figure):
        before = own  # what the page now says is held against what it said, whoever else has said so since
    if same.printed_alike(figure, before.figure):
        return Finding(
            reason=phrase("printed as in {source}: only how we read it is another", source=_shown(before))
        )
    if _late(scene.sighting, before):
        return Finding(reason=phrase("published before {source}: moves nothing", source=_shown(before)))
    if scene.sighting.trust == "low":
        return Finding(reason=phrase("seen in a source of low trust only"), left_out=True)
    if unsure:
        return Finding(
            reason=phrase("likely another value of it, but too little speaks for it to be told"), unsure=True
        )
    kind, why = _kind(figure, before, row, scene)
    if kind == "conflict" and _known_side(figure, row, scene.sighting.outlet):
        return Finding(reason=phrase("one side of an open conflict"))
    was = phrase("{value} ({source})", value=before.figure.text, source=_shown(before))
    reason = phrase("{before} → {after}: {why}", before=was, after=figure.text, why=why)
    return Finding(change=Change(kind=kind, before=before, after=figure, reason=reason))


def _said_before(row: Row, sighting: Sighting) -> Observation | None:
    """What the page, or the text of which it was a copy, last said of the series before it was edited."""
    if not sighting.edits:
        return None
    said = (o for o in reversed(row.entry.observations) if o.figure.status != "past")
    return next((o for o in said if o.article in (sighting.article, sighting.copy_of)), None)


def _late(sighting: Sighting, before: Observation) -> bool:
    return (sighting.published_at, sighting.learned_at) < (before.published_at, before.learned_at)


def _kind(figure: Figure, before: Observation, row: Row, scene: Scene) -> tuple[ChangeKind, Phrase]:
    sighting = scene.sighting
    if sighting.edits and before.article in (sighting.article, sighting.copy_of):
        return _kind_of_edit(figure, before, row, scene)
    if _refines(figure, before.figure):
        return "refined", phrase("more exact, and it agrees")
    if _conflicts(figure, before, scene):
        return "conflict", phrase(
            "{one} and {outlet} give different values for the same time",
            one=sighting.outlet, outlet=before.outlet,
        )  # fmt: skip
    return "revised", phrase("the value moved")


def _kind_of_edit(figure: Figure, before: Observation, row: Row, scene: Scene) -> tuple[ChangeKind, Phrase]:
    """In doubt the page was brought up to date: to call that a correction is a false accusation."""
    old = before.figure
    if any(o.outlet != before.outlet and same.equal(figure, o.figure) for o in row.recent):
        return "corrected", phrase("the page now says what others had said")
    if scene.renewed:
        return "revised", phrase("the page was brought up to date: other values or passages moved with it")
    if figure.as_of != old.as_of or figure.speaker != old.speaker:
        return "revised", phrase("the page was brought up to date: its time or source moved with the value")
    if slots_of(figure).passage == slots_of(old).passage:
        return "corrected", phrase("the page now says so; the passage stands otherwise")
    if _refines(figure, old):
        return "refined", phrase("more exact, and it agrees")
    if moves(figure.quote):
        return "revised", phrase("the page was brought up to date")
    return "corrected", phrase("the page now says so; nothing else moved")


def _refines(figure: Figure, old: Figure) -> bool:
    """`old` was approximate, bounded or a range; `figure` is exact, agrees with it, and is not said to have moved."""
    if figure.stated_from is not None:
        return False
    vague = old.approx or old.bound is not None or old.low != old.high
    exact = not figure.approx and figure.bound is None and figure.low == figure.high
    return vague and exact and same.within(figure.low, old.low, old.high)


def _conflicts(figure: Figure, before: Observation, scene: Scene) -> bool:
    """Another outlet, the same time, and no sign in the article that anything moved since."""
    if before.outlet == scene.sighting.outlet or figure.stated_from is not None:
        return False
    if _same_day(figure.as_of, before.figure.as_of):
        return True
    apart = scene.sighting.published_at - before.published_at
    told = figure.unit in scene.moving or moves(figure.quote)
    other_day = _other_day(figure.as_of, before.figure.as_of)
    return apart <= timedelta(hours=CONFLICT_HOURS) and not other_day and not told


def _known_side(figure: Figure, row: Row, outlet: str) -> bool:
    """Two values went to and fro from outlet to outlet, and this outlet takes up one of them."""
    said = [o for o in row.entry.observations if o.figure.status != "past"]
    turns = [o for i, o in enumerate(said) if i == 0 or not same.equal(o.figure, said[i - 1].figure)][-SIDES:]
    if len(turns) < SIDES or len({o.outlet for o in turns}) < SIDES or outlet in {o.outlet for o in turns}:
        return False
    first, second, third = (o.figure for o in turns)
    return same.equal(first, third) and same.equal(second, figure)


def _same_day(a: str | None, b: str | None) -> bool:
    return a is not None and a == b and len(a) == len("2025-01-01")


def _other_day(a: str | None, b: str | None) -> bool:
    """A day of a month is no other time than the month, nor a month than its year."""
    return a is not None and b is not None and not a.startswith(b) and not b.startswith(a)


def _shown(observation: Observation) -> Phrase:
    return phrase("{outlet}, {day}", outlet=observation.outlet, day=Day(observation.published_at))
