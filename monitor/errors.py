"""Every error we raise.

MonitorError
├── ConfigError          ours to mend: a setting, a watchlist or a file of units
│   ├── SettingsError
│   ├── UnitsError
│   └── WatchlistError
├── InputError           ours to mend: what was handed to a command
├── SourceError          theirs: a listing that cannot be read
│   └── SourceRefused    they said no for good: a wrong key, a bad query
├── FetchError           theirs: a page that cannot be had
│   ├── AddressRefused   an address we do not connect to
│   ├── RobotsRefused    a site whose robots.txt asks us to stay away
│   ├── Resting          a host that is to be left alone for a while; carries `retry_after`
│   ├── TooLarge         past the byte cap, before or after decompression
│   ├── TimedOut         past the deadline
│   └── BadStatus        an answer that is no page; carries `status` and `retry_after`
├── PageError            theirs: a page in which no article can be found
└── StoreError           the database: cannot be opened, is of another version
    ├── DatabaseInUse    another process makes the passes on it
    ├── StoreDamaged     what is in its file is no database any more, or not everywhere
    └── SchemaError

A message is lower case, names the thing, and says what to do next. It is raised as a template and its facts
(`InputError("no series has the number {number}", number=7)`), so that it can be told in another language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.phrases import phrase

if TYPE_CHECKING:
    from datetime import timedelta


class MonitorError(Exception):
    """The base of all. `template` and `facts` as `phrases.phrase` takes them."""

    def __init__(self, template: str = "", /, **facts: object) -> None:
        super().__init__(phrase(template, **facts))


class ConfigError(MonitorError):
    """A setting, a watchlist or a file of units has to be mended by the person who runs us."""


class SettingsError(ConfigError):
    """A setting is unknown or has a bad value."""


class UnitsError(ConfigError):
    """A file of units cannot be read; the message gives file, line and the next step."""


class WatchlistError(ConfigError):
    """A watchlist cannot be read; the message gives file, line and the next step."""


class InputError(MonitorError):
    """What was handed to a command cannot be used."""


class SourceError(MonitorError):
    """A listing cannot be read: not a feed, empty where it never was, an error in its body."""

    def __init__(self, template: str, /, retry_after: timedelta | None = None, **facts: object) -> None:
        super().__init__(template, **facts)
        self.retry_after = retry_after  # before then asking again is of no use


class SourceRefused(SourceError):
    """The service said no for good: asking again does not help until somebody mends the watchlist or the key."""


class FetchError(MonitorError):
    """A page cannot be had."""


class AddressRefused(FetchError):
    """The address is private, loopback or otherwise not the public web, and no setting allows it."""


class RobotsRefused(FetchError):
    """The site's robots.txt asks us to stay away, or cannot be had at the moment: then `for_now` is true."""

    def __init__(self, template: str, /, *, for_now: bool = False, **facts: object) -> None:
        super().__init__(template, **facts)
        self.for_now = for_now


class Resting(FetchError):
    """The host is not asked now: it said so a moment ago, or its robots.txt wants a long pause. Nobody's fault."""

    def __init__(self, template: str, /, retry_after: timedelta, **facts: object) -> None:
        super().__init__(template, **facts)
        self.retry_after = retry_after


class TooLarge(FetchError):
    """The body is past the byte cap."""


class TimedOut(FetchError):
    """The answer did not come within the deadline."""


class BadStatus(FetchError):
    """The server answered with a status that is no page."""

    def __init__(
        self, template: str, /, status: int, retry_after: timedelta | None = None, **facts: object
    ) -> None:
        super().__init__(template, **facts)
        self.status = status
        self.retry_after = retry_after  # the server's own wish


class PageError(MonitorError):
    """No article can be found in a page."""


class StoreError(MonitorError):
    """The database cannot be opened or used."""


class DatabaseInUse(StoreError):
    """Another process makes the passes on this database."""


class StoreDamaged(StoreError):
    """The file holds what no database writes: nothing more may be written to it."""


class SchemaError(StoreError):
    """The database is of another version than this program."""
