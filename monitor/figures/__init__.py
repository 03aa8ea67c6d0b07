"""Article in, figures out: every quantity its headline and text state, with what is said around the number.

Pure. One reader per language; `units` is common to both. Nothing here knows pages, the ledger or the store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import english, korean

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from monitor.model import Article, Figure, Language

    Reader = Callable[[str, str, date | None], list[Figure]]

VERSION = 1  # of the readers; rises when the same text is read otherwise

_READERS: dict[Language, Reader] = {"ko": korean.read, "en": english.read}
LANGUAGES: tuple[Language, ...] = tuple(_READERS)


def read_figures(article: Article) -> list[Figure]:
    """Every figure in headline and text, in reading order, headline first.

    `article.title[f.start:f.end] == f.text` or `article.text[...]`, by `f.place`; a number said twice is two figures.
    What `article.cuts` marks is not read.
    """
    day = article.published_at.date() if article.published_at else None
    return read(article.title, article.body, article.lang, day)


def read(title: str, text: str, lang: Language, published: date | None = None) -> list[Figure]:
    """The same for bare strings. `published` is the day against which "last year" and "by March" are resolved."""
    return _READERS[lang](title, text, published)
