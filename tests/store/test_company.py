"""The company in which a topic's next article is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger import COMPANY
from tests.builders import make_article, save_article

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore

NEXT = make_article("https://harbour.example/next")


def test_a_topic_without_articles_has_no_company(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        found = tx.company("harbour", NEXT)
    assert (found.texts, found.strangers) == ((), 0)


def test_company_is_the_newest_originals_in_the_language_of_the_article(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        first, *_ = (save_article(tx, f"https://{i}.example/", title=f"No {i}") for i in range(COMPANY))
        save_article(tx, "https://ko.example/", lang="ko")
        copy = save_article(tx, "https://copy.example/")
        tx.decide(copy.id, "copy", copy_of=first.id)
        save_article(tx, "https://newest.example/", title="Newest")
        titles = [text.split("\n")[0] for text in tx.company("harbour", NEXT).texts]
    assert titles == [*(f"No {i}" for i in range(1, COMPANY)), "Newest"]


def test_others_refused_are_counted_until_as_many_articles_came_as_the_company_holds(
    harbour: SqlStore,
) -> None:
    with harbour.writing() as tx:
        save_article(tx, "https://0.example/")
        tx.refuse("harbour", NEXT)
        tx.refuse("harbour", NEXT)
        other = make_article("https://harbour.example/other")
        assert (tx.company("harbour", NEXT).strangers, tx.company("harbour", other).strangers) == (0, 1)
        for i in range(1, COMPANY + 1):
            save_article(tx, f"https://{i}.example/")
        assert tx.company("harbour", other).strangers == 0
