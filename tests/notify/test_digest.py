"""The digest of a topic's week: what is in it, and how it reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from monitor.model import DigestPlan
from monitor.notify.digest import Counts, Event, Health, Silence, build_digest, render_digest
from monitor.phrases import InBoth, phrase
from monitor.store.outbox import _VOID
from tests.notify.makers import MONDAY, figure, finding, observation, topic, with_figure

WEEK = timedelta(days=7)
READ = Counts(articles=120, outlets=8, figures=340)


def digest(*findings, start=MONDAY, length=WEEK, title="숲 가꾸기", **more):
    return build_digest(topic(title=title), start, start + length, findings, READ, **more)


def later(told, hours):
    """`told`, learned some hours later, with an id of its own."""
    return replace(told, id=told.id + hours, learned_at=told.learned_at + timedelta(hours=hours))


def from_to(before, after, **facts):
    told = finding(before=before, **facts)
    return with_figure(told, low=Decimal(after), high=Decimal(after))


# --- what is in it -------------------------------------------------------------------------------------------


def test_series_that_moved_twice_is_one_row_from_first_to_last():
    [move] = digest(from_to("10", "12"), later(from_to("12", "15"), 3)).moved
    assert (move.before.low, move.after.low, move.returned) == (10, 15, False)


def test_series_that_came_back_is_said_to_have_come_back():
    [move] = digest(from_to("10", "12"), later(from_to("12", "10"), 3)).moved
    assert move.returned


def test_largest_move_comes_first_and_from_zero_is_largest():
    moves = digest(
        from_to("10", "11", series=1, label="ㄱ"),
        from_to("10", "30", series=2, label="ㄴ"),
        from_to("0", "1", series=3, label="ㄷ"),
    ).moved
    assert [move.label for move in moves] == ["ㄷ", "ㄴ", "ㄱ"]


def test_only_what_was_learned_in_the_period_and_on_the_topic_counts():
    early, late = finding(learned_at=MONDAY - timedelta(seconds=1)), finding(learned_at=MONDAY + WEEK)
    elsewhere = finding(topics=("other",))
    assert digest(early, late, elsewhere).empty
    assert not digest(finding(learned_at=MONDAY)).empty


def test_conflict_groups_who_says_what_and_each_outlet_speaks_once():
    first = finding("conflict")
    second = later(finding("conflict", outlet="강변방송", url="https://b.example/1"), 2)
    [conflict] = digest(first, second).conflicts
    said = [(claim.figure.low, sorted(s.outlet for s in claim.sources)) for claim in conflict.claims]
    assert said == [(20000, ["강변방송", "들녘신문"]), (10000, ["솔밭일보"])]


def test_conflict_that_was_settled_is_no_longer_open():
    week = digest(finding("conflict"), later(finding("revised"), 5))
    assert week.conflicts == ()
    assert len(week.moved) == 1


def test_series_in_conflict_is_not_among_those_that_moved():
    week = digest(finding("revised"), later(finding("conflict"), 5))
    assert (week.moved, len(week.conflicts)) == ((), 1)


def test_every_edit_is_named_and_each_new_figure_once():
    week = digest(
        finding("corrected"),
        later(finding("corrected"), 1),
        finding("announced", before=None, series=2),
        later(finding("announced", before=None, series=2), 1),
    )
    assert (len(week.edits), len(week.announced)) == (2, 1)


# --- how it reads --------------------------------------------------------------------------------------------


def test_text_is_complete_on_its_own():
    told = from_to("10000", "20000", also_in=2)
    week = digest(
        told,
        silences=[Silence(reason="알리지 않음: 1% 미만의 변동", count=4)],
        channels=[Health(name="메일")],
    )
    assert render_digest(week, "ko").text.split("\n") == [
        "[주간] 숲 가꾸기 3.2~3.8: 변동 1",
        "",
        "가장 큰 변동: 나무 심기(연간) 1만 그루 → 2만 그루, +1만 그루(+100%). 읽은 것: 기사 120건, 매체 8곳, 수치 340개.",
        "모두 정상: 채널 1개.",
        "",
        "== 움직인 수치",
        "- 나무 심기(연간)",
        "  1만 그루 → 2만 그루, +1만 그루(+100%) · 3.4 · 들녘신문 · 외 2곳 [1] [2]",
        "",
        "알리지 않은 것: 1% 미만의 변동 4건.",
        "",
        "== 출처",
        "[1] 들녘신문, 나무를 더 심는다",
        "    https://sinmun.example/new?a=1&b=2",
        "[2] 솔밭일보",
        "    https://ilbo.example/old",
        "",
    ]


SMALL = phrase("not sent: {why}", why=phrase("under {least}", least=InBoth(en="0.5 points", ko="0.5%p")))


@pytest.mark.parametrize(
    ("lang", "reason", "line"),
    [
        ("ko", SMALL, "알리지 않은 것: 0.5%p 미만의 변동 4건."),
        ("en", SMALL, "Kept silent: under 0.5 points, 4×."),
        ("ko", _VOID, "알리지 않은 것: 그사이 사람이 알릴 것이 없다고 정함 4건."),
        ("ko", str(_VOID), "알리지 않은 것: 그사이 사람이 알릴 것이 없다고 정함 4건."),
        ("en", _VOID, "Kept silent: a person decided meanwhile that there is nothing to tell, 4×."),
    ],
)
def test_why_something_was_not_told_is_told_in_the_language_of_the_topic(lang, reason, line):
    week = digest(from_to("10000", "20000"), silences=[Silence(reason=reason, count=4)])
    assert line in render_digest(week, lang).text.split("\n")


def test_empty_week_says_so_in_one_line():
    rendered = render_digest(digest(), "en")
    assert rendered.subject == "[Weekly] 숲 가꾸기, 2–8 Mar: nothing moved"
    assert rendered.text.split("\n")[2:] == [
        "No figure moved. Read: 120 articles, 8 outlets, 340 figures.",
        "",
    ]
    assert "<table" not in rendered.html


def test_conflict_is_told_without_an_arrow():
    text = render_digest(digest(finding("conflict")), "ko").text
    assert "- 나무 심기(연간): 들녘신문은 2만 그루, 솔밭일보는 1만 그루 · 3.4부터 [1] [2]" in text
    assert "→" not in text


def test_subject_names_topic_period_and_counts_and_fits_a_mail():
    week = digest(
        finding(), finding("conflict", series=2), finding("corrected", series=3), title="긴 이름 " * 30
    )
    subject = render_digest(week, "ko").subject
    assert subject.endswith("… 3.2~3.8: 변동 1, 엇갈림 1, 고친 기사 1")
    assert len(subject) <= 80


@pytest.mark.parametrize(
    ("weekday", "subject"), [(-1, "[일간] 숲 가꾸기 3.2: 변동 없음"), (0, "[주간] 숲 가꾸기 3.2: 변동 없음")]
)
def test_a_digest_is_called_by_how_often_it_comes_though_its_first_is_of_a_day(weekday, subject):
    plan = DigestPlan(weekday=weekday)
    told = build_digest(topic(digest=plan), MONDAY, MONDAY + timedelta(days=1), [], READ)
    assert render_digest(told, "ko").subject == subject


def test_period_is_told_in_the_topics_zone():
    assert "3.2~3.8" in render_digest(digest(start=MONDAY.astimezone(UTC)), "ko").subject


def test_trouble_stands_on_the_first_screen():
    week = digest(
        sources=[Health(name="들녘 피드", fault="404 since Monday")], channels=[Health(name="메일")]
    )
    rendered = render_digest(week, "ko")
    assert rendered.text.split("\n")[3] == "문제 있음: 들녘 피드 (404 응답)."
    assert "<b>문제 있음" in rendered.html
    assert "문제 있음" in rendered.message.text


def test_source_in_trouble_is_named_without_its_keys():
    week = digest(sources=[Health(name="https://me:pw@feed.example/rss?key=hidden", fault="timed out")])
    assert "feed.example/rss (timed out)" in render_digest(week, "en").text
    assert "hidden" not in render_digest(week, "en").html


def test_week_from_morning_to_morning_is_named_by_its_seven_days():
    assert "3.2~3.8:" in render_digest(digest(start=MONDAY + timedelta(hours=8)), "ko").subject


def test_every_source_has_its_full_address_at_the_end_of_text_and_page():
    rendered = render_digest(digest(finding(), finding("conflict", series=2)), "en")
    for address in ("https://sinmun.example/new?a=1&b=2", "https://ilbo.example/old"):
        assert address in rendered.text.partition("== Sources")[2]
        assert address.replace("&", "&amp;") in rendered.html.rpartition("Sources")[2]


def test_long_lists_are_cut_and_counted():
    rendered = render_digest(digest(*[finding(id=n, series=n) for n in range(100)]), "en")
    assert rendered.text.count("\n- ") == 41
    assert "- and 60 more" in rendered.text
    assert rendered.message.text.count("\n•") == 9
    assert "• and 92 more" in rendered.message.text


class _Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.links = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src")]


def test_page_needs_nothing_from_outside_and_runs_nothing():
    page = _Page(render_digest(digest(finding(), finding("conflict", series=2)), "ko").html)
    assert not {"script", "style", "img", "link", "iframe"} & set(page.tags)
    assert all(link.startswith("https://") for link in page.links)


HOSTILE = "\u202e<script>alert('x')</script>{{ 7*7 }}\x00" + "Z" * 10_000


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_hostile_words_arrive_harmless(lang):
    facts = {"label": HOSTILE, "outlet": HOSTILE, "title": HOSTILE, "url": "javascript:alert(1)"}
    kinds = ("revised", "conflict", "corrected", "announced")
    found = [with_figure(finding(k, series=n, **facts), counter=HOSTILE) for n, k in enumerate(kinds)]
    week = digest(*found, title=HOSTILE, sources=[Health(name=HOSTILE, fault=HOSTILE)])
    rendered = render_digest(week, lang)
    page = _Page(rendered.html)
    assert "script" not in page.tags
    assert not any(link.startswith("javascript") for link in page.links)
    assert not {"\u202e", "\x00"} & set(rendered.text + rendered.html + rendered.message.html)
    assert len(rendered.html) < 12_000


def test_claim_of_the_older_outlet_is_its_latest():
    stale = observation(figure("9000", text="9천 그루"))
    newest = later(finding("conflict"), 4)
    first = finding("conflict")
    first = replace(first, change=replace(first.change, before=stale))
    [conflict] = digest(first, newest).conflicts
    assert [claim.figure.low for claim in conflict.claims] == [20000, 10000]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("ko", "이것과 다름: 나무 심기(누적)"), ("en", "not to be confused with: 나무 심기(누적)")],
)
def test_a_figure_that_moved_names_what_it_is_not_to_be_confused_with(lang, said):
    rendered = render_digest(digest(finding(), look_alikes={1: ("나무 심기(누적)",)}), lang)
    assert said in rendered.text
    assert said in rendered.html
    assert (
        said not in render_digest(digest(finding(series=2), look_alikes={1: ("나무 심기(누적)",)}), lang).text
    )


# --- stories -------------------------------------------------------------------------------------------------


def event(title: str, outlets: int) -> Event:
    return Event(
        title=title,
        url=f"https://sinmun.example/{outlets}",
        outlet="들녘신문",
        published_at=MONDAY,
        outlets=outlets,
    )


@pytest.mark.parametrize(
    ("lang", "heading", "start"),
    [
        ("ko", "== 여러 매체가 다룬 일", "- 나무를 더 심는다 · 매체 3곳 · 첫 보도 들녘신문 "),
        ("en", "== Told by several outlets", "- 나무를 더 심는다 · 3 outlets · first 들녘신문 "),
    ],
)
def test_what_several_outlets_told_is_listed_with_how_many_and_who_was_first(lang, heading, start):
    text = render_digest(digest(events=[event("나무를 더 심는다", 3)]), lang).text.splitlines()
    assert text[text.index(heading) + 1].startswith(start)


def test_what_most_outlets_told_comes_first():
    assert [one.title for one in digest(events=[event("둘", 2), event("셋", 3)]).events] == ["셋", "둘"]
