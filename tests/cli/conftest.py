"""A folder of its own for each command, and a way to run one as the entry point does."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import pytest

from monitor import cli
from monitor.cli.exits import Exit


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def monitor(monkeypatch, tmp_path, capsys):
    """Runs `monitor WORDS…` in an empty folder, its database in that folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSFIGURES_DATABASE", f"sqlite:///{tmp_path}/news.db")
    monkeypatch.setenv("LANGUAGE", "en")  # a command sets it to what it speaks

    def run(*words: str, stdin: str | bytes = "") -> Ran:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.argv", ["monitor", *words])
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsys.readouterr()
        return Ran(int(ended.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def articles(tmp_path):
    """Writes ARTICLES.jsonl with a watchlist beside it, and returns the words that replay them."""

    def write(*rows: dict[str, Any] | str, match: str = "{}") -> list[str]:
        lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
        (tmp_path / "news.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (tmp_path / "trains.yaml").write_text(f"topic: sleeper trains\nmatch: {match}\n")
        return ["replay", "news.jsonl", "--watchlist", "trains.yaml"]

    return write


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A folder for what the tests of a module begin with."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def filled_with(monitor, articles, kept):
    """Replays articles into `news.db`: in the first test that wants these, the others get a copy."""

    def filled_with(*rows: dict[str, Any]):
        words, ledger = articles(*rows), kept / f"{crc32(json.dumps(rows).encode())}.db"
        if not ledger.exists():
            assert monitor(*words, "--db", "sqlite:///news.db").code == Exit.OK
            shutil.copy("news.db", ledger)
        shutil.copy(ledger, "news.db")
        return monitor

    return filled_with
