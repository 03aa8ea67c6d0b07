"""The observations of a series as points of a curve, and which side of a conflict each is on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from decimal import Decimal

    from monitor.model import ChangeKind, Observation


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One value at one time."""

    at: datetime  # when it was published
    low: Decimal
    high: Decimal
    number: int  # of the observation
    planned: bool = False  # a target or a forecast, not a result
    sure: bool = True  # False: likely of this series, no more: no line runs through it
    moved: bool = False  # a change was found with it
    contradicts: bool = False  # in a conflict it says otherwise than what stood before

    @property
    def middle(self) -> Decimal:
        """Half-way between both ends."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Lines:
    """What a curve runs through."""

    main: tuple[Point, ...]
    others: tuple[tuple[Point, ...], ...]  # of each conflict the side that contradicts
    still_open: bool  # nothing has settled the last conflict: both sides hold


def points_of(
    observations: Iterable[Observation], turns: Mapping[int, ChangeKind] | None = None
) -> list[Point]:
    """Those that a curve runs through, by published time: a value that a text gives as past is no point of it.

    `turns`: the kinds of the changes, by the number of the observation that each was found with.
    """
    seen = sorted(observations, key=lambda o: (o.published_at, o.learned_at, o.id))
    return list(_on_their_sides([o for o in seen if o.figure.status != "past"], turns or {}))


def _on_their_sides(seen: Sequence[Observation], turns: Mapping[int, ChangeKind]) -> Iterator[Point]:
    """Since a conflict, until a change that is none, a value is on the side that it is nearer to."""
    # A title and its text say one thing at one time: both are what the change was found with.
    kinds = {_said(o): turns[o.id] for o in seen if o.id in turns}
    stands = other = None
    for o in seen:
        kind, middle = kinds.get(_said(o)), (o.figure.low + o.figure.high) / 2
        if kind is not None:
            other = middle if kind == "conflict" and stands is not None else None
        apart = other is not None and stands is not None and abs(middle - other) < abs(middle - stands)
        if not apart and not o.unsure:
            stands = middle
        yield Point(
            at=o.published_at, low=o.figure.low, high=o.figure.high, number=o.id, sure=not o.unsure,
            planned=o.figure.status in ("plan", "estimate"), moved=kind is not None, contradicts=apart,
        )  # fmt: skip


def _said(o: Observation) -> tuple[datetime, str, Decimal, Decimal]:
    return o.published_at, o.outlet, o.figure.low, o.figure.high


def lines_through(points: Iterable[Point]) -> Lines:
    """The line of what stands, and one for each side that contradicted it."""
    main: list[Point] = []
    others: list[list[Point]] = []
    still_open = False
    for point in points:
        if not point.sure:
            continue
        if not point.contradicts:
            main.append(point)
            still_open = still_open and not point.moved
            continue
        if not still_open:
            others.append([])
        others[-1].append(point)
        still_open = True
    return Lines(main=tuple(main), others=tuple(map(tuple, others)), still_open=still_open)
