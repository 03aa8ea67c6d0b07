"""One of several processes that hand in the same texts at the same moment."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.store.database import open_store
from tests.builders import NOON, make_topic
from tests.copies.wire import report

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier

ROUNDS = 5
PATIENCE_S = 120
OUTLETS = ("Post", "Herald", "Courier", "Gazette", "Mirror", "Chronicle")


def run(url: str, number: int, ready: Barrier, told: Queue[list[str]]) -> None:
    """Take in each round's article once all are ready to; tells the decisions."""
    store, decisions = open_store(url), []
    for turn in range(ROUNDS):
        # some add a line
        text = report("en", turn).text + f"\n\nPrinted by the {OUTLETS[number]}." * (number % 2)
        address = f"https://daily{number}.example/{turn}"
        reading = cycle.read(
            read_text(address, f"Headline {number}", text, "en", published_at=NOON), [make_topic()]
        )
        ready.wait(PATIENCE_S)
        with store.writing() as tx:
            now = NOON + timedelta(minutes=turn)
            decisions.append(cycle.take_in(tx, reading, fetched_at=now, now=now).decision)
    store.close()
    told.put(decisions)
