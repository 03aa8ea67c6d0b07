"""What we are asked to do, as read last: settings, watchlists, units. A broken edit leaves in force what was good."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.daemon.wiring import channels_for, url_of
from monitor.errors import ConfigError, WatchlistError
from monitor.redaction import redacted
from monitor.resources import folder
from monitor.unit_file import reader_with
from monitor.watchlist import read_watchlist, unique, watchlist_files
from monitor.yaml_file import document_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from monitor.model import Topic
    from monitor.settings import Settings

FIXED = ("database", "web", "timezone", "log_level")  # settings that a running process cannot change


@dataclass(frozen=True, kw_only=True)
class Orders:
    """What we are asked to do."""

    settings: Settings
    files: Mapping[Path, Topic]  # by the watchlist that each was read from
    units: bytes = b""  # the file of units as it was read
    faults: tuple[str, ...] = ()  # what cannot be used, each with its file and line
    hints: tuple[str, ...] = field(default=(), compare=False)  # what else a person should know

    @property
    def topics(self) -> tuple[Topic, ...]:
        """What is watched."""
        return tuple(self.files.values())

    def asks_the_same(self, other: Orders) -> bool:
        """Whether nothing has to be done otherwise."""
        mine, theirs = ((o.settings, o.topics, o.units) for o in (self, other))
        return mine == theirs


@dataclass
class _Found:
    """What a reading brings to light."""

    faults: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)


def first_orders(read_settings: Callable[[], Settings]) -> Orders:
    """What is asked at the start. A broken watchlist stops its topic alone.

    Raises: ConfigError if the settings are broken, or no watchlist can be used.
    """
    settings, found = read_settings(), _Found()
    units = _units(settings)
    channels_for(settings, ())
    files = _files(settings, {}, found)
    if not files:
        raise WatchlistError("\n".join(found.faults))
    return Orders(
        settings=settings, files=files, units=units, faults=tuple(found.faults), hints=tuple(found.hints)
    )


def next_orders(read_settings: Callable[[], Settings], old: Orders) -> Orders:
    """What is asked now. Of settings and watchlists that are broken the old ones go on, and `faults` tells of it."""
    found = _Found()
    try:
        settings = _settings(read_settings(), old, found)
        units = _units(settings)
        channels_for(settings, ())
        files = _files(settings, old.files, found)
    except ConfigError as fault:
        found.faults = [redacted(f"{fault}; the settings of before go on")]
        settings, units = old.settings, old.units
        files = _files(settings, old.files, found)
    return Orders(
        settings=settings,
        files=files or old.files,
        units=units,
        faults=tuple(found.faults),
        hints=tuple(found.hints),
    )


def _settings(read: Settings, old: Orders, found: _Found) -> Settings:
    """The settings as read, but for those that cannot change while we run."""
    kept = {name: getattr(old.settings, name) for name in FIXED}
    moved = [name for name, value in kept.items() if getattr(read, name) != value]
    found.hints += [f"the setting `{name}` has changed: that is used after a restart" for name in moved]
    return read.model_copy(update=kept)


def _units(settings: Settings) -> bytes:
    """Raises: UnitsError."""
    reader_with(settings.units)
    return settings.units.read_bytes() if settings.units else b""


def _files(settings: Settings, old: Mapping[Path, Topic], found: _Found) -> dict[Path, Topic]:
    """The topics of the watchlists that can be used; of the others the topics of before.

    Raises: ConfigError if a topic of before cannot be used with these settings.
    """
    files: dict[Path, Topic] = {}
    for file in _listed(settings, found):
        try:
            files |= {file: _usable(file, settings, files, found)}
        except WatchlistError as fault:
            kept = old.get(file)
            if kept and kept.id not in {topic.id for topic in files.values()}:
                channels_for(settings, [kept])
                files[file] = kept
                fault = WatchlistError(f"{fault}; the watchlist of before goes on")
            found.faults.append(redacted(str(fault)))
    return files


def _listed(settings: Settings, found: _Found) -> list[Path]:
    """The watchlists of the settings' folder; the shipped examples where that folder does not exist."""
    if not settings.watchlists.is_dir():
        found.hints.append(
            f"no folder {settings.watchlists}: watching the shipped examples; make your own with: monitor watch add"
        )
        return watchlist_files(folder("watchlists"))
    try:
        return watchlist_files(settings.watchlists)
    except WatchlistError as fault:
        found.faults.append(str(fault))
        return []


def _usable(file: Path, settings: Settings, others: Mapping[Path, Topic], found: _Found) -> Topic:
    """Raises: WatchlistError."""
    topic = read_watchlist(file, warn=found.hints.append)
    unique([*others.items(), (file, topic)])
    for number, route in enumerate(topic.routes if settings.channels else ()):
        try:
            url_of(settings, route.to)
        except ConfigError as fault:
            document = document_in(file.read_text(encoding="utf-8"), file, raises=WatchlistError)
            raise WatchlistError(document.fault(("notify", number, "to"), str(fault))) from fault
    if not topic.sources:
        found.hints.append(
            f"{topic.id} has no source: nothing will be found; give it some, or leave `sources` out"
        )
    return topic


def changes(old: Orders, new: Orders) -> str:
    """One line: which topics came, went or are asked for otherwise."""
    was, now = ({topic.id: topic for topic in orders.topics} for orders in (old, new))
    told = (
        ("new", now.keys() - was.keys()),
        ("stopped", was.keys() - now.keys()),
        ("changed", {name for name in was.keys() & now.keys() if was[name] != now[name]}),
    )
    named = [f"{word}: {', '.join(sorted(names))}" for word, names in told if names]
    named += ["settings changed"] if old.settings != new.settings or old.units != new.units else []
    return "; ".join(named) or "nothing changed"
