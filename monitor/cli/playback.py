"""Stored articles at their own times through the whole way: what `monitor replay` does with each line."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from monitor import contract, cycle
from monitor.articles.pages import read_page
from monitor.articles.texts import read_text
from monitor.checked import advice_of
from monitor.cli.handed import row_of
from monitor.errors import InputError, PageError
from monitor.figures import LANGUAGES, READER
from monitor.model import Language, Page
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.figures import Reader
    from monitor.model import Article, Topic
    from monitor.store import Store


EARLIEST, LATEST = 1900, 2199  # years that news may be dated: at the calendar's ends zones overflow


def _printed_time(value: object) -> object:
    """Bare numbers are taken for seconds by the library, and may be anything."""
    if value is not None and not (isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d[Tt ]\d", value)):
        raise ValueError(phrase("is no time; write it like 2026-03-02T09:00:00+09:00"))
    return value


def _likely_time(value: datetime | None) -> datetime | None:
    if value and not EARLIEST <= value.year <= LATEST:
        raise ValueError(phrase("the year {year} is no time of news", year=value.year))
    return value


Time = Annotated[AwareDatetime | None, BeforeValidator(_printed_time), AfterValidator(_likely_time)]


class Line(BaseModel):
    """One line of ARTICLES.jsonl. Unknown keys are ignored: the files come from many hands."""

    model_config = ConfigDict(frozen=True)

    url: str = Field(pattern=r"\S")
    source: str = ""
    lang: str | None = None
    published: Time = None
    fetched: Time = None
    title: str = ""
    text: str | None = None
    html: str | None = None

    @model_validator(mode="after")
    def _usable(self) -> Line:
        if self.text is None and self.html is None:
            raise ValueError(phrase("has neither `text` nor `html`"))
        if self.published is None and self.fetched is None:
            raise ValueError(phrase("has neither `published` nor `fetched`: its time is not known"))
        return self

    @property
    def clock(self) -> datetime:
        """The time at which we are to believe that this line came in."""
        at = self.fetched or self.published
        assert at is not None, "validated"  # noqa: S101
        return at

    def article(self) -> Article:
        """The article on this line. Raises: PageError if its HTML holds none."""
        if self.text is not None:
            return read_text(
                self.url,
                self.title,
                self.text,
                self._language(),
                published_at=self.published,
                outlet=self.source,
            )
        page = Page(
            asked=self.url, url=self.url, status=200, body=(self.html or "").encode(), fetched_at=self.clock,
            content_type="text/html; charset=utf-8",
        )  # fmt: skip
        read = read_page(page)
        return replace(
            read,
            title=self.title or read.title,
            outlet=self.source or read.outlet,
            published_at=self.published or read.published_at,
        )

    def _language(self) -> Language | None:
        return next((known for known in LANGUAGES if known == self.lang), None)


def read_line(text: str | bytes) -> Line:
    """Raises: InputError saying what is wrong with the line."""
    try:
        return Line.model_validate(row_of(text))
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        where, advice = ".".join(str(part) for part in first["loc"]), advice_of(first)
        if where:
            raise InputError("{where}: {advice}", where=where, advice=advice) from fault
        raise InputError(advice) from fault


def play(
    line: Line, store: Store, topics: Sequence[Topic], *, reader: Reader = READER, send: bool = False
) -> Iterator[dict[str, Any]]:
    """Take one article in at its own time; yields its lines in the order of the contract.

    Without `send` its notices are kept as dropped: whoever opens the database next must not send old news.
    """
    now = line.clock.astimezone(UTC)
    at = line.published or line.clock
    quiet = () if send else [topic.id for topic in topics]
    try:
        reading = cycle.read(line.article(), topics, reader)
    except PageError as fault:
        yield contract.article_seen(
            line.url, line.url, at, cycle.Outcome(decision="failed", reason=str(fault))
        )
        return
    with store.writing() as tx:
        outcome = cycle.take_in(
            tx, reading, fetched_at=now, now=now, quiet=quiet, because="replayed", live=False
        )
        if outcome.decision == "off_topic":
            tx.pass_over(line.url, outcome.reason, now)
    yield contract.article_seen(line.url, reading.article.canonical, at, outcome)
    for judged in outcome.judged:
        yield contract.figure_seen(line.url, outcome.topics[0], judged)
    for finding in outcome.findings:
        yield contract.change_seen(finding)
