"""How the ledger's values, days and tables look to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monitor.tongue import spoken, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

    from monitor.cli.options import Place
    from monitor.model import Figure


def table(*columns: str) -> Any:
    """An empty table of the terminal, its columns named by phrases."""
    from rich.table import Table

    return Table(*map(told, columns), box=None, pad_edge=False, header_style="bold")


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


def day_in(place: Place) -> Callable[[datetime], str]:
    """Says a day in the zone of the settings."""
    return lambda at: f"{at.astimezone(place.settings.zone):%Y-%m-%d}"


def language(label: str) -> str:
    """The language that a series' values are told in: that of its label."""
    from monitor.articles import language_of

    return language_of(label)


def span(length: timedelta) -> str:
    """A length of time, short: 40 s, 12 min, 3.5 h, 2.0 d."""
    seconds = length.total_seconds()
    if seconds < 60:
        return told("{number:.0f} s", number=seconds)
    if seconds < 3600:
        return told("{number:.0f} min", number=seconds / 60)
    if seconds < 86400:
        return told("{number:.1f} h", number=seconds / 3600)
    return told("{number:.1f} d", number=seconds / 86400)


def reason_said(reason: str, place: Place) -> str:
    """A reason in the language of this process; in English with what was weighed."""
    from monitor.notify.reasons import say_reason
    from monitor.notify.wording import worded

    lang, day = spoken(), day_in(place)
    return worded(reason, lang, day) if lang == "en" else say_reason(reason, lang, day=day).words


def fault_said(fault: str) -> str:
    """What was wrong with a source, as it is kept, in the language of this process."""
    from monitor.notify.fault_words import say_kept

    return say_kept(fault, spoken())


def slip_said(suspect: str | None) -> str:
    """Why a change is likely a slip, alike."""
    from monitor.notify.telling import say_suspect

    return suspect or "" if spoken() == "en" else say_suspect(suspect or "", spoken())
