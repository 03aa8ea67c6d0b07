"""Rows to values and back: `Figure`, `Observation`, `Cut`."""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from sys import intern
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from monitor.model import Article, Cut, Figure, Observation
from monitor.store.tables import article_topic, observation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, RowMapping

# Columns of `observation` that bear the name of a field of `Figure`.
_FIGURE_FIELDS = (
    "place", "start", "end", "text", "low", "high", "unit", "approx", "bound", "per", "status", "counter", "about",
    "about_from", "owner", "owner_from", "speaker", "as_of", "due", "direction", "converts", "quote", "quote_start",
)  # fmt: skip
_figure_of = itemgetter(*_FIGURE_FIELDS)

# All that an `Observation` wants: the evidence of verdicts is read where it is shown.
OBSERVED = tuple(column for column in observation.c if column.name != "reasons")


def figure_values(figure: Figure) -> dict[str, Any]:
    """The columns that keep a figure."""
    low, high = figure.stated_from or (None, None)
    return {name: getattr(figure, name) for name in _FIGURE_FIELDS} | {"from_low": low, "from_high": high}


def figure_in(row: RowMapping) -> Figure:
    """The figure that a row of `observation` keeps."""
    # as `shared` does
    kept: list[Any] = [intern(value) if type(value) is str else value for value in _figure_of(row)]
    values = dict(zip(_FIGURE_FIELDS, kept, strict=True))
    if values["low"] == values["high"]:
        values["high"] = values["low"]  # one object for both, likewise
    stated_from = None if row["from_low"] is None else (row["from_low"], row["from_high"])
    return Figure(stated_from=stated_from, **values)


def shared(value: Any) -> Any:
    """One string for all that are equal: most fields repeat, and a ledger in memory is half the size."""
    return intern(value) if type(value) is str else value


def observation_in(row: RowMapping) -> Observation:
    """A row of `observation` that has a series."""
    return Observation(
        id=row["id"],
        series=row["series_id"],
        figure=figure_in(row),
        article=row["article_id"],
        url=shared(row["url"]),
        outlet=shared(row["outlet"]),
        published_at=row["published_at"],
        learned_at=row["learned_at"],
        title=shared(row["title"]),
        unsure=row["verdict"] == "unsure",
    )


_BETWEEN_TOPICS = "\n"  # stands in no id


def topics_seen_on() -> ColumnElement[str | None]:
    """The topics of the article of an observation, for `topics_in`."""
    joined = func.aggregate_strings(article_topic.c.topic_id, _BETWEEN_TOPICS)
    of_article = article_topic.c.article_id == observation.c.article_id
    return select(joined).where(of_article).correlate(observation).scalar_subquery()


@lru_cache(maxsize=1024)
def topics_in(joined: str | None) -> frozenset[str]:
    """The ids of topics that a column of `topics_seen_on` holds, or the one that another column does."""
    return frozenset(joined.split(_BETWEEN_TOPICS)) if joined else frozenset()


def cut_values(cuts: Sequence[Cut]) -> list[list[Any]]:
    """Cuts as JSON keeps them."""
    return [[cut.start, cut.end, cut.kind] for cut in cuts]


def blanked(text: str, cuts: Sequence[Sequence[Any]]) -> str:
    """A stored text without what is not the article: same length, same offsets."""
    if not cuts:
        return text
    kept = tuple(Cut(start=start, end=end, kind=kind) for start, end, kind in cuts)
    return Article(url="", canonical="", title="", text=text, lang="ko", cuts=kept).body
