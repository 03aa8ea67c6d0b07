"""Whether an article tells a story that is known."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.phrases import phrase
from monitor.stories.values import Joined, NewStory

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.stories.values import Clue, Holder

WINDOW = timedelta(days=3)  # between two articles that tell one event
# from a story's first article to its last: what goes on and on is told anew each week
_LONGEST = timedelta(days=7)
# Found on the 66 timelines of tests/timelines/cases and own, as the weights in clues.py.
_ENOUGH = 0.7
_HALVES = timedelta(hours=36)  # what is shared counts half when so much lies between
_BACKGROUND = 0.5  # of a clue's weight, if the topic had it before the window: the budget all articles name
_TOLD = 6  # clues named as the reason


def decide(clues: Sequence[Clue], holders: Sequence[Holder], published_at: datetime) -> Joined | NewStory:
    """The story of the article that shares most with this one, if it is enough.

    An article that came late joins an older story likewise. Two stories that turn out to be one stay two, and the article
    between them goes to the likelier: a number that was once told is never taken back.
    """
    likeness = _likeness(clues, holders, published_at)
    told = {holder.article: holder for holder in holders}
    joinable = [
        (score * _freshness(told[article], published_at), -article)
        for article, score in likeness.items()
        if abs(told[article].began_at - published_at) <= _LONGEST
    ]
    score, article = max(joinable, default=(0.0, 0))
    if score < _ENOUGH:
        return NewStory()
    return Joined(story=told[-article].story, why=_why(told[-article], clues, holders))


def _likeness(clues: Sequence[Clue], holders: Sequence[Holder], published_at: datetime) -> dict[int, float]:
    """How much each article told in the window shares with this one; on several topics, the most.

    What many stories have says little: 3 people, announced. A wide topic needs no other threshold for that.
    """
    by_clue: defaultdict[int, list[Holder]] = defaultdict(list)
    for holder in holders:
        by_clue[holder.clue].append(holder)
    shared: defaultdict[tuple[int, str], float] = defaultdict(float)
    for clue in clues:
        held = by_clue[clue.key]
        near = [holder for holder in held if abs(holder.published_at - published_at) <= WINDOW]
        new = 1 if len(near) == len(held) else _BACKGROUND
        for holder in near:
            shared[holder.article, clue.topic] += clue.weight * new / len({one.story for one in near})
    likeness: dict[int, float] = {}
    for (article, _), weight in shared.items():
        likeness[article] = max(weight, likeness.get(article, 0.0))
    return likeness


def _freshness(holder: Holder, published_at: datetime) -> float:
    """1 for articles of one minute, half after `_HALVES`."""
    return float(0.5 ** (abs(holder.published_at - published_at) / _HALVES))


def _why(like: Holder, clues: Sequence[Clue], holders: Sequence[Holder]) -> str:
    """What both say, the heaviest first, and where."""
    both = {holder.clue for holder in holders if holder.article == like.article}
    said = dict.fromkeys(
        clue.text for clue in sorted(clues, key=lambda clue: -clue.weight) if clue.key in both
    )
    return phrase("tells what {url} tells: {clues}", url=like.url, clues=", ".join(list(said)[:_TOLD]))
