"""A source whose known items all come back under new addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.model import Validators
from tests.builders import HOUR, NOON, make_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.model import Link
    from monitor.store.rows import SourceState
    from monitor.store.sql import SqlStore

TITLES = [f"The quay at berth {n} is lengthened" for n in range(10)]


def items(scheme: str, titles: Iterable[str] = TITLES) -> list[Link]:
    return [make_link(f"https://{scheme}.example/{n}", title=title) for n, title in enumerate(titles)]


def listing(store: SqlStore, links: list[Link], hours: int) -> int:
    [state] = store.sources()
    return store.save_listing(state.id, links, Validators(), NOON + hours * HOUR, due_at=NOON)


def after(store: SqlStore, then: list[Link], before: list[Link] | None = None) -> tuple[int, SourceState]:
    """How many links of a second listing are news, and how the source fares then."""
    listing(store, before or items("old"), hours=0)
    news = listing(store, then, hours=1)
    return news, store.sources()[0]


def due(store: SqlStore) -> list[str]:
    return [c.url for c in store.due_candidates(NOON + HOUR, limit=99) if c.url.startswith("https://new")]


def test_items_that_all_come_back_are_no_news_and_the_source_is_held(harbour: SqlStore) -> None:
    news, state = after(harbour, items("new"))
    assert (news, due(harbour), state.held_at) == (0, [], NOON + HOUR)
    assert state.held_why == "10 known items came back under new addresses"
    assert state.last_new_at == NOON


def test_what_is_new_among_them_is_read(harbour: SqlStore) -> None:
    fresh = make_link("https://new.example/fresh", title="A ferry runs aground")
    news, state = after(harbour, [fresh, *items("new")])
    assert (news, due(harbour), state.held_at) == (1, [fresh.url], NOON + HOUR)


def test_headlines_are_known_whatever_their_case_and_spaces(harbour: SqlStore) -> None:
    news, _ = after(harbour, items("new", (f"  {title.upper()} " for title in TITLES)))
    assert news == 0


def test_each_says_which_known_item_it_is(harbour: SqlStore) -> None:
    after(harbour, items("new"))
    [reason] = harbour.why("https://new.example/3")
    assert reason.reason == "the item at https://old.example/3 came back under this address"


@pytest.mark.parametrize(
    "then",
    [
        items("new", (f"{title} again" for title in TITLES)),
        items("new", [""] * 10),
        items("new", TITLES[:4]),
        [*items("old")[:5], *items("new")[:5]],
        [*items("new")[:5], *items("newer", (f"{title} again" for title in TITLES[5:]))],
    ],
    ids=["other headlines", "no headlines", "too few to tell", "half a known listing", "half news"],
)
def test_anything_less_is_read_as_news(harbour: SqlStore, then: list[Link]) -> None:
    news, state = after(harbour, then)
    assert (state.held_at, news) == (None, sum("new" in one.url for one in then))


def test_the_first_listing_of_a_source_cannot_come_back(harbour: SqlStore) -> None:
    assert listing(harbour, items("old"), hours=0) == 10
    assert harbour.sources()[0].held_at is None


def test_a_source_that_renews_its_addresses_at_every_poll_never_makes_news(harbour: SqlStore) -> None:
    assert [listing(harbour, items(f"s{hours}"), hours) for hours in range(4)] == [10, 0, 0, 0]
