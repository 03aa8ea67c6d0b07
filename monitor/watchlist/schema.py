"""The keys that a watchlist has, and what may stand behind each."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    field_validator,
    model_validator,
)

from monitor.checked import known_zone
from monitor.model import (
    REVISITS,
    ChangeKind,
    DigestPlan,
    Language,
    Per,
    QuietHours,
    SourceKind,
    Status,
    Threshold,
    Unit,
)
from monitor.notify.channels import channel_name
from monitor.phrases import phrase
from monitor.sources import adapters_by_name
from monitor.watchlist.words import (
    Every,
    Revisits,
    Words,
    amount,
    checked_id,
    duration,
    one_or_more,
    quiet_hours,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Strict(BaseModel):
    """A mapping of a watchlist: a key that it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class MatchKeys(Strict):
    """`match`: which articles are on the topic."""

    any: Words = ()
    all: Words = ()
    none: Words = ()


class WatchKeys(Strict):
    """An entry of `figures: watch`: a figure that is asked for by name."""

    name: str
    about: Words = ()
    owner: Words = ()
    unit: Unit | None = None
    per: Per | None = None
    status: Status | None = None
    urgent: bool = False


class MuteKeys(Strict):
    """An entry of `figures: mute`: what is not to be heard of."""

    about: Words = ()
    owner: Words = ()
    unit: Unit | None = None
    series: int | None = Field(default=None, ge=1)
    outlet: Words = ()


class FiguresKeys(Strict):
    """`figures`."""

    watch: tuple[WatchKeys, ...] = ()
    mute: tuple[MuteKeys, ...] = ()


class SourceKeys(Strict):
    """An entry of `sources`: its kind and address, and how it is asked."""

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
            raise ValueError(
                phrase(
                    "no such key here: {key}; known are {known}",
                    key=strange[0],
                    known=", ".join([*known, *_TIMES]),
                )
            )
        kinds = [key for key in values if key in known]
        if len(kinds) != 1:
            raise ValueError(
                phrase("a source has one of {known}, such as `- feed: https://…`", known=", ".join(known))
            )
        try:
            address = known[kinds[0]].address_in(values[kinds[0]])
        except ValueError as fault:
            raise ValueError(phrase("`{kind}` {fault}", kind=kinds[0], fault=fault)) from None
        return {"kind": kinds[0], "address": address, **{key: values[key] for key in _TIMES if key in values}}


_TIMES = ("every", "slowest", "urgent", "revisit")  # what a source may have beside its kind


Amount = Annotated[InstanceOf[Threshold], BeforeValidator(amount)]


class ThresholdKeys(Strict):
    """An entry of `thresholds`: how much must have moved, and of which figures."""

    about: Words = ()
    owner: Words = ()
    unit: Unit | None = None
    at_least: Amount | None = None
    only: Literal["falls", "rises"] | None = None


class ConfirmKeys(Strict):
    """`confirm`: how many outlets have to say so, or for how long it has to stand."""

    outlets: int = Field(default=1, ge=1, le=20)
    wait: Annotated[timedelta | None, BeforeValidator(duration)] = None

    @model_validator(mode="before")
    @classmethod
    def _short(cls, written: object) -> object:
        """`2` are outlets, `1h` is a wait."""
        if isinstance(written, dict):
            return written
        return {"outlets": written} if isinstance(written, int) else {"wait": written}


class NotifyKeys(Strict):
    """An entry of `notify`: a channel, and what it hears of."""

    to: Annotated[str, AfterValidator(channel_name), Field(min_length=1)]
    on: Annotated[tuple[Literal[ChangeKind, "digest"], ...], BeforeValidator(one_or_more)] = (
        "revised",
        "conflict",
        "corrected",
    )
    min_change: dict[Literal[Unit, "money", "any"], Amount] = Field(default_factory=dict)
    thresholds: tuple[ThresholdKeys, ...] = ()
    confirm: ConfirmKeys = ConfirmKeys()
    quiet: Annotated[InstanceOf[QuietHours] | None, BeforeValidator(quiet_hours)] = None
    per_hour: int | None = Field(default=None, ge=1)

    @field_validator("min_change")
    @classmethod
    def _of_one_unit(cls, value: dict[str, Threshold]) -> dict[str, Threshold]:
        for name in ("any", "money", "percent"):
            if name in value and value[name].amount is not None:
                raise ValueError(
                    phrase(
                        "{name}: write a share like 2%, or points; an amount has a unit, like KRW: 50억",
                        name=name,
                    )
                )
        return value


class DigestKeys(Strict):
    """`digest`: when it is due."""

    every: str = "monday 08:00"
    timezone: Annotated[str, AfterValidator(known_zone)] = "Asia/Seoul"
    empty: Literal["line", "silent"] = "line"

    @field_validator("every")
    @classmethod
    def _slot(cls, value: str) -> str:
        if not re.fullmatch(rf"({'|'.join(WEEKDAYS)}|day) ([01]\d|2[0-3]):[0-5]\d", value):
            raise ValueError(
                phrase("{value!r} is no slot; write it like `monday 08:00` or `day 08:00`", value=value)
            )
        return value

    def plan(self) -> DigestPlan:
        """The same as a value of ours."""
        day, _, clock = self.every.partition(" ")
        weekday = -1 if day == "day" else WEEKDAYS.index(day)
        hour, minute = int(clock[:2]), int(clock[3:])
        return DigestPlan(weekday=weekday, hour=hour, minute=minute, timezone=self.timezone, empty=self.empty)


class WatchlistKeys(Strict):
    """A whole watchlist."""

    id: Annotated[str, AfterValidator(checked_id)]
    topic: str = Field(min_length=1)
    lang: Language | None = None
    match: MatchKeys
    sources: tuple[SourceKeys, ...] | None = None  # None: the general feeds of the topic's language
    since: date | None = None
    every: Every = timedelta(minutes=10)
    slowest: Every | None = None
    revisit: Revisits = REVISITS
    figures: FiguresKeys = FiguresKeys()
    notify: tuple[NotifyKeys, ...] = ()
    digest: DigestKeys = DigestKeys()
