"""What befalls the daemon beside a kill: it says so, lives on where it can, and nothing is lost."""

from __future__ import annotations

import os
import resource
import shutil
import socket
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitor.cli import cli
from monitor.errors import StoreDamaged
from tests.crash.ledgers import differences, ledger_in
from tests.crash.lives import PATIENCE_S, Lives
from tests.crash.playing import Actor
from tests.crash.script import SCENES
from tests.crash.world import open_world

MENDED = "nothing is done until this is mended"


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    with open_world(tmp_path_factory.mktemp("faults")) as opened:
        yield opened


@pytest.fixture(scope="module")
def baseline(world) -> Path:
    """A ledger after the first look; its daemon ended well."""
    file = world.home / "baseline.db"
    play(world, file, 0)
    return file


@pytest.fixture(scope="module")
def wanted(world, baseline):
    """What the next scene makes of it undisturbed: an edit is found and told to mail and chat."""
    file = Path(shutil.copy(baseline, world.home / "undisturbed.db"))
    play(world, file, 1)
    return ledger_in(f"sqlite:///{file}")


def play(
    world, file: Path, scene: int, lives: Lives | None = None, *, after: timedelta = timedelta(0)
) -> Lives:
    """Until all is done in that scene, so long after it began; the daemon ends well, or had hardly begun."""
    world.clock.set(SCENES[scene] + after)
    actor = Actor(world, f"sqlite:///{file}", lives)
    actor.calm()
    actor.lives.end()
    return actor.lives


@pytest.fixture
def file(world, baseline, wanted, tmp_path) -> Path:
    """A copy of the first ledger, at the beginning of the next scene."""
    world.clock.set(SCENES[1])
    world.forget()
    return Path(shutil.copy(baseline, tmp_path / "n.db"))


@pytest.fixture
def lives(world, file):
    """Daemons on that ledger, which wait .2 s for a lock."""
    lives = Lives(world, f"sqlite:///{file}", busy_timeout_s=0.2)
    yield lives
    lives.kill()


def said(lives: Lives, words: str) -> None:
    """Wait until the daemon says it, alive."""
    lives.wait(lambda: lives.is_alive() and words in lives.log.read_text())


def tried(lives: Lives, times: int) -> None:
    """Wait until it has tried to write so often again, alive."""
    before = lives.steps().count("transaction open")
    lives.wait(
        lambda: lives.is_alive() and lives.steps().count("transaction open") >= before + times,
    )


def goes_on(world, file: Path, lives: Lives, wanted, *, after: timedelta = timedelta(0)) -> bool:
    """Whether, left alone, it comes to what an undisturbed one comes to. Nothing broke us meanwhile."""
    play(world, file, 1, lives, after=after)
    assert "Traceback" not in lives.log.read_text()
    assert differences(ledger_in(f"sqlite:///{file}"), wanted) == []
    return all(len(set(marks)) == 1 for marks in world.arrived().values())


def test_a_disk_that_takes_no_more_is_said_once_and_gone_on_with_when_it_does(world, file, lives, wanted):
    lives.start()
    resource.prlimit(lives.pid, resource.RLIMIT_FSIZE, (60_000, resource.RLIM_INFINITY))
    said(lives, MENDED)
    assert lives.log.read_text().count(MENDED) == 1
    resource.prlimit(lives.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    said(lives, "the database can be written again")
    assert goes_on(world, file, lives, wanted)


def test_a_database_that_has_no_room_left_is_said_once_and_gone_on_with_when_it_has(
    world, file, wanted, tmp_path
):
    """SQLite's own word for a full disk, whatever else could still be written there."""
    room = tmp_path / "pages"
    room.write_text("1")
    lives = Lives(world, f"sqlite:///{file}", room=room)
    lives.start()
    said(lives, f"{MENDED}: the database sqlite:///{file} says: database or disk is full")
    tried(lives, 3)
    assert lives.log.read_text().count(MENDED) == 1
    room.write_text(str(2**30))
    said(lives, "the database can be written again")
    assert goes_on(world, file, lives, wanted)


def test_a_lock_that_outlasts_many_waits_is_said_once_and_waited_for(world, file, lives, wanted):
    """Somebody's backup may hold it for a minute: three times as long as the daemon waits, and more."""
    lives.start()
    said(lives, "watching")
    with closing(sqlite3.connect(file, timeout=PATIENCE_S)) as other:
        other.execute("BEGIN IMMEDIATE")
        said(lives, f"{MENDED}: the database sqlite:///{file} says: database is locked; another program")
        tried(lives, 3)
        other.rollback()
    assert lives.log.read_text().count(MENDED) == 1
    said(lives, "the database can be written again")
    assert goes_on(world, file, lives, wanted)


def test_a_read_only_database_ends_it_with_what_to_look_at(file, lives):
    file.chmod(0o400)
    file.parent.chmod(0o500)
    try:
        if os.access(file, os.W_OK):
            pytest.skip("whoever runs this may write everywhere")
        lives.start()
        assert lives.ended() == 4
    finally:
        file.parent.chmod(0o700)
    assert "see to the owner and the rights" in lives.log.read_text()


def test_a_channel_that_hangs_keeps_no_other_from_being_told_and_is_told_later(world, file, wanted):
    with socket.create_server(("127.0.0.1", 0)) as hanging:
        address = f"http://127.0.0.1:{hanging.getsockname()[1]}/bot"
        lives = Lives(world, f"sqlite:///{file}", telegram=address)
        lives.start()
        lives.wait(lambda: world.arrived()["mail"])
        assert lives.end() == 0
    assert world.arrived()["chat"] == []
    # Where we were slow the message was given up on for now: it comes when its next try is due.
    assert goes_on(world, file, Lives(world, f"sqlite:///{file}"), wanted, after=timedelta(minutes=20))


@pytest.mark.parametrize("step", ["listing asked", "insert version", "message sent"])
def test_sigterm_in_the_middle_of_a_pass_ends_it_well(world, file, lives, wanted, step):
    lives.start()
    lives.wait(lambda: lives.is_alive() and step in lives.steps(), every_s=0.001)
    assert lives.end() == 0
    assert goes_on(world, file, lives, wanted)


def test_damage_that_a_pass_comes_upon_ends_the_daemon_with_the_way_to_a_backup(file, lives):
    damage(file, "observation")
    lives.start()
    assert lives.ended() == 4
    words = lives.log.read_text()
    assert "monitor: the database" in words
    assert "is damaged (database disk image is malformed)" in words
    assert "monitor doctor; the last good backup is put back by: monitor restore FILE" in words
    assert "Traceback" not in words


def test_a_command_that_comes_upon_damage_says_the_same(file):
    damage(file, "series")
    result = CliRunner().invoke(cli, ["series", "--db", f"sqlite:///{file}"])
    assert isinstance(result.exception, StoreDamaged)


def damage(file: Path, table: str) -> None:
    """Garbage where the rows of a table begin."""
    with closing(sqlite3.connect(file)) as connection:
        [page] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        [size] = connection.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as opened:
        opened.seek((page - 1) * size)
        opened.write(b"\xa5" * size)
