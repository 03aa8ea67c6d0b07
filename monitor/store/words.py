"""The words by which stored articles are found, the same on both databases.

Hangul is kept as pairs of syllables, or 예산 would not be found in 인공지능예산은; other letters as whole words, or AI would
be found in MAIL. SQLite keeps them in an FTS5 table, PostgreSQL in a text vector that is made here, so that neither its
locale nor an extension has a say in what a word is.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, TextClause

TABLE = "article_words"  # not among the tables of `tables`: it is another thing on each database
MOST = 16_000  # words of an article that are kept: PostgreSQL counts their places no further
_LONGEST = 60  # characters of a word
_RUN = re.compile(r"[가-힣]+|[぀-ヿ㐀-鿿]+|[^\W_가-힣぀-ヿ㐀-鿿]+")
_IN_PAIRS = re.compile(r"[가-힣぀-ヿ㐀-鿿]")


def words_of(written: str) -> Iterator[str]:
    """The words of a text in order, as they are kept."""
    for found in _RUN.finditer(unicodedata.normalize("NFKC", written).lower()):
        run = found[0]
        if len(run) > 1 and _IN_PAIRS.match(run):
            yield from (run[i : i + 2] for i in range(len(run) - 1))
        else:
            yield run[:_LONGEST]


def keep(connection: Connection, version_id: int, title: str, body: str) -> None:
    """A version is found by its words from now on."""
    kept = list(islice(words_of(f"{title}\n{body}"), MOST))
    sqlite = connection.dialect.name == "sqlite"
    values = " ".join(kept) if sqlite else _vector(kept)
    connection.execute(_KEEP_SQLITE if sqlite else _KEEP_POSTGRES, {"version": version_id, "words": values})


def forget(connection: Connection, version_id: int, title: str, body: str) -> None:
    """A version is found by its words no more. They are given as they were kept: SQLite knows only where each stands."""
    if connection.dialect.name == "sqlite":
        values = " ".join(islice(words_of(f"{title}\n{body}"), MOST))
        connection.execute(_FORGET_SQLITE, {"version": version_id, "words": values})
    else:
        connection.execute(_FORGET_POSTGRES, {"version": version_id})


def _vector(kept: list[str]) -> str:
    """As PostgreSQL writes a tsvector: each word with its place."""
    return " ".join(f"'{word}':{place}" for place, word in enumerate(kept, start=1))


def match(connection: Connection) -> TextClause:
    """The condition that `article_words` holds what `asked_for` made; its parameter is `asked`."""
    if connection.dialect.name == "sqlite":
        return text("article_words MATCH :asked")
    return text("article_words.words @@ CAST(:asked AS tsquery)")


def asked_for(connection: Connection, written: str) -> str:
    """All words that a person typed, each as a run; "" if there is none.

    The last syllable of a run may go on: AI법 finds AI법안.
    """
    runs = [list(words_of(typed)) for typed in written.split()]
    sqlite = connection.dialect.name == "sqlite"
    return (" AND " if sqlite else " & ").join(_phrase(run, sqlite=sqlite) for run in runs if run)


def _phrase(run: list[str], *, sqlite: bool) -> str:
    goes_on = len(run[-1]) == 1 and bool(_IN_PAIRS.match(run[-1]))
    if sqlite:
        return f'"{" ".join(run)}"{" *" if goes_on else ""}'
    quoted = " <-> ".join(f"'{word}'" for word in run)
    return f"({quoted}{':*' if goes_on else ''})"


_KEEP_SQLITE = text("INSERT INTO article_words (rowid, words) VALUES (:version, :words)")
_FORGET_SQLITE = text(
    "INSERT INTO article_words (article_words, rowid, words) VALUES ('delete', :version, :words)"
)
_FORGET_POSTGRES = text("DELETE FROM article_words WHERE rowid = :version")
_KEEP_POSTGRES = text("INSERT INTO article_words (rowid, words) VALUES (:version, CAST(:words AS tsvector))")
