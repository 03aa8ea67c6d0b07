"""The newswire prints what its clock says, as real outlets do."""

from __future__ import annotations

import re
from datetime import timedelta
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from monitor.demo.newswire import Newswire
from monitor.demo.script import OUTLETS, PIECES, SIDE_HEADLINES, Piece

EDITED = next(piece for piece in PIECES if piece.edits)
ON_PORTAL = next(piece for piece in PIECES if piece.taken_from)
LAST = max(piece.at for piece in PIECES)
CHARSETS = {outlet.id: outlet.charset for outlet in OUTLETS}


class Clock:
    """Stands where it is put."""

    def __init__(self) -> None:
        self.now = LAST

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def wire(clock):
    with Newswire(OUTLETS, PIECES, clock) as wire:
        yield wire


def get(url: str, **headers: str):
    parts = urlsplit(url)
    connection = HTTPConnection("127.0.0.1", parts.port, timeout=60)
    try:
        connection.request("GET", parts.path, headers=headers)
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def text_of(wire: Newswire, piece: Piece) -> str:
    return get(wire.url_of(piece))[2].decode(CHARSETS[piece.outlet])


def test_every_outlet_is_a_host_of_its_own(wire):
    assert len({urlsplit(site).hostname for site in wire.sites.values()}) == len(OUTLETS)


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda o: o.id)
def test_a_listing_names_the_outlets_articles_newest_first(wire, outlet):
    _, _, body = get(f"{wire.sites[outlet.id]}/{outlet.listing}")
    urls = [wire.url_of(piece) for piece in PIECES if piece.outlet == outlet.id]
    found = [re.search(rf"""[">]{url}["<]""".encode(), body).start() for url in urls]
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("piece", PIECES, ids=lambda p: p.slug)
def test_a_page_holds_its_article_beside_other_headlines(wire, piece):
    page = text_of(wire, piece)
    assert piece.paragraphs[-1].replace('"', "&#34;").replace("'", "&#39;") in page
    lang = next(o.lang for o in OUTLETS if o.id == piece.outlet)
    assert all(headline in page for headline in SIDE_HEADLINES[lang])


def test_an_article_is_there_from_its_minute_on(wire, clock):
    clock.now = EDITED.at - timedelta(minutes=1)
    assert get(wire.url_of(EDITED))[0] == 404
    clock.now = EDITED.at
    assert get(wire.url_of(EDITED))[0] == 200


def test_an_edit_shows_from_its_minute_on(wire, clock):
    edit = EDITED.edits[0]
    clock.now = edit.at - timedelta(minutes=1)
    assert edit.before in text_of(wire, EDITED)
    clock.now = edit.at
    page = text_of(wire, EDITED)
    assert edit.after in page
    assert edit.before not in page


def test_a_page_that_stayed_the_same_is_not_sent_again(wire, clock):
    clock.now = EDITED.edits[0].at - timedelta(minutes=1)
    etag = get(wire.url_of(EDITED))[1]["ETag"]
    status, _, body = get(wire.url_of(EDITED), **{"If-None-Match": etag})
    assert (status, body) == (304, b"")
    clock.now = EDITED.edits[0].at
    assert get(wire.url_of(EDITED), **{"If-None-Match": etag})[0] == 200


def test_the_old_layout_is_euc_kr_and_says_so_in_the_page_alone(wire):
    old = next(piece for piece in PIECES if CHARSETS[piece.outlet] == "euc-kr")
    _, headers, body = get(wire.url_of(old))
    assert headers["Content-Type"] == "text/html"
    assert b"charset=euc-kr" in body
    assert old.title.replace('"', "&#34;") in body.decode("euc-kr")


def test_the_portal_prints_another_outlets_text(wire):
    page = text_of(wire, ON_PORTAL)
    assert f"Copyright ⓒ {ON_PORTAL.taken_from}" in page
    assert ON_PORTAL.paragraphs[0] in page


def test_robots_may_read_the_news(wire):
    assert b"Disallow: /admin/" in get(f"{wire.sites['garam']}/robots.txt")[2]


def test_every_request_is_noted(wire):
    get(f"{wire.sites['garam']}/nothing")
    assert [(asked.outlet, asked.path, asked.status) for asked in wire.asked] == [("garam", "/nothing", 404)]


def test_the_outlets_list_their_news_in_four_ways():
    assert {outlet.listing for outlet in OUTLETS} == {
        "feed.xml",
        "feed.json",
        "news_sitemap.xml",
        "news.html",
    }
