"""A folder of watchlists, and the settings beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

TRAINS = "topic: Night trains\nmatch: {}\nsources: [{feed: 'https://rail.example/rss'}]\n"


class Folder:
    """What a person edits."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.settings = path / "newsfigures.yaml"
        (path / "watchlists").mkdir()
        self.set("{}")

    def set(self, settings: str) -> None:
        self.settings.write_text(settings, encoding="utf-8")

    def file(self, name: str) -> Path:
        return self.path / "watchlists" / f"{name}.yaml"

    def watch(self, name: str, text: str = TRAINS) -> None:
        self.file(name).write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.setenv("NEWSFIGURES_DATABASE", f"sqlite:///{tmp_path}/news.db")
    monkeypatch.chdir(tmp_path)
    made = Folder(tmp_path)
    made.watch("trains")
    return made
