"""Articles a second on one core, from text to committed, with many series already in the ledger (SQLite).

    python -m benchmarks.replay
    python -m benchmarks.replay --series 100000 --lang ko --profile

Each size and language runs in a process of its own; seconds are of processor time.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from benchmarks.filling import TOPIC_IDS, fill, outlet_of
from benchmarks.machine import python, resident_mb
from benchmarks.news import Written, article
from benchmarks.stopwatch import STAGES, Stopwatch, Watched
from monitor import cycle
from monitor.articles.texts import read_text
from monitor.model import Match, Topic
from monitor.store.database import open_store, upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.store.sql import SqlStore

SIZES = (1_000, 10_000, 100_000)
ARTICLES = 100
NOON = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
_NEW_STORY = 0.3  # of the articles: nothing of it is in the ledger
_COPY_EVERY = 8  # one article in so many is another outlet's, run again
_TOP = 25  # functions shown by --profile


@dataclass(frozen=True, kw_only=True)
class Line:
    """One article to be taken in."""

    url: str
    outlet: str
    written: Written
    at: datetime


def lines(lang: str, stories: int, count: int) -> Iterator[Line]:
    """News on stories of the ledger, some of it moved; new stories; and copies."""
    random = Random(lang)
    written = article(lang, 0, 1)
    for number in range(count):
        if number % _COPY_EVERY != _COPY_EVERY - 1:
            known = random.random() >= _NEW_STORY
            story = random.randrange(stories) if known else stories + number
            written = article(lang, story, number + 1)
        yield Line(
            url=f"https://news{number % 7}.example/{lang}/{number}",
            outlet=outlet_of(number),
            written=written,
            at=NOON + timedelta(minutes=number),
        )


def take(store: SqlStore, line: Line, topic: Topic, watch: Stopwatch) -> cycle.Outcome:
    """The way of one article, as `monitor replay` goes it, with a stopwatch at the store's door."""
    watch.turn("text")
    given = read_text(
        line.url, line.written.title, line.written.text, topic.lang, published_at=line.at, outlet=line.outlet
    )
    watch.turn("read")
    reading = cycle.read(given, [topic])
    watch.turn("store")
    with store.writing() as tx:
        outcome = cycle.take_in(Watched(tx, watch), reading, fetched_at=line.at, now=line.at)
        watch.turn("store")
    watch.stop()
    return outcome


def run(lang: str, size: int, articles: int, *, profile: bool) -> None:
    """Fill a ledger, take the articles in, print what each stage cost."""
    topic = Topic(id=TOPIC_IDS[lang], title="Made-up news", match=Match(), lang=lang)
    with TemporaryDirectory(prefix="newsfigures-bench-") as folder:
        url = f"sqlite:///{folder}/newsfigures.db"
        upgrade(url)
        stories = fill(url, topic, size, NOON - timedelta(days=30))
        gc.collect()
        store = open_store(url)
        first, *rest = lines(lang, stories, articles + 1)
        began = process_time()
        take(store, first, topic, Stopwatch())
        opening = process_time() - began
        if profile:
            _profile(store, rest, topic)
        else:
            print(f"{lang}  {size:7,} series  {_timed(store, rest, topic)}")
            print(f"    the first article, which reads the ledger: {opening:.1f} s; {resident_mb():.0f} MB")
        store.close()


def _timed(store: SqlStore, todo: list[Line], topic: Topic) -> str:
    watch, began, wall = Stopwatch(), process_time(), perf_counter()
    outcomes = [take(store, line, topic, watch) for line in todo]
    seconds, wall = process_time() - began, perf_counter() - wall
    stages = "  ".join(f"{stage} {watch.seconds[stage] / len(todo) * 1000:.2f}" for stage in STAGES)
    figures, copies = sum(len(o.judged) for o in outcomes), sum(o.decision == "copy" for o in outcomes)
    return (
        f"{len(todo) / seconds:6.1f} articles/s ({len(todo) / wall:.1f} by the clock)  ms an article: {stages}\n"
        f"    {len(todo)} articles, {copies} of them copies: {figures} figures, "
        f"{sum(len(o.findings) for o in outcomes)} changes"
    )


def _profile(store: SqlStore, todo: list[Line], topic: Topic) -> None:
    profiler = cProfile.Profile(process_time)
    profiler.enable()
    for line in todo:
        take(store, line, topic, Stopwatch())
    profiler.disable()
    statistics = pstats.Stats(profiler).strip_dirs()
    statistics.sort_stats("tottime").print_stats(_TOP)
    statistics.sort_stats("cumulative").print_stats(2 * _TOP)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--series", type=int, help="only this many")
    parser.add_argument("--lang", choices=("ko", "en"), help="only this language")
    parser.add_argument("--articles", type=int, default=ARTICLES, help="how many are taken in")
    parser.add_argument("--profile", action="store_true", help="where the time goes, instead of how much")
    chosen = parser.parse_args()
    if chosen.series and chosen.lang:
        run(chosen.lang, chosen.series, chosen.articles, profile=chosen.profile)
        return
    print(f"{python()}, SQLite", flush=True)
    options = ["--articles", str(chosen.articles), *["--profile"] * chosen.profile]
    for lang in [chosen.lang] if chosen.lang else ["ko", "en"]:
        for size in [chosen.series] if chosen.series else SIZES:
            one = ["-m", "benchmarks.replay", "--series", str(size), "--lang", lang]
            subprocess.run([sys.executable, *one, *options], check=True)


if __name__ == "__main__":
    main()
