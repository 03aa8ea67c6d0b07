"""How the ledger's values, days and tables look to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from monitor.cli.options import Place
    from monitor.model import Figure


def table(*columns: str) -> Any:
    """An empty table of the terminal."""
    from rich.table import Table

    return Table(*columns, box=None, pad_edge=False, header_style="bold")


def value(f: Figure, lang: str = "ko") -> str:
    """A figure's value in the words of a language."""
    from monitor.figures import LANGUAGES
    from monitor.notify.numbers import say_value

    spoken = next(known for known in LANGUAGES if known == lang)
    return say_value(
        f.low, f.high, f.unit, spoken, approx=f.approx, bound=f.bound, per=f.per, counter=f.counter
    )


def minute(at: datetime, place: Place) -> str:
    """Day and time of day in the zone of the settings."""
    return f"{at.astimezone(place.settings.zone):%Y-%m-%d %H:%M}"


def language(label: str) -> str:
    """The language that a series' values are told in: that of its label."""
    from monitor.articles import language_of

    return language_of(label)


def span(length: timedelta) -> str:
    """A length of time, short: 40 s, 12 min, 3.5 h, 2.0 d."""
    seconds = length.total_seconds()
    if seconds < 60:
        return f"{seconds:.0f} s"
    if seconds < 3600:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h" if seconds < 86400 else f"{seconds / 86400:.1f} d"
