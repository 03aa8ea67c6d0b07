"""Settings and watchlists, read at the start and again: what is broken is told, what was good goes on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from monitor.daemon import Desk
from monitor.daemon.orders import changes
from monitor.errors import ConfigError
from tests.daemon.conftest import TRAINS

if TYPE_CHECKING:
    from tests.daemon.conftest import Folder

FERRY = "topic: Ferries\nmatch: {}\nsources: [{feed: 'https://sea.example/rss'}]\n"
BROKEN = "topic: Night trains\nmatch: {}\nevry: 5m\n"


def watched(desk: Desk) -> list[str]:
    return [topic.title for topic in desk.orders.topics]


def test_a_broken_watchlist_stops_its_topic_at_the_start_and_no_other(folder: Folder) -> None:
    folder.watch("ferry", BROKEN)
    desk = Desk()
    assert watched(desk) == ["Night trains"]
    [fault] = desk.orders.faults
    assert "ferry.yaml:3: evry" in fault


def test_where_no_watchlist_can_be_used_nothing_starts(folder: Folder) -> None:
    folder.watch("trains", BROKEN)
    with pytest.raises(ConfigError, match=r"trains\.yaml:3: evry"):
        Desk()


def test_new_watchlists_are_watched_and_removed_ones_not(folder: Folder) -> None:
    desk = Desk()
    before = desk.orders
    folder.watch("ferry", FERRY)
    folder.file("trains").unlink()
    assert changes(before, desk.read_again()) == "new: ferry; stopped: trains"
    assert watched(desk) == ["Ferries"]


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (BROKEN, "trains.yaml:3: evry"),
        ("topic: [", "trains.yaml:1: not YAML"),
        (TRAINS + "notify: [{to: desk}]\n", "trains.yaml:4: notify.0.to: no channel is called 'desk'"),
        (TRAINS.replace("topic", "id: ferry\ntopic"), "the id 'ferry' is taken by"),
    ],
)
def test_of_a_watchlist_that_was_broken_the_one_of_before_goes_on(
    folder: Folder, edit: str, line: str
) -> None:
    folder.set("channels: {mail: 'json://localhost'}")
    folder.watch("ferry", FERRY)
    desk = Desk()
    before = desk.orders
    folder.watch("trains", edit)
    after = desk.read_again()
    assert after.asks_the_same(before)
    [fault] = after.faults
    assert line in fault
    assert "the watchlist of before goes on" in fault


def test_a_watchlist_that_was_mended_is_no_fault_any_more(folder: Folder) -> None:
    desk = Desk()
    folder.watch("trains", BROKEN)
    assert desk.read_again().faults
    folder.watch("trains", TRAINS.replace("Night trains", "Sleepers"))
    assert desk.read_again().faults == ()
    assert watched(desk) == ["Sleepers"]


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ("chanels: {}", "chanels: no such setting"),
        ("channels: {mail: nonsense}", "the channel 'mail' cannot be used"),
        ("units: absent.yaml", "cannot read the file of units"),
        ("{}", "no channel is called"),
        ("channels: {desk: 'json://localhost'}", "no channel is called 'mail'"),
    ],
)
def test_of_settings_that_were_broken_those_of_before_go_on(folder: Folder, edit: str, why: str) -> None:
    folder.set("channels: {mail: 'json://localhost', chat: 'json://localhost'}")
    folder.watch("trains", TRAINS + "notify: [{to: mail}]\n")
    desk = Desk()
    before = desk.orders
    folder.set(edit)
    after = desk.read_again()
    if edit == "{}":  # without any channel every name is the terminal
        assert after.faults == ()
        return
    assert after.asks_the_same(before)
    assert why in after.faults[0]
    assert "the settings of before go on" in after.faults[0]


def test_channels_and_pauses_of_edited_settings_are_used(folder: Folder) -> None:
    desk = Desk()
    folder.set("channels: {mail: 'json://localhost'}\nhost_pause_s: 9\n")
    after = desk.read_again()
    assert after.settings.host_pause_s == 9
    assert after.settings.channels.keys() == {"mail"}


def test_what_cannot_change_while_we_run_is_said(folder: Folder) -> None:
    desk = Desk()
    folder.set("web: {port: 9000}\ntimezone: Europe/Oslo\n")
    after = desk.read_again()
    assert after.settings == desk.orders.settings
    assert after.settings.web.port == 8484
    assert after.hints == (
        "the setting `web` has changed: that is used after a restart",
        "the setting `timezone` has changed: that is used after a restart",
    )


def test_an_edited_file_of_units_is_other_orders(folder: Folder) -> None:
    units = folder.path / "units.yaml"
    units.write_text("en: [{words: hogshead, unit: other}]\n")
    folder.set("units: units.yaml")
    desk = Desk()
    before = desk.orders
    units.write_text("en: [{words: firkin, unit: other}]\n")
    assert not desk.read_again().asks_the_same(before)


def test_a_file_that_is_being_written_is_left_alone(folder: Folder) -> None:
    desk = Desk()
    assert not desk.edited()
    looks = []
    for text in (TRAINS, TRAINS + "\n", TRAINS + "\n\n"):
        folder.watch("trains", text)
        looks.append(desk.edited())
    assert [*looks, desk.edited()] == [False, False, False, True]
    desk.read_again()
    assert not desk.edited()


def test_an_edit_that_keeps_the_size_is_seen(folder: Folder) -> None:
    desk = Desk()
    stat = folder.file("trains").stat()
    os.utime(folder.file("trains"), ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert [desk.edited(), desk.edited()] == [False, True]
