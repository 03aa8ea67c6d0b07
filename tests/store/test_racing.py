"""Processes that race with one text leave exactly one original of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from monitor.store.engine import Database
from monitor.store.tables import article
from tests.builders import NOON, make_topic
from tests.store.racer import ROUNDS

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore

RACERS = 6
TOP = Path(__file__).parents[2]


def race(url: str) -> list[list[str]]:
    """The decisions of each racer; all start each round at once."""
    command = [sys.executable, "-P", "-m", "tests.store.racer", url]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": TOP}
    env = {**os.environ, "PYTHONPATH": str(TOP)}
    racers = [subprocess.Popen([*command, str(n)], env=env, **pipes) for n in range(RACERS)]
    for _ in range(ROUNDS):
        assert [racer.stdout.readline() for racer in racers] == ["ready\n"] * RACERS
        for racer in racers:
            racer.stdin.write("go\n")
            racer.stdin.flush()
    return [json.loads(racer.communicate(timeout=120)[0]) for racer in racers]


def test_of_one_text_handed_in_by_six_processes_at_once_one_is_the_original(
    store: SqlStore, database_url: str
) -> None:
    store.know([make_topic()], NOON)
    rounds = zip(*race(database_url), strict=True)
    assert [sorted(decisions) for decisions in rounds] == [["copy"] * (RACERS - 1) + ["new"]] * ROUNDS
    database = Database(database_url)
    with database.reading() as connection:
        kept, originals = connection.execute(
            select(func.count(article.c.id), func.count(article.c.id).filter(article.c.copy_of.is_(None)))
        ).one()
    database.close()
    assert (kept, originals) == (RACERS * ROUNDS, ROUNDS)
