"""`make fuzz`: every target in turn until the time is up; what breaks one is written to a folder, and counted.

    python -m tests.fuzz.run MINUTES FOLDER

Exit code 1 if anything was found. A found input becomes a row of cases.json once it is mended.
"""

from __future__ import annotations

import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.targets import TARGETS, Target, checked

AT_ONCE = 100  # inputs of a target, before the next one has its turn


class Tried:
    """Counts what a target is given, and remembers the last: of a failure hypothesis tries the smallest one last."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self.count = 0
        self.last: Any = None

    def __call__(self, fed: Any) -> None:
        self.count, self.last = self.count + 1, fed
        checked(self._target, fed)


def one_round(target: Target, tried: Tried, number: int) -> Exception | None:
    """What broke, if anything did."""

    def test(fed: Any) -> None:
        tried(fed)

    shaped = settings(
        max_examples=AT_ONCE, database=None, deadline=None, suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink], print_blob=False,
    )(seed(number)(given(target.fed)(test)))  # fmt: skip
    try:
        shaped()
    except Exception as fault:
        return fault
    return None


def main(minutes: float, folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + minutes * 60
    tried, found = Counter[str](), Counter[str]()
    while time.monotonic() < until:
        for name, target in TARGETS.items():
            hand = Tried(target)
            fault = one_round(target, hand, random.getrandbits(32))
            tried[name] += hand.count
            if fault:
                found[name] += 1
                told = "".join(traceback.format_exception(fault))
                file = folder / f"{name.replace(' ', '-')}-{found[name]}.txt"
                file.write_text(f"{hand.last!r}\n\n{told}", encoding="utf-8", errors="backslashreplace")
            (folder / "tried.txt").write_text(table(tried, found), encoding="utf-8")
    sys.stdout.write(table(tried, found))
    return 1 if found else 0


def table(tried: Counter[str], found: Counter[str]) -> str:
    rows = [f"{name:20} {tried[name]:>9,} tried {found[name]:>3} found" for name in TARGETS]
    return "\n".join([*rows, f"{'all':20} {tried.total():>9,} tried {found.total():>3} found", ""])


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), Path(sys.argv[2])))
