"""`monitor db copy`: from SQLite to PostgreSQL and back, and what people see is the same."""

from __future__ import annotations

import pytest

from monitor.cli.exits import Exit
from monitor.store.database import open_store
from monitor.store.paged import Leaf
from monitor.store.tables import metadata
from tests.ledgers import new_ledger
from tests.store.filled import NOT_COPIED, counts, fill_rest

FERRY = (
    "The ferry line to Vik will cost ${} million, the council of Nord said. The ferry is to carry 640 cars."
)


def told(day: int, cost: str) -> dict[str, str]:
    """An article of a day in June, with what COPY writes in another way."""
    return {
        "url": f"https://isle{day % 2}.example/{day}", "source": f"Isle {day % 2}", "lang": "en", "title": "페리 'Åse' \\N",
        "published": f"2026-06-{day:02}T09:00:00+02:00",
        "text": f"{FERRY.format(cost)}\n\nOn day {'i' * day}\tit was {{said}} \\again\\, ”so” 🚢 \x00.",
    }  # fmt: skip


@pytest.fixture
def filled(monitor, articles, tmp_path):
    """The URL of a database that has rows in every table, a late article's new links and decisions among them."""
    url = f"sqlite:///{tmp_path}/news.db"
    news = articles(told(1, "310"), told(20, "382"), told(10, "345"), told(12, "345"))
    assert monitor(*news, "--db", url).code == Exit.OK
    assert monitor("rename", "1", "Cost of the ferry", "--because", "clearer").code == Exit.OK
    fill_rest(url)
    assert all(rows for table, rows in counts(url).items() if table not in ("lease", "trouble"))
    return url


def seen(monitor, url: str) -> list[str]:
    """What `series`, `history` and `why` print, and what a search finds."""
    with_db = ("--db", url)
    numbers = [line["series"] for line in monitor("series", "--json", *with_db).lines]
    asked = [("series",), ("series", "--json"), ("stories",), ("decisions",)]
    asked += [("history", str(number)) for number in numbers]
    asked += [("why", f"https://isle{day % 2}.example/{day}") for day in (1, 20, 10, 12)]
    answers = [monitor(*words, *with_db).out for words in asked]
    store = open_store(url)
    found = store.pages.find_articles(Leaf(), "ferry 페리").items
    store.close()
    return [*answers, str([(row.article, row.title) for row in found])]


def test_a_copy_says_and_holds_the_same_there_and_back(monitor, filled, make_postgres, tmp_path):
    there, back = make_postgres(), f"sqlite:///{tmp_path}/back.db"
    done = monitor("db", "copy", filled, there, "--json")
    assert (done.code, {line["table"]: line["rows"] for line in done.lines}) == (Exit.OK, expected(filled))
    assert "compared observation: " in done.err
    assert monitor("db", "copy", "--db", there, back).code == Exit.OK
    shown = seen(monitor, filled)
    assert "Cost of the ferry" in shown[0]
    assert shown[-1].count("페리") == 4
    assert shown == seen(monitor, there) == seen(monitor, back)
    assert counts(filled) == counts(there) == counts(back)


def expected(url: str) -> dict[str, int]:
    return {table: rows for table, rows in counts(url).items() if table not in NOT_COPIED}


def test_what_is_new_after_a_copy_gets_a_number_of_its_own(monitor, articles, filled, make_postgres):
    url = make_postgres()
    monitor("db", "copy", filled, url)
    before = counts(url)
    done = monitor(*articles(told(25, "400")), "--db", url, "--json")
    assert (done.code, [line["type"] for line in done.lines][-1]) == (Exit.OK, "change")
    assert counts(url)["observation"] > before["observation"]


def test_a_target_with_rows_is_refused(monitor, filled, empty_url):
    monitor("db", "copy", filled, empty_url)
    again = monitor("db", "copy", filled, empty_url)
    assert again.code == Exit.STORE
    assert "is not empty: it has rows in article" in again.err


@pytest.mark.parametrize("words", [[], ["sqlite:///a.db", "sqlite:///b.db", "sqlite:///c.db"]])
def test_one_or_two_databases_are_named(monitor, words):
    assert monitor("db", "copy", *words).code == Exit.USAGE


def test_there_is_nothing_to_copy_from_a_file_that_is_not_there(monitor, tmp_path):
    done = monitor("db", "copy", f"sqlite:///{tmp_path}/none.db", f"sqlite:///{tmp_path}/new.db")
    assert (done.code, "has no tables yet" in done.err) == (Exit.STORE, True)
    assert not (tmp_path / "new.db").exists()


def test_every_table_is_copied():
    from monitor.store.moving import OURS

    assert {table.name for table in OURS} == metadata.tables.keys() - NOT_COPIED


def test_the_database_of_the_settings_is_copied_where_none_is_named(monitor, tmp_path):
    new_ledger(tmp_path / "news.db")
    done = monitor("db", "copy", f"sqlite:///{tmp_path}/new.db")
    assert (done.code, "copied 0 rows" in done.out) == (Exit.OK, True)
