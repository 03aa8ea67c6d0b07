"""What a headline says before its page is read. Nothing is saved here, and nothing in the ledger moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.cycle.judging import is_wide, narrow
from monitor.model import Sighting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.cycle.judging import Ledger
    from monitor.cycle.values import Reading
    from monitor.model import Verdict

_NO_ARTICLE = 0  # no article has this number


def headline_says(tx: Ledger, reading: Reading, now: datetime) -> Sequence[Verdict]:
    """A verdict on each figure of a headline: the series that it seems to speak of, and how it stands to its value."""
    article = reading.article
    sighting = Sighting(
        article=_NO_ARTICLE,
        url=article.url,
        outlet=article.outlet,
        published_at=article.published_at or now,
        learned_at=now,
        announces=False,
        topics=narrow(reading.topics),
        wide=is_wide(reading.topics),
    )
    known = tx.entries(reading.figures, sighting.topics)
    return reading.linker.judge(
        reading.figures, known, sighting, title=article.title, lang=reading.topics[0].lang,
        watch=[named for topic in reading.topics for named in topic.watch],
    )  # fmt: skip
