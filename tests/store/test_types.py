"""What goes in comes out: times, numbers, text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.builders import NOON, make_article, make_figure, make_prints, make_sighting, opening, save_article

if TYPE_CHECKING:
    from monitor.model import Figure
    from monitor.store.sql import SqlStore

SEOUL = timezone(timedelta(hours=9))


def stored(store: SqlStore, figure: Figure) -> Figure:
    with store.writing() as tx:
        article = save_article(tx)
        tx.record(article.version, make_sighting(article), [opening(figure)], topics=["harbour"], title="")
    return store.figures_of(article.url)[0]


def test_times_come_out_in_utc(harbour: SqlStore) -> None:
    said = datetime(2026, 3, 2, 8, 30, 0, 250, tzinfo=SEOUL)
    with harbour.writing() as tx:
        save_article(tx, published_at=said)
        read = tx.article_at("https://harbour.example/1").published_at
    assert (read, read.tzinfo) == (said, UTC)


def test_a_time_without_a_zone_is_refused(harbour: SqlStore) -> None:
    with pytest.raises(ValueError, match="has no zone"), harbour.writing() as tx:
        save_article(tx, published_at=NOON.replace(tzinfo=None))


@pytest.mark.parametrize(
    "said",
    [
        datetime.max.replace(tzinfo=timezone(timedelta(hours=-5))),
        datetime.min.replace(tzinfo=SEOUL),
    ],
    ids=["the end of time", "its beginning"],
)
def test_a_page_may_date_itself_to(said: datetime, harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        save_article(tx, published_at=said)
        assert tx.article_at("https://harbour.example/1").published_at.year == said.year


@pytest.mark.parametrize(
    "value",
    [
        "0.1",
        "-0.000000000000000000000000000001",
        "123456789012345678901234567890.123456789",
        "5000000000000",
        "1E+12",
        "0",
    ],
)
def test_numbers_are_kept_exactly(value: str, harbour: SqlStore) -> None:
    assert stored(harbour, make_figure(value)).low == Decimal(value)


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_no_number_is_refused(value: str, harbour: SqlStore) -> None:
    with pytest.raises(ValueError, match="no finite number"):
        stored(harbour, make_figure(value))


def test_a_figure_comes_back_field_by_field(harbour: SqlStore) -> None:
    figure = make_figure(
        "70", "80.5", place="title", start=12, end=18, text="70~80.5%", unit="percent", approx=True,
        bound="at_least", per="year", status="plan", counter="곳", about="취업률", about_from="before", owner="항만공사", owner_from="headline", speaker="이 사장",
        as_of="2025-Q3", due="2030", direction="up", stated_from=(Decimal("1.5"), Decimal(2)), converts=3,
        quote="취업률이 70~80.5%다.", quote_start=7,
    )  # fmt: skip
    assert stored(harbour, figure) == figure


@pytest.mark.parametrize("text", ["before\x00after", "a \ud800 surrogate", "🚢 항구"])
def test_text_from_the_wild_keeps_its_length(text: str, harbour: SqlStore) -> None:
    article = make_article(title=text, text=text)
    with harbour.writing() as tx:
        tx.add_article(article, make_prints(), NOON)
        read = tx.article_at(article.canonical)
    assert (len(read.title), len(read.text)) == (len(text), len(text))


def test_an_address_may_be_longer_than_an_index_holds(harbour: SqlStore) -> None:
    url = "https://harbour.example/" + "".join(f"{n:x}" for n in range(4000))
    with harbour.writing() as tx:
        save_article(tx, url)
        assert tx.article_at(url).url == url


@pytest.mark.parametrize("hash_", [-(2**63), -1, 0, 2**63 - 1])
def test_hashes_have_64_bits_and_a_sign(hash_: int, harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        first, second = save_article(tx), save_article(tx, "https://other.example/1")
        tx.alike(first.id, make_prints(hash_, (hash_,)))
        [original] = tx.alike(second.id, make_prints(hash_, (hash_,)))
        assert original.article == first.id
