"""Watchlists: what each key means, and how a fault is told."""

from __future__ import annotations

from datetime import time, timedelta
from decimal import Decimal

import pytest

from monitor.errors import WatchlistError
from monitor.figures import LANGUAGES
from monitor.model import Confirm, DigestPlan, Match, NamedFigure, QuietHours, Route, Source, Threshold
from monitor.resources import folder
from monitor.sources.outlets import GENERAL_FEEDS
from monitor.watchlist import read_watchlist, read_watchlists


@pytest.fixture
def read(tmp_path):
    def read(text: str, name: str = "rail.yaml"):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return read_watchlist(file)

    return read


def test_topic_and_match_are_enough(read):
    topic = read("topic: Night trains\nmatch: {any: [night train]}\n")
    assert (topic.id, topic.title, topic.lang) == ("rail", "Night trains", "en")
    assert topic.match == Match(any=("night train",))
    assert topic.routes == ()


@pytest.mark.parametrize(("title", "lang"), [("Night trains", "en"), ("심야 열차", "ko")])
@pytest.mark.parametrize("unsaid", ["", "sources:\n"], ids=["absent", "empty"])
def test_without_sources_the_general_feeds_of_its_language_are_asked(read, title, lang, unsaid):
    sources = read(f"topic: {title}\nmatch: {{}}\nevery: 30m\n{unsaid}").sources
    assert [source.address for source in sources] == list(GENERAL_FEEDS[lang])
    assert {(source.kind, source.every) for source in sources} == {("feed", timedelta(minutes=30))}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_general_feeds_each_once(lang):
    assert len(set(GENERAL_FEEDS[lang])) == len(GENERAL_FEEDS[lang]) >= 8
    assert all(url.startswith("http") for url in GENERAL_FEEDS[lang])


def test_sources_may_be_none_on_purpose(read):
    assert read("topic: T\nmatch: {}\nsources: []\n").sources == ()


def test_an_empty_match_is_allowed(read):
    assert read("topic: All\nmatch: {}\n").match == Match()


def test_a_korean_topic_speaks_korean(read):
    assert read("topic: 심야 열차\nmatch: {any: 심야 열차}\n").lang == "ko"


def test_a_source_has_its_own_pace_or_that_of_the_topic(read):
    topic = read(
        "topic: T\nmatch: {}\nevery: 30m\nsources:\n"
        "  - feed: https://a.example/rss\n  - {sitemap: 'https://b.example/s.xml', every: 90s}\n  - naver_news: 열차\n"
    )
    assert topic.sources == (
        Source(kind="feed", address="https://a.example/rss", every=timedelta(minutes=30)),
        Source(kind="sitemap", address="https://b.example/s.xml", every=timedelta(seconds=90)),
        Source(kind="naver_news", address="열차", every=timedelta(minutes=30)),
    )


def test_figures_are_named_and_muted(read):
    topic = read(
        "topic: T\nmatch: {}\nfigures:\n"
        "  watch: [{name: Beds, about: beds, unit: count, per: year}]\n  mute: [{about: [share price]}]\n"
    )
    assert topic.watch == (NamedFigure(name="Beds", about=("beds",), unit="count", per="year"),)
    assert topic.mute[0].about == ("share price",)


def test_the_key_on_is_a_word_and_no_truth_value(read):
    topic = read(
        "topic: T\nmatch: {}\nnotify:\n  - {to: desk, on: [revised, digest], min_change: {percent: 0.5pt, money: 2%}}\n"
    )
    route = topic.routes[0]
    assert (route.to, route.on) == ("desk", ("revised", "digest"))
    assert route.min_change == {
        "percent": Threshold(points=Decimal("0.5")),
        "money": Threshold(share=Decimal("0.02")),
    }


@pytest.mark.parametrize("written", ["team-mail", "TEAM_MAIL", "Team-Mail"])
def test_a_channel_has_one_name_however_it_is_written(read, written):
    assert (
        read(f"topic: T\nmatch: {{}}\nnotify: [{{to: {written}, on: digest}}]\n").routes[0].to == "team-mail"
    )


def test_a_source_may_have_looks_of_its_own(read):
    sources = read(
        "topic: T\nmatch: {}\nrevisit: [10m, 2h]\nsources:\n  - feed: https://a.example/rss\n"
        "  - {feed: 'https://b.example/rss', revisit: [1m, 1d]}\n  - {feed: 'https://c.example/rss', revisit: []}\n"
    ).sources
    assert [source.revisits for source in sources] == [
        (timedelta(minutes=10), timedelta(hours=2)),
        (timedelta(minutes=1), timedelta(days=1)),
        (),
    ]


