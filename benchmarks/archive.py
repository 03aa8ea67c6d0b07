"""A database full of made-up articles, written by the database itself: a million in a few minutes.

Each has a version, a body hash, twelve fingerprints, twenty clues to its story, a link, a topic and a figure that is in no
series: all tables that an article's way looks into are as wide as after so much news, and the ledger stays what it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from monitor.store.engine import Database
from monitor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection

PRINTS = 12  # stored of an article (copies.prints samples about so many)
CLUES = 20  # the same to its story (stories.clues_of leaves 40 at most)
_HASHES = 2**63  # over half of the numbers that a hash can be
_TEXT = "The harbour will lengthen its quay and open a ferry line to the islands next spring. " * 9

_NUMBERS = {
    "sqlite": "WITH RECURSIVE r(n) AS (SELECT :first UNION ALL SELECT n + 1 FROM r WHERE n < :last) ",
    "postgresql": "WITH r(n) AS (SELECT generate_series(CAST(:first AS bigint), CAST(:last AS bigint))) ",
}
# Ascending, as a B-tree is filled fastest; in it lie as many as if they were hashes.
_KEY = {
    "sqlite": "printf('%032x', n * 1099511627776)",
    "postgresql": "lpad(to_hex(n * 1099511627776), 32, '0')",
}
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
        "INSERT INTO link (source_id, key, url, host, title, published_at, headline_only, seen_at, visits, visited_at, failures,"
        " churn, decision, reason, article_id) {numbers}"
        "SELECT 1, {key}, 'https://archive.example/' || n, 'archive.example', 'Harbour', {at}, {false}, {at}, 6, {at}, 0, 0, 'new', '', n FROM r"
    ),
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
# Likewise, a hundred articles to each.
_CLUES = (
    "INSERT INTO story_clue (clue, minute, article_id) {numbers}"
    "SELECT -4611686018427387904 + ((n - :first) / 100) * CAST(:step AS bigint), 29400000 + n % 100 * 5000,"
    " :lowest + ((n - :first) * 7919) % :count FROM r"
)


_FILLED = tuple(metadata.tables[name] for name in (
    "article", "version", "article_topic", "body", "observation", "fingerprint", "story_clue", "link"
))  # fmt: skip
# What is written refers to what is written: a look for each row would take most of the time.
_TRUSTING = {
    "sqlite": ("PRAGMA cache_size=-400000",),
    "postgresql": ("SET session_replication_role = replica",),
}


def fill_archive(url: str, topic: str, lang: str, first: int, count: int) -> None:
    """Write `count` articles, numbered from `first`, into an upgraded database that knows the topic and a source.

    In one transaction, the indexes made at its end.
    """
    database = Database(url)
    with database.migrating() as connection:  # it does not look whether what is referred to is there
        for statement in _TRUSTING[connection.dialect.name]:
            connection.exec_driver_sql(statement)
        connection.rollback()
        with connection.begin():
            indexes = [index for table in _FILLED for index in table.indexes]
            for index in indexes:
                index.drop(connection)
            _write(connection, topic, lang, first, count)
            for index in indexes:
                index.create(connection)
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
    clues = count * CLUES
    spread |= {"last": clues - 1, "step": _HASHES // (clues // 100 + 1)}
    connection.execute(text(_CLUES.format(**forms)), spread)
    if kind == "postgresql":
        for table in ("article", "version", "series", "observation"):
            connection.execute(
                text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
            )
