"""Lists of feeds from strangers are read with the care of a feed, and ours can be read back."""

from __future__ import annotations

import pytest

from monitor.errors import SourceError
from monitor.sources.opml import FORM, Feed, feeds_in, opml_of

A, B = "https://a.example/rss", "https://b.example/feed?x=1&y=2"


def opml(*outlines: str) -> bytes:
    return f'<?xml version="1.0"?><opml version="2.0"><head></head><body>{"".join(outlines)}</body></opml>'.encode()


def outline(url: str = A, more: str = 'text="A Daily"') -> str:
    return f'<outline type="rss" {more} xmlUrl="{url}"/>'


@pytest.mark.parametrize(
    ("outlines", "feeds"),
    [
        ([outline()], [Feed(url=A, title="A Daily")]),
        ([outline(more='text="t" title="The A &amp;amp; B"')], [Feed(url=A, title="The A & B")]),
        ([f'<outline text="News"><outline text="Korea">{outline()}</outline></outline>'], [Feed(url=A, title="A Daily")]),
        ([outline(), outline(more='text="again"')], [Feed(url=A, title="A Daily")]),
        (['<outline text="B" XMLURL="https://b.example/feed?x=1&amp;y=2"/>'], [Feed(url=B, title="B")]),
        (['<outline text="B" xmlUrl="https://b.example/feed?x=1&y=2"/>'], [Feed(url=B, title="B")]),
        ([outline("file:///etc/passwd"), outline("javascript:x"), '<outline text="no feed"/>'], []),
        ([], []),
    ],
)  # fmt: skip
def test_the_feeds_of_a_list_are_found(outlines: list[str], feeds: list[Feed]) -> None:
    assert feeds_in(opml(*outlines)) == feeds


def test_a_list_in_another_charset_is_read() -> None:
    body = (
        opml(outline(more='text="가람일보"'))
        .decode()
        .replace('"1.0"', '"1.0" encoding="euc-kr"')
        .encode("euc-kr")
    )
    assert feeds_in(body)[0].title == "가람일보"


@pytest.mark.parametrize(
    "body", [b"", b"<html><body><opml></opml></body></html>", b"<rss></rss>", b"{}", b"\x00\xff"]
)
def test_what_is_no_list_is_refused(body: bytes) -> None:
    with pytest.raises(SourceError):
        feeds_in(body)


def test_a_list_cannot_read_our_files_nor_grow_without_bound() -> None:
    lol = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    declared = f'<!DOCTYPE o [<!ENTITY l0 "lol"><!ENTITY x SYSTEM "file:///etc/hostname">{lol}]>'.encode()
    [feed] = feeds_in(declared + opml(outline(more='text="&x;&l9;"')))
    assert feed.title == "&x;&l9;"


def test_an_endless_list_is_read_to_its_cap() -> None:
    assert (
        len(feeds_in(opml(*(outline(f"https://a.example/{n}") for n in range(FORM.max_entries + 9)))))
        == FORM.max_entries
    )


def test_what_is_written_can_be_read_back() -> None:
    feeds = [Feed(url=B, title='"A" & <b>'), Feed(url=A, title="가람일보")]
    assert feeds_in(opml_of("ours", feeds).encode()) == [Feed(url=B, title='"A" &'), feeds[1]]
