"""What an outlet's own feed says in a headline, seen while its page cannot be had."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import structlog

from monitor import cycle
from monitor.articles import read_text
from monitor.sources import finds_only

if TYPE_CHECKING:
    from monitor.model import Article
    from monitor.passes.hands import Hands
    from monitor.store.rows import Candidate

log = structlog.get_logger("monitor")


def article_of(candidate: Candidate) -> Article:
    """The headline alone, at low trust: it is kept, and raises no alarm before a page bears it out."""
    article = read_text(
        candidate.url, candidate.title, "", published_at=candidate.published_at, outlet=candidate.outlet or ""
    )
    return replace(article, trust="low")


def speaks(candidate: Candidate) -> bool:
    """Whether its headline is the outlet's own, may state a figure, and is news to us."""
    first = candidate.article is None and not candidate.visits and not candidate.failures
    own = not candidate.headline_only and not finds_only(candidate.kind)
    return first and own and any(letter.isdigit() for letter in candidate.title)


def hear(hands: Hands, candidate: Candidate) -> None:
    """Keep the figures of a headline that is on a topic, once.

    The page, once it is read, is news all the same and no edit of its headline.
    """
    if not speaks(candidate):
        return
    reading = cycle.read(article_of(candidate), hands.topics, hands.reader)
    if not reading.figures:
        return
    now = hands.clock()
    with hands.store.writing() as tx:
        if tx.article_at(reading.article.canonical):
            return
        quiet = tx.quiet_topics(candidate.id)
        outcome = cycle.take_in(tx, reading, fetched_at=now, now=now, quiet=quiet)
    log.info("headline_read", url=candidate.url, decision=outcome.decision, figures=len(outcome.judged))
