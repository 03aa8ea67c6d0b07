"""Articles, their versions, and who first held a piece of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.copies import Printed
from monitor.errors import StoreError
from monitor.model import Cut
from tests.builders import (
    HOUR,
    NOON,
    make_article,
    make_figure,
    make_prints,
    make_sighting,
    opening,
    save_article,
)

if TYPE_CHECKING:
    from monitor.copies import Original
    from monitor.model import Figure
    from monitor.store.sql import SqlStore


def test_an_unknown_address_has_no_article(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        assert tx.article_at("https://nowhere.example/") is None


def test_an_article_is_found_by_its_canonical_address(harbour: SqlStore) -> None:
    article = make_article("https://harbour.example/1?from=mail", canonical="https://harbour.example/1")
    with harbour.writing() as tx:
        stored = tx.add_article(article, make_prints(7), NOON)
        tx.on_topics(stored.id, ["harbour"])
        found = tx.article_at("https://harbour.example/1")
    assert (found.id, found.url, found.body_hash) == (stored.id, article.url, 7)
    assert (found.topics, found.copy_of) == (("harbour",), None)


def test_what_is_no_article_is_blanked_when_it_is_read_again(harbour: SqlStore) -> None:
    article = make_article(text="By A. Writer\nThe quay grows.", cuts=(Cut(start=0, end=12, kind="byline"),))
    with harbour.writing() as tx:
        stored = tx.add_article(article, make_prints(), NOON)
        assert stored.text == tx.article_at(article.canonical).text == "\n" * 13 + "The quay grows."


def test_an_article_without_a_date_is_as_old_as_our_look_at_it(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        assert save_article(tx, published_at=None).published_at == NOON


def test_the_latest_version_is_the_article(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        first = save_article(tx)
        edited = make_article(title="A quay is shortened", published_at=None)
        second = tx.add_version(first, edited, make_prints(8), NOON + HOUR)
        found = tx.article_at(first.canonical)
    assert (found.id, found.version, found.title) == (first.id, second.version, "A quay is shortened")
    assert found.published_at == first.published_at


def test_figures_are_those_of_the_latest_version(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        first = save_article(tx)
        tx.record(first.version, make_sighting(first), [opening()], topics=["harbour"], title="")
        second = tx.add_version(first, make_article(text="500"), make_prints(8), NOON + HOUR)
        figure = make_figure("500")
        tx.record(second.version, make_sighting(second), [opening(figure)], topics=["harbour"], title="")
    assert harbour.figures_of(first.url) == [figure]
    assert harbour.figures_of("https://nowhere.example/") == []


def test_an_article_belongs_to_a_topic_once(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        article = save_article(tx)
        tx.on_topics(article.id, ["harbour"])
        assert tx.article_at(article.canonical).topics == ("harbour",)


def test_a_topic_that_was_never_planned_is_refused(harbour: SqlStore) -> None:
    with pytest.raises(StoreError, match=r"(?i)foreign key"), harbour.writing() as tx:
        tx.on_topics(save_article(tx).id, ["unheard-of"])


def printed(figure: Figure) -> Printed:
    return Printed(*(getattr(figure, name) for name in Printed._fields))


def ids(originals: list[Original]) -> list[int]:
    return [original.article for original in originals]


def test_the_first_to_hold_a_print_keeps_it(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        a, b, c = (save_article(tx, f"https://{name}.example/") for name in "abc")
        assert ids(tx.alike(a.id, make_prints(1, (10, 20, 30)))) == []
        assert ids(tx.alike(b.id, make_prints(2, (20, 30, 40)))) == [a.id]
        assert ids(tx.alike(c.id, make_prints(3, (10, 20, 40)))) == [a.id, b.id]


def test_the_same_body_comes_before_shared_prints(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        a, b, c = (save_article(tx, f"https://{name}.example/") for name in "abc")
        tx.alike(a.id, make_prints(1, (10, 20, 30)))
        tx.alike(b.id, make_prints(2))
        assert ids(tx.alike(c.id, make_prints(2, (10, 20, 30)))) == [b.id, a.id]


def test_at_most_six_holders_are_named_the_newest_first(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        articles = [save_article(tx, f"https://{n}.example/").id for n in range(9)]
        for article in articles[:-1]:
            tx.alike(article, make_prints(100 + article, (article,)))
        assert ids(tx.alike(articles[-1], make_prints(999, tuple(articles)))) == articles[-2:-8:-1]


def test_variants_of_a_text_are_found_by_it_the_newest_first(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        a, b, c = (save_article(tx, f"https://{name}.example/") for name in "abc")
        for variant in (b, c):
            tx.decide(variant.id, "new", variant_of=a.id)
        assert tx.variants(a.id) == [c.id, b.id]
        assert tx.variants(c.id) == []


def test_prints_of_another_version_are_held_too(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        first, other = save_article(tx), save_article(tx, "https://other.example/")
        tx.add_version(first, make_article(), make_prints(8, (50, 60)), NOON + HOUR)
        assert ids(tx.alike(other.id, make_prints(9, (50, 70)))) == [first.id]


def test_originals_come_in_the_order_asked_with_what_was_printed(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        a, b = save_article(tx, "https://a.example/"), save_article(tx, "https://b.example/")
        tx.record(a.version, make_sighting(a), [opening()], topics=["harbour"], title="")
        found = tx.originals([b.id, a.id])
        assert [list(o.figures) for o in found] == [[], [printed(make_figure())]]
    assert [(o.article, o.url, o.text, o.lang) for o in found] == [
        (b.id, b.url, b.text, "en"),
        (a.id, a.url, a.text, "en"),
    ]


def test_copies_give_way_to_their_originals(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        a, b, c = (save_article(tx, f"https://{name}.example/") for name in "abc")
        tx.decide(b.id, "copy", copy_of=a.id)
        tx.decide(c.id, "copy", copy_of=b.id)
        assert ids(tx.originals([c.id, b.id])) == [a.id]
        assert tx.article_at(c.canonical).copy_of == a.id


def test_a_copy_that_was_edited_is_an_original_of_its_own(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        a, b = (save_article(tx, f"https://{name}.example/") for name in "ab")
        tx.decide(b.id, "copy", copy_of=a.id)
        assert ids(tx.originals([b.id])) == [a.id]
        tx.add_version(b, make_article(b.url, text="Another text."), make_prints(9), NOON + HOUR)
        assert ids(tx.originals([b.id])) == [b.id]
