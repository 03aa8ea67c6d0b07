"""`Correcting` in SQL: what a person decides about the ledger, checked against the ledger as it is, and kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from monitor.articles import language_of
from monitor.errors import InputError
from monitor.ledger.labels import label_of
from monitor.store import rulings
from monitor.store.inforce import in_words
from monitor.store.tables import observation, series
from monitor.store.upsert import insert_with_ids
from monitor.store.values import observation_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

    from monitor.model import Observation, Ruling, RulingKind
    from monitor.store.view import View


@dataclass(frozen=True)
class SqlCorrecting:
    """Over one connection that is in a transaction; every decision is dated `now`."""

    connection: Connection
    now: datetime
    because: str = ""

    def merge(self, one: int, into: int) -> Ruling:
        self._two(one, into)
        keeping = self._view.force.keeps_apart(one, into)
        if keeping:
            raise InputError(
                "{said}; to merge them, first: monitor undo {decision}",
                said=in_words(keeping),
                decision=keeping.id,
            )
        part, whole = self._series(one), self._series(into)
        if part["unit"] != whole["unit"]:
            raise InputError(
                "{unit} and {other} cannot be one series", unit=part["unit"], other=whole["unit"]
            )
        if part["named"] and not whole["named"]:
            raise InputError(
                "a watchlist names series {one}, so turn it round: monitor merge {into} {one}",
                one=one,
                into=into,
            )
        return self._save("merge", one, other=into)

    def split(self, number: int, observations: Sequence[int]) -> Ruling:
        whole = {o.id: o for o in self._observations(number)}
        strangers = sorted(set(observations) - whole.keys())
        if strangers:
            raise InputError(
                "observation {observation} is not in series {number}; its numbers: monitor history {number}",
                observation=strangers[0],
                number=number,
            )
        off = [whole[one] for one in sorted(set(observations))]
        if len(off) in (0, len(whole)):
            raise InputError(
                "name some of the {count} observations of series {number}, not none and not all",
                count=len(whole),
                number=number,
            )
        return self._save("split", number, other=self._open(number, off), observations=[o.id for o in off])

    def keep_apart(self, one: int, other: int) -> Ruling:
        self._two(one, other)
        keeping = self._view.force.keeps_apart(one, other)
        if keeping:
            raise InputError(
                "decided before: {said} (decision {decision})", said=in_words(keeping), decision=keeping.id
            )
        return self._save("apart", one, other=other)

    def rename(self, number: int, label: str) -> Ruling:
        self._series(number)
        words = " ".join(label.split())
        if not words:
            raise InputError("a label has words; to have the old one back: monitor undo NUMBER")
        return self._save("rename", number, label=words)

    def mute(self, number: int) -> Ruling:
        self._series(number)
        muted = self._view.force.mutes(number)
        if muted:
            raise InputError(
                "series {number} is muted already (decision {decision})", number=number, decision=muted[0].id
            )
        return self._save("mute", number)

    def unmute(self, number: int) -> list[Ruling]:
        muted = self._view.force.mutes(number)
        if not muted:
            raise InputError("series {number} is not muted; see what is: monitor decisions", number=number)
        return [self.undo(one.id) for one in muted]

    def misread(self, seen: int) -> Ruling:
        force = self._view.force
        known = force.misreads(seen)
        if known:
            raise InputError(
                "decided before: {said} (decision {decision})", said=in_words(known), decision=known.id
            )
        of = self.connection.scalar(select(self._view.series()).where(observation.c.id == seen))
        if of is None:
            raise InputError(
                "no series has an observation {seen}; see their numbers with: monitor history SERIES",
                seen=seen,
            )
        return self._save("misread", of, observations=[seen])

    def undo(self, number: int) -> Ruling:
        known = next((r for r in rulings.rulings(self.connection) if r.id == number), None)
        if known is None:
            raise InputError(
                "no decision has the number {number}; see them all with: monitor decisions", number=number
            )
        if known.undone_at:
            raise InputError(
                "decision {number} was undone before; see when with: monitor decisions", number=number
            )
        rulings.undo(self.connection, number, self.now)
        return replace(known, undone_at=self.now)

    @property
    def _view(self) -> View:
        """As the decisions made up to here have left it."""
        return rulings.view(self.connection)

    def _two(self, one: int, other: int) -> None:
        if one == other:
            raise InputError("series {one} twice: name two series", one=one)
        self._series(one)
        self._series(other)

    def _series(self, number: int) -> RowMapping:
        """Its row. Raises: InputError if nothing is in it."""
        view = self._view
        if view.force.now(number) != number:
            raise InputError(
                "series {number} is part of series {whole}; name that one",
                number=number,
                whole=view.force.now(number),
            )
        row = self.connection.execute(select(series).where(series.c.id == number)).mappings().first()
        some = select(func.count()).select_from(observation).where(view.within([number]))
        if row is None or not self.connection.scalar(some):
            raise InputError(
                "no series has the number {number}; see them all with: monitor series", number=number
            )
        return row

    def _observations(self, number: int) -> list[Observation]:
        self._series(number)
        statement = select(*self._view.observed()).where(self._view.within([number]))
        return [observation_in(row) for row in self.connection.execute(statement).mappings()]

    def _open(self, number: int, off: Sequence[Observation]) -> int:
        """A new series for what is split off, with a label from its own words."""
        whole = self._series(number)
        row = {
            "label": label_of([o.figure for o in off], language_of(whole["label"])),
            "unit": whole["unit"],
            "topic_id": whole["topic_id"],
            "opened_at": self.now,
        }
        [opened] = insert_with_ids(self.connection, series, [row])
        return opened

    def _save(
        self,
        kind: RulingKind,
        number: int,
        *,
        other: int | None = None,
        observations: Sequence[int] = (),
        label: str | None = None,
    ) -> Ruling:
        made = {"kind": kind, "made_at": self.now, "series_id": number, "other_id": other, "label": label}
        return rulings.save(
            self.connection, made | {"observations": list(observations), "because": self.because}
        )
