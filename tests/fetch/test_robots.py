from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from monitor.errors import AddressRefused, FetchError, Resting, RobotsRefused
from monitor.fetch import Limits
from monitor.model import Page, Request

from .web import Names, Time, Web, answer, fetcher, redirect

pytestmark = pytest.mark.anyio

KEEP_OUT = answer(b"User-agent: *\nDisallow: /closed\n")


async def test_a_site_that_asks_us_to_stay_away_is_obeyed(web: Web) -> None:
    web.answers |= {"/robots.txt": KEEP_OUT, "/closed/1": answer(b"no"), "/open": answer(b"yes")}
    async with fetcher(obey_robots=True) as door:
        with pytest.raises(RobotsRefused, match="stay away") as refused:
            await door.get(Request(url=web.url("/closed/1")))
        assert not refused.value.for_now
        assert isinstance(await door.get(Request(url=web.url("/open"))), Page)
    assert web.paths == ["/robots.txt", "/open"]


async def test_a_rule_for_us_by_name_comes_before_the_rule_for_all(web: Web) -> None:
    web.answers |= {
        "/robots.txt": answer(b"User-agent: *\nDisallow:\n\nUser-agent: newsfigures\nDisallow: /"),
        "/a": answer(),
    }
    async with fetcher(obey_robots=True) as door:
        with pytest.raises(RobotsRefused):
            await door.get(Request(url=web.url("/a")))


@pytest.mark.parametrize("status", [401, 403, 404, 410])
async def test_a_site_without_rules_lets_everyone_in(web: Web, status: int) -> None:
    web.answers |= {"/robots.txt": answer(status=status), "/a": answer()}
    async with fetcher(obey_robots=True) as door:
        assert isinstance(await door.get(Request(url=web.url("/a"))), Page)


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_site_that_cannot_say_is_left_alone_for_now(web: Web, status: int) -> None:
    web.answers |= {"/robots.txt": answer(status=status), "/a": answer()}
    time = Time()
    async with fetcher(time, obey_robots=True) as door:
        with pytest.raises(RobotsRefused, match="for now") as refused:
            await door.get(Request(url=web.url("/a")))
        assert refused.value.for_now
        web.answers["/robots.txt"] = answer()
        time.now += timedelta(minutes=11)
        assert isinstance(await door.get(Request(url=web.url("/a"))), Page)


async def test_rules_are_asked_once_a_day_for_each_site(web: Web) -> None:
    web.answers |= {"/robots.txt": KEEP_OUT, "/a": answer()}
    time = Time()
    async with fetcher(time, obey_robots=True) as door:
        for hours in (0, 10, 10, 10):
            time.now += timedelta(hours=hours)
            await door.get(Request(url=web.url("/a")))
    assert web.paths.count("/robots.txt") == 2


async def test_many_who_come_at_once_ask_once(web: Web) -> None:
    web.answers |= {"/robots.txt": KEEP_OUT, "/a": answer()}
    async with fetcher(obey_robots=True) as door:
        await asyncio.gather(*(door.get(Request(url=web.url("/a"))) for _ in range(5)))
    assert web.paths == ["/robots.txt"] + ["/a"] * 5


async def test_only_so_many_sites_are_remembered(web: Web) -> None:
    web.answers |= {"/a": answer()}
    async with fetcher(obey_robots=True, limits=Limits(max_hosts=2)) as door:
        for host in ("a.example", "b.example", "c.example", "c.example", "a.example"):
            await door.get(Request(url=web.url("/a", host)))
    assert web.paths.count("/robots.txt") == 4


@pytest.mark.parametrize(
    ("delay", "pause"), [("7", 7.0), ("60", 60.0), ("0.1", 1.0), ("nan", 1.0), ("-5", 1.0)]
)
async def test_a_crawl_delay_is_kept_within_bounds(web: Web, delay: str, pause: float) -> None:
    web.answers |= {"/robots.txt": answer(f"User-agent: *\nCrawl-delay: {delay}".encode()), "/a": answer()}
    time = Time()
    async with fetcher(time, obey_robots=True) as door:
        for _ in range(2):
            await door.get(Request(url=web.url("/a")))
    assert time.slept[-1] == pause


@pytest.mark.parametrize(("delay", "left_s"), [("300", 300), ("86400", 600)])
async def test_who_would_have_to_wait_for_minutes_comes_again_later(
    web: Web, delay: str, left_s: float
) -> None:
    web.answers |= {"/robots.txt": answer(f"User-agent: *\nCrawl-delay: {delay}".encode()), "/a": answer()}
    async with fetcher(obey_robots=True) as door:
        await door.get(Request(url=web.url("/a")))
        with pytest.raises(Resting) as sent_away:
            await door.get(Request(url=web.url("/a")))
    assert sent_away.value.retry_after.total_seconds() == left_s


async def test_each_site_on_the_way_is_asked(web: Web) -> None:
    web.answers |= {"/robots.txt": KEEP_OUT, "/a": redirect("/closed/1"), "/closed/1": answer(b"no")}
    async with fetcher(obey_robots=True) as door:
        with pytest.raises(RobotsRefused, match="/closed/1"):
            await door.get(Request(url=web.url("/a")))


async def test_a_service_that_gave_us_a_key_is_not_asked(web: Web) -> None:
    web.answers |= {"/robots.txt": KEEP_OUT, "/closed/1": answer(b"hits")}
    async with fetcher(obey_robots=True) as door:
        assert isinstance(await door.get(Request(url=web.url("/closed/1"), headers={"X-Key": "k"})), Page)
    assert web.paths == ["/closed/1"]


async def test_a_site_that_does_not_answer_fails_as_its_page_would() -> None:
    async with fetcher(obey_robots=True, resolver=Names({"inner.example": [["10.0.0.1"]]})) as door:
        with pytest.raises(AddressRefused):
            await door.get(Request(url="http://inner.example/a"))


@pytest.mark.parametrize(
    "rules",
    [
        b"\xff\xfe\x00garbage",
        b"",
        b"<html>soft 404</html>",
        b"Disallow: /a",
        b"User-agent: *\nDisallow: " + b"*a" * 10_000,
    ],
)
async def test_rules_that_make_no_sense_refuse_nothing(web: Web, rules: bytes) -> None:
    web.answers |= {"/robots.txt": answer(rules), "/open": answer()}
    async with fetcher(obey_robots=True) as door:
        assert isinstance(await door.get(Request(url=web.url("/open"))), Page)


async def test_rules_without_end_are_not_read(web: Web) -> None:
    web.answers |= {"/robots.txt": answer(b"#" * 2_000), "/a": answer()}
    async with fetcher(obey_robots=True, limits=Limits(max_robots_bytes=1_000)) as door:
        with pytest.raises(FetchError, match=r"robots\.txt"):
            await door.get(Request(url=web.url("/a")))
