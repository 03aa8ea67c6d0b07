"""`worded`: a phrase of the program in the reader's language, by the catalogue that lies in `monitor/locale` (gettext)."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.notify.catalogue import say_with
from monitor.phrases import Phrase

if TYPE_CHECKING:
    from monitor.model import Language

DOMAIN = "newsfigures"
FOLDER = Path(__file__).parent.parent / "locale"


def worded(text: str, lang: Language) -> str:
    """The text, if it is a phrase that the catalogue has in this language, its facts worded alike; else as it is."""
    if not isinstance(text, Phrase) or lang == "en":
        return str(text)
    template = in_catalogue(text.template, lang)
    if not text.facts:
        return template
    facts = {name: worded(fact, lang) if isinstance(fact, str) else fact for name, fact in text.facts.items()}
    return say_with(template, facts)


def in_catalogue(template: str, lang: Language) -> str:
    """A template in this language; itself where the catalogue has none."""
    return _catalogue(lang).gettext(template) if template else template


@cache
def _catalogue(lang: Language) -> NullTranslations:
    return translation(DOMAIN, FOLDER, [lang], fallback=True)
