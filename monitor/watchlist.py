"""A watchlist file in, a `Topic` out; every fault is told with file, line and what to write instead."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    ValidationError,
    field_validator,
    model_validator,
)

from monitor.articles import language_of
from monitor.errors import WatchlistError
from monitor.model import (
    REVISITS,
    ChangeKind,
    DigestPlan,
    Language,
    Match,
    Mute,
    NamedFigure,
    Per,
    Route,
    Source,
    SourceKind,
    Status,
    Threshold,
    Topic,
    Unit,
)
from monitor.notify.channels import channel_name
from monitor.sources import adapters_by_name
from monitor.sources.outlets import GENERAL_FEEDS
from monitor.yaml_file import document_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from monitor.yaml_file import Document

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORTEST_EVERY = timedelta(seconds=20)
SHORTEST_LOOK = timedelta(minutes=1)
MOST_LOOKS = 24  # at an article, by plan
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_ID = re.compile(r"[\w][\w.-]{0,63}")


def _duration(value: object) -> object:
    """10m, 90s, 2h, 1d."""
    found = re.fullmatch(r"(\d{1,6})\s*([smhd])", str(value).strip())
    if not found:
        raise ValueError(f"{value!r} is no length of time; write it like 10m, 2h or 1d")
    return timedelta(seconds=int(found[1]) * _SECONDS[found[2]])


def _not_too_often(value: timedelta) -> timedelta:
    if value < SHORTEST_EVERY:
        raise ValueError(f"no source is asked more often than every {SHORTEST_EVERY.seconds}s")
    return value


def _growing(value: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    if list(value) != sorted({wait for wait in value if wait >= SHORTEST_LOOK}):
        raise ValueError(
            f"write growing times from {SHORTEST_LOOK.seconds // 60}m on, like [5m, 30m, 3h], or []"
        )
    return value


def checked_id(value: str) -> str:
    """`value`, if a topic can have it as its id: it becomes a file's name, too. Raises: ValueError."""
    if not _ID.fullmatch(value):
        raise ValueError(f"{value!r} cannot be an id; use letters, digits, - and _")
    return value


def _words(value: object) -> object:
    """One word may stand without brackets."""
    return [value] if isinstance(value, str | int | float) else value


