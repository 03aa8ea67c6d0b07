"""In which language commands speak, and what stays the same in every one."""

from __future__ import annotations

import json
import re

import pytest

from monitor.tongue import language_for

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NEWSFIGURES_LANGUAGE")


@pytest.fixture
def environment(monkeypatch, tmp_path):
    """An empty folder, and an environment that says nothing of languages but what is set here."""
    monkeypatch.chdir(tmp_path)
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "C", "LANGUAGE": "fr:ko:en"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LANGUAGE": "en:ko"}, "en"),
        ({"LANG": "C", "NEWSFIGURES_LANGUAGE": "ko"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "NEWSFIGURES_LANGUAGE": "en"}, "en"),
    ],
)
def test_the_environment_says_which_language(environment, said, language):
    for name, value in said.items():
        environment.setenv(name, value)
    assert language_for(["series"]) == language


@pytest.mark.parametrize("named", [["--settings", "mine.yaml"], ["series", "--settings=mine.yaml"]])
def test_the_settings_win_over_the_environment(environment, tmp_path, named):
    environment.setenv("LANG", "en_US.UTF-8")
    (tmp_path / "mine.yaml").write_text("language: ko\n")
    assert language_for(named) == "ko"


@pytest.mark.parametrize("text", ["language: [\n", "- language\n", "language: tlh\n", "\xff"])
def test_settings_that_cannot_be_read_say_nothing_of_it(environment, tmp_path, text):
    (tmp_path / "newsfigures.yaml").write_text(text, encoding="latin-1")
    assert language_for(["series"]) == "en"


def test_an_error_is_told_in_korean_with_the_same_exit_code(monitor, monkeypatch):
    monitor("db", "upgrade")
    english = monitor("history", "3")
    monkeypatch.setenv("LANGUAGE", "ko")
    korean = monitor("history", "3")
    assert korean.err == "monitor: 수치 3이 없습니다. 모두 보려면: monitor series\n"
    assert korean.code == english.code


def test_what_is_called_wrongly_is_told_in_korean(monitor, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "ko")
    assert "없는 옵션입니다: '--jsn'" in monitor("series", "--jsn").err


def test_help_is_korean_and_its_examples_stay_commands(monitor, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "ko")
    said = monitor("--help").out
    assert re.match(r"사용법: .*monitor \[OPTIONS\]", said)
    assert re.search(r"^    monitor run +멈출 때까지 뉴스 지켜보기$", said, re.MULTILINE)


def test_no_line_of_korean_help_is_wider_than_a_terminal(monitor, monkeypatch):
    from rich.cells import cell_len

    monkeypatch.setenv("LANGUAGE", "ko")
    prose = monitor("run", "--help").out.partition("\n  예:")[0]
    assert max(map(cell_len, prose.splitlines())) <= 80


def test_json_is_the_same_in_every_language(monitor, monkeypatch):
    english = monitor("figures", "--json", stdin="서울시는 612억원을 편성했다.")
    monkeypatch.setenv("LANGUAGE", "ko")
    korean = monitor("figures", "--json", stdin="서울시는 612억원을 편성했다.")
    assert korean.out == english.out
    assert json.loads(korean.out)["figures"]


def test_faults_of_a_watchlist_are_told_in_korean(monitor, monkeypatch, tmp_path):
    (tmp_path / "a.yaml").write_text("topic: a\nmatch: {any: [b]\nevery: 5m\n")
    (tmp_path / "b.yaml").write_text("topic: a\nmatch: {}\nevery: 5q\n")
    monkeypatch.setenv("LANGUAGE", "ko")
    said = monitor("watch", "check", "a.yaml", "b.yaml").err.splitlines()
    assert said[0].startswith("a.yaml:3: YAML이 아닙니다: ")
    assert said[1] == "b.yaml:3: every: '5q'는 기간이 아닙니다. 10m, 2h, 1d처럼 쓰세요"
