"""Figures that open a series, in; those that are a first target of something known, or one for another year, out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from monitor.ledger import same, words_en, words_ko
from monitor.ledger.evidence import target_year
from monitor.ledger.named import agrees
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import RECENT, UNLIKE
from monitor.ledger.when import years_of
from monitor.ledger.words import words_of
from monitor.model import Change
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from monitor.ledger.assign import Tie
    from monitor.model import Entry, Figure, NamedFigure, Observation, Sighting

_TERMS = frozenset(("year", "month", "week", "day", "hour", "minute", "multiple"))


def announced(
    ties: Sequence[Tie], known: Sequence[Entry], sighting: Sighting, watch: Sequence[NamedFigure] = ()
) -> dict[int, Change]:
    """Tie (by its place in `ties`) that opens a series -> its announcement, one for each quantity of an owner.

    In doubt there is none: an old target in words that the ledger does not recognise would be told as new.
    """
    if sighting.trust == "low" or not sighting.announces:
        return {}
    ledger = _Ledger(known=known, sighting=sighting, watch=watch)
    found: dict[Hashable, tuple[int, Change]] = {}
    for at, tie in enumerate(ties):
        first = ledger.first_of(tie) if _opens(tie) else None
        if first:
            change = Change(kind="announced", before=None, after=tie.mention.lead, reason=first.reason)
            found.setdefault(first.key, (at, change))
    return dict(found.values())


def _opens(tie: Tie) -> bool:
    """It is a plan that gets a series of its own, and no series is nearly like it."""
    mention = tie.mention
    free = tie.match is None and tie.follows is None and not mention.is_past and not mention.stands_alone
    unlike = tie.runner_up is None or tie.runner_up.score < UNLIKE
    return free and unlike and mention.lead.status == "plan"


@dataclass(frozen=True, kw_only=True)
class _First:
    """What a target is the first of: one of a kind is enough for an article."""

    key: Hashable
    reason: str


@dataclass(frozen=True, kw_only=True)
class _Ledger:
    """What is known, asked whether a target is the first of its kind."""

    known: Sequence[Entry]
    sighting: Sighting
    watch: Sequence[NamedFigure]

    @cached_property
    def _seen(self) -> list[Observation]:
        return [seen for entry in self.known for seen in entry.observations[-RECENT:]]

    def _holds_nothing_like(self, tie: Tie) -> bool:
        """No value of it was seen before, whatever it was called, and its sentence tells of none."""
        said_before = any(_says_again(figure) for figure in tie.mention.places)
        return not said_before and not any(
            same.agree(figure, seen.figure) or self._same_passage(figure, seen)
            for figure in tie.mention.places
            for seen in self._seen
        )

    def _same_passage(self, figure: Figure, seen: Observation) -> bool:
        """An edited page that has the sentence as it was."""
        return (
            seen.article == self.sighting.article
            and slots_of(seen.figure).passage == slots_of(figure).passage
        )

    def first_of(self, tie: Tie) -> _First | None:
        """What it is a first target of: something asked for by name, or an attribute of a known owner."""
        figure = tie.mention.lead
        wanted = next((w for w in self.watch if agrees(figure, w)), None)
        first = self._of_name(figure, wanted) if wanted else self._of_owner(figure)
        return first if first and self._holds_nothing_like(tie) else None

    def _of_name(self, figure: Figure, wanted: NamedFigure) -> _First | None:
        asked = [o for entry in self.known if entry.named == wanted.name for o in entry.observations]
        reason = phrase(
            "a first target, or one for another year, of what you ask for: {name}", name=wanted.name
        )
        return _First(key=wanted.name, reason=reason) if self._is_first(figure, asked) else None

    def _of_owner(self, figure: Figure) -> _First | None:
        theirs = self._stated_of(slots_of(figure).owner) if self._is_target(figure) else []
        if not theirs or not self._is_first(figure, [o for o in theirs if _one_attribute(o.figure, figure)]):
            return None
        reason = phrase(
            "a first target, or one for another year, of a known owner: {owner}", owner=figure.owner
        )
        return _First(key=(slots_of(figure).owner, slots_of(figure).head), reason=reason)

    def _is_target(self, figure: Figure) -> bool:
        """A word beside it says so, or its own sentence says whose it is and for which year, one not over yet.

        A term or a multiple says too little.
        """
        year = target_year(figure)
        if figure.unit in _TERMS or (year and year < str(self.sighting.published_at.year)):
            return False
        return _called_target(figure) or (year is not None and figure.owner_from == "sentence")

    def _stated_of(self, owner: frozenset[str]) -> list[Observation]:
        """What earlier articles state of the same owner."""
        known = (o for o in self._seen if o.article != self.sighting.article)
        return [o for o in known if owner and slots_of(o.figure).owner == owner]

    def _is_first(self, figure: Figure, before: Sequence[Observation]) -> bool:
        """No plan is known yet, or each that is known is for another year."""
        years = years_of(figure, slots_of(figure), self.sighting.published_at)
        plans = [o for o in before if o.figure.status == "plan"]
        known = [years_of(o.figure, slots_of(o.figure), o.published_at) for o in plans]
        return all(years and others and not years & others for others in known)


def _one_attribute(a: Figure, b: Figure) -> bool:
    ours, theirs = slots_of(a), slots_of(b)
    return a.unit == b.unit and a.per == b.per and ours.head == theirs.head


def _called_target(figure: Figure) -> bool:
    slots = slots_of(figure)
    beside = {*slots.left, *slots.right, *(figure.about or "").lower().split()}
    return not beside.isdisjoint(words_en.TARGETS) or any(w.startswith(words_ko.TARGETS) for w in beside)


def _says_again(figure: Figure) -> bool:
    """The sentence says that the value was said before."""
    again = words_of(figure.quote)
    return slots_of(figure).earlier or any(
        word.raw in words_en.SAID_AGAIN or word.raw.startswith(words_ko.SAID_AGAIN) for word in again
    )
