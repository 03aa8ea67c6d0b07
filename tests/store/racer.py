"""One of several processes that hand in the same texts at the same moment: `python racer.py URL NUMBER`.

Says "ready", waits for a line, takes in each round's article, and prints the decisions as JSON.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta

from monitor import cycle
from monitor.articles import read_text
from monitor.store.database import open_store
from tests.builders import NOON, make_topic
from tests.copies.wire import report

ROUNDS = 5
OUTLETS = ("Post", "Herald", "Courier", "Gazette", "Mirror", "Chronicle")


def main(url: str, number: int) -> None:
    store, decisions = open_store(url), []
    for turn in range(ROUNDS):
        text = report("en", turn).text + f"\n\nPrinted by the {OUTLETS[number]}." * (
            number % 2
        )  # some add a line
        address = f"https://daily{number}.example/{turn}"
        reading = cycle.read(
            read_text(address, f"Headline {number}", text, "en", published_at=NOON), [make_topic()]
        )
        _say("ready")
        sys.stdin.readline()
        with store.writing() as tx:
            now = NOON + timedelta(minutes=turn)
            decisions.append(cycle.take_in(tx, reading, fetched_at=now, now=now).decision)
    store.close()
    _say(json.dumps(decisions))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
