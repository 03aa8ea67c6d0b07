"""Articles and series are found by words and values, on either database."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from monitor.store.paged import Leaf, SearchedSeries
from monitor.store.words import words_of
from tests.builders import NOON, make_article, make_figure, make_prints, make_topic, opening
from tests.store.test_looking import state

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore

TEXTS = {
    "a": ("시의회", "인공지능예산은 3조 원이다."),
    "b": ("MAIL only", "The mailman came twice."),
    "c": ("AI가 온다", "AI법안을 심의했다. 예술과 산책."),
    "d": ("Budget of 2030", 'The AI budget doubles, in _snake_ and naïve words; it\'s "quoted" OR NOT *.'),
}


@pytest.fixture
def library(store: SqlStore) -> SqlStore:
    store.know([make_topic("harbour"), make_topic("airport")], NOON)
    for name, (title, text) in TEXTS.items():
        article = replace(make_article(f"https://x.example/{name}"), title=title, text=text)
        with store.writing() as tx:
            kept = tx.add_article(article, make_prints(), NOON)
            tx.decide(kept.id, "new")
            tx.on_topics(kept.id, ["airport" if name == "d" else "harbour"])
    return store


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("예산", "a"),
        ("인공지능 예산", "a"),
        ("지능예산", "a"),
        ("예산안", ""),
        ("AI", "dc"),
        ("ai 예산", ""),
        ("AI법", "c"),
        ("온", "c"),
        ("mail", "b"),
        ("budget doubles", "d"),
        ("2030", "d"),
        ("naïve", "d"),
        ("snake", "d"),
        ("it's", "d"),
        ("doubles, in", "d"),
        ("", ""),
        ('" * OR (', "d"),
        ("NEAR(a b)", ""),
        ("'; --", ""),
    ],
)
def test_articles_are_found_by_words(library: SqlStore, asked: str, found: str) -> None:
    rows = library.pages.find_articles(Leaf(), asked).items
    assert "".join(row.url[-1] for row in rows) == found


def test_articles_are_found_on_a_topic_and_leafed_through(library: SqlStore) -> None:
    assert [r.url[-1] for r in library.pages.find_articles(Leaf(), "AI", topic="airport").items] == ["d"]
    first = library.pages.find_articles(Leaf(limit=1), "AI")
    second = library.pages.find_articles(Leaf(limit=1, after=first.next), "AI")
    assert [r.url[-1] for r in (*first.items, *second.items)] == ["d", "c"]
    assert second.next is None


def test_texts_are_the_newest_first(library: SqlStore) -> None:
    assert [text for _, text in library.pages.texts(2)] == [TEXTS["d"][1], TEXTS["c"][1]]


@pytest.mark.parametrize(
    ("wanted", "labels"),
    [
        (SearchedSeries(words="budget"), ["AI budget", "MAIL budget"]),
        (SearchedSeries(words="AI budget"), ["AI budget"]),
        (SearchedSeries(words="예산"), ["서울시 인공지능예산"]),
        (SearchedSeries(words="100%"), []),
        (SearchedSeries(units=("KRW",), least=Decimal(10**12)), ["AI budget"]),
        (SearchedSeries(units=("KRW", "USD"), most=Decimal(10**12)), ["MAIL budget", "서울시 인공지능예산"]),
        (SearchedSeries(least=Decimal(9), most=Decimal(50)), ["staff"]),
        (SearchedSeries(words="staff", topic="harbour"), ["staff"]),
        (SearchedSeries(words="staff", topic="airport"), []),
    ],
)
def test_series_are_found_by_label_unit_and_value(
    harbour: SqlStore, wanted: SearchedSeries, labels: list[str]
) -> None:
    rows = [("서울시 인공지능예산", "300", "KRW"), ("MAIL budget", "200", "USD"), ("AI budget", "3e12", "KRW"), ("staff", "10", "people")]  # fmt: skip
    for hours, (label, value, unit) in enumerate(rows):
        state(harbour, opening(make_figure(value, unit=unit), label=label), hours=hours)
    harbour.know([make_topic("airport")], NOON)
    assert sorted(row.label for row in harbour.pages.find_series(wanted, 10)) == sorted(labels)


def test_many_words_are_kept_up_to_a_bound(library: SqlStore) -> None:
    article = replace(make_article("https://x.example/z"), text="wort " * 20_000 + "beyond")
    with library.writing() as tx:
        tx.decide(tx.add_article(article, make_prints(), NOON).id, "new")
    assert library.pages.find_articles(Leaf(), "wort").items
    assert not library.pages.find_articles(Leaf(), "beyond").items


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("예산", ["예산"]),
        ("예산은", ["예산", "산은"]),
        ("AI가", ["ai", "가"]),
        ("GPT-4o", ["gpt", "4o"]),
        ("", []),
    ],
)
def test_hangul_is_kept_in_pairs_and_other_words_whole(text: str, kept: list[str]) -> None:
    assert list(words_of(text)) == kept
