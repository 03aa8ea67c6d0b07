"""Whose text an article is, and which event it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor import copies, stories
from monitor.phrases import phrase

if TYPE_CHECKING:
    from monitor.cycle.values import Reading
    from monitor.store import Writing
    from monitor.store.rows import StoredArticle


def kinship(
    tx: Writing, stored: StoredArticle, reading: Reading
) -> tuple[copies.Kinship, list[copies.Original]]:
    """What the article is to the holders of its prints, or to variants of these, who hold few prints of their own."""
    originals = tx.alike(stored.id, reading.prints)
    found = copies.decide(reading.article, reading.figures, reading.prints, originals)
    if isinstance(found, copies.Variant):
        others = tx.originals([one for one in tx.variants(found.of) if one != stored.id])
        again = copies.decide(reading.article, reading.figures, reading.prints, others)
        if isinstance(again, copies.Copy):
            return again, others
    return found, originals


def told_again(tx: Writing, stored: StoredArticle, original: int) -> int:
    """The story that a copy tells: its original's."""
    story = tx.story_of(original)
    tx.tell(stored.id, story, phrase("a copy tells what its original tells"))
    return story


def told(tx: Writing, stored: StoredArticle, reading: Reading) -> int:
    """The story that an article tells: one told lately, or its own."""
    at = stored.published_at
    found = stories.decide(reading.clues, tx.told_lately(reading.clues, at), at)
    story, why = (found.story, found.why) if isinstance(found, stories.Joined) else (stored.id, None)
    tx.tell(stored.id, story, why)
    tx.leave_clues(stored.id, reading.clues, at)
    return story
