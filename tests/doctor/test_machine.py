"""What the doctor says of a machine that is too small, and of what is left on it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from monitor.doctor import ledger, machine, watching
from monitor.doctor.values import Patient
from monitor.settings import Settings
from monitor.store.leases import Holder, Lease
from tests.builders import HOUR, NOON
from tests.ledgers import new_ledger

if TYPE_CHECKING:
    from pathlib import Path


def patient(folder: Path, **settings: Any) -> Patient:
    asked = Settings(database=f"sqlite:///{folder}/news.db", **settings)
    return Patient(settings=asked, settings_file=None, database=None, now=NOON, patience_s=0)


@pytest.mark.parametrize(
    ("spare_mb", "share_of_disk", "state", "do"),
    [
        (1, 0.0, "ok", ""),
        (1, 0.6, "warning", "make room: a backup takes as much again"),
        (10**9, 0.0, "fault", "make room"),
    ],
)
def test_a_disk_without_room_is_told(tmp_path, spare_mb, share_of_disk, state, do):
    with (tmp_path / "news.db").open("wb") as file:
        file.truncate(int(shutil.disk_usage(tmp_path).free * share_of_disk))  # takes no room itself
    [found] = machine.disk(patient(tmp_path, disk_spare_mb=spare_mb))
    assert (found.state, found.do) == (state, do)


@pytest.mark.parametrize(
    ("limit_mb", "states"), [(None, []), (4 * 200 + 250, ["ok"]), (4 * 200 + 249, ["warning"])]
)
def test_more_processes_than_the_memory_holds_are_told(tmp_path, limit_mb, states):
    found = list(machine.memory(patient(tmp_path, page_workers=4), limit_mb))
    assert [one.state for one in found] == states
    assert all("fewer `page_workers`" in one.do for one in found if one.state == "warning")


def test_a_database_that_cannot_be_written_is_told(tmp_path):
    new_ledger(tmp_path / "news.db")
    with closing(sqlite3.connect(tmp_path / "news.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        told = [one for one in ledger.database(patient(tmp_path)) if one.state == "fault"]
    assert ["cannot be written" in one.said for one in told] == [True]
    assert "who locks it" in told[0].do


@pytest.mark.parametrize(("share", "told"), [(0.25, []), (0.26, ["monitor db shrink, once nothing runs"])])
def test_much_room_that_is_free_and_stays_so_is_told(share, told):
    store = SimpleNamespace(keeping=SimpleNamespace(stuck=lambda: share))
    assert [one.do for one in ledger.room(store)] == told


@pytest.mark.parametrize(("minutes", "state"), [(1, "ok"), (2, "warning")])
def test_a_daemon_that_gave_no_sign_of_life_lately_is_told(tmp_path, minutes, state):
    holder = Holder(id="1", host="quay", pid=7, place="")
    lease = Lease(holder=holder, since=NOON - HOUR, renewed_at=NOON - timedelta(minutes=minutes))
    store = SimpleNamespace(leases=SimpleNamespace(found=lambda _: lease))
    assert watching.daemon(store, patient(tmp_path)).state == state
