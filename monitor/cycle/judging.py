"""What the ledger is asked about an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor import ledger
from monitor.model import Match, Sighting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from monitor.cycle.values import Reading
    from monitor.model import Figure, Topic, Verdict
    from monitor.store import Writing
    from monitor.store.rows import StoredArticle


def sighting_of(
    stored: StoredArticle, reading: Reading, now: datetime, *, edited_since: datetime | None
) -> Sighting:
    """Where and when the figures are seen. An edit speaks when it was made, not when the page was first printed."""
    article = reading.article
    said = stored.published_at
    if edited_since:
        said = max(t for t in (article.published_at, article.edited_at, edited_since) if t)
        said = said if said > edited_since else now  # an edit that is not dated is as old as our look at it
    return Sighting(
        article=stored.id,
        url=article.url,
        outlet=article.outlet,
        published_at=said,
        learned_at=now,
        edits=edited_since is not None,
        trust=article.trust,
        topics=_narrow(reading.topics),
        wide=all(topic.match == Match() for topic in reading.topics),
    )


def _narrow(topics: Sequence[Topic]) -> frozenset[str]:
    """Those that choose among the news: a topic that takes everything does not say what an article tells of."""
    chosen = [topic.id for topic in topics if topic.match != Match()]
    return frozenset(chosen or (topic.id for topic in topics))


def verdicts_on(
    tx: Writing, seen: list[Figure], sighting: Sighting, reading: Reading
) -> tuple[Sequence[Verdict], Mapping[int, tuple[int | None, Verdict]]]:
    """The verdict on each figure and, if the article comes late, the new links of what was published after it."""
    title, lang = reading.article.title, reading.topics[0].lang
    watch = [named for topic in reading.topics for named in topic.watch]
    misread = tx.misread(sighting.article) if sighting.edits else ()
    known = tx.entries(seen, sighting.topics)
    overtaken = ledger.published_after(sighting, known)
    later = tx.said_after(overtaken, sighting) if overtaken else []
    if not later:
        verdicts = reading.linker.judge(
            seen, known, sighting, title=title, lang=lang, watch=watch, misread=misread
        )
        return verdicts, {}
    near = {
        entry.series: entry
        for figures in (seen, *(s.figures for s in later))
        for entry in tx.entries(figures, sighting.topics)
    }
    late = ledger.Said(sighting=sighting, title=title, figures=tuple(seen))
    found = ledger.judge_late(
        late, later, list(near.values()), lang=lang, watch=watch, misread=misread, linker=reading.linker
    )
    return found.verdicts, found.moved
