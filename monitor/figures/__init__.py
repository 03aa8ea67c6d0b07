"""Article in, figures out: every quantity its headline and text state, with what is said around the number.

Pure. One reader per language; `units` is common to both. Nothing here knows pages, the ledger or the store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from monitor.figures import english, korean
from monitor.figures.units import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from monitor.model import Article, Figure, Language

    OwnUnits = Mapping[Language, Mapping[str, Measure]]  # a user's units, by printed word

__all__ = ["LANGUAGES", "READER", "VERSION", "Measure", "Reader", "read", "read_figures"]

VERSION = 3  # of the readers; rises when the same text is read otherwise
LANGUAGES: tuple[Language, ...] = ("ko", "en")


class Reader:
    """Reads both languages, with units of a user's own beside ours; made once, and nothing in it changes.

    `version` is `VERSION`; with a user's units their mark, in thousands, is added: another file, another version.
    """

    def __init__(self, own: OwnUnits | None = None) -> None:
        rows = own or {}
        self.version = VERSION + 1000 * _mark(rows)
        self._korean = korean.own_units(rows.get("ko", {}))
        self._english = english.own_units(rows.get("en", {}))

    def read_figures(self, article: Article) -> list[Figure]:
        """Every figure in headline and text, in reading order, headline first.

        `article.title[f.start:f.end] == f.text` or `article.text[...]`, by `f.place`; a number said twice is two
        figures. What `article.cuts` marks is not read.
        """
        day = article.published_at.date() if article.published_at else None
        return self.read(article.title, article.body, article.lang, day)

    def read(self, title: str, text: str, lang: Language, published: date | None = None) -> list[Figure]:
        """The same for bare strings. `published` is the day against which "last year" and "by March" are resolved."""
        if lang == "ko":
            return korean.read(title, text, published, self._korean)
        return english.read(title, text, published, self._english)


def _mark(rows: OwnUnits) -> int:
    """From 1 to two million for units of a user's own, the same on every machine; 0 where there are none."""
    said = sorted(
        (lang, word, repr(measure)) for lang, table in rows.items() for word, measure in table.items()
    )
    return 1 + crc32(repr(said).encode()) % 2_000_000 if said else 0


READER = Reader()  # with our units alone
read_figures, read = READER.read_figures, READER.read
