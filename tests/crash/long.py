"""`make crash`: kills the daemon many hundred times, and tells what was lost or doubled. Exit code 1 if anything was.

Runs until so many kills were survived, or time is up. A finding is seen again with the seed that is printed beside it.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.conftest import MakeDatabase, own_postgres
from tests.crash.deaths import draw
from tests.crash.lives import Ended
from tests.crash.playing import doubles, faults, play
from tests.crash.world import open_world

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.crash.deaths import Death
    from tests.crash.playing import Played
    from tests.crash.world import World

_DEATHS_IN_A_SCENE = (1, 4)


@dataclass(kw_only=True, slots=True)
class Tally:
    """What all runs came to."""

    kills: Counter[str] = field(default_factory=Counter)  # by the last step before
    doubles: int = 0
    found: list[str] = field(default_factory=list)


def main() -> int:
    """All runs; the exit code."""
    asked, began = _asked(), time.monotonic()
    with (
        TemporaryDirectory(prefix="newsfigures-crash-") as folder,
        _databases(asked.postgres) as database,
        open_world(Path(folder)) as world,
    ):
        undisturbed = play(world, database())
        print(f"undisturbed: {undisturbed.seconds:.0f} s; {_sizes(undisturbed)}", flush=True)
        tally, seed = Tally(), asked.seed
        while tally.kills.total() < asked.kills and time.monotonic() - began < asked.minutes * 60:
            _run(world, database(), undisturbed, seed, tally)
            seed += 1
    _tell(tally, time.monotonic() - began)
    return bool(tally.found)


def _run(world: World, database: str, undisturbed: Played, seed: int, tally: Tally) -> None:
    try:
        played = play(world, database, partial(_deaths, Random(seed), undisturbed))
    except Ended as fault:
        tally.found.append(f"seed {seed}: {fault}")
        print(tally.found[-1], flush=True)
        return
    new = [f"seed {seed}: {one}" for one in faults(played, undisturbed)]
    tally.kills += played.kills
    tally.doubles += doubles(played)
    tally.found += new
    told = f"seed {seed}: {played.kills.total()} kills in {played.seconds:.0f} s, {len(new)} findings"
    print("\n".join([told, *new]), flush=True)


def _deaths(rng: Random, undisturbed: Played, scene: int) -> Sequence[Death]:
    return draw(rng, undisturbed.steps[scene], rng.randint(*_DEATHS_IN_A_SCENE))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL server of our own")
    return parser.parse_args()


@contextmanager
def _databases(postgres: bool) -> Iterator[Callable[[], str]]:
    """Names a new database at each call."""
    if postgres:
        with own_postgres() as server:
            yield MakeDatabase(server)
        return
    with TemporaryDirectory(prefix="newsfigures-crash-") as folder:
        numbers = iter(range(1_000_000))
        yield lambda: f"sqlite:///{folder}/{next(numbers)}.db"


def _sizes(played: Played) -> str:
    return ", ".join(f"{rows.total()} × {kind}" for kind, rows in played.ledger.items())


def _tell(tally: Tally, seconds: float) -> None:
    width = max(map(len, tally.kills), default=0)
    print("\nkilled just before\n")
    for step, count in tally.kills.most_common():
        print(f"  {step:<{width}}  {count:>4}")
    print(f"\n{tally.kills.total()} kills survived in {seconds / 60:.0f} minutes")
    print(f"{tally.doubles} messages came twice, each under its first mark")
    print("\n".join([f"{len(tally.found)} findings", *tally.found]))
