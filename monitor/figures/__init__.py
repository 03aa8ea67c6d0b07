"""An `Article` in, its figures out: every quantity that headline and text state, with what is said around the number.

Pure. One reader per language; `units` is common to both. Nothing here knows pages, the ledger or the store.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property, partial
from typing import TYPE_CHECKING
from zlib import crc32

from monitor.figures.units import Measure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from monitor.model import Article, Figure, Language

    OwnUnits = Mapping[Language, Mapping[str, Measure]]  # a user's units, by printed word

__all__ = ["LANGUAGES", "READER", "VERSION", "Measure", "Reader", "read", "read_figures"]

VERSION = 7  # of the readers; rises when the same text is read otherwise
# No newspaper counts so far, and what is reckoned with it has more digits than Decimal works with (28).
_TOO_LARGE = Decimal(10) ** 24
LANGUAGES: tuple[Language, ...] = ("ko", "en")


class Reader:
    """Reads both languages, with units of a user's own beside ours; made once, and nothing in it changes.

    `version` is `VERSION`; with a user's units their mark, in thousands, is added: another file, another version.
    """

    def __init__(self, own: OwnUnits | None = None) -> None:
        self._own = own or {}
        self.version = VERSION + 1000 * _mark(self._own)

    def read_figures(self, article: Article) -> list[Figure]:
        """Every figure in headline and text, in reading order, headline first.

        `article.title[f.start:f.end] == f.text` or `article.text[...]`, by `f.place`; a number said twice is two
        figures. What `article.cuts` marks is not read.
        """
        day = article.published_at.date() if article.published_at else None
        return self.read(article.title, article.body, article.lang, day)

    def read(self, title: str, text: str, lang: Language, published: date | None = None) -> list[Figure]:
        """The same for bare strings. `published` is the day against which "last year" and "by March" are resolved."""
        read_in = self._korean if lang == "ko" else self._english
        return [f for f in read_in(title, text, published) if max(abs(f.low), abs(f.high)) < _TOO_LARGE]

    # Loaded with the first text in its language: a command that reads none starts sooner, a daemon polls sooner.

    @cached_property
    def _korean(self) -> Callable[..., list[Figure]]:
        from monitor.figures.korean.reading import read
        from monitor.figures.korean.unit_grammar import own_units

        return partial(read, own=own_units(self._own.get("ko", {})))

    @cached_property
    def _english(self) -> Callable[..., list[Figure]]:
        from monitor.figures.english.reading import read
        from monitor.figures.english.unit_rows import by_first

        return partial(read, own=by_first(self._own.get("en", {})))


def _mark(rows: OwnUnits) -> int:
    """From 1 to two million for units of a user's own, the same on every machine; 0 where there are none."""
    said = sorted(
        (lang, word, repr(measure)) for lang, table in rows.items() for word, measure in table.items()
    )
    return 1 + crc32(repr(said).encode()) % 2_000_000 if said else 0


READER = Reader()  # with our units alone
read_figures, read = READER.read_figures, READER.read
