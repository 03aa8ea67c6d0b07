"""Fetch the candidates that are due, and take their articles in.

A page that fails, in whatever way, is a value among the results and is tried again; only the store stops a pass.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from monitor import cycle
from monitor.articles.texts import is_text_file, read_text_file
from monitor.errors import BadStatus, FetchError, PageError, Resting, RobotsRefused, StoreError
from monitor.model import NotModified, Page, Request, Validators
from monitor.passes import headlines, looks, measuring
from monitor.passes.hands import in_words
from monitor.passes.withdrawing import GONE, page_gone
from monitor.phrases import joined, phrase
from monitor.sources import finds_only
from monitor.store.rows import Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from monitor.model import Article
    from monitor.notify.rules import Silence
    from monitor.passes.hands import Hands
    from monitor.store.rows import Candidate

log = structlog.get_logger("monitor")

AT_ONCE = 16
# with those that have taken longer than `SLOW_S`: slow hosts do not take the places of the others
AT_ONCE_WITH_SLOW = 48
SLOW_S = 3.0
AT_ONCE_OF_A_HOST = 2  # one is fetched, one is read: its others wait in the store, where they hold no place
LOOK_AGAIN_S = 1.0  # for new candidates, while all that are under way are slow
LOOK_AHEAD = 100  # candidates asked of the store at a time: with 50,000 due it takes 0.07 s to sort them
REFUSED = frozenset({401, 402, 403, 451})  # for those who pay, or not for us: the headline is kept
GONE_FOR_GOOD = frozenset({410})


@dataclass(kw_only=True, slots=True)
class Visited:
    """What a pass over all candidates came to."""

    decisions: Counter[str] = field(default_factory=Counter)  # articles by decision; "failed" too
    changes: int = 0

    def add(self, outcome: cycle.Outcome | None) -> None:
        if outcome:
            self.decisions[outcome.decision] += 1
            self.changes += len(outcome.findings)


@dataclass(frozen=True, slots=True)
class _Begun:
    """A visit under way."""

    candidate: Candidate
    at: float  # seconds, of the event loop's clock


_UnderWay = dict["asyncio.Task[cycle.Outcome | None]", _Begun]


async def visit_due(
    hands: Hands,
    *,
    host: str | None = None,
    slow_s: float = SLOW_S,
    stopping: Callable[[], bool] = lambda: False,
    owing: Callable[[], object] = lambda: None,
) -> Visited:
    """Visit candidates until none is due, `AT_ONCE` side by side and few of one host. Slow pages hold up no others: who
    takes longer than `slow_s` has given its place away.

    With `host` those on that one alone. Once `stopping` none is begun, and those under way are finished. `owing` is called
    after each article of which somebody is to be told. Raises: StoreError.
    """
    visited = Visited()
    waiting: list[Candidate] = []
    under_way: _UnderWay = {}
    now = asyncio.get_running_loop().time
    try:
        while True:
            while _room(under_way, now() - slow_s) and not stopping():
                begun = [one.candidate for one in under_way.values()]
                waiting = _fitting(waiting, begun) or await _due(hands, begun, host)
                if not waiting:
                    break
                candidate = waiting.pop(0)
                under_way[asyncio.create_task(visit(hands, candidate))] = _Begun(candidate, now())
            if not under_way:
                return visited
            if await _first_done(under_way, visited):
                owing()
    finally:
        await _call_off(under_way)


def _room(under_way: _UnderWay, slow_since: float) -> bool:
    quick = sum(begun.at > slow_since for begun in under_way.values())
    return quick < AT_ONCE and len(under_way) < AT_ONCE_WITH_SLOW


def _fitting(waiting: Sequence[Candidate], under_way: Collection[Candidate]) -> list[Candidate]:
    """Those that may be begun now."""
    busy = _busy(under_way)
    return [candidate for candidate in waiting if candidate.host not in busy]


def _busy(under_way: Collection[Candidate]) -> list[str]:
    hosts = Counter(candidate.host for candidate in under_way)
    return [host for host, count in hosts.items() if count >= AT_ONCE_OF_A_HOST]


async def _due(hands: Hands, under_way: Collection[Candidate], host: str | None) -> list[Candidate]:
    """The next that are due and may be begun; those under way are due until they are settled."""
    ids, limit = {candidate.id for candidate in under_way}, LOOK_AHEAD + len(under_way)
    due = await asyncio.to_thread(
        hands.store.due_candidates, hands.clock(), limit=limit, busy=_busy(under_way), host=host
    )
    return [candidate for candidate in due if candidate.id not in ids]


async def _first_done(under_way: _UnderWay, visited: Visited) -> bool:
    """Wait until a place is free, or it is time to look for others; whether a notice is owed for what was done.

    Raises what stopped the visit: StoreError.
    """
    owed = False
    done, _ = await asyncio.wait(under_way, timeout=LOOK_AGAIN_S, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        del under_way[task]
        outcome = task.result()
        visited.add(outcome)
        owed = owed or bool(outcome and outcome.notices)
    return owed


async def _call_off(tasks: Collection[asyncio.Task[cycle.Outcome | None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def visit(hands: Hands, candidate: Candidate) -> cycle.Outcome | None:
    """Fetch one candidate and take its article in; None if its host is left alone for now."""
    try:
        page = await _fetch(hands, candidate)
        if isinstance(page, NotModified):
            return await asyncio.to_thread(_nothing_new, hands, candidate)
        article = await _read(hands, page) if page else None
        return await asyncio.to_thread(_take_in, hands, candidate, page, article)
    except StoreError:
        raise
    except Resting as rest:
        await asyncio.to_thread(_put_off, hands, candidate, rest)
        return None
    except (FetchError, PageError) as fault:
        return await asyncio.to_thread(_without_page, hands, candidate, fault)
    except Exception as fault:  # a fault of ours: loud, and no reason to leave the others unread
        log.exception("article_broke_us", url=candidate.url)
        return await asyncio.to_thread(_visit_failed, hands, candidate, fault)


async def _fetch(hands: Hands, candidate: Candidate) -> Page | NotModified | None:
    """The page; None for a link that does not lead to its article, of which only the headline is known."""
    if candidate.headline_only:
        return None
    return await hands.door.get(Request(url=candidate.url), candidate.validators)


def _without_page(hands: Hands, candidate: Candidate, fault: Exception) -> cycle.Outcome:
    """What is to be made of a page that could not be had or read: it is gone, refused to us, or at fault."""
    status = fault.status if isinstance(fault, BadStatus) else None
    if status in GONE and candidate.article is not None:
        return page_gone(hands, candidate, fault)
    if status in REFUSED and candidate.visits:
        return _nothing_new(
            hands, candidate, phrase("what was read before is shown no more ({fault})", fault=in_words(fault))
        )
    if status in REFUSED and candidate.article is None and candidate.title.strip():
        return _take_in(hands, candidate, None, None, refused=in_words(fault))
    return _visit_failed(hands, candidate, fault)


async def _read(hands: Hands, page: Page) -> Article:
    """Raises: PageError."""
    return read_text_file(page) if is_text_file(page) else await hands.pages(page)


def _take_in(
    hands: Hands, candidate: Candidate, page: Page | None, read: Article | None, *, refused: str = ""
) -> cycle.Outcome:
    """Save all that a page, as read, causes in one transaction.

    Without a page the headline is all there is; `refused` says that the page may be had later.
    """
    article = (
        _with_listing(read, candidate, page.fetched_at) if page and read else headlines.article_of(candidate)
    )
    reading = cycle.read(article, hands.topics, hands.reader)
    now = hands.clock()
    with hands.store.writing() as tx:
        quiet = tx.quiet_topics(candidate.id)
        because: Silence = "churning" if looks.churns(candidate) else "baseline"
        if because == "churning":
            quiet = frozenset(topic.id for topic in hands.topics)
        outcome = cycle.take_in(
            tx,
            reading,
            fetched_at=page.fetched_at if page else now,
            now=now,
            quiet=quiet,
            because=because,
            led_to=candidate.article,
        )
        visit = _visit(candidate, outcome, article, page, now)
        tx.settle(_of_headline(visit, candidate, refused) if refused else visit)
        if not candidate.visits:
            why = headlines.over_because(outcome, refused=bool(refused))
            tx.headline_over(candidate.id, why, now)
        if outcome.article is not None:
            tx.page_back(outcome.article, now)
    if outcome.decision == "new":
        measuring.seen(article.published_at, now)
    log.info(
        "article_read", url=candidate.url, decision=outcome.decision, figures=len(outcome.judged),
        changes=len(outcome.findings), notices=outcome.notices,
    )  # fmt: skip
    return outcome


def _visit(
    candidate: Candidate, outcome: cycle.Outcome, article: Article, page: Page | None, now: datetime
) -> Visit:
    """What became of the candidate; an article that made an alert is looked at again soon."""
    alerted_at = now if outcome.notices else candidate.alerted_at
    said = max((at for at in (article.published_at, article.edited_at) if at), default=None)
    return Visit(
        candidate=candidate.id,
        at=now,
        decision=outcome.decision,
        reason=outcome.reason,
        article=outcome.article,
        due_at=looks.next_look(candidate, now, alerted_at) if outcome.article and page else None,
        validators=page.validators if page else Validators(),
        alerted_at=alerted_at,
        churn=looks.churn_after(candidate, edited=outcome.decision == "revision", said=said),
    )


def _of_headline(visit: Visit, candidate: Candidate, refused: str) -> Visit:
    """The page is tried again like one that failed; until it is read, its baseline is not over."""
    tries_left = visit.article is not None and candidate.failures < len(looks.RETRIES)
    return replace(
        visit,
        refused=True,
        reason=joined(filter(None, (visit.reason, phrase("headline only: {fault}", fault=refused))), "; "),
        due_at=visit.at + looks.RETRIES[candidate.failures] if tries_left else None,
    )


def _with_listing(article: Article, candidate: Candidate, fetched_at: datetime) -> Article:
    """What the page leaves open is filled from the listing; where both speak, the page wins.

    An aggregator's time is when it got the article, which may be years after it was printed: where the page gives
    none, the article opens no alarm. A page dated to come is of the time it was fetched.
    """
    dates = (article.published_at or candidate.published_at, article.edited_at)
    published, edited = (min(date, fetched_at) if date else None for date in dates)
    undated = article.published_at is None and finds_only(candidate.kind)
    return replace(
        article,
        published_at=published,
        edited_at=edited,
        outlet=candidate.outlet or article.outlet,
        trust="low" if undated else article.trust,
    )


def _nothing_new(
    hands: Hands, candidate: Candidate, reason: str = phrase("the server says it has not changed")
) -> cycle.Outcome:
    now = hands.clock()
    with hands.store.writing() as tx:
        tx.settle(
            Visit(
                candidate=candidate.id,
                at=now,
                decision="repeat",
                reason=reason,
                article=None,
                due_at=looks.next_look(candidate, now, candidate.alerted_at),
                validators=candidate.validators,
            )
        )
        if candidate.article is not None:
            tx.page_back(candidate.article, now)
    return cycle.Outcome(decision="repeat", reason=reason)


def _put_off(hands: Hands, candidate: Candidate, rest: Resting) -> None:
    """No failure of the page: its host is not asked for now."""
    hands.store.put_off(candidate.id, hands.clock() + rest.retry_after)
    log.info("article_put_off", url=candidate.url, reason=str(rest))


def _visit_failed(hands: Hands, candidate: Candidate, fault: Exception) -> cycle.Outcome:
    now, wish = hands.clock(), getattr(fault, "retry_after", None) or timedelta()
    tries_left = not _final(fault) and candidate.failures < len(looks.RETRIES)
    due_at = now + max(looks.RETRIES[candidate.failures], wish) if tries_left else None
    reason = in_words(fault)
    if due_at is None and isinstance(fault, BadStatus) and fault.status in GONE:
        with hands.store.writing() as tx:
            tx.headline_over(candidate.id, phrase("its page is gone: {fault}", fault=reason), now)
    hands.store.postpone(candidate.id, reason, due_at)
    log.info("article_failed", url=candidate.url, fault=reason, again=due_at and due_at.isoformat())
    return cycle.Outcome(decision="failed", reason=reason)


def _final(fault: Exception) -> bool:
    """Whether asking again is of no use."""
    if isinstance(fault, BadStatus):
        return fault.status in GONE_FOR_GOOD
    if isinstance(fault, RobotsRefused):
        return not fault.for_now
    return isinstance(fault, PageError)
