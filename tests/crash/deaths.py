"""Which death a daemon dies: at a named point, or at a moment that knows nothing of what it does."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.crash.points import Point

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

LONGEST_S = 0.8  # of the moments drawn: within it a daemon starts, reads an article and tells of it


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """So many seconds after the start of a life, or after the clock moved."""

    after_s: float


Death = Point | Moment


def draw(rng: Random, scene: Sequence[str], count: int) -> list[Death]:
    """`count` deaths for a scene, of whose steps the undisturbed run took these; each name is as likely as any."""
    taken = Counter(scene)
    names = sorted(taken)
    return [_one(rng, taken, names) for _ in range(count)]


def _one(rng: Random, taken: Counter[str], names: Sequence[str]) -> Death:
    if rng.random() < 0.25 or not names:
        return Moment(after_s=rng.uniform(0, LONGEST_S))
    name = rng.choice(names)
    return Point(name=name, nth=rng.randint(1, taken[name]))
