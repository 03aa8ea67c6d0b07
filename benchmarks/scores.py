"""How well changes are told: precision and recall with their 95 % intervals, and false alarms for a topic and a week.

    python -m benchmarks.scores

Over the timelines of tests/timelines: `cases` and `own` were in view while the weights were fitted, `unseen` was not (the readers
of figures were mended by what it showed). The intervals are Wilson's; they take answers for independent, which those of one timeline
are not quite: read them as the least that chance does.
"""

from __future__ import annotations

import json
import math
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.timelines.replaying import scored

TIMELINES = Path(__file__).parents[1] / "tests" / "timelines"
FOLDERS = ("cases", "own", "unseen")
WHAT = ("figures", "series", "changes")
WEEK = timedelta(weeks=1)
_Z = 1.96  # standard deviations that hold 95 % of a normal distribution


def interval(right: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share, 0..1. Raises: ZeroDivisionError if `of` is 0."""
    share, slack = right / of, _Z**2 / of
    middle = share + slack / 2
    half = _Z * math.sqrt(share * (1 - share) / of + slack / (4 * of))
    return (middle - half) / (1 + slack), (middle + half) / (1 + slack)


def weeks(case: dict) -> float:
    """How long the timeline is, a week at least: nobody follows a topic for a day."""
    published = [datetime.fromisoformat(article["published"]) for article in case["articles"]]
    return max(1.0, (max(published) - min(published)) / WEEK)


def main() -> None:
    print(f"{'':8} {'':9} {'precision':>24} {'recall':>24}   false alarms a topic and week")
    for folder in FOLDERS:
        _tell(folder, sorted((TIMELINES / folder).glob("*.json")))


def _tell(folder: str, paths: list[Path]) -> None:
    with TemporaryDirectory(prefix="newsfigures-scores-") as scratch:
        numbers = count()

        def new_folder() -> Path:
            made = Path(scratch) / str(next(numbers))
            made.mkdir()
            return made

        tallies, _ = scored(paths, new_folder)
    watched = sum(weeks(json.loads(path.read_text(encoding="utf-8"))) for path in paths)
    for what in WHAT:
        tally = tallies[what]
        told, there = tally.tp + tally.fp, tally.tp + tally.fn
        alarms = f"{tally.fp / watched:.3f}  ({tally.fp} in {watched:.0f} weeks)" if what == "changes" else ""
        print(f"{folder:8} {what:9} {_share(tally.tp, told):>24} {_share(tally.tp, there):>24}   {alarms}")


def _share(right: int, of: int) -> str:
    low, high = interval(right, of)
    return f"{right / of:.3f} [{low:.3f}, {high:.3f}] n={of}"


if __name__ == "__main__":
    main()
