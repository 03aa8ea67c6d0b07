"""`say`: a phrase of the catalogue (`words.py`, `page_words.py`) in the reader's language, with its facts put in."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any

from monitor.notify import words
from monitor.notify.page_words import PAGES
from monitor.notify.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.model import Language


PHRASES = {**words.PHRASES, **PAGES}


class _WithParticles(Formatter):
    """Knows `{name:을/를}`: the fact and the particle that fits it."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if "/" in format_spec:
            return with_particle(str(value), format_spec)
        formatted: str = super().format_field(value, format_spec)
        return formatted


_FORMATTER = _WithParticles()


def say(lang: Language, key: str, **facts: object) -> str:
    """The phrase under `key` with `facts` put in as they are: braces in a fact are only braces.

    Raises: KeyError for an unknown key or a fact that is missing.
    """
    return say_with(PHRASES[key][lang], facts)


def say_with(phrase: str, facts: Mapping[str, object]) -> str:
    """A phrase of a table of its own, with `facts` put in."""
    return _FORMATTER.vformat(phrase, (), facts)


def say_counted(lang: Language, key: str, count: int) -> str:
    """The phrase for a number of things: `key`, or `key_one` for exactly one."""
    return say(lang, f"{key}_one" if count == 1 else key, count=f"{count:,}")
