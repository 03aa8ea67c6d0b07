"""Sources that mean us harm, on a server of our own: each costs itself alone, and no more than its caps."""

from __future__ import annotations

import asyncio
import gzip
import random
from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from monitor.fetch import Limits
from monitor.model import Match, Source, Topic
from monitor.passes import Hands, poll_due
from monitor.sources import Keys
from monitor.sources.rss import FORM
from tests.fetch.web import Names, Time, Web, answer, fetcher, redirect, zipped

if TYPE_CHECKING:
    from monitor.passes import Polled
    from tests.fetch.web import Answer, Write

DEADLINE_S = 2.0
# The system reads such hosts as addresses (tests/fetch/test_guard.py).
INSIDE = {host: [["169.254.169.254"]] for host in ("169.254.169.254", "0xa9fea9fe", "2852039166")}
LIMITS = Limits(deadline_s=DEADLINE_S, max_bytes=1_000_000)
HEAD = b"HTTP/1.1 200 OK\r\n"


def feed(items: str, before: str = "") -> str:
    return f'{before}<rss version="2.0"><channel><title>Daily</title>{items}</channel></rss>'


def item(title: str, link: str = "/1") -> str:
    return f"<item><title>{title}</title><link>{link}</link></item>"


def poll(store, answered: Answer) -> tuple[dict[str, Polled], float]:
    """What came of a hostile source and of a good one, asked in one pass; and how long that took."""

    async def run() -> tuple[list[Polled], float]:
        time = Time()
        async with Web({"/bad": answered, "/good": answer(feed(item("Good news")).encode())}) as web:
            addresses = [web.url(f"/{name}", f"{name}.example") for name in ("bad", "good")]
            sources = tuple(Source(kind="feed", address=a, every=timedelta(minutes=10)) for a in addresses)
            topic = Topic(id="t", title="T", match=Match(), lang="en", sources=sources)
            store.plan([topic], time())
            async with fetcher(time, limits=LIMITS, resolver=Names(INSIDE)) as door:
                hands = Hands(
                    store=store, door=door, topics=(topic,), channels={}, keys=Keys(), clock=time,
                    rng=random.Random(1), say=print,
                )  # fmt: skip
                began = monotonic()
                return await poll_due(hands), monotonic() - began

    polled, seconds = asyncio.run(run())
    return {one.address.split("/")[-1]: one for one in polled}, seconds


async def endless(write: Write) -> None:
    await write(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
    while True:
        await write(b"400\r\n" + b"x" * 1024 + b"\r\n")


async def dripping_body(write: Write) -> None:
    await write(HEAD + b"Content-Length: 100000\r\n\r\n")
    for _ in range(1000):
        await write(b"<")
        await asyncio.sleep(0.05)


async def dripping_headers(write: Write) -> None:
    await write(HEAD)
    for _ in range(1000):
        await write(b"X-Y: z\r\n")
        await asyncio.sleep(0.05)


BOMB = "<!DOCTYPE r [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
)
FAULTS: dict[str, tuple[Answer, str]] = {
    "an endless body": (endless, "more than 1000000 bytes"),
    "a body that drips": (dripping_body, "deadline"),
    "headers that drip": (dripping_headers, "deadline"),
    "a million items": (answer(feed(item("x") * 1_000_000).encode()[:9_000_000]), "bytes"),
    "a million items, zipped": (zipped(feed(item("x") * 1_000_000).encode()), "more than 1000000 bytes"),
    "a bomb of zeros": (zipped(b"0" * 50_000_000), "more than 1000000 bytes"),
    "zipped twice": (answer(gzip.compress(gzip.compress(b"x")), Content_Encoding="gzip, gzip"), "did not ask"),
    "another encoding": (answer(b"x", Content_Encoding="br"), "did not ask"),
    "a circle": (redirect("/bad"), "circle"),
    "a way inside": (redirect("http://169.254.169.254/latest/meta-data"), "not the public web"),
    "a way inside in hex": (redirect("http://0xa9fea9fe/"), "not the public web"),
    "a way inside as a number": (redirect("http://2852039166/"), "not the public web"),
    "a file": (redirect("file:///etc/passwd"), "not an http"),
    "a page": (answer(b"<html><body>Back soon</body></html>"), "HTML page"),
    "nothing": (answer(b""), "not a feed"),
    "nothing of HTTP": (b"\x00" * 1000, "failed"),
    "nested without end": (answer(b"<rss><channel>" + b"<a>" * 300_000), ""),
}  # fmt: skip


@pytest.mark.parametrize(("answered", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_hostile_source_fails_in_time_and_stops_no_other(store, answered, fault):
    polled, seconds = poll(store, answered)
    assert polled["bad"].new == 0
    assert fault in polled["bad"].fault
    assert (polled["good"].new, polled["good"].fault) == (1, "")
    assert seconds < 10 * DEADLINE_S  # a busy machine may be slow, too


@pytest.mark.parametrize(
    "declared",
    [
        f"{BOMB}]>{feed(item('&a9;'))}",
        feed(item("&passwd;"), '<!DOCTYPE r [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>'),
        feed(item("&away;"), '<!DOCTYPE r [<!ENTITY away SYSTEM "http://127.0.0.1:9/">]>'),
        feed(item("x"), '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/r.dtd">'),
    ],
    ids=["a bomb of entities", "a file as an entity", "a page as an entity", "a declaration elsewhere"],
)
def test_what_a_feed_declares_is_never_followed(store, declared):
    polled, _ = poll(store, answer(declared.encode()))
    assert polled["good"].new == 1
    titles = [candidate.title for candidate in store.due_candidates(Time().now, limit=9)]
    assert all(len(title) < 100 and "root:" not in title for title in titles)


def test_of_a_feed_with_too_many_items_the_first_are_read(store):
    items = "".join(f"<item><link>/{n}</link></item>" for n in range(20_000))
    polled, _ = poll(store, answer(feed(items).encode()))
    assert polled["bad"].new == FORM.max_entries


KOREAN = "부두 확장에 612억원"


@pytest.mark.parametrize(
    ("header", "declared", "codec"),
    [
        ("text/xml; charset=utf-8", "utf-8", "cp949"),
        ("text/xml; charset=euc-kr", "euc-kr", "utf-8"),
        ("text/xml; charset=iso-8859-1", "", "cp949"),
        ("text/xml", "us-ascii", "utf-8"),
        ("text/xml; charset=nonsense", "ks_c_5601-1987", "cp949"),
    ],
)
def test_a_feed_that_lies_about_its_encoding_is_read(store, header, declared, codec):
    body = feed(item(KOREAN), f'<?xml version="1.0" encoding="{declared}"?>').encode(codec)
    polled, _ = poll(store, answer(body, Content_Type=header))
    assert (polled["bad"].new, polled["good"].new) == (1, 1)
    assert KOREAN in [candidate.title for candidate in store.due_candidates(Time().now, limit=9)]
