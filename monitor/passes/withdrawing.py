"""A page that was read is gone: that is kept, and told to who was told of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from monitor import cycle
from monitor.notify.pages import withdrawn
from monitor.passes import looks
from monitor.passes.hands import in_words

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Finding, Presence
    from monitor.passes.hands import Hands
    from monitor.store import Writing
    from monitor.store.rows import Candidate

log = structlog.get_logger("monitor")

GONE = frozenset({404, 410})


def page_gone(hands: Hands, candidate: Candidate, fault: Exception) -> cycle.Outcome:
    """Keep that the page is gone, and look again: it may be back. The digest tells of it in any case."""
    now, reason = hands.clock(), in_words(fault)
    wait = looks.GONE[candidate.failures] if candidate.failures < len(looks.GONE) else None
    with hands.store.writing() as tx:
        page = tx.page_gone(candidate, reason, now, now + wait if wait else None)
        notices = _owe(hands, tx, page, now) if page else 0
    log.info("article_gone", url=candidate.url, fault=reason, notices=notices)
    return cycle.Outcome(decision="failed", reason=reason)


def _owe(hands: Hands, tx: Writing, page: Presence, now: datetime) -> int:
    """One message to each recipient of an alert about the page, unless it is back by then. Returns how many."""
    told: dict[tuple[str, str], list[Finding]] = {}
    for owed in tx.told_of(page.article):
        told.setdefault((owed.topic, owed.channel), []).extend(owed.findings)
    langs = {topic.id: topic.lang for topic in hands.topics}
    for (topic, channel), findings in told.items():
        message = withdrawn(page, findings, langs.get(topic, "en"))
        tx.owe_page(page, topic, channel, message, now, now + looks.TELL_GONE_AFTER)
    return len(told)
