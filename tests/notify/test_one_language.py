"""To a Korean reader we speak Korean: no English word of ours is in an alert or a digest."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from monitor.model import Presence
from monitor.notify.alerts import alert
from monitor.notify.channel_words import ChannelNews, channels_told
from monitor.notify.digest import Health, Silence, render_digest
from monitor.notify.pages import withdrawn
from monitor.notify.source_words import News, sources_told
from monitor.store.outbox import _VOID
from tests.notify.makers import MONDAY, SEEN, finding, with_figure
from tests.notify.test_digest import digest, event
from tests.notify.test_digest_sections import points, standing

_TAG = re.compile(r"<[^<>]*>")
_OURS = re.compile(r"https?://\S+|newsfigures|km|kW|#\w+")
_ENGLISH = re.compile(r"[A-Za-z]{2,}")
SUSPECTS = (
    "possible scale slip: the same digits at 1000 times the size",
    "parts and total do not fit: 40곳 + 60곳 = 100, not 110곳",
    "percentage does not fit: 50 → 60 is 20%, not 30%",
)


def english_in(text: str) -> list[str]:
    return _ENGLISH.findall(_OURS.sub("", _TAG.sub("", text)))


@pytest.mark.parametrize("kind", ["revised", "conflict", "corrected", "refined", "announced"])
@pytest.mark.parametrize("suspect", [None, *SUSPECTS])
def test_alert_is_korean(kind, suspect):
    told = with_figure(
        finding(kind, also_in=2, against=1, confirmed_by="산림청장"),
        per="year",
        due="2030-Q2",
        bound="at_least",
    )
    told = replace(told, change=replace(told.change, suspect=suspect))
    message = alert([told] * 30, "ko", sent_at=SEEN, public_url="https://watch.example")
    assert english_in(message.subject + message.text) == []


def test_digest_is_korean():
    week = digest(
        finding(also_in=1, confirmed_by="산림청장"), finding("conflict", series=2), finding("corrected", series=3),
        finding("announced", before=None, series=4), events=[event("나무", 3)], curves={1: points(1, 2, 3, 4)},
        standing=[standing(series=5, unsure=True), standing(series=6, due="2026-03-04"), standing(series=7, outlets=3)],
        look_alikes={1: ("나무 심기(누적)",)}, silences=[Silence(reason="알리지 않음: 1% 미만의 변동", count=2), Silence(reason=_VOID, count=1)],
        sources=[Health(name="들녘 피드", fault="timed out after 20 s")], channels=[Health(name="메일", fault="refused")],
    )  # fmt: skip
    rendered = render_digest(week, "ko", contact="")
    assert english_in(rendered.subject + rendered.text + rendered.markdown + rendered.message.text) == []


def test_what_is_told_of_pages_sources_and_channels_is_korean():
    gone = Presence(
        article=1,
        url="https://a.example/1",
        title="나무",
        outlet="들녘신문",
        there=False,
        at=SEEN,
        detail="status 404",
    )
    news = News(word="failing", condition="failing", name="들녘", since=MONDAY, why="status 503", failures=5)
    held = News(
        word="held",
        condition="held",
        name="들녘",
        since=MONDAY,
        why="9 known items came back under new addresses",
    )
    silent = ChannelNews(word="failing", name="메일", since=MONDAY, why="no answer within 60 s", waiting=3)
    said = [
        withdrawn(gone, [finding()], "ko"),
        sources_told([news, held], "ko", SEEN),
        channels_told([silent], "ko", SEEN),
    ]
    assert [english_in(message.subject + message.text) for message in said] == [[], [], []]
