from __future__ import annotations

import ssl
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor.errors import AddressRefused, FetchError
from monitor.fetch.guard import system_resolver
from monitor.model import Page, Request

from .web import Names, Web, answer, fetcher

if TYPE_CHECKING:
    from monitor.fetch import Fetcher

pytestmark = pytest.mark.anyio

CERTIFICATE = Path(__file__).with_name("right.example.pem")  # self-signed, with its key; used by nobody else


def strict(resolver: object = system_resolver) -> Fetcher:
    return fetcher(allow_networks=(), resolver=resolver)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "127.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
    ],
)
async def test_loopback_is_refused_in_all_its_forms(web: Web, host: str) -> None:
    web.answers["/"] = answer(b"secret")
    async with strict() as door:
        with pytest.raises(FetchError):
            await door.get(Request(url=web.url(host=host)))
    assert web.asked == []


async def test_a_refusal_names_host_and_address_and_the_setting_that_allows_it() -> None:
    said = r"inner\.example is at 10\.1\.2\.3, .+: allow_networks: \[10\.1\.2\.3\]"
    async with strict(Names({"inner.example": [["10.1.2.3"]]})) as door:
        with pytest.raises(AddressRefused, match=said):
            await door.get(Request(url="http://inner.example/"))


async def test_one_private_address_among_public_ones_refuses_the_host() -> None:
    async with strict(Names({"mixed.example": [["8.8.8.8", "127.0.0.1"]]})) as door:
        with pytest.raises(AddressRefused):
            await door.get(Request(url="http://mixed.example/"))


async def test_a_name_is_resolved_once_and_the_checked_address_is_used(web: Web) -> None:
    web.answers["/"] = answer(b"ours")
    names = Names({"turning.example": [["127.0.0.1"], ["10.0.0.1"]]})
    async with fetcher(resolver=names) as door:
        page = await door.get(Request(url=web.url(host="turning.example")))
    assert isinstance(page, Page)
    assert names.asked == ["turning.example"]


async def test_a_name_that_turns_to_a_private_address_is_refused_then(web: Web) -> None:
    web.answers["/"] = answer(b"ours")
    names = Names({"turning.example": [["127.0.0.1"], ["10.0.0.1"]]})
    async with fetcher(resolver=names) as door:
        await door.get(Request(url=web.url(host="turning.example")))
        with pytest.raises(AddressRefused):
            await door.get(Request(url=web.url(host="turning.example")))


async def test_an_address_that_does_not_answer_is_passed_over(web: Web) -> None:
    web.answers["/"] = answer(b"second")
    names = Names({"two.example": [["127.0.0.77", "127.0.0.1"]]})
    async with fetcher(resolver=names) as door:
        assert isinstance(await door.get(Request(url=web.url(host="two.example"))), Page)


@pytest.mark.parametrize("error", [OSError("no such name"), UnicodeError("label too long")])
async def test_a_name_that_cannot_be_resolved_is_a_fault_of_the_page(error: Exception) -> None:
    async def broken(host: str, port: int) -> list[str]:
        raise error

    async with strict(broken) as door:
        with pytest.raises(FetchError, match="cannot be resolved"):
            await door.get(Request(url="http://nowhere.example/"))


async def test_a_name_without_addresses_is_a_fault_of_the_page() -> None:
    async with strict(Names({"empty.example": [[]]})) as door:
        with pytest.raises(FetchError, match="no address"):
            await door.get(Request(url="http://empty.example/"))


async def test_the_system_reads_odd_forms_as_addresses() -> None:
    assert await system_resolver("0x7f.1", 80) == ["127.0.0.1"]


def trusting(door: Fetcher) -> Fetcher:
    """The same fetcher, for which the test's own certificate is a trusted one."""
    door._transport._pool._ssl_context = ssl.create_default_context(cafile=str(CERTIFICATE))  # type: ignore[attr-defined]
    return door


async def test_a_certificate_is_checked_against_the_name_and_not_the_address() -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATE)
    async with Web(tls=tls, answers={"/": answer(b"safe")}) as web, trusting(fetcher()) as door:
        assert isinstance(await door.get(Request(url=web.url(host="right.example", scheme="https"))), Page)
        with pytest.raises(FetchError, match="certificate"):
            await door.get(Request(url=web.url(host="wrong.example", scheme="https")))


async def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATE)
    async with Web(tls=tls, answers={"/": answer(b"?")}) as web, fetcher() as door:
        with pytest.raises(FetchError, match="certificate"):
            await door.get(Request(url=web.url(host="right.example", scheme="https")))
