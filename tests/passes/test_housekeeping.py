"""The daemon backs up its own database when that is due, and goes on where it cannot."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.passes import Housekeeping, Upkeep

if TYPE_CHECKING:
    from pathlib import Path

DAILY = Upkeep(backup_every=timedelta(days=1), backup_keep=2)


@pytest.fixture
def kept(hands, tmp_path):
    """Hands that save a SQLite ledger every day in a folder of their own."""
    if hands.store.keeping.file is None:
        pytest.skip("PostgreSQL has tools of its own")
    return replace(hands, upkeep=replace(DAILY, backup_folder=tmp_path / "safe"))


def back_up(house: Housekeeping) -> Path | None:
    return asyncio.run(house.back_up_due())


def test_a_backup_is_taken_once_a_day(kept, clock):
    house, taken = Housekeeping(kept), 0
    for _ in range(49):
        taken += back_up(house) is not None
        clock.forward(hours=1)
    assert taken == 3
    assert len(list(kept.upkeep.backup_folder.iterdir())) == 2


def test_a_restart_takes_no_second_one_and_catches_up_a_missed_one(kept, clock):
    assert back_up(Housekeeping(kept))
    assert back_up(Housekeeping(kept)) is None
    clock.forward(days=5)
    assert back_up(Housekeeping(kept))
    assert back_up(Housekeeping(kept)) is None


def test_a_clock_that_was_set_back_does_not_stop_the_backups(kept, clock):
    back_up(Housekeeping(kept))
    clock.forward(days=-300)
    assert back_up(Housekeeping(kept))


def test_where_no_backup_can_be_made_it_is_tried_again_after_an_hour(kept, clock, tmp_path):
    house = Housekeeping(kept)
    (tmp_path / "safe").write_text("a file where the folder should be")
    assert back_up(house) is None
    (tmp_path / "safe").unlink()
    clock.forward(minutes=59)
    assert back_up(house) is None
    clock.forward(minutes=1)
    assert back_up(house)


@pytest.mark.parametrize("upkeep", [Upkeep(), DAILY])
def test_who_does_not_want_it_or_has_postgresql_gets_none(hands, upkeep):
    if upkeep == DAILY and hands.store.keeping.file is not None:
        pytest.skip("SQLite")
    assert back_up(Housekeeping(replace(hands, upkeep=upkeep))) is None