Words = Annotated[
    tuple[Annotated[str, Field(min_length=1, coerce_numbers_to_str=True)], ...], BeforeValidator(_words)
]
Revisits = Annotated[
    tuple[Annotated[timedelta, BeforeValidator(_duration)], ...],
    BeforeValidator(_words),
    Field(max_length=MOST_LOOKS),
    AfterValidator(_growing),
]
Every = Annotated[timedelta, BeforeValidator(_duration), AfterValidator(_not_too_often)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Match(_Strict):
    any: Words = ()
    all: Words = ()
    none: Words = ()


class _Watch(_Strict):
    name: str
    about: Words = ()
    owner: Words = ()
    unit: Unit | None = None
    per: Per | None = None
    status: Status | None = None


class _Mute(_Strict):
    about: Words = ()
    owner: Words = ()
    unit: Unit | None = None


class _Figures(_Strict):
    watch: tuple[_Watch, ...] = ()
    mute: tuple[_Mute, ...] = ()


class _Source(_Strict):
    kind: SourceKind
    address: str
    every: Every | None = None
    slowest: Every | None = None
    urgent: bool = False
    revisit: Revisits | None = None

    @model_validator(mode="before")
    @classmethod
    def _by_kind(cls, written: object) -> object:
        """`feed: URL` is the kind `feed` and its address: each adapter says what may stand behind its name."""
        known = adapters_by_name()
        values = written if isinstance(written, dict) else {}
        if strange := [str(key) for key in values if key not in known and key not in _TIMES]:
            raise ValueError(f"no such key here: {strange[0]}; known are {', '.join([*known, *_TIMES])}")
        kinds = [key for key in values if key in known]
        if len(kinds) != 1:
            raise ValueError(f"a source has one of {', '.join(known)}, such as `- feed: https://…`")
        try:
            address = known[kinds[0]].address_in(values[kinds[0]])
        except ValueError as fault:
            raise ValueError(f"`{kinds[0]}` {fault}") from None
        return {"kind": kinds[0], "address": address, **{key: values[key] for key in _TIMES if key in values}}


_TIMES = ("every", "slowest", "urgent", "revisit")  # what a source may have beside its kind


def _threshold(value: object) -> object:
    """2% is a share, 0.5pt are percentage points."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(%|pt|%p)", str(value).strip())
    if not found:
        raise ValueError(f"{value!r} is no threshold; write a share like 2% or points like 0.5pt")
    number = Decimal(found[1])
    return Threshold(share=number / 100) if found[2] == "%" else Threshold(points=number)


class _Notify(_Strict):
    to: Annotated[str, AfterValidator(channel_name), Field(min_length=1)]
    on: Annotated[tuple[Literal[ChangeKind, "digest"], ...], BeforeValidator(_words)] = (
        "revised",
        "conflict",
        "corrected",
    )
    min_change: dict[
        Literal["percent", "money", "count", "any"],
        Annotated[InstanceOf[Threshold], BeforeValidator(_threshold)],
    ] = Field(default_factory=dict)


class _Digest(_Strict):
    every: str = "monday 08:00"
    timezone: str = "Asia/Seoul"

    @field_validator("every")
    @classmethod
    def _slot(cls, value: str) -> str:
        if not re.fullmatch(rf"({'|'.join(WEEKDAYS)}|day) ([01]\d|2[0-3]):[0-5]\d", value):
            raise ValueError(f"{value!r} is no slot; write it like `monday 08:00` or `day 08:00`")
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError):
            raise ValueError(f"no time zone is called {value!r}; write it like Asia/Seoul") from None
        return value

    def plan(self) -> DigestPlan:
        day, _, clock = self.every.partition(" ")
        weekday = -1 if day == "day" else WEEKDAYS.index(day)
        return DigestPlan(weekday=weekday, hour=int(clock[:2]), minute=int(clock[3:]), timezone=self.timezone)


class _Watchlist(_Strict):
    id: Annotated[str, AfterValidator(checked_id)]
    topic: str = Field(min_length=1)
    lang: Language | None = None
    match: _Match
    sources: tuple[_Source, ...] | None = None  # None: the general feeds of the topic's language
    since: date | None = None
    every: Every = timedelta(minutes=10)
    slowest: Every | None = None
    revisit: Revisits = REVISITS
    figures: _Figures = _Figures()
    notify: tuple[_Notify, ...] = ()
    digest: _Digest = _Digest()


def read_watchlists(folder: Path) -> list[Topic]:
    """The topics of every `*.yaml` in a folder, by file name.

    Raises: WatchlistError if there is none, one cannot be read, or two have one id.
    """
    return unique([(file, read_watchlist(file)) for file in watchlist_files(folder)])


def watchlist_files(folder: Path) -> list[Path]:
    """Every watchlist in a folder, by name. Raises: WatchlistError if there is none."""
    files = sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")])
    if not files:
        raise WatchlistError(f"no watchlist (*.yaml) in {folder}; make one with: monitor watch add")
    return files


def unique(read: Sequence[tuple[Path, Topic]]) -> list[Topic]:
    """The topics, if no two have one id. Raises: WatchlistError."""
    seen: dict[str, Path] = {}
    for file, topic in read:
        if topic.id in seen:
            raise WatchlistError(
                f"{file}: the id {topic.id!r} is taken by {seen[topic.id]}; give one of them another"
            )
        seen[topic.id] = file
    return [topic for _, topic in read]


def read_watchlist(file: Path) -> Topic:
    """The topic that a watchlist file describes. Raises: WatchlistError with every fault in it."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise WatchlistError(f"cannot read the watchlist {file}: {fault}") from fault
    return topic_in(text, file)


def topic_in(text: str, file: Path) -> Topic:
    """The topic that a watchlist's text describes; `file` is where it stands or will. Raises: WatchlistError."""
    document = document_in(text, file, raises=WatchlistError)
    values = document.values
    if not isinstance(values, dict):
        raise WatchlistError(f"{file}:1: a watchlist has `topic:` and `match:`, at least")
    try:
        return _topic(_Watchlist.model_validate({"id": file.stem, **values}))
    except ValidationError as fault:
        raise WatchlistError("\n".join(_faults(fault, document))) from None


def _topic(read: _Watchlist) -> Topic:
    match = Match(any=read.match.any, all=read.match.all, none=read.match.none)
    lang = read.lang or language_of(" ".join((read.topic, *match.any)))
    return Topic(
        id=read.id,
        title=read.topic,
        match=match,
        lang=lang,
        sources=_sources(read, lang),
        since=_morning(read.since, read.digest.timezone) if read.since else None,
        watch=tuple(NamedFigure(**w.model_dump()) for w in read.figures.watch),
        mute=tuple(Mute(**m.model_dump()) for m in read.figures.mute),
        routes=tuple(
            Route(to=n.to, on=n.on, min_change={str(k): v for k, v in n.min_change.items()})
            for n in read.notify
        ),
        digest=read.digest.plan(),
    )


def _sources(read: _Watchlist, lang: Language) -> tuple[Source, ...]:
    """Those that it names, which may be none; where it does not speak of sources, the general feeds."""
    if read.sources is None:
        return tuple(
            Source(kind="feed", address=url, every=read.every, slowest=read.slowest, revisits=read.revisit)
            for url in GENERAL_FEEDS[lang]
        )
    return tuple(_source(one, read) for one in read.sources)


def _morning(day: date, timezone: str) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(timezone))


def _source(one: _Source, read: _Watchlist) -> Source:
    """One that is urgent is never asked less often than `every`."""
    every = one.every or read.every
    return Source(
        kind=one.kind,
        address=one.address,
        every=every,
        slowest=every if one.urgent else one.slowest or read.slowest,
        revisits=read.revisit if one.revisit is None else one.revisit,
    )


# --- faults, with the line they stand in -------------------------------------------------------------------


def _faults(fault: ValidationError, document: Document) -> list[str]:
    errors = fault.errors(include_input=False, include_url=False)
    return [document.fault(error["loc"], _advice(error)) for error in errors]


def _advice(error: Any) -> str:
    """The library's message, or a better one that names the next step."""
    if error["type"] == "extra_forbidden":
        return f"no such key here; known are {', '.join(_known_keys(error['loc']))}"
    if error["type"] == "missing":
        return "is missing"
    message: str = error["msg"].removeprefix("Value error, ")
    return message[0].lower() + message[1:]


def _known_keys(loc: tuple[int | str, ...]) -> list[str]:
    """The keys that are accepted beside the one at `loc`."""
    parents: dict[str, type[BaseModel]] = {"match": _Match, "figures": _Figures, "watch": _Watch, "mute": _Mute,
               "notify": _Notify, "digest": _Digest}  # fmt: skip
    named = [part for part in loc[:-1] if isinstance(part, str)]
    parent = parents[named[-1]] if named else _Watchlist
    return list(parent.model_fields)
