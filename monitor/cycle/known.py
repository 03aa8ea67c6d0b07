"""Which article this is to us: known or not, an edit or nothing new, at home on its topics or a stranger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor import copies, ledger
from monitor.model import Match
from monitor.phrases import joined, phrase

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from monitor.cycle.values import Reading
    from monitor.model import Article
    from monitor.store import Writing
    from monitor.store.rows import StoredArticle


def known_as(tx: Writing, reading: Reading, led_to: int | None) -> StoredArticle | None:
    """The article that this is, by its address; else one that moved here, as an edited headline does it."""
    article = reading.article
    if known := tx.article_at(article.canonical):
        return known
    for likely in tx.likely(article.canonical, led_to):
        same_title = likely.id == led_to and likely.title == article.title
        if same_title or copies.same_text(article, reading.prints, likely.text):
            tx.also_at(likely.id, article.canonical)
            return likely
    return None


def in_company(tx: Writing, reading: Reading, settled: Collection[str]) -> Reading:
    """Without the topics to which it is a stranger; on `settled` ones it already is."""
    article, strange = reading.article, {}
    for topic in reading.topics:
        if topic.id in settled or topic.match == Match():
            continue
        if why := ledger.why_strange(article, topic, tx.company(topic.id, article)):
            tx.refuse(topic.id, article)
            strange[topic.id] = phrase("{topic}: {why}", topic=topic.id, why=why)
    if not strange:
        return reading
    kept = tuple(topic for topic in reading.topics if topic.id not in strange)
    reasons = [reading.reason] if kept else []
    clues = tuple(clue for clue in reading.clues if clue.topic not in strange)
    return replace(reading, topics=kept, clues=clues, reason=joined([*reasons, *strange.values()], "; "))


def nothing_new(tx: Writing, known: StoredArticle, reading: Reading, fetched_at: datetime) -> bool:
    """The text as last read, or one that it had before and that is read again: a replay, a stale cache, its old address."""
    article, body_hash = reading.article, reading.prints.body_hash
    if (known.title, known.body_hash) == (article.title, body_hash) or _shows_less(known, article):
        return True
    stale = _not_newer(known, article, fetched_at) or known.canonical != article.canonical
    return stale and tx.was_held(known.id, article.title, body_hash)


def _shows_less(known: StoredArticle, article: Article) -> bool:
    """A wall went up, or only the headline could be had: what was read before still stands, and that is no edit."""
    return article.trust == "low" and len(article.body.strip()) * 2 < len(known.text.strip())


def _not_newer(known: StoredArticle, article: Article, fetched_at: datetime) -> bool:
    """By its own date if that differs, else by our look at it: an edit back to an older text may go undated."""
    said = _dated(article)
    if said and said != known.dated_at:
        return said < known.dated_at
    return fetched_at <= known.fetched_at


def _dated(article: Article) -> datetime | None:
    """When its text was published or edited, whichever came last."""
    return max((t for t in (article.published_at, article.edited_at) if t), default=None)


def no_older(reading: Reading, known: StoredArticle) -> Reading:
    """Dated like the text before it, if its page dates it earlier."""
    said = _dated(reading.article)
    if said is None or said >= known.dated_at:
        return reading
    return replace(reading, article=replace(reading.article, published_at=known.dated_at))
