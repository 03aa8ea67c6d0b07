"""The shipped watchlists work as they are, and with the lines that a user is invited to switch on."""

from __future__ import annotations

import re

import pytest

from monitor.articles import on_topic
from monitor.articles.texts import read_text
from monitor.resources import folder
from monitor.watchlist import read_watchlist

FILES = sorted(folder("watchlists").glob("*.yaml"))
SWITCHED_OFF = re.compile(r"^(\s*)# (- \w+_news:|notify:|  - \{to:)", re.MULTILINE)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_shipped_watchlist_asks_feeds_only_and_alerts_on_the_terminal(file):
    topic = read_watchlist(file)
    assert {source.kind for source in topic.sources} == {"feed"}
    assert 8 <= len(topic.sources) <= 12
    assert topic.routes == ()
    assert topic.watch


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_what_is_switched_off_in_it_can_be_switched_on(file, tmp_path):
    changed = tmp_path / file.name
    changed.write_text(SWITCHED_OFF.sub(r"\1\2", file.read_text(encoding="utf-8")), encoding="utf-8")
    topic = read_watchlist(changed)
    assert {source.kind for source in topic.sources} == {"feed", "naver_news", "google_news"}
    assert [route.to for route in topic.routes] == ["team-telegram", "team-mail"]


@pytest.mark.parametrize(
    ("stem", "title", "text"),
    [
        ("deepseek", "딥시크, 새 모델 공개", "딥시크가 새 모델을 내놓았다."),
        ("deepseek", "중국의 딥 시크가 온다", "딥시크(DeepSeek)가 새 모델을 내놓았다."),
        ("deepseek", "DeepSeek ships a model", "The start-up shipped a model."),
        ("seoul-ai-policy", "서울시 AI 인재 양성", "서울시가 AI 인재를 기른다."),
        ("seoul-ai-policy", "서울시, 인공지능 인재 키운다", "서울시가 인공지능(AI) 인재를 키운다."),
    ],
)
def test_a_shipped_watchlist_finds_its_topic(stem, title, text):
    topic = read_watchlist(folder("watchlists") / f"{stem}.yaml")
    assert on_topic(read_text("https://a.example/1", title, text), topic.match).on


def test_avian_influenza_is_not_the_ai_that_is_meant():
    topic = read_watchlist(folder("watchlists") / "seoul-ai-policy.yaml")
    article = read_text(
        "https://a.example/1", "서울시 AI 방역 강화", "서울시가 조류인플루엔자(AI) 방역을 강화한다."
    )
    assert not on_topic(article, topic.match).on
