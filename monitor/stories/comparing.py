"""Which figures the outlets that tell a story agree on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from monitor.ledger.same import agree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.model import Figure, Observation


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A value, and the outlets whose last word it is, in the order in which they said so."""

    figure: Figure
    outlets: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SharedFigure:
    """A series as a story's outlets state it, the value that was told first at the head."""

    series: int
    values: tuple[Told, ...]

    @property
    def state(self) -> Literal["agree", "differ", "alone"]:
        """`alone`: one outlet states it."""
        if len(self.values) > 1:
            return "differ"
        return "agree" if len(self.values[0].outlets) > 1 else "alone"


def shared_figures(observations: Iterable[Observation]) -> list[SharedFigure]:
    """By series; `past` values aside. A rounder wording of a value is the same value; an outlet's last word counts."""
    last: dict[int, dict[str, Observation]] = {}
    for seen in sorted(observations, key=lambda one: (one.published_at, one.id)):
        if seen.figure.status != "past":
            said = last.setdefault(seen.series, {})
            said.pop(seen.outlet, None)  # who speaks again stands where it spoke last
            said[seen.outlet] = seen
    return [SharedFigure(series=series, values=_values(said)) for series, said in sorted(last.items())]


def _values(said: dict[str, Observation]) -> tuple[Told, ...]:
    found: list[Told] = []
    for outlet, seen in said.items():
        at = next((i for i, told in enumerate(found) if agree(told.figure, seen.figure)), None)
        if at is None:
            found.append(Told(figure=seen.figure, outlets=(outlet,)))
        else:
            found[at] = Told(figure=found[at].figure, outlets=(*found[at].outlets, outlet))
    return tuple(found)
