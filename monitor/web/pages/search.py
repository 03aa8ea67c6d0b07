"""Search over figures and articles: by words, unit and value."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.errors import InputError
from monitor.phrases import message_of
from monitor.store.paged import Leaf, Page, SearchedSeries
from monitor.web.asking import LONGEST, Asked, asked_in, value_in
from monitor.web.asking_words import UNITS
from monitor.web.curves import curves_of
from monitor.web.drawn import page
from monitor.web.site import site_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.store import Store
    from monitor.store.paged import ArticleRow
    from monitor.store.rows import SeriesRow

_FIGURES = 50
_ARTICLES = 30


_NONE: Page[ArticleRow] = Page(items=(), next=None)


def show(request: Request) -> Response:
    """The form, and what it finds."""
    site, typed = site_of(request), _typed(request)
    topic = next((t.id for t in site.topics() if t.id == typed["topic"]), None)
    after = request.query_params.get("after")
    fault, asked, found = "", Asked(), _NONE
    try:
        asked = _asked(typed)
        found = _articles(site.store, asked, topic, after)
    except InputError as wrong:
        fault = message_of(wrong)
    rows = [] if after else _figures(site.store, asked, topic)
    return page(
        request, "search.html", status=422 if fault else 200, typed=typed, topics=site.topics(), units=list(UNITS),
        fault=fault, rows=rows, curves=curves_of(site.store, rows),
        articles=found.items, following=found.next, nothing=any(typed.values()) and not (rows or found.items or fault),
    )  # fmt: skip


def _typed(request: Request) -> dict[str, str]:
    """The fields of the form, without what cannot be seen."""
    names = ("q", "topic", "unit", "least", "most")
    given = {name: request.query_params.get(name, "")[:LONGEST] for name in names}
    return {name: "".join(filter(str.isprintable, value)).strip() for name, value in given.items()}


def _asked(typed: Mapping[str, str]) -> Asked:
    """The words, and the fields of the form before what the words say. Raises: InputError."""
    asked = asked_in(typed["q"])
    least = value_in(typed["least"]) if typed["least"] else None
    most = value_in(typed["most"]) if typed["most"] else None
    units = UNITS.get(typed["unit"], ()) or (least or most or Asked()).units
    return replace(
        asked,
        units=units or asked.units,
        least=least.number if least else asked.least,
        most=most.number if most else asked.most,
    )


def _figures(store: Store, asked: Asked, topic: str | None) -> list[SeriesRow]:
    """Nothing where nothing is asked."""
    if not (asked.words or asked.units or asked.bounded):
        return []
    wanted = SearchedSeries(
        words=asked.words, units=asked.units, least=asked.least, most=asked.most, topic=topic
    )
    return store.pages.find_series(wanted, _FIGURES)


def _articles(store: Store, asked: Asked, topic: str | None, after: str | None) -> Page[ArticleRow]:
    """By words; without any the newest, unless a value is asked for. Raises: InputError."""
    leaf = Leaf(after=after, limit=_ARTICLES)
    if asked.words:
        return store.pages.find_articles(leaf, asked.words, topic=topic)
    if asked.bounded or asked.units:
        return _NONE
    return store.pages.articles(leaf, topic=topic)
