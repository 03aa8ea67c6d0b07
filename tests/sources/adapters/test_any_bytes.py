from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.errors import SourceError
from monitor.sources.times import KST, published
from tests.sources.adapters.test_gdelt import article, articles
from tests.sources.adapters.test_listing import card, page
from tests.sources.adapters.test_sitemap import entry, sitemap
from tests.sources.build import FEED, NOW, item, naver, read, rss

if TYPE_CHECKING:
    from monitor.model import SourceKind

# A listing of each kind, as it should be.
WHOLE: dict[SourceKind, str] = {
    "feed": rss(
        item(title="도서관 12곳", date="Sun, 22 Nov 2026 10:03:11 KST"), head="<language>ko</language>"
    ),
    "google_news": rss(
        item(title="도서관 - 보기일보", more='<source url="https://a.example">보기일보</source>')
    ),
    "sitemap": sitemap(entry("/7"), entry("/8", language="ko")),
    "naver_news": naver(
        {"title": "<b>도서</b>관", "originallink": FEED, "pubDate": "Sun, 22 Nov 2026 10:12:00 +0900"}
    ),
    "gdelt": articles(article()),
    "listing": page(card("/7", "2026.11.22 10:03"), card("/8")),
}
SCRAPS = st.sampled_from(
    [
        b"<",
        b">",
        b"&",
        b"&#",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"{",
        b'"',
        b"\\",
        b"\x00",
        b"\xff",
        b"</item>",
        b"<url>",
        b"http://[",
    ]
)


@pytest.mark.parametrize("kind", list(WHOLE))
@settings(max_examples=60)
@given(data=st.data())
def test_a_listing_damaged_anywhere_is_read_or_refused_in_our_words(
    kind: SourceKind, data: st.DataObject
) -> None:
    whole = WHOLE[kind].encode()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    middle = data.draw(st.one_of(SCRAPS, st.binary(max_size=20)))
    with suppress(SourceError):
        for link in read(kind, whole[:start] + middle + whole[end:], address=f"{FEED} li a"):
            assert link.url.startswith(("http://", "https://"))
            assert link.published_at is None or link.published_at <= NOW


@pytest.mark.parametrize("kind", list(WHOLE))
@settings(max_examples=40)
@given(body=st.binary(max_size=200), content_type=st.text(max_size=40))
def test_bytes_that_are_no_listing_are_refused_in_our_words(
    kind: SourceKind, body: bytes, content_type: str
) -> None:
    with suppress(SourceError):
        assert read(kind, body, address=f"{FEED} li a", content_type=content_type) == []


@settings(max_examples=200)
@given(
    printed=st.one_of(
        st.text(max_size=40), st.from_regex(r"[0-9]{4}[-./ ][0-9]{1,2}[-./][0-9]{1,2}[T ][0-9:+Z-]{0,12}")
    )
)
def test_no_printed_date_is_too_odd_to_read(printed: str) -> None:
    when = published(printed, zone=KST, fetched_at=NOW)
    assert when is None or when <= NOW
