"""Fetch the candidates that are due, and take their articles in."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from monitor import cycle
from monitor.articles import read_page, read_text
from monitor.errors import BadStatus, FetchError, PageError
from monitor.model import NotModified, Page, Request, Validators
from monitor.store.rows import Visit

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Article
    from monitor.passes.hands import Hands
    from monitor.store.rows import Candidate

log = structlog.get_logger("monitor")

# An article is looked at again after it was read: most edits come within the hour, a silent one within days.
REVISITS = (
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=3),
    timedelta(days=1),
    timedelta(days=3),
)
# A page that could not be had is tried again, then left: after the last try it is `failed`.
RETRIES = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
AT_ONCE = 16
GONE_FOR_GOOD = frozenset({401, 404, 410, 451})


async def visit_due(hands: Hands) -> list[cycle.Outcome | None]:
    """Visit the next candidates that are due, at most `AT_ONCE`; empty when none is."""
    due = await asyncio.to_thread(hands.store.due_candidates, hands.clock(), limit=AT_ONCE)
    return await asyncio.gather(*(visit(hands, candidate) for candidate in due))


async def visit(hands: Hands, candidate: Candidate) -> cycle.Outcome | None:
    """Fetch one candidate and take its article in; None if it could not be had or has not changed."""
    try:
        page = await _fetch(hands, candidate)
        if isinstance(page, NotModified):
            return await asyncio.to_thread(_nothing_new, hands, candidate)
        return await asyncio.to_thread(_take_in, hands, candidate, page)
    except (FetchError, PageError) as fault:
        await asyncio.to_thread(_visit_failed, hands, candidate, fault)
        return None


async def _fetch(hands: Hands, candidate: Candidate) -> Page | NotModified | None:
    """The page; None for a link that does not lead to its article, of which only the headline is known."""
    if candidate.headline_only:
        return None
    return await hands.door.get(Request(url=candidate.url), candidate.validators)


def _take_in(hands: Hands, candidate: Candidate, page: Page | None) -> cycle.Outcome:
    """Read the page, and save all that it causes in one transaction. Raises: PageError."""
    article = _with_listing(read_page(page), candidate) if page else _headline(candidate)
    reading = cycle.read(article, hands.topics)
    now = hands.clock()
    with hands.store.writing() as tx:
        quiet = tx.quiet_topics(candidate.id)
        outcome = cycle.take_in(
            tx, reading, fetched_at=page.fetched_at if page else now, now=now, quiet=quiet
        )
        tx.settle(
            Visit(
                candidate=candidate.id,
                at=now,
                decision=outcome.decision,
                reason=outcome.reason,
                article=outcome.article,
                due_at=_next_look(candidate, now) if outcome.article and page else None,
                validators=page.validators if page else Validators(),
            )
        )
    log.info(
        "article_read", url=candidate.url, decision=outcome.decision, figures=len(outcome.judged),
        changes=len(outcome.findings), notices=outcome.notices,
    )  # fmt: skip
    return outcome


def _with_listing(article: Article, candidate: Candidate) -> Article:
    """What the page leaves open is filled from the listing; where both speak, the page wins."""
    return replace(
        article,
        published_at=article.published_at or candidate.published_at,
        outlet=candidate.outlet or article.outlet,
    )


def _headline(candidate: Candidate) -> Article:
    article = read_text(
        candidate.url, candidate.title, "", published_at=candidate.published_at, outlet=candidate.outlet or ""
    )
    return replace(article, trust="low")


def _nothing_new(hands: Hands, candidate: Candidate) -> None:
    now = hands.clock()
    with hands.store.writing() as tx:
        tx.settle(
            Visit(
                candidate=candidate.id,
                at=now,
                decision="repeat",
                reason="the server says it has not changed",
                article=None,
                due_at=_next_look(candidate, now),
                validators=candidate.validators,
            )
        )


def _visit_failed(hands: Hands, candidate: Candidate, fault: Exception) -> None:
    now = hands.clock()
    final = isinstance(fault, PageError) or (isinstance(fault, BadStatus) and fault.status in GONE_FOR_GOOD)
    tries_left = not final and candidate.failures < len(RETRIES)
    due_at = now + RETRIES[candidate.failures] if tries_left else None
    hands.store.postpone(candidate.id, str(fault), due_at)
    log.info("article_failed", url=candidate.url, fault=str(fault), again=due_at and due_at.isoformat())


def _next_look(candidate: Candidate, now: datetime) -> datetime | None:
    return now + REVISITS[candidate.visits] if candidate.visits < len(REVISITS) else None