@pytest.mark.parametrize(
    ("keys", "slowest"),
    [("", 90), (", slowest: 40m", 40), (", urgent: true", 20), (", urgent: false", 90)],
    ids=["the topic's", "its own", "urgent", "not urgent"],
)
def test_a_quiet_source_is_left_alone_for_so_long_at_most(read, keys, slowest):
    [source] = read(
        "topic: T\nmatch: {}\nevery: 20m\nslowest: 90m\n"
        f"sources: [{{feed: 'https://a.example/rss'{keys}}}]\n"
    ).sources
    assert source.slowest == timedelta(minutes=slowest)


def test_no_bound_need_be_set(read):
    assert {source.slowest for source in read("topic: T\nmatch: {}\n").sources} == {None}


@pytest.mark.parametrize(
    ("slot", "weekday"), [("sunday 07:30", 6), ("day 07:30", -1)], ids=["a weekday", "every day"]
)
def test_a_digest_has_a_slot_in_a_zone(read, slot, weekday):
    topic = read(f"topic: T\nmatch: {{}}\ndigest: {{every: {slot}, timezone: Europe/Berlin}}\n")
    assert topic.digest == DigestPlan(weekday=weekday, hour=7, minute=30, timezone="Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("match: {}\n", 1, "topic: is missing"),
        ("topic: T\nmatch: {al: [a]}\n", 2, "match.al: no such key here; known are any, all, none"),
        ("topic: T\nmatch: {}\ncolour: red\n", 3, "colour: no such key here; known are id, topic, lang"),
        ("topic: T\nmatch: {}\nsources:\n  - feed: a.example/rss\n", 4, "`feed` wants an address"),
        ("topic: T\nmatch: {}\nsources:\n  - every: 5m\n", 4, "a source has one of feed, "),
        ("topic: T\nmatch: {}\nevery: 10\n", 3, "every: 10 is no length of time; write it like 10m"),
        ("topic: T\nmatch: {}\nrevisit: [2h, 1h]\n", 3, "write growing times from 1m on"),
        ("topic: T\nmatch: {}\nrevisit: [10s]\n", 3, "write growing times from 1m on"),
        ("topic: T\nmatch: {}\nrevisit: [soon]\n", 3, "is no length of time"),
        ("topic: T\nmatch: {}\nevery: 5s\n", 3, "no source is asked more often than every 20s"),
        (
            "topic: T\nmatch: {}\nsources:\n  - feed: https://a.example/rss\n    every: 5s\n",
            5,
            "more often than every 20s",
        ),
        ("topic: T\nmatch: {}\ntopic: U\n", 3, "the key 'topic' stands here for the second time"),
        ("topic: T\nmatch:\n  any: [a]\n  any: [b]\n", 4, "the key 'any' stands here for the second time"),
        ("topic: T\nmatch: {}\n? [a]\n: b\n", 3, "not YAML"),
        (
            "topic: T\nmatch: {}\nnotify:\n  - {to: a, on: [revized]}\n",
            4,
            "'revised', 'conflict', 'corrected', 'refined', 'announced' or 'digest'",
        ),
        ("topic: T\nmatch: {}\ndigest:\n  every: moonday 8:00\n", 4, "write it like `monday 08:00`"),
        ("topic: T\nmatch: {}\ndigest:\n  timezone: Asia/Soul\n", 4, "no time zone is called 'Asia/Soul'"),
        ("topic: T\nmatch: {}\nnotify:\n  - {to: a, min_change: {money: 2}}\n", 4, "write a share like 2%"),
        ("id: a/b\ntopic: T\nmatch: {}\n", 1, "cannot be an id"),
        ("topic: [\n", 2, "not YAML"),
        ("- a\n", 1, "a watchlist has `topic:` and `match:`"),
    ],
)
def test_a_fault_is_told_with_its_line_and_the_next_step(read, text, line, message):
    with pytest.raises(WatchlistError) as fault:
        read(text)
    assert f"rail.yaml:{line}: " in str(fault.value)
    assert message in str(fault.value)


def test_a_wrong_word_is_told_once(read):
    with pytest.raises(WatchlistError) as fault:
        read("topic: T\nmatch: {}\nnotify: [{to: a, on: [revized]}]\n")
    assert len(str(fault.value).splitlines()) == 1


