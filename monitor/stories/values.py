"""What goes into the decision on stories, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Clue:
    """A value or a word by which an article on a topic may be found."""

    key: int  # of the topic and what is said, signed, 64 bits: the same for all articles that say it
    topic: str
    weight: float
    text: str  # as a person may read it


@dataclass(frozen=True, kw_only=True, slots=True)
class Holder:
    """An article that left a clue before."""

    clue: int  # `Clue.key`
    article: int  # its id in the store
    url: str
    published_at: datetime
    story: int
    began_at: datetime  # when the article that opened the story was published


@dataclass(frozen=True, kw_only=True, slots=True)
class Joined:
    """The article tells a known story."""

    story: int
    why: str  # one line a person can check


@dataclass(frozen=True, kw_only=True, slots=True)
class NewStory:
    """Nothing told lately is the same event."""
