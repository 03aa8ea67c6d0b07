"""The keys of a watchlist in, a `Topic` out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from monitor.articles import language_of
from monitor.model import Confirm, Match, Mute, NamedFigure, Route, Source, Threshold, ThresholdOf, Topic
from monitor.sources.outlets import GENERAL_FEEDS

if TYPE_CHECKING:
    from datetime import date

    from monitor.model import Language
    from monitor.watchlist.schema import NotifyKeys, SourceKeys, ThresholdKeys, WatchlistKeys


def topic_of(read: WatchlistKeys) -> Topic:
    """The topic that the keys describe; what they leave out has its default."""
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
        routes=tuple(map(_route, read.notify)),
        digest=read.digest.plan(),
    )


def _route(keys: NotifyKeys) -> Route:
    return Route(
        to=keys.to,
        on=keys.on,
        min_change={str(name): least for name, least in keys.min_change.items()},
        thresholds=tuple(map(_threshold, keys.thresholds)),
        confirm=Confirm(outlets=keys.confirm.outlets, wait=keys.confirm.wait),
        quiet=keys.quiet,
        per_hour=keys.per_hour,
    )


def _threshold(keys: ThresholdKeys) -> ThresholdOf:
    least = replace(keys.at_least or Threshold(), only=keys.only)
    return ThresholdOf(about=keys.about, owner=keys.owner, unit=keys.unit, threshold=least)


def _sources(read: WatchlistKeys, lang: Language) -> tuple[Source, ...]:
    """Those that it names, which may be none; where it does not speak of sources, the general feeds."""
    if read.sources is None:
        return tuple(
            Source(kind="feed", address=url, every=read.every, slowest=read.slowest, revisits=read.revisit)
            for url in GENERAL_FEEDS[lang]
        )
    return tuple(_source(one, read) for one in read.sources)


def _morning(day: date, timezone: str) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(timezone))


def _source(one: SourceKeys, read: WatchlistKeys) -> Source:
    """One that is urgent is never asked less often than `every`."""
    every = one.every or read.every
    return Source(
        kind=one.kind,
        address=one.address,
        every=every,
        slowest=every if one.urgent else one.slowest or read.slowest,
        revisits=read.revisit if one.revisit is None else one.revisit,
    )
