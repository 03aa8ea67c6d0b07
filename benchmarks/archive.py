"""A database full of made-up articles, written by the database itself: a million in a few minutes.

Each has a version, a body hash, twelve fingerprints, a topic and a figure that is in no series: all tables that an
article's way looks into are as wide as after so much news, and the ledger stays what it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from monitor.store.engine import Database

if TYPE_CHECKING:
    from sqlalchemy import Connection

PRINTS = 12  # stored of an article (copies.prints samples about so many)
_HASHES = 2**63  # over half of the numbers that a hash can be
_TEXT = "The harbour will lengthen its quay and open a ferry line to the islands next spring. " * 9

_NUMBERS = {
    "sqlite": "WITH RECURSIVE r(n) AS (SELECT :first UNION ALL SELECT n + 1 FROM r WHERE n < :last) ",
    "postgresql": "WITH r(n) AS (SELECT generate_series(CAST(:first AS bigint), CAST(:last AS bigint))) ",
}
_KEY = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "md5(CAST(n AS text))"}
_NONE = {"sqlite": "'[]'", "postgresql": "CAST('[]' AS json)"}
_AT = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f000', '2026-01-01', '+' || n || ' seconds')",
    "postgresql": "TIMESTAMPTZ '2026-01-01 00:00:00+00' + n * INTERVAL '1 second'",
}

# In the order of their foreign keys. {key}, {none} and {at} are as above; `n` is the article's number.
_ROWS = (
    (
        "INSERT INTO article (id, key, canonical, url_key, url, outlet, lang, trust, published_at, story) {numbers}"
        "SELECT n, {key}, 'https://archive.example/' || n, {key}, 'https://archive.example/' || n, 'Daily ' || (n % 40), :lang, 'full', {at}, n FROM r"
    ),
    (
        "INSERT INTO version (id, article_id, title, text, cuts, body_hash, decision, published_at, fetched_at) {numbers}"
        "SELECT n, n, 'Harbour', :text || n, {none}, n * 9973, 'new', {at}, {at} FROM r"
    ),
    "INSERT INTO article_topic (article_id, topic_id) {numbers}SELECT n, :topic FROM r",
    "INSERT INTO body (hash, article_id) {numbers}SELECT n * 9973, n FROM r",
    (
        "INSERT INTO observation (version_id, article_id, url, outlet, title, published_at, learned_at, verdict, reasons, reader, linker,"
        ' place, start, "end", text, low, high, unit, approx, quote, quote_start) {numbers}'
        "SELECT n, n, 'https://archive.example/' || n, 'Daily ' || (n % 40), 'Harbour', {at}, {at}, 'unsure', {none}, 1, 1,"
        " 'text', 0, 3, '400', {low}, {low}, 'm', {false}, 'The quay grows by 400 metres.', 18 FROM r"
    ),
)
# Ascending, as a B-tree is filled fastest; whose they are is mixed, as it is after years of news.
_PRINTS = (
    "INSERT INTO fingerprint (hash, article_id) {numbers}"
    "SELECT -4611686018427387904 + (n - :first) * CAST(:step AS bigint), :lowest + ((n - :first) * 7919) % :count FROM r"
)


def fill_archive(url: str, topic: str, lang: str, first: int, count: int) -> None:
    """Write `count` articles, numbered from `first`, into an upgraded database that knows the topic."""
    database = Database(url)
    with database.writing() as connection:
        _write(connection, topic, lang, first, count)
    if not database.is_sqlite:
        with database.writing() as connection:  # whoever has read so much has been told apart by autovacuum
            connection.execute(text("ANALYZE"))
    database.close()


def _write(connection: Connection, topic: str, lang: str, first: int, count: int) -> None:
    kind = connection.dialect.name
    forms = {
        "numbers": _NUMBERS[kind], "key": _KEY[kind], "none": _NONE[kind], "at": _AT[kind],
        "low": "'400'" if kind == "sqlite" else "400", "false": "0" if kind == "sqlite" else "false",
    }  # fmt: skip
    numbers = {"first": first, "last": first + count - 1}
    values = {**numbers, "topic": topic, "lang": lang, "text": _TEXT}
    for statement in _ROWS:
        wanted = {name: value for name, value in values.items() if f":{name}" in statement + forms["numbers"]}
        connection.execute(text(statement.format(**forms)), wanted)
    prints = count * PRINTS
    spread = {"first": 0, "last": prints - 1, "lowest": first, "count": count, "step": _HASHES // prints}
    connection.execute(text(_PRINTS.format(**forms)), spread)
    if kind == "postgresql":
        for table in ("article", "version", "series", "observation"):
            connection.execute(
                text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
            )
