"""The table of endpoints. Whatever is true of all of them is said in `routes` and `openapi`, never here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from monitor.web.api import answers, asked

Answer = Callable[[Any, Any, Mapping[str, int]], dict[str, Any] | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Endpoint:
    """One address, and all that is known of it."""

    path: str  # below /api/v1; what is in braces is a number
    summary: str
    asked: type[asked.Asked]
    answer: Answer
    shape: str  # of the object, or of each item
    lists: bool = True  # answers {"items": […], "next": cursor or null}


ENDPOINTS = (
    Endpoint(path="/topics", summary="The topics that are watched", asked=asked.Asked,
             answer=answers.topics, shape="topic"),
    Endpoint(path="/series", summary="Series with the value that stands, the one stated last first",
             asked=asked.SeriesAsked, answer=answers.series, shape="series"),
    Endpoint(path="/series/{series}", summary="One series", asked=asked.AsOf,
             answer=answers.one_series, shape="series", lists=False),
    Endpoint(path="/series/{series}/observations", summary="Every report of a series, with both its times",
             asked=asked.ObservationsAsked, answer=answers.observations, shape="observation"),
    Endpoint(path="/figures", summary="What articles stated, in a series or in none",
             asked=asked.FiguresAsked, answer=answers.figures, shape="figure"),
    Endpoint(path="/headlines", summary="What headlines say whose pages were not read yet: no part of the ledger",
             asked=asked.HeadlinesAsked, answer=answers.headlines, shape="headline"),
    Endpoint(path="/changes", summary="Figures that changed", asked=asked.ChangesAsked,
             answer=answers.changes, shape="change"),
    Endpoint(path="/articles", summary="Articles as last read", asked=asked.ArticlesAsked,
             answer=answers.articles, shape="article"),
    Endpoint(path="/articles/{article}", summary="One article", asked=asked.Asked,
             answer=answers.one_article, shape="article", lists=False),
    Endpoint(path="/articles/{article}/versions", summary="An article as it was at each look, with what was edited",
             asked=asked.Asked, answer=answers.versions, shape="version"),
    Endpoint(path="/why", summary="Why the figures of an article did or did not alert", asked=asked.AddressAsked,
             answer=answers.why, shape="reason"),
    Endpoint(path="/stories", summary="Events that were told, and by whom", asked=asked.StoriesAsked,
             answer=answers.stories, shape="story"),
    Endpoint(path="/stories/{story}", summary="One event: who told it, and which figures they share",
             asked=asked.Asked, answer=answers.one_story, shape="story", lists=False),
    Endpoint(path="/sources", summary="Sources, and how they fare", asked=asked.Asked,
             answer=answers.sources, shape="source"),
    Endpoint(path="/outbox", summary="Notices: owed, delivered, failed, held, kept silent", asked=asked.OutboxAsked,
             answer=answers.outbox, shape="notice"),
    Endpoint(path="/decisions", summary="What a person decided about the ledger", asked=asked.Asked,
             answer=answers.decisions, shape="decision"),
)  # fmt: skip
