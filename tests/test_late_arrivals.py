"""Articles in any order of arrival, on both databases: one ledger, no alarm, nothing overwritten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.model import Match, Route, Topic

NOON = datetime(2029, 4, 2, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ARRIVAL = NOON + 500 * HOUR
FERRY = Topic(
    id="ferry", title="The ferry line", match=Match(any=("ferry",)), lang="en", routes=(Route(to="desk"),)
)
PLANNED = "The ferry line will cost $310 million, the island council said. The ferry is to carry 640 cars."
RAISED = "The ferry line will cost $345 million instead of $310 million, the island council said on Tuesday, blaming steel."
AGAIN = (
    "Islanders protested against the ferry line, which will cost $345 million, outside the island council."
)
FINAL = "The island council said the ferry line will cost $382 million, up from $345 million. The ferry is to carry 640 cars."
TOLD = (PLANNED, RAISED, AGAIN, FINAL)  # a day apart


@pytest.fixture
def arrives(store):
    """Takes in what was published so many hours after noon, in the order of the calls."""
    store.know([FERRY], NOON)
    arrived = []

    def arrives(text, hours, url="", **given):
        arrived.append(url)
        url = url or f"https://isle{hours}.example/ferry"
        article = read_text(
            url, "News of the ferry", text, "en", published_at=NOON + hours * HOUR, outlet=f"Isle {hours}"
        )
        now = ARRIVAL + len(arrived) * HOUR
        with store.writing() as tx:
            return cycle.take_in(tx, cycle.read(article, [FERRY]), fetched_at=now, now=now, **given)

    return arrives


def ledger(store, **at):
    """Every series as its values with their times, whatever its number."""
    histories = [store.history(row.series, **at) for row in store.series(**at)]
    return {tuple((o.published_at, o.figure.text) for o in history.observations) for history in histories}


IN_ORDER = {
    ((NOON, "$310 million"), (NOON + 24 * HOUR, "$345 million"), (NOON + 24 * HOUR, "$310 million"),
     (NOON + 48 * HOUR, "$345 million"), (NOON + 72 * HOUR, "$382 million"), (NOON + 72 * HOUR, "$345 million")),
    ((NOON, "640"), (NOON + 72 * HOUR, "640")),
}  # fmt: skip


@pytest.mark.parametrize("order", [*permutations(range(len(TOLD)))])
def test_any_order_of_arrival_ends_in_the_same_ledger(store, arrives, order):
    for day in order:
        arrives(TOLD[day], 24 * day)
    assert ledger(store) == IN_ORDER


def test_what_comes_late_alarms_nobody(store, arrives):
    outcomes = [arrives(TOLD[day], 24 * day) for day in (3, 2, 1, 0)]
    assert [(o.findings, o.notices) for o in outcomes] == 4 * [((), 0)]
    assert store.outbox() == []


def test_a_change_that_comes_before_nothing_of_its_series_is_told(arrives):
    arrives(PLANNED, 0)
    arrives("The ferry is to carry 640 cars, a spokesman for the island council said.", 30)
    outcome = arrives(RAISED, 24)
    assert [f.change.after.text for f in outcome.findings] == ["$345 million"]


def test_a_series_keeps_its_number_and_label_when_an_older_value_comes(store, arrives):
    arrives(AGAIN, 48)
    [before] = store.series()
    arrives(PLANNED, 0)
    after = store.history(before.series).row
    assert (after.label, after.standing.figure.text) == (before.label, "$345 million")
    assert after.observations == 2


def test_a_link_made_anew_leaves_the_first_one_to_be_asked_for(store, arrives):
    for day in (3, 0):
        arrives(TOLD[day], 24 * day)
    by_then = ledger(store)
    moved = ARRIVAL + 3 * HOUR
    for day in (1, 2):
        arrives(TOLD[day], 24 * day)
    assert ledger(store, until=moved) == by_then
    assert ledger(store) == IN_ORDER


def test_a_persons_decision_about_a_series_is_not_undone_by_a_late_article(store, arrives):
    arrives(PLANNED, 0)
    arrives(FINAL, 72)
    newer, older = (row.series for row in store.series() if row.unit == "USD")
    with store.correcting(ARRIVAL) as hand:
        hand.merge(newer, older)
    merged = store.history(older).observations
    arrives(RAISED, 24)
    assert set(store.history(older).observations) >= set(merged)


def test_an_older_version_of_a_page_does_not_displace_the_newer_one(store, arrives):
    page = "https://isle.example/page"
    arrives(RAISED, 24, page, live=False)
    outcome = arrives(PLANNED, 0, page, live=False)
    assert (outcome.decision, outcome.findings) == ("revision", ())
    assert [f.text for f in store.figures_of(page)] == ["$345 million", "$310 million"]
    assert arrives(RAISED, 24, page, live=False).decision == "repeat"


def test_a_page_that_was_just_fetched_is_newer_whatever_date_it_bears(store, arrives):
    page = "https://isle.example/page"
    arrives(PLANNED, 24, page)
    outcome = arrives(PLANNED.replace("310", "390"), 0, page)
    assert [f.change.after.text for f in outcome.findings] == ["$390 million"]
    assert store.figures_of(page)[0].text == "$390 million"


def test_a_copy_published_before_its_original_dates_the_values(store, arrives):
    arrives(PLANNED * 3, 24)
    outcome = arrives(PLANNED * 3, 0)
    assert (outcome.decision, outcome.judged) == ("copy", ())
    assert (
        min(o.published_at for row in store.series() for o in store.history(row.series).observations) == NOON
    )
