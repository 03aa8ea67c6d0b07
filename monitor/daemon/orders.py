"""What we are asked to do, as read last: settings, watchlists, units. A broken edit leaves in force what was good."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.daemon.wiring import channels_for, url_of
from monitor.errors import ConfigError, WatchlistError
from monitor.phrases import joined, message_of, phrase
from monitor.redaction import redacted
from monitor.unit_file import reader_with
from monitor.watchlist import read_watchlist, unique, watched_folder, watchlist_files
from monitor.yaml_file import document_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from monitor.model import Topic
    from monitor.phrases import Phrase
    from monitor.settings import Settings

FIXED = (
    "database",
    "web",
    "timezone",
    "log_level",
    "language",
)  # settings that a running process cannot change


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
        raise WatchlistError(joined(found.faults, "\n"))
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
        found.faults = [_discreet(phrase("{fault}; the settings of before go on", fault=fault))]
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
    found.hints += [
        phrase("the setting `{name}` has changed: that is used after a restart", name=name) for name in moved
    ]
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
                fault = WatchlistError("{fault}; the watchlist of before goes on", fault=fault)
            found.faults.append(_discreet(phrase("{fault}", fault=fault)))
    return files


def _listed(settings: Settings, found: _Found) -> list[Path]:
    """The watchlists of the settings' folder; the shipped examples where that folder does not exist."""
    within = watched_folder(settings.watchlists)
    if within != settings.watchlists:
        found.hints.append(
            phrase(
                "no folder {folder}: watching the shipped examples; make your own with: monitor watch add",
                folder=settings.watchlists,
            )
        )
    try:
        return watchlist_files(within)
    except WatchlistError as fault:
        found.faults.append(message_of(fault))
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
            raise WatchlistError(document.fault(("notify", number, "to"), message_of(fault))) from fault
    if not topic.sources:
        found.hints.append(
            phrase(
                "{topic} has no source: nothing will be found; give it some, or leave `sources` out",
                topic=topic.id,
            )
        )
    return topic


def _discreet(said: Phrase) -> Phrase:
    """Without the passwords that may stand in its addresses."""
    return said.changed(redacted)


def changes(old: Orders, new: Orders) -> Phrase:
    """One line: which topics came, went or are asked for otherwise."""
    was, now = ({topic.id: topic for topic in orders.topics} for orders in (old, new))
    told = (
        (phrase("new: {topics}"), now.keys() - was.keys()),
        (phrase("stopped: {topics}"), was.keys() - now.keys()),
        (phrase("changed: {topics}"), {name for name in was.keys() & now.keys() if was[name] != now[name]}),
    )
    named = [phrase(said, topics=", ".join(sorted(names))) for said, names in told if names]
    if old.settings != new.settings or old.units != new.units:
        named.append(phrase("settings changed"))
    return joined(named, "; ") if named else phrase("nothing changed")
