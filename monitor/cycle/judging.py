"""What the ledger is asked about an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from monitor import ledger
from monitor.model import Match, Sighting

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence, Set
    from datetime import datetime

    from monitor.cycle.values import Reading
    from monitor.ledger import Linker
    from monitor.model import Entry, Figure, Language, NamedFigure, Topic, Verdict
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
        topics=narrow(reading.topics),
        wide=is_wide(reading.topics),
    )


def is_wide(topics: Sequence[Topic]) -> bool:
    """They take everything: what an article tells of is not chosen."""
    return all(topic.match == Match() for topic in topics)


def narrow(topics: Sequence[Topic]) -> frozenset[str]:
    """Those that choose among the news: a topic that takes everything does not say what an article tells of."""
    chosen = [topic.id for topic in topics if topic.match != Match()]
    return frozenset(chosen or (topic.id for topic in topics))


class Ledger(Protocol):
    """What is known: the part of `store.Writing` that is asked about figures."""

    def entries(self, figures: Sequence[Figure], topics: Set[str] = ...) -> list[Entry]:
        """The series that these figures may be values of."""

    def said_after(self, articles: Collection[int], after: Sighting) -> list[ledger.Said]:
        """What these articles said after a late one was published."""

    def misread(self, article: int) -> list[Figure]:
        """The figures of this article that a person called wrong readings."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """How figures are to be tied: by whom, in which language labels are, and which figures a watchlist names."""

    title: str  # of the article
    lang: Language
    watch: Sequence[NamedFigure]
    linker: Linker


def asked_of(reading: Reading) -> Asked:
    """In the language of the first of its topics, by the linker that it came with."""
    return Asked(
        title=reading.article.title,
        lang=reading.topics[0].lang,
        watch=[named for topic in reading.topics for named in topic.watch],
        linker=reading.linker,
    )


def verdicts_on(
    tx: Ledger, seen: Sequence[Figure], sighting: Sighting, asked: Asked
) -> tuple[Sequence[Verdict], Mapping[int, tuple[int | None, Verdict]]]:
    """The verdict on each figure and, if the article comes late, the new links of what was published after it."""
    title, lang, watch, linker = asked.title, asked.lang, asked.watch, asked.linker
    misread = tx.misread(sighting.article) if sighting.edits else ()
    known = tx.entries(seen, sighting.topics)
    overtaken = ledger.published_after(sighting, known)
    later = tx.said_after(overtaken, sighting) if overtaken else []
    if not later:
        verdicts = linker.judge(seen, known, sighting, title=title, lang=lang, watch=watch, misread=misread)
        return verdicts, {}
    near = {
        entry.series: entry
        for figures in (seen, *(s.figures for s in later))
        for entry in tx.entries(figures, sighting.topics)
    }
    late = ledger.Said(sighting=sighting, title=title, figures=tuple(seen))
    found = ledger.judge_late(
        late, later, list(near.values()), lang=lang, watch=watch, misread=misread, linker=linker
    )
    return found.verdicts, found.moved
