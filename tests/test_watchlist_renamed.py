"""A key that was released keeps working for a while under its old name, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor import __version__
from monitor.errors import WatchlistError
from monitor.watchlist import topic_in
from monitor.watchlist.renamed import RENAMED, Renamed

FILE = Path("trains.yaml")
OLD = (
    Renamed(old="subject", new="topic", until="0.3.0"),
    Renamed(within=("figures",), old="silence", new="mute", until="0.3.0"),
)
WRITTEN = "subject: Night trains\nmatch: {}\nfigures:\n  silence: [{about: fares}]\n"


def test_old_names_are_read_and_told_with_their_lines() -> None:
    told: list[str] = []
    topic = topic_in(WRITTEN, FILE, warn=told.append, renamed=OLD)
    assert (topic.title, topic.mute[0].about) == ("Night trains", ("fares",))
    assert told == [
        "trains.yaml:1: subject: is called `topic` now; the old name is refused from version 0.3.0 on",
        "trains.yaml:4: figures.silence: is called `mute` now; the old name is refused from version 0.3.0 on",
    ]


def test_names_of_today_are_not_spoken_of() -> None:
    told: list[str] = []
    topic_in("topic: Night trains\nmatch: {}\n", FILE, warn=told.append, renamed=OLD)
    assert told == []


def test_old_and_new_side_by_side_are_refused() -> None:
    with pytest.raises(WatchlistError, match=r"trains\.yaml:2: subject: .* keep that"):
        topic_in("topic: Trains\nsubject: Night trains\nmatch: {}\n", FILE, renamed=OLD)


def test_once_it_is_not_in_the_table_an_old_name_is_unknown() -> None:
    with pytest.raises(WatchlistError, match=r"trains\.yaml:1: subject"):
        topic_in(WRITTEN, FILE, renamed=())


@pytest.mark.parametrize("one", RENAMED, ids=lambda one: one.old)
def test_no_name_is_kept_beyond_its_time(one: Renamed) -> None:
    def minor(version: str) -> tuple[int, ...]:
        return tuple(int(part) for part in version.split(".")[:2])

    assert minor(one.until) > minor(__version__)
