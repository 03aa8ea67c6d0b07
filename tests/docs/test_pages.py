"""The docs say what is so: their sessions run as printed, their links lead somewhere, and nothing that can be called or set is left out."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from monitor.cli import cli, main
from monitor.settings import Settings
from tests.docs.page import PAGES, ROOT, File, Step, calls_in, text_of, told_in, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = Path(__file__).parent / "files"  # what a page speaks of without showing it
EVERYWHERE = "\n".join(map(text_of, PAGES))
# They wait for ever, ask the internet, or are other programs: looked at by the tests below, not run.
NOT_RUN = re.compile(r"monitor (run|web|demo|worker|watch preview)\b|(?!monitor |export |echo |cat |head )")


@pytest.mark.parametrize(
    "page", [page for page in PAGES if any(isinstance(one, Step) for one in told_in(page))]
)
def test_the_sessions_of_a_page_run_as_printed(page, desk):
    if (kept := FILES / Path(page).stem).exists():
        shutil.copytree(kept, desk.folder, dirs_exist_ok=True)
    for one in told_in(page):
        if isinstance(one, File):
            desk.write(one)
        elif not NOT_RUN.match(one.typed):
            printed = desk.type(one.typed)
            assert one.is_shown_by(printed), f"$ {one.typed}\n{printed}"


@pytest.mark.parametrize("call", sorted({call for page in PAGES for call in calls_in(page)}))
def test_a_call_in_the_docs_is_one(call):
    command: click.Command = cli
    words = words_of(call)
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        command = command.commands[words.pop(0)]
    options = {name for param in command.params for name in (*param.opts, *param.secondary_opts)}
    assert {word.split("=")[0] for word in words if word.startswith("--")} <= options | {"--help"}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file(page):
    leads = re.findall(r"\]\((?!https?:)([^)#]+)", text_of(page))
    assert [lead for lead in leads if not (ROOT / page).parent.joinpath(lead).exists()] == []


def test_the_page_of_pages_leads_to_every_page():
    leads = set(re.findall(r"\]\(([\w-]+\.md)", text_of("docs/README.md")))
    assert leads == {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}


def commands(group: click.Group, path: str) -> Iterator[str]:
    """Every command under a group, as it is typed."""
    for name, command in group.commands.items():
        yield f"{path} {name}"
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")


@pytest.mark.parametrize("command", [*commands(cli, "monitor")])
def test_every_command_is_in_the_docs(command):
    group, _, name = command.rpartition(" ")
    beside = [line for line in EVERYWHERE.splitlines() if f"`{group} " in line and f"`{name}`" in line]
    assert command in EVERYWHERE or beside


@pytest.mark.parametrize("setting", Settings.model_fields)
def test_every_setting_is_in_the_readme(setting):
    rows = [line for line in text_of("README.md").splitlines() if "NEWSFIGURES_" in line]
    assert [row for row in rows if f"`{setting}`" in row.split("|")[1]]


def test_every_target_of_make_is_in_the_docs():
    [targets] = re.findall(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert [target for target in targets.split() if f"make {target}" not in EVERYWHERE] == []


@pytest.fixture
def desk(monkeypatch, tmp_path, capfd):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    monkeypatch.setenv("COLUMNS", "130")
    return Desk(tmp_path, monkeypatch, capfd)


class Desk:
    """Where a reader of the docs sits: a folder, and a shell whose calls of ours run in this process.

    `/srv` is a folder of the desk's.
    """

    def __init__(self, folder: Path, monkeypatch, capfd) -> None:
        self.folder = folder
        self._patch = monkeypatch
        self._capfd = capfd
        self._ago = 3600  # seconds; files are older than any pause that a folder has to keep

    def write(self, file: File) -> None:
        path = self.folder / file.name.removeprefix("/srv/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content.replace("/srv/", f"{self.folder}/"), encoding="utf-8")
        self._ago -= 60
        written = time.time() - self._ago
        os.utime(path, (written, written))

    def type(self, line: str) -> str:
        """Everything that the line prints."""
        if line.startswith("export "):
            name, _, value = line.removeprefix("export ").partition("=")
            self._patch.setenv(name, value)
            return ""
        fed = ""
        for part in line.split(" | "):
            fed = self._ours(part, fed) if part.startswith("monitor ") else _theirs(part, fed)
        return fed

    def _ours(self, part: str, fed: str) -> str:
        call, _, kept = part.replace("/srv/", f"{self.folder}/").partition(" > ")
        self._patch.setattr(sys, "argv", ["monitor", *words_of(call)])
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(fed.encode())))
        self._capfd.readouterr()
        with pytest.raises(SystemExit):
            main()
        printed = self._capfd.readouterr()
        if not kept:
            return printed.out + printed.err
        (self.folder / kept.strip()).write_text(printed.out, encoding="utf-8")
        return printed.err


def _theirs(part: str, fed: str) -> str:
    return subprocess.run(
        ["/bin/sh", "-c", part], input=fed, capture_output=True, text=True, check=True
    ).stdout
