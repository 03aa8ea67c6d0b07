"""What the doctor says of a machine that is too small."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from monitor.doctor import ledger, machine
from monitor.doctor.values import Patient
from monitor.settings import Settings
from tests.builders import NOON
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
