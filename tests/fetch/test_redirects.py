from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from monitor.errors import AddressRefused, FetchError, TimedOut
from monitor.fetch import Limits
from monitor.model import NotModified, Page, Request, Validators

from .web import Web, answer, fetcher, redirect

if TYPE_CHECKING:
    from monitor.fetch import Fetcher

    from .web import Write

pytestmark = pytest.mark.anyio


async def landing(door: Fetcher, url: str) -> str:
    page = await door.get(Request(url=url))
    assert isinstance(page, Page)
    return page.url


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "location", ["/b", "b", "?x=1", "//127.0.0.1:{port}/b", "http://127.0.0.1:{port}/b#part"]
)
async def test_a_redirect_is_followed_and_told(web: Web, status: int, location: str) -> None:
    web.answers |= {
        "/a": redirect(location.format(port=web.port), status),
        "/b": answer(b"b"),
        "/a?x=1": answer(b"x"),
    }
    async with fetcher() as door:
        assert await landing(door, web.url("/a")) in (web.url("/b"), web.url("/a?x=1"))


async def test_the_page_keeps_the_address_that_was_asked(web: Web) -> None:
    web.answers |= {"/a": redirect("/b"), "/b": answer(b"b")}
    async with fetcher() as door:
        page = await door.get(Request(url=web.url("/a")))
    assert (page.asked, page.url if isinstance(page, Page) else "") == (web.url("/a"), web.url("/b"))


@pytest.mark.parametrize(("a", "b"), [("/a", "/b"), ("/b", "/a")])
async def test_a_circle_of_redirects_is_left(web: Web, a: str, b: str) -> None:
    web.answers |= {"/a": redirect(a), "/b": redirect(b)}
    async with fetcher() as door:
        with pytest.raises(FetchError, match="circle"):
            await door.get(Request(url=web.url("/a")))


async def test_five_redirects_are_followed_and_no_sixth(web: Web) -> None:
    web.answers |= {f"/{n}": redirect(f"/{n + 1}") for n in range(9)} | {"/6": answer(b"end")}
    async with fetcher() as door:
        assert await landing(door, web.url("/1")) == web.url("/6")
        with pytest.raises(FetchError, match="more than 5"):
            await door.get(Request(url=web.url("/0")))


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://127.0.0.1/", "javascript:x", "http://", "http://[", ""]
)
async def test_a_redirect_out_of_the_web_is_refused(web: Web, location: str) -> None:
    web.answers["/a"] = redirect(location)
    async with fetcher() as door:
        with pytest.raises(FetchError):
            await door.get(Request(url=web.url("/a")))


async def test_a_redirect_to_a_private_address_is_refused(web: Web) -> None:
    web.answers["/a"] = redirect("http://10.0.0.7/admin")
    async with fetcher(resolver=literal) as door:
        with pytest.raises(AddressRefused, match=r"10\.0\.0\.7"):
            await door.get(Request(url=web.url("/a")))


async def literal(host: str, port: int) -> list[str]:
    return [host]


async def test_a_key_is_not_carried_to_another_host(web: Web) -> None:
    web.answers |= {"/a": redirect(web.url("/b", "other.example")), "/b": answer()}
    async with fetcher() as door:
        await door.get(Request(url=web.url("/a", "api.example"), headers={"X-Key": "k"}))
    assert [asked.headers.get("x-key") for asked in web.asked] == ["k", None]


async def test_a_key_is_carried_within_its_host(web: Web) -> None:
    web.answers |= {"/a": redirect("/b"), "/b": answer()}
    async with fetcher() as door:
        await door.get(Request(url=web.url("/a"), headers={"X-Key": "k"}))
    assert [asked.headers.get("x-key") for asked in web.asked] == ["k", "k"]


@pytest.mark.parametrize("host", ["127.0.0.1", "other.example"])
async def test_what_has_not_changed_behind_a_redirect_is_not_sent_again(web: Web, host: str) -> None:
    web.answers |= {"/a": redirect(web.url("/b", host), 301), "/b": answer(status=304)}
    async with fetcher() as door:
        assert isinstance(await door.get(Request(url=web.url("/a")), Validators(etag='"1"')), NotModified)


async def test_all_redirects_share_one_deadline(web: Web) -> None:
    async def slowly(write: Write) -> None:
        await asyncio.sleep(0.15)
        await write(redirect("/b"))

    async def slow_end(write: Write) -> None:
        await asyncio.sleep(0.15)
        await write(answer(b"late"))

    web.answers |= {"/a": slowly, "/b": slow_end}
    async with fetcher(limits=Limits(deadline_s=0.2)) as door:
        with pytest.raises(TimedOut):
            await door.get(Request(url=web.url("/a")))
