"""The demo's story comes out as written, by the real way: what is told, what is not, and by which channels."""

from __future__ import annotations

import asyncio
import json
from decimal import Decimal
from io import StringIO
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple

import httpx
import pytest
from rich.console import Console

from monitor.cli import main
from monitor.cli.exits import Exit
from monitor.demo import play, show
from monitor.demo.dashboard import app_of
from monitor.demo.screen import show_result
from monitor.demo.script import OUTLETS, PIECES, SCENES, SIDE_HEADLINES
from monitor.demo.stage import Clock
from monitor.errors import InputError
from monitor.store.database import open_store
from tests.builders import make_topic

if TYPE_CHECKING:
    from monitor.demo.outcome import DemoResult
    from monitor.model import Finding

# scene, kind, topic, from, to
STORY = [
    (SCENES[2], "corrected", "seoul-ai-policy", Decimal(204_600_000_000), Decimal(206_400_000_000)),
    (SCENES[3], "conflict", "seoul-ai-policy", Decimal(5_000_000_000_000), Decimal(4_500_000_000_000)),
    (SCENES[5], "revised", "deepseek", Decimal(22_150_000), Decimal(30_000_000)),
    (SCENES[6], "revised", "seoul-ai-policy", Decimal(10_000), Decimal(15_000)),
]  # fmt: skip


class Demo(NamedTuple):
    result: DemoResult
    findings: list[Finding]
    series: list
    database: str


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Demo:
    folder = tmp_path_factory.mktemp("demo")
    database = f"sqlite:///{folder / 'demo.db'}"
    result = play(Console(file=StringIO()), database, folder)
    store = open_store(database)
    try:
        findings = [f for t in store.topics() for f in store.findings(t, SCENES[0].at, SCENES[-1].at)]
        return Demo(result, sorted(findings, key=lambda f: f.learned_at), store.series(), database)
    finally:
        store.close()


def test_the_changes_found_are_those_of_the_story_and_no_other(demo):
    found = [
        (
            f.learned_at,
            f.change.kind,
            f.topic,
            f.change.before and f.change.before.figure.low,
            f.change.after.low,
        )
        for f in demo.findings
    ]
    assert found == [(scene.at, *rest) for scene, *rest in STORY]


def test_each_change_is_told_once_by_mail_and_by_telegram(demo):
    assert [(told.at, sorted(told.channels)) for told in demo.result.told] == [
        (scene.at, ["mail", "telegram"]) for scene, *_ in STORY
    ]


def test_an_alert_quotes_the_sentence_before_and_the_sentence_after(demo):
    words = demo.result.told[-1].words
    assert "매년 AI 인재 1만5000명을 양성하겠다" in words or "1만 명에서 1만5000명으로" in words
    assert "매년 AI 인재 1만 명" in words or "해마다 1만 명의 AI 인재" in words


@pytest.mark.parametrize(
    ("outlet", "cause", "times"),
    [("가람일보", "baseline", 1), ("Brightwater Tribune", "baseline", 1), ("이음포털", "copy", 2),
     ("솔빛경제", "same", 2), ("다온통신", "same", 1), ("솔빛경제", "off topic", 2), ("다온통신", "off topic", 1)],
)  # fmt: skip
def test_what_is_no_news_is_silent(demo, outlet, cause, times):
    silent = [(silence.outlet, silence.cause) for silence in demo.result.silences]
    assert silent.count((outlet, cause)) == times


def test_every_article_was_either_told_or_silent_for_a_reason(demo):
    edited = sum(bool(piece.edits) for piece in PIECES)  # silent first, told when it was edited
    assert len(demo.result.silences) + len(STORY) - edited == len(PIECES)


def test_no_figure_comes_from_beside_an_article(demo):
    assert demo.result.strays == 0
    shown = {row.standing.figure.text for row in demo.series}
    assert not [text for text in shown if any(text in h for side in SIDE_HEADLINES.values() for h in side)]


def test_no_share_price_in_brackets_is_read(demo):
    priced = [piece for piece in PIECES if any("▲" in paragraph for paragraph in piece.paragraphs)]
    assert priced
    values = {row.standing.figure.low for row in demo.series}
    assert not values & {Decimal("118.65"), Decimal("2.49"), Decimal("2.14")}


def test_outlets_that_disagree_are_shown_as_such(demo):
    assert [row.changes for row in demo.result.ledger if row.disputed] == [1]


def test_dollars_are_not_confused_with_won(demo):
    standing = {(row.unit, row.standing.figure.low) for row in demo.series}
    assert {("USD", Decimal("5e11")), ("KRW", Decimal("5e11"))} <= standing


def test_both_topics_have_a_digest_for_each_monday(demo):
    names = [path.name for path in demo.result.digests]
    assert names == [
        f"digest-2025-02-{day}-{topic}.html"
        for day in ("10", "17")
        for topic in ("deepseek", "seoul-ai-policy")
    ]
    assert all("<html" in path.read_text(encoding="utf-8") for path in demo.result.digests)


def test_pages_that_stayed_the_same_were_not_sent_again(demo):
    assert 0 < demo.result.unchanged < demo.result.requests


def test_the_last_screen_names_alerts_silences_ledger_digest_and_next_step(demo):
    console = Console(file=StringIO(), width=200)
    show_result(console, demo.result, kept=True)
    screen = console.file.getvalue()
    assert all(told.headline in screen for told in demo.result.told)
    assert all(str(path) in screen for path in demo.result.digests)
    assert all(
        word in screen
        for word in ("Kept silent", "Ledger", "monitor series", "make run", *(o.name for o in OUTLETS))
    )


def test_a_database_that_holds_a_ledger_is_left_alone(demo, tmp_path):
    with pytest.raises(InputError, match="holds a ledger"):
        play(Console(file=StringIO()), demo.database, tmp_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    taken = tmp_path / "taken"
    taken.touch()
    with pytest.raises(InputError, match=r"taken.*--out"):
        show(None, taken, as_json=True)


def test_the_dashboard_shows_what_was_told(demo):
    said = asyncio.run(_today(demo.database))
    assert "1만 명 → 1만5000명" in said or "1만5000" in said


async def _today(database: str) -> str:
    store = open_store(database)
    stage = SimpleNamespace(store=store, topics=(), clock=Clock(SCENES[-1].at))
    stage.topics = [make_topic(topic) for topic in store.topics()]
    transport = httpx.ASGITransport(app_of(stage))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as browser:
        page = await browser.get("/", headers={"accept-language": "ko"})
    store.close()
    return page.text


@pytest.mark.parametrize("served", [True, False])
def test_the_last_screen_tells_how_to_see_the_dashboard_unless_it_is_served(demo, served):
    console = Console(file=StringIO(), width=200)
    show_result(console, demo.result, kept=False, served=served)
    assert ("monitor demo --wait" in console.file.getvalue()) is not served


def test_as_json_it_is_one_object_a_line(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["monitor", "demo", "--json", "--out", str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        main()
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ended.value.code == Exit.OK
    assert {line["type"] for line in lines} == {"alert", "silent", "story", "series", "digest", "fetched"}


def test_what_several_outlets_told_is_one_story_and_a_copy_is_not_one_more(demo):
    told = {event.title: (event.outlets, event.copies) for event in demo.result.events}
    assert told["서울시, AI 인재 양성 목표 연 1만5000명으로 높인다"] == (("가람일보", "솔빛경제"), 1)
