"""What docs/units.md shows is what happens: its files are written, its commands run, its output compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from monitor import cli

PAGE = (Path(__file__).parent.parent / "docs/units.md").read_text(encoding="utf-8")
SESSIONS = re.findall(r'^\$ echo "(.+)" \| monitor figures\n((?:[^$`].*\n)+)', PAGE, re.MULTILINE)
UNITS, SETTINGS = re.findall(r"```yaml\n(.+?)```", PAGE, re.DOTALL)


@pytest.fixture
def figures(monkeypatch, tmp_path, capsys):
    """Runs `monitor figures FILE` on a text and returns what it prints."""
    monkeypatch.chdir(tmp_path)

    def run(text: str) -> str:
        (tmp_path / "text").write_text(text, encoding="utf-8")
        monkeypatch.setattr("sys.argv", ["monitor", "figures", "text"])
        with pytest.raises(SystemExit):
            cli.main()
        return capsys.readouterr().out

    return run


def values(table: str) -> list[list[str]]:
    """The figures of a table and their values; what stands beside them is no matter of this page."""
    return [re.split(r"  +", line.strip())[:2] for line in table.splitlines()]


def test_the_first_example_is_read_without_the_file(figures):
    text, shown = SESSIONS[0]
    assert values(figures(text)) == values(shown)


@pytest.mark.parametrize(("text", "shown"), SESSIONS[1:])
def test_the_other_examples_are_read_with_it(figures, tmp_path, text, shown):
    (tmp_path / "units.yaml").write_text(UNITS, encoding="utf-8")
    (tmp_path / "newsfigures.yaml").write_text(SETTINGS, encoding="utf-8")
    assert values(figures(text)) == values(shown)
