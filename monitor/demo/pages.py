"""The bytes that each outlet serves: article pages, feeds, a news sitemap, a page of news, robots.txt."""

from __future__ import annotations

from email.utils import format_datetime
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from monitor.demo.script import CAPTION, SIDE_HEADLINES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.demo.script import Outlet, Piece

ROBOTS = b"User-agent: *\nDisallow: /admin/\n"
# A header without a charset leaves the question to the page, as old sites do.
ARTICLE_TYPES = {"utf-8": "text/html; charset=utf-8", "euc-kr": "text/html"}
LISTING_TYPES = {
    "feed.xml": "text/xml",
    "feed.json": "application/feed+json",
    "news_sitemap.xml": "text/xml",
    "news.html": "text/html",
}


def _printed(at: datetime) -> str:
    """2025.02.05 15:22, as Korean pages print it."""
    return at.strftime("%Y.%m.%d %H:%M")


_templates = Environment(
    loader=PackageLoader("monitor.demo"),
    autoescape=select_autoescape(default=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters |= {"printed": _printed, "rfc822": format_datetime}


def path_of(piece: Piece) -> str:
    """The path of an article on its outlet's site."""
    return f"/news/{piece.slug}"


def paragraphs_at(piece: Piece, now: datetime) -> list[str]:
    """The text as it stands now, edits made."""
    paragraphs = list(piece.paragraphs)
    for edit in piece.edits:
        if edit.at <= now:
            paragraphs = [p.replace(edit.before, edit.after) for p in paragraphs]
    return paragraphs


def article_page(outlet: Outlet, piece: Piece, site: str, now: datetime) -> bytes:
    """One article in its outlet's layout and charset. `site` is the outlet's address, without a slash at the end."""
    return _render(
        f"{outlet.layout}.html",
        outlet,
        piece=piece,
        url=site + path_of(piece),
        site=site,
        paragraphs=paragraphs_at(piece, now),
        caption=CAPTION,
        side=SIDE_HEADLINES[outlet.lang],
    )


def listing(outlet: Outlet, pieces: Sequence[Piece], site: str) -> bytes:
    """The outlet's feed, news sitemap or page of news with these articles."""
    return _render(
        outlet.listing, outlet, entries=[(piece, site + path_of(piece)) for piece in pieces], site=site
    )


def _render(template: str, outlet: Outlet, **values: object) -> bytes:
    text = _templates.get_template(template).render(outlet=outlet, **values)
    return text.encode(outlet.charset, errors="xmlcharrefreplace")
