"""What an endpoint may be asked: one model each. Unknown parameters are refused, so that a slip of the pen is no empty answer."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from monitor.model import ChangeKind, Decision, NoticeState, Unit, VerdictKind  # noqa: TC001 - likewise
from monitor.store.paged import Leaf

_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_VALUE = re.compile(r"[+-]?\d{1,40}(\.\d{0,40})?([eE][+-]?\d{1,3})?", re.ASCII)
LARGEST = 2**53 - 1  # that a program in any language reads exactly


def _written_as(pattern: re.Pattern[str], example: str) -> BeforeValidator:
    def check(text: Any) -> Any:
        if isinstance(text, str) and not pattern.fullmatch(text):
            raise ValueError(f"write it like {example}")
        return text

    return BeforeValidator(check)


Time = Annotated[
    AwareDatetime,
    _written_as(_TIME, "2026-03-09T08:00:00+09:00"),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
Value = Annotated[
    Decimal,
    Field(ge=-(10**30), le=10**30),
    _written_as(_VALUE, "1000000000000"),
    WithJsonSchema({"type": "number", "minimum": -(10**30), "maximum": 10**30}),
]
Number = Annotated[int, Field(ge=1, le=LARGEST)]


class Asked(BaseModel):
    """Nothing may be asked."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class AsOf(Asked):
    """As it was known then."""

    as_of: Annotated[Time | None, Field(description="only what was learned before; default: now")] = None


class Paged(Asked):
    """Some at a time."""

    cursor: Annotated[
        str | None,
        Field(pattern="^[0-9]{1,18}$", description="`next` of the page before; left out for the first"),
    ] = None
    limit: Annotated[int, Field(ge=1, le=200, description="items of a page")] = 50

    @property
    def leaf(self) -> Leaf:
        """The same for the store."""
        return Leaf(after=self.cursor, limit=self.limit)


class Learned(Paged):
    """Of a period."""

    since: Annotated[Time | None, Field(description="learned then or later")] = None
    until: Annotated[Time | None, Field(description="learned before")] = None


_Topic = Annotated[str | None, Field(max_length=200, description="id of a topic")]


class SeriesAsked(AsOf, Paged):
    """Which series."""

    cursor: Annotated[
        str | None,
        Field(
            pattern="^[0-9]{1,18}-[0-9]{1,18}$",
            description="`next` of the page before; left out for the first",
        ),
    ] = None
    topic: _Topic = None
    unit: Unit | None = None
    search: Annotated[str, Field(max_length=200, description="part of the label")] = ""


class ObservationsAsked(AsOf, Paged):
    """Which observations of a series."""


class FiguresAsked(Learned):
    """Which figures."""

    topic: _Topic = None
    series: Number | None = None
    article: Number | None = None
    unit: Unit | None = None
    verdict: VerdictKind | None = None
    least: Annotated[Value | None, Field(description="the value, in its unit, is this or more")] = None
    most: Annotated[Value | None, Field(description="the value, in its unit, is this or less")] = None


class ChangesAsked(Learned):
    """Which changes."""

    topic: _Topic = None
    series: Number | None = None
    kind: ChangeKind | None = None


class HeadlinesAsked(Paged):
    """Which headlines."""

    topic: Annotated[str | None, Field(max_length=200, description="id of the topic of the series")] = None
    since: Annotated[Time | None, Field(description="learned then or later")] = None


class ArticlesAsked(Paged):
    """Which articles."""

    topic: _Topic = None
    decision: Decision | None = None
    outlet: Annotated[str | None, Field(max_length=200)] = None
    since: Annotated[Time | None, Field(description="published then or later")] = None
    until: Annotated[Time | None, Field(description="published before")] = None


class AddressAsked(Asked):
    """Which address."""

    url: Annotated[
        str, Field(min_length=1, max_length=4_000, description="of an article, as given or canonical")
    ]


class StoriesAsked(Paged):
    """Which stories."""

    topic: _Topic = None
    since: Annotated[
        Time | None, Field(description="an article was first read then or later; default: a week ago")
    ] = None
    until: Annotated[Time | None, Field(description="an article was first read before")] = None


class OutboxAsked(Paged):
    """Which notices."""

    state: Annotated[
        tuple[NoticeState, ...], Field(description="one of these; may be given several times")
    ] = ()
    topic: _Topic = None
    channel: Annotated[str | None, Field(max_length=200)] = None