@pytest.mark.parametrize("text", ["topic: 2024-13-45\n", "[" * 10_000], ids=["no such day", "no end"])
def test_what_the_library_trips_over_is_a_fault_of_the_file(read, text):
    with pytest.raises(WatchlistError, match=r"rail\.yaml"):
        read(text)


def test_a_file_whose_name_cannot_be_an_id_needs_one_inside(read):
    with pytest.raises(WatchlistError, match="'night trains' cannot be an id"):
        read("topic: T\nmatch: {}\n", name="night trains.yaml")
    assert read("id: rail\ntopic: T\nmatch: {}\n", name="night trains.yaml").id == "rail"


def test_all_faults_of_a_file_are_told_at_once(read):
    with pytest.raises(WatchlistError) as fault:
        read("topic: T\nmatch: {}\nevery: x\ndigest: {every: y}\n")
    assert len(str(fault.value).splitlines()) == 2


def test_two_watchlists_cannot_have_one_id(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("id: same\ntopic: T\nmatch: {}\n")
    with pytest.raises(WatchlistError, match=r"b\.yaml: the id 'same' is taken by .*a\.yaml"):
        read_watchlists(tmp_path)


def test_a_folder_without_watchlists_says_how_to_make_one(tmp_path):
    with pytest.raises(WatchlistError, match="make one with: monitor watch add"):
        read_watchlists(tmp_path)


def test_the_shipped_watchlists_can_be_read():
    topics = read_watchlists(folder("watchlists"))
    assert [topic.id for topic in topics] == ["deepseek", "seoul-ai-policy"]
    assert all(topic.sources for topic in topics)


def route_in(read, rules: str):
    [route] = read(f"topic: T\nmatch: {{}}\nnotify:\n  - {{to: a, {rules}}}\n").routes
    return route


@pytest.mark.parametrize(
    ("written", "threshold"),
    [
        ("2%", Threshold(share=Decimal("0.02"))),
        ("0.5pt", Threshold(points=Decimal("0.5"))),
        ("5000", Threshold(amount=Decimal(5000))),
        ("50억", Threshold(amount=Decimal(5_000_000_000))),
        ("1.5 million", Threshold(amount=Decimal(1_500_000))),
    ],
)
def test_a_threshold_is_a_share_points_or_an_amount(read, written, threshold):
    assert route_in(read, f"min_change: {{people: {written}}}").min_change == {"people": threshold}


def test_a_figure_an_owner_and_a_unit_have_thresholds_of_their_own(read):
    [rule] = route_in(
        read, "thresholds: [{about: trains, owner: [Rail], unit: people, at_least: 10%, only: falls}]"
    ).thresholds
    assert (rule.about, rule.owner, rule.unit) == (("trains",), ("Rail",), "people")
    assert rule.threshold == Threshold(share=Decimal("0.1"), only="falls")


@pytest.mark.parametrize(
    ("written", "confirm"),
    [
        ("2", Confirm(outlets=2)),
        ("1h", Confirm(wait=timedelta(hours=1))),
        ("{outlets: 3, wait: 30m}", Confirm(outlets=3, wait=timedelta(minutes=30))),
    ],
)
def test_confirm_is_a_number_of_outlets_or_a_time_or_both(read, written, confirm):
    assert route_in(read, f"confirm: {written}").confirm == confirm


def test_quiet_hours_and_the_most_an_hour(read):
    route = route_in(read, 'quiet: "22:00-07:30", per_hour: 5')
    assert (route.quiet, route.per_hour) == (QuietHours(start=time(22), end=time(7, 30)), 5)


def test_no_rule_is_on_by_itself(read):
    assert route_in(read, "on: [revised]") == Route(to="a", on=("revised",))


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ("quiet: 22-8", "write them like 22:00-08:00"),
        ('quiet: "08:00-08:00"', "write them like 22:00-08:00"),
        ("confirm: soon", "write it like 10m"),
        ("confirm: {outlet: 2}", "known are outlets, wait"),
        ("thresholds: [{least: 2%}]", "known are about, owner, unit, at_least, only"),
        ("thresholds: [{only: moves}]", "'falls' or 'rises'"),
        ("min_change: {any: 500}", "an amount has a unit"),
        ("per_hour: 0", "write 1 or more"),
    ],
)
def test_a_fault_in_a_rule_names_the_next_step(read, rules, message):
    with pytest.raises(WatchlistError, match=message):
        route_in(read, rules)
