"""Where the orders lie, and whether somebody edited them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.daemon.orders import first_orders, next_orders
from monitor.resources import SETTINGS_FILE
from monitor.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from monitor.daemon.orders import Orders
    from monitor.settings import Settings

Stamps = frozenset[tuple[str, int, int, int]]  # of each file its path, time, size and number


class Desk:
    """The orders, as read last."""

    def __init__(self, settings_file: Path | None = None, database: str | None = None) -> None:
        """Raises: ConfigError, as `first_orders`."""
        self._settings_file = settings_file
        self._database = database
        self.orders: Orders = first_orders(self._settings)
        self._read = self._seen = self._stamps()

    def edited(self) -> bool:
        """Whether a file was edited since it was read. One that changed since the last look may be half written: wait."""
        before, self._seen = self._seen, self._stamps()
        return self._seen == before and self._seen != self._read

    def read_again(self) -> Orders:
        """What is asked now, which is in force from now on."""
        self._read = self._seen = self._stamps()
        self.orders = next_orders(self._settings, self.orders)
        return self.orders

    def _settings(self) -> Settings:
        return load_settings(self._settings_file, database=self._database)

    def _stamps(self) -> Stamps:
        return frozenset(stamp for file in self._files() for stamp in _stamp(file))

    def _files(self) -> Iterator[Path]:
        settings = self.orders.settings
        yield self._settings_file or SETTINGS_FILE
        yield from [settings.units] if settings.units else []
        yield from settings.watchlists.glob("*.y*ml")


def _stamp(file: Path) -> Iterator[tuple[str, int, int, int]]:
    try:
        found = file.stat()
    except OSError:  # it is gone, or is about to be put back
        return
    yield str(file), found.st_mtime_ns, found.st_size, found.st_ino
