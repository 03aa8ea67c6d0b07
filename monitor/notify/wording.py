"""`worded`: a phrase of the program in the reader's language, by the catalogue that lies in `monitor/locale` (gettext)."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.notify.catalogue import say_with
from monitor.phrases import Day, InBoth, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from monitor.model import Language

DOMAIN = "newsfigures"
FOLDER = Path(__file__).parent.parent / "locale"


def worded(text: str, lang: Language, day: Callable[[datetime], str] | None = None) -> str:
    """The text, if it is a phrase that the catalogue has in this language, its facts worded alike; else as it is.

    `day` says a day to the reader; without it days are told as in the English text.
    """
    if not isinstance(text, Phrase) or (lang == "en" and day is None):
        return str(text)
    template = in_catalogue(text.template, lang)
    if not text.facts:
        return template
    return say_with(template, {name: _fact(fact, lang, day) for name, fact in text.facts.items()})


def _fact(fact: object, lang: Language, day: Callable[[datetime], str] | None) -> object:
    if isinstance(fact, Day) and day is not None:
        return day(fact.at)
    if isinstance(fact, InBoth):
        return fact.ko if lang == "ko" else fact.en
    return worded(fact, lang, day) if isinstance(fact, str) else fact


def in_catalogue(template: str, lang: Language) -> str:
    """A template in this language; itself where the catalogue has none."""
    return _catalogue(lang).gettext(template) if template else template


@cache
def _catalogue(lang: Language) -> NullTranslations:
    return translation(DOMAIN, FOLDER, [lang], fallback=True)
