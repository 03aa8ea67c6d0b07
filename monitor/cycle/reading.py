"""All that can be said of an article without asking the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor import copies, stories
from monitor.articles import on_topic
from monitor.cycle.values import Reading
from monitor.figures import READER
from monitor.ledger import LINKER
from monitor.phrases import joined, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.figures import Reader
    from monitor.ledger import Linker
    from monitor.model import Article, Topic


def read(
    article: Article, topics: Sequence[Topic], reader: Reader = READER, linker: Linker = LINKER
) -> Reading:
    """Topic, figures and prints of an article. Pure, and the costly part: done before the transaction opens."""
    answers = [(topic, on_topic(article, topic.match)) for topic in topics]
    on = tuple(topic for topic, answer in answers if answer.on)
    figures = tuple(reader.read_figures(article)) if on else ()
    return Reading(
        article=article,
        topics=on,
        reason=joined(
            (
                phrase("{topic}: {why}", topic=topic.id, why=answer.reason)
                for topic, answer in answers
                if answer.on == bool(on)
            ),
            "; ",
        ),
        figures=figures,
        reader=reader,
        linker=linker,
        prints=copies.fingerprints(article),
        clues=stories.clues_of(article, figures, on),
    )
