from __future__ import annotations

from typing import Any

import pytest

from monitor.errors import AddressRefused, BadStatus, FetchError
from monitor.fetch import user_agent
from monitor.model import NotModified, Page, Request, Validators

from .web import Time, Web, answer, fetcher, redirect

pytestmark = pytest.mark.anyio


async def test_a_page_comes_with_all_that_is_known_of_it(web: Web) -> None:
    web.answers["/a"] = answer(
        b"hello",
        Content_Type="text/html; charset=euc-kr",
        ETag='"v1"',
        Last_Modified="Sun, 22 Nov 2026 01:00:00 GMT",
    )
    time = Time()
    async with fetcher(time) as door:
        page = await door.get(Request(url=web.url("/a")))
    assert page == Page(
        asked=web.url("/a"),
        url=web.url("/a"),
        status=200,
        body=b"hello",
        content_type="text/html; charset=euc-kr",
        validators=Validators(etag='"v1"', last_modified="Sun, 22 Nov 2026 01:00:00 GMT"),
        fetched_at=time.now,
    )


async def test_what_has_not_changed_is_not_sent_again(web: Web) -> None:
    web.answers["/a"] = answer(status=304)
    held = Validators(etag='W/"v1"', last_modified="Sun, 22 Nov 2026 01:00:00 GMT")
    async with fetcher() as door:
        assert isinstance(await door.get(Request(url=web.url("/a")), held), NotModified)
    assert web.asked[0].headers["if-none-match"] == held.etag
    assert web.asked[0].headers["if-modified-since"] == held.last_modified


async def test_not_modified_without_having_asked_is_no_page(web: Web) -> None:
    web.answers["/a"] = answer(status=304)
    async with fetcher() as door:
        with pytest.raises(BadStatus):
            await door.get(Request(url=web.url("/a")))


@pytest.mark.parametrize("flaw", ["é", "x" * 2_000])
async def test_a_validator_that_cannot_be_sent_back_is_dropped(web: Web, flaw: str) -> None:
    web.answers["/a"] = answer(ETag=f'"{flaw}"')
    async with fetcher() as door:
        page = await door.get(Request(url=web.url("/a")))
    assert isinstance(page, Page)
    assert page.validators == Validators()


async def test_we_say_who_we_are_and_keep_no_cookies(web: Web) -> None:
    web.answers["/a"] = answer(Set_Cookie="id=7")
    async with fetcher(user_agent=user_agent("mailto:desk@daily.example")) as door:
        for _ in range(2):
            await door.get(Request(url=web.url("/a")))
    assert web.asked[1].headers["user-agent"].startswith("newsfigures/")
    assert web.asked[1].headers["user-agent"].endswith("(+mailto:desk@daily.example)")
    assert "cookie" not in web.asked[1].headers


async def test_the_requests_own_headers_are_sent(web: Web) -> None:
    web.answers["/a"] = answer()
    async with fetcher() as door:
        await door.get(Request(url=web.url("/a"), headers={"X-Key": "k"}))
    assert web.asked[0].headers["x-key"] == "k"


@pytest.mark.parametrize("status", [202, 204, 400, 401, 403, 404, 410, 429, 500, 503])
async def test_any_other_status_is_no_page(web: Web, status: int) -> None:
    web.answers["/a"] = answer(b"sorry", status=status)
    async with fetcher() as door:
        with pytest.raises(BadStatus) as raised:
            await door.get(Request(url=web.url("/a")))
    assert raised.value.status == status


async def test_an_error_whose_body_is_wanted_is_a_page(web: Web) -> None:
    web.answers["/a"] = answer(b"wrong key", status=401)
    async with fetcher() as door:
        page = await door.get(Request(url=web.url("/a"), answers=frozenset({200, 401})))
    assert isinstance(page, Page)
    assert (page.status, page.body) == (401, b"wrong key")


async def test_the_servers_wish_to_be_left_alone_is_carried(web: Web) -> None:
    web.answers["/a"] = answer(status=429, Retry_After="120")
    async with fetcher() as door:
        with pytest.raises(BadStatus) as raised:
            await door.get(Request(url=web.url("/a")))
    assert raised.value.retry_after is not None
    assert raised.value.retry_after.total_seconds() == 120


@pytest.mark.parametrize(
    "url",
    [
        "",
        "news",
        "file:///etc/passwd",
        "ftp://a.example/",
        "http://",
        "http:///a",
        "http://[",
        "//a.example",
        "http://a.example:99999/",
    ],
)
async def test_what_is_no_web_address_is_refused(url: str) -> None:
    async with fetcher() as door:
        with pytest.raises(FetchError):
            await door.get(Request(url=url))


async def test_an_address_without_a_scheme_of_the_web_is_refused_by_name() -> None:
    async with fetcher() as door:
        with pytest.raises(AddressRefused, match="file:///etc/passwd"):
            await door.get(Request(url="file:///etc/passwd"))


async def test_letters_of_any_script_may_stand_in_an_address(web: Web) -> None:
    quoted = "/%EC%86%8C%EC%8B%9D?q=%EA%B0%80"
    web.answers |= {"/a": redirect("/소식?q=가"), quoted: answer(b"news")}
    async with fetcher(obey_robots=True) as door:
        for path in ("/소식?q=가", "/a", quoted):
            page = await door.get(Request(url=web.url(path)))
            assert isinstance(page, Page)
            assert page.body == b"news"


@pytest.mark.parametrize("who", ["me:hush", "me", ":hush"])
async def test_a_secret_in_an_address_is_refused_and_not_repeated(web: Web, who: str) -> None:
    async with fetcher() as door:
        with pytest.raises(AddressRefused) as raised:
            await door.get(Request(url=web.url(host=f"{who}@127.0.0.1")))
    assert "hush" not in str(raised.value)
    assert web.asked == []


@pytest.mark.parametrize(
    "wire",
    [
        b"",
        b"not http at all\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"HTTP/1.1 200 OK\r\nBad Header\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000,
    ],
)
async def test_what_is_no_http_is_a_fault_of_the_page(web: Web, wire: bytes) -> None:
    web.answers["/a"] = wire
    async with fetcher() as door:
        with pytest.raises(FetchError):
            await door.get(Request(url=web.url("/a")))


async def test_a_server_that_is_not_there_is_a_fault_of_the_page() -> None:
    async with Web() as gone:
        url = gone.url()
    async with fetcher() as door:
        with pytest.raises(FetchError, match="connection failed"):
            await door.get(Request(url=url))


@pytest.mark.parametrize("header", ["키", "a\r\nX-Evil: b"])
async def test_a_header_that_cannot_be_sent_is_not_sent(web: Web, header: str) -> None:
    async with fetcher() as door:
        with pytest.raises(FetchError):
            await door.get(Request(url=web.url("/a"), headers={"X-Key": header}))
    assert web.asked == []


async def test_proxies_of_the_environment_are_not_used(web: Web, monkeypatch: Any) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    web.answers["/a"] = answer(b"direct")
    async with fetcher() as door:
        page = await door.get(Request(url=web.url("/a")))
    assert isinstance(page, Page)
    assert page.body == b"direct"
