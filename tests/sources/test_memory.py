"""What a hostile listing costs in memory, at the cap of what is fetched."""

from __future__ import annotations

import zlib

import pytest

from monitor.errors import SourceError
from monitor.fetch import Limits
from tests.memory import costs_at_most
from tests.sources.build import read

CAP = Limits().max_bytes
# the text, a tree of it, and what is made of that; a million items whole would be a hundred times the cap
MOST = 10 * CAP
HEAD = b'<rss version="2.0"><channel>'
ITEM = b"<item><title>&a9;</title><link>/1</link></item>"
ENTITIES = b"".join(b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
BOMBS = {
    "a million items": ("feed", HEAD + ITEM.replace(b"&a9;", b"x") * 1_000_000),
    "a bomb of entities": ("feed", b"<!DOCTYPE r [<!ENTITY a0 'ha'>" + ENTITIES + b"]>" + HEAD + ITEM * 1000),
    "nested without end": ("feed", HEAD + b"<a>" * 100_000),
    "a JSON feed nested without end": ("feed", b'{"items":' + b"[" * CAP),
    "a million addresses": (
        "sitemap",
        b"<urlset>" + b"<url><loc>https://a.example/1</loc></url>" * 1_000_000,
    ),
    "a zipped sitemap of zeros": ("sitemap", zlib.compress(b"0" * 50_000_000, 1)),
}


@pytest.mark.parametrize(("kind", "body"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_costs_no_more_than_its_cap(kind: str, body: bytes) -> None:
    held = body[:CAP]
    with costs_at_most(MOST):
        try:
            links = read(kind, held)
        except SourceError:
            links = []
    assert len(links) <= 1
