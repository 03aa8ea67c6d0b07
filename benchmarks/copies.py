"""What it costs to tell whether an article is a copy: medians in milliseconds of processor time (SQLite).

    python -m benchmarks.copies

The runs are those of tests/copies: reports, their copies as other desks edit them, and the same with a figure changed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.machine import python
from benchmarks.stopwatch import Stopwatch, Watched
from monitor import copies, cycle
from monitor.articles.texts import read_text
from monitor.model import Match, Topic
from monitor.store.database import open_store, upgrade
from tests.copies.syndication import syndicated

if TYPE_CHECKING:
    from monitor.model import Language
    from monitor.store.sql import SqlStore
    from tests.copies.syndication import Run

STORIES, COPIES = 30, 7  # of each language; with two reports that have another figure, and copies of these
WARM_UP = 24  # runs
STAGES = ("prints", "lookup", "decide")
NOON = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
_LOOKUP = frozenset({"alike", "originals", "variants"})


class WatchedForCopies(Watched):
    """A `Writing` that tells a stopwatch when copies are looked up, and when they are judged."""

    def stage_of(self, call: str) -> str | None:
        return "lookup" if call in _LOOKUP else None

    def stage_after(self, call: str, _before: str | None) -> str | None:
        return "decide" if call in ("alike", "originals") else None


@dataclass(frozen=True, kw_only=True)
class Taken:
    """One run."""

    became: str
    characters: int
    seconds: dict[str, float]  # by stage

    @property
    def whole(self) -> float:
        return sum(self.seconds.values())


def take(store: SqlStore, number: int, run: Run, topic: Topic) -> Taken:
    """The way of one article, as `monitor replay` goes it."""
    at = NOON + timedelta(minutes=number)
    url, outlet = f"https://press{number % 9}.example/{topic.id}/{number}", f"Press {number % 9}"
    article = read_text(url, run.title, run.text, run.lang, published_at=at, outlet=outlet)
    watch = Stopwatch(STAGES)
    watch.turn("prints")
    copies.fingerprints(article)
    watch.stop()
    reading = cycle.read(article, [topic])  # its prints are remembered
    with store.writing() as tx:
        outcome = cycle.take_in(WatchedForCopies(tx, watch), reading, fetched_at=at, now=at)
    return Taken(became=outcome.decision, characters=len(article.body), seconds=watch.seconds)


def run(lang: Language) -> None:
    topic = Topic(id=f"made-up-{lang}", title="Made-up news", match=Match(), lang=lang)
    with TemporaryDirectory(prefix="newsfigures-copies-") as folder:
        upgrade(url := f"sqlite:///{folder}/newsfigures.db")
        store = open_store(url)
        store.know([topic], NOON)
        runs = syndicated(lang, STORIES, copies=COPIES)
        taken = [take(store, number, run, topic) for number, run in enumerate(runs)][WARM_UP:]
        store.close()
    by_end = defaultdict(list)
    for one in taken:
        by_end[one.became].append(one)
        by_end["all"].append(one)
    for became, some in sorted(by_end.items()):
        print(f"{lang}  {became:5} {told(some)}", flush=True)


def told(some: list[Taken]) -> str:
    stages = "  ".join(f"{stage} {median(one.seconds[stage] for one in some) * 1000:.2f}" for stage in STAGES)
    whole = [one.whole * 1000 for one in some]
    return (
        f"{len(some):4} of {median(one.characters for one in some):.0f} characters  {stages}  "
        f"whole {median(whole):.2f}, ninth decile {quantiles(whole, n=10)[-1]:.2f}"
    )


def main() -> None:
    print(f"{python()}, SQLite", flush=True)
    run("ko")
    run("en")


if __name__ == "__main__":
    main()
