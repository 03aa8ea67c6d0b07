"""What a person wrote: settings, watchlists, units, channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.daemon import url_of
from monitor.doctor.values import fault, fine, warning
from monitor.errors import ConfigError, UnitsError, WatchlistError
from monitor.phrases import message_of, phrase
from monitor.resources import SETTINGS_FILE
from monitor.unit_file import reader_with
from monitor.watchlist import read_watchlists, watched_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.doctor.values import Finding, Patient
    from monitor.model import Topic


def settings(patient: Patient) -> Finding:
    """They were read, or we would not be here."""
    file = patient.settings_file or (SETTINGS_FILE if SETTINGS_FILE.exists() else None)
    return fine(
        "settings",
        phrase("read from {file}", file=file) if file else phrase("no file: defaults and the environment"),
    )


def topics_of(patient: Patient) -> Sequence[Topic]:
    """What is watched; the shipped examples where there is no folder. Raises: WatchlistError."""
    return read_watchlists(watched_folder(patient.settings.watchlists))


def watchlists(patient: Patient) -> Iterator[Finding]:
    """Whether they can be read, and which of them no source brings anything to."""
    own = patient.settings.watchlists
    try:
        topics = topics_of(patient)
    except WatchlistError as broken:
        yield fault(
            "watchlists", message_of(broken), "mend the file; monitor watch check tells whether it is well"
        )
        return
    if own.is_dir():
        yield fine("watchlists", phrase("{count} in {own}", count=len(topics), own=own))
    else:
        yield warning(
            "watchlists",
            phrase("no folder {own}: the shipped examples are watched", own=own),
            "monitor watch add",
        )
    for topic in topics:
        if not topic.sources:
            yield warning(
                "watchlists",
                phrase("{topic} has no source", topic=topic.id),
                "give it some, or leave `sources` out",
            )


def units(patient: Patient) -> Iterator[Finding]:
    """Those of the user's own, where the settings name a file of them."""
    if patient.settings.units is None:
        return
    try:
        reader_with(patient.settings.units)
    except UnitsError as broken:
        yield fault("units", message_of(broken), "mend the file of units (docs/units.md)")
    else:
        yield fine("units", phrase("read from {file}", file=patient.settings.units))


def channels(patient: Patient) -> Iterator[Finding]:
    """Whether each has a URL that can be used; nothing is sent."""
    known = patient.settings.channels
    if not known:
        yield warning("channels", "none is set: alerts go to the terminal", "set `channels` in the settings")
        return
    for name in sorted(known.keys() | _named(patient)):
        try:
            url_of(patient.settings, name)
        except ConfigError as broken:
            yield fault("channels", message_of(broken), "mend `channels` in the settings")
        else:
            yield fine(
                "channels",
                phrase("{name} can be used; monitor channels test {name} sends a message", name=name),
            )


def _named(patient: Patient) -> set[str]:
    """By the watchlists, as far as they can be read."""
    try:
        return {route.to for topic in topics_of(patient) for route in topic.routes}
    except WatchlistError:
        return set()
