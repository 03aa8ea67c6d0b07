"""What an outlet's own listing says in its headlines, heard at once: before any page is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import structlog

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.errors import StoreError
from monitor.phrases import phrase
from monitor.sources import finds_only

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.cycle import Outcome, Reading
    from monitor.model import Article
    from monitor.passes.hands import Hands
    from monitor.store.rows import Candidate, SourceState

log = structlog.get_logger("monitor")


def article_of(candidate: Candidate) -> Article:
    """The headline alone, at low trust."""
    outlet = candidate.outlet or candidate.host.removeprefix("www.")
    article = read_text(
        candidate.url, candidate.title, "", published_at=candidate.published_at, outlet=outlet
    )
    return replace(article, trust="low")


def hear(hands: Hands, state: SourceState, now: datetime) -> None:
    """Keep the figures of headlines that a listing brought at `now` and that are on a topic.

    They stay beside the ledger: no value moves and nobody is told, and once its page is read that speaks alone.
    A headline that breaks us costs itself: its page is still to come. Raises: StoreError.
    """
    if finds_only(state.source.kind):
        return
    try:
        said = [(c, r) for c in hands.store.unheard(state.id, now) if (r := _read(hands, c)) and r.figures]
        if said:
            _keep(hands, said, now)
    except StoreError:
        raise
    except Exception:
        log.exception("headline_broke_us", source=state.name)


def _read(hands: Hands, candidate: Candidate) -> Reading | None:
    if not any(letter.isdigit() for letter in candidate.title):
        return None
    return cycle.read(article_of(candidate), hands.topics, hands.reader)


def _keep(hands: Hands, said: list[tuple[Candidate, Reading]], now: datetime) -> None:
    with hands.store.writing() as tx:
        for candidate, reading in said:
            tx.hear(candidate.id, reading.article, cycle.headline_says(tx, reading, now), now)
    for candidate, reading in said:
        log.info("headline_heard", url=candidate.url, figures=len(reading.figures))


def over_because(outcome: Outcome, *, refused: bool) -> str:
    """Why a headline has said all that it had to say."""
    if refused:
        return phrase("its page is refused to us: its article in the ledger is the headline")
    return _OVER.get(outcome.decision, phrase("its page was read and speaks for itself"))


_OVER = {
    "off_topic": phrase("its page is on no topic"),
    "copy": phrase("its page is a copy, whose original speaks"),
}
