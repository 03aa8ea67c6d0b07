"""Values for tests: each function fills in what the test does not care about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from monitor.copies import Prints
from monitor.model import (
    Article,
    Change,
    Figure,
    Link,
    Match,
    Sighting,
    Source,
    Topic,
    Verdict,
)

if TYPE_CHECKING:
    from monitor.model import Observation
    from monitor.store import Writing
    from monitor.store.rows import StoredArticle

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def make_topic(id: str = "harbour", **fields: Any) -> Topic:  # noqa: A002
    return Topic(**{"id": id, "title": id.title(), "match": Match(), "lang": "en", **fields})


def make_source(address: str = "https://harbour.example/rss", **fields: Any) -> Source:
    return Source(**{"kind": "feed", "address": address, "every": timedelta(minutes=10), **fields})


def make_link(url: str = "https://harbour.example/1", **fields: Any) -> Link:
    return Link(url=url, **fields)


def make_article(url: str = "https://harbour.example/1", **fields: Any) -> Article:
    values = {
        "url": url,
        "canonical": url,
        "title": "A quay is lengthened",
        "text": "The harbour will lengthen its quay by 400 metres.",
        "lang": "en",
        "outlet": "Harbour Post",
        "published_at": NOON,
    }
    return Article(**{**values, **fields})


def make_prints(body_hash: int = 1, sampled: tuple[int, ...] = ()) -> Prints:
    return Prints(body_hash=body_hash, sampled=sampled, full=frozenset(sampled))


def make_figure(value: str | Decimal = "400", high: str | Decimal | None = None, **fields: Any) -> Figure:
    """A figure in metres that stands at the start of its text."""
    low = Decimal(value)
    values = {
        "start": 0,
        "end": len(str(value)),
        "text": str(value),
        "low": low,
        "high": low if high is None else Decimal(high),
        "unit": "m",
    }
    return Figure(**{**values, **fields})


def make_sighting(article: StoredArticle, **fields: Any) -> Sighting:
    values = {
        "article": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "published_at": article.published_at,
        "learned_at": article.published_at,
    }
    return Sighting(**{**values, **fields})


def opening(figure: Figure | None = None, opens: int = 0, **fields: Any) -> Verdict:
    """A verdict that opens a series."""
    return Verdict(
        **{"figure": figure or make_figure(), "kind": "new", "opens": opens, "label": "quay length", **fields}
    )


def same(series: int, figure: Figure | None = None, **fields: Any) -> Verdict:
    return Verdict(figure=figure or make_figure(), kind="same", series=series, **fields)


def changed(series: int, before: Observation | None, figure: Figure, **fields: Any) -> Verdict:
    change = Change(
        **{"kind": "revised", "before": before, "after": figure, "reason": "another value", **fields}
    )
    return Verdict(figure=figure, kind="changed", series=series, change=change)


def save_article(tx: Writing, url: str = "https://harbour.example/1", **fields: Any) -> StoredArticle:
    """A new article with prints of its own, on the topic "harbour"."""
    stored = tx.add_article(make_article(url, **fields), make_prints(abs(hash(url)) + 1), NOON)
    tx.decide(stored.id, "new")
    tx.on_topics(stored.id, ["harbour"])
    return stored
