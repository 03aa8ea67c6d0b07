"""A person's decisions are obeyed when the next article comes, and cause no news of their own, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.model import Match, Route, Topic

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ROAD = Topic(id="road", title="The coast road", match=Match(), lang="en", routes=(Route(to="desk"),))
PRICE = "The coast road will cost {} million, the ministry of transport said."
BILL = "Taxpayers face a bill of {} million for asphalt and bridges between Westbay and Northport."
# An article that says nothing but what another one said would be its copy.
AROUND = (
    "Nobody in the villages along the shore was surprised to hear of it.",
    "Rain had held up the surveyors for most of the winter, their office wrote.",
    "A hearing is to follow after Easter, and the mayors want to be heard first.",
    "Drivers have asked for it ever since the ferry was given up.",
)


class Desk:
    """Takes articles in, an hour apart, each at an address of its own."""

    def __init__(self, store) -> None:
        self.store, self.hours = store, 0
        store.know([ROAD], NOON)

    def reads(self, text: str, value: str) -> cycle.Outcome:
        around = AROUND[self.hours // 30]
        return self.rereads(f"{text.format(value)} {around}", f"https://daily.example/{self.hours}")

    def rereads(self, text: str, url: str) -> cycle.Outcome:
        """The page at an address, edited if it was read before."""
        self.hours += 30
        at = NOON + self.hours * HOUR
        article = read_text(url, "", text, "en", published_at=at, outlet="Daily")
        with self.store.writing() as tx:
            return cycle.take_in(tx, cycle.read(article, [ROAD]), fetched_at=at, now=at)

    def decides(self, what: str, *given: object):
        with self.store.correcting(NOON + self.hours * HOUR) as hand:
            return getattr(hand, what)(*given)


@pytest.fixture
def desk(store) -> Desk:
    return Desk(store)


def series_of(outcome: cycle.Outcome) -> int | None:
    [judged] = outcome.judged
    return judged.series


def test_the_next_article_is_compared_with_the_value_that_stands_in_the_merged_series(desk):
    price, bill = series_of(desk.reads(PRICE, "$640")), series_of(desk.reads(BILL, "$690"))
    assert price != bill
    desk.decides("merge", price, bill)
    again = desk.reads(PRICE, "$690")
    assert (series_of(again), again.findings) == (bill, ())
    [finding] = desk.reads(PRICE, "$720").findings
    assert (finding.series, finding.change.before.figure.text) == (bill, "$690 million")


def test_a_decision_causes_neither_a_change_nor_a_notice(desk):
    price, bill = series_of(desk.reads(PRICE, "$640")), series_of(desk.reads(BILL, "$690"))
    made = desk.decides("merge", price, bill)
    desk.decides("undo", made.id)
    desk.decides("keep_apart", price, bill)
    assert (desk.store.findings("road", NOON, NOON + 999 * HOUR), desk.store.outbox()) == ([], [])


def test_what_was_split_off_stays_off(desk):
    price = series_of(desk.reads(PRICE, "$640"))
    wrong = PRICE.replace("The coast road", "Each toll plaza of the coast road")
    bridges = desk.reads(wrong, "$640")
    assert series_of(bridges) == price
    seen = desk.store.history(price).observations[-1].id
    split = desk.decides("split", price, [seen]).other
    assert series_of(desk.reads(wrong, "$640")) == split
    assert series_of(desk.reads(PRICE, "$640")) == price


def test_a_wrong_reading_is_compared_with_nothing(desk):
    price = series_of(desk.reads(PRICE, "$640"))
    [finding] = desk.reads(PRICE, "$64").findings
    assert finding.series == price
    desk.decides("misread", desk.store.history(price).observations[-1].id)
    again = desk.reads(PRICE, "$640")
    assert (series_of(again), again.findings) == (price, ())


def test_a_wrong_reading_that_stands_on_the_page_still_is_wrong_again(desk):
    desk.reads(PRICE, "$640")
    [finding] = desk.reads(PRICE, "$64").findings
    made = desk.decides("misread", desk.store.history(finding.series).observations[-1].id)
    edited = f"{PRICE.format('$64')} It hopes for help from the bank."
    again = desk.rereads(edited, finding.url)
    assert (again.decision, series_of(again), again.findings) == ("revision", None, ())
    desk.decides("undo", made.id)
    assert series_of(desk.rereads(f"{edited} Nothing is signed.", finding.url)) == finding.series


def test_a_change_of_a_muted_series_is_found_and_kept_silent(desk):
    price = series_of(desk.reads(PRICE, "$640"))
    desk.decides("mute", price)
    moved = desk.reads(PRICE, "$690")
    assert (len(moved.findings), moved.notices) == (1, 0)
    [notice] = desk.store.outbox()
    assert (notice.state, notice.detail) == ("dropped", f"not sent: a person muted series {price}")
    assert notice.detail in desk.store.why(moved.findings[0].url)[1].reason


def test_a_persons_label_wins_over_that_of_the_watchlist(desk):
    price = series_of(desk.reads(PRICE, "$640"))
    desk.decides("rename", price, "price of the road")
    moved = desk.reads(PRICE, "$690")
    assert moved.judged[0].verdict.label == "price of the road"
    assert moved.findings[0].label == "price of the road"
