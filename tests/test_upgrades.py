"""Law 9, an upgrade is not news: with revisits open a better reader, linker or extractor makes no change and no notice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.figures import READER, Reader
from monitor.ledger import LINKER, Linker
from monitor.model import Match, Route, Topic, Verdict
from monitor.store.tables import version

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
HARBOUR = Topic(
    id="harbour",
    title="The new harbour",
    match=Match(any=("harbour",)),
    lang="en",
    routes=(Route(to="desk"),),
)
FIRST = (
    "The port authority will build the new harbour at Westbay for $640 million, it said on Monday.\n\n"
    "The harbour will have room for 48 ships. Work on the breakwater begins in spring.\n\n"
    "Fishermen of Westbay had asked for another site further north, where the water is deeper."
)
ELSEWHERE = (
    "The new harbour of Westbay will have room for 52 ships, the mayor told the council at night.\n\n"
    "It will cost $700 million, he said, and the old quay is to be a park for the people of the town."
)
NOISE = FIRST + "\n\nRain fell on the town all day, and nobody was out."
EDITED = FIRST.replace("48 ships", "84 ships")


class OldReader(Reader):
    """Reads as an earlier version of ours did: by `as_then`, figure by figure; None was not read."""

    def __init__(self, as_then):
        super().__init__()
        self.version, self._as_then = 0, as_then

    def read(self, *given):
        return [old for figure in READER.read(*given) if (old := self._as_then(figure)) is not None]


OLD_READERS = {
    "nothing": OldReader(lambda f: None),
    "no ships": OldReader(lambda f: f if f.unit == "USD" else None),
    "millions as units": OldReader(lambda f: replace(f, low=f.low / 10**6, high=f.high / 10**6)),
    "another unit": OldReader(lambda f: replace(f, unit="people" if f.unit == "count" else f.unit)),
    "a shorter number": OldReader(lambda f: replace(f, end=f.end - 1, text=f.text[:-1])),
    "other words": OldReader(lambda f: replace(f, about="berths", owner=None, status="past")),
    "other owner": OldReader(lambda f: replace(f, owner="the council", owner_from="sentence")),
    "as today": OldReader(lambda f: f),
}


def by_unit(figures, known, sighting, /, **_):
    """Ties each figure to the oldest series of its unit, and would tell of every other value."""
    verdicts = LINKER.judge(figures, known, sighting)
    oldest = {e.observations[-1].figure.unit: e for e in reversed(known)}
    return [
        v if (e := oldest.get(v.figure.unit)) is None else tied(v, e, sighting)
        for v in verdicts
    ]  # fmt: skip


def tied(verdict, entry, sighting):
    [judged] = LINKER.judge([verdict.figure], [entry], sighting)
    return judged if judged.series else Verdict(figure=verdict.figure, kind="same", series=entry.series)


OTHER_LINKER = Linker(version=2, judge=by_unit)


@pytest.fixture
def take(store):
    """Takes an article in as the program of a day would, and returns what came of it."""
    store.know([HARBOUR], NOON)

    def take(text, after=0, *, url="https://daily.example/1", reader=READER, linker=LINKER):
        at, outlet = NOON + after * HOUR, url.split("/")[2].removesuffix(".example").title()
        article = read_text(url, "News from Westbay", text, "en", published_at=NOON, outlet=outlet)
        if url != "https://daily.example/1":
            article = replace(article, published_at=at)
        with store.writing() as tx:
            return cycle.take_in(tx, cycle.read(article, [HARBOUR], reader, linker), fetched_at=at, now=at)

    return take


def told(store):
    return [(n.state, len(n.findings)) for n in store.outbox()]


@pytest.mark.parametrize("old", OLD_READERS)
@pytest.mark.parametrize("text", [FIRST, NOISE], ids=["as it was", "with another line"])
def test_a_better_reader_sees_no_change_in_a_page_that_it_looks_at_again(take, store, old, text):
    take(ELSEWHERE, 1, url="https://post.example/1", reader=OLD_READERS[old])
    take(FIRST, 2, reader=OLD_READERS[old])
    before = told(store)
    again = take(text, 3)
    assert (again.findings, again.notices, told(store)) == ((), 0, before)


@pytest.mark.parametrize("reader", [OLD_READERS["nothing"], READER], ids=["upgraded", "never"])
def test_what_a_better_reader_finds_in_a_stored_text_is_a_change_in_no_digest_either(take, store, reader):
    take(ELSEWHERE, -1, url="https://post.example/1")
    take(FIRST, reader=reader)
    take(NOISE, 2)
    found = store.findings("harbour", NOON - HOUR, NOON + 3 * HOUR)
    assert len(found) == (1 if reader is READER else 0)


@pytest.mark.parametrize("old", OLD_READERS)
def test_an_edit_is_told_as_if_the_better_reader_had_read_the_page_before(take, store, old):
    take(FIRST, reader=OLD_READERS[old])
    edited = take(EDITED, 2)
    assert [(f.change.before.figure.text, f.change.after.text) for f in edited.findings] == [("48", "84")]
    assert edited.findings[0].change.before.figure.low == 48


def test_after_the_upgrade_the_page_is_compared_as_ever(take, store):
    take(FIRST, reader=OLD_READERS["nothing"])
    take(NOISE, 2)
    assert len(take(NOISE.replace("48 ships", "84 ships"), 3).findings) == 1


def test_what_was_known_on_a_day_is_what_the_reader_of_that_day_had_read(take, store):
    take(FIRST, reader=OLD_READERS["millions as units"])
    [money] = [row.series for row in store.series() if row.standing.figure.unit == "USD"]
    take(NOISE, 2)
    then = store.history(money, until=NOON + HOUR)
    now = store.history(money)
    assert [o.figure.low for o in then.observations] == [640]
    assert [o.figure.low for o in now.observations] == [640_000_000, 640_000_000]


def test_why_tells_that_a_text_was_read_again(take, store):
    take(FIRST, reader=OLD_READERS["millions as units"])
    take(NOISE, 2)
    lines = [line for line in store.why("https://daily.example/1") if line.figure == "$640 million"]
    assert "read again" in lines[0].reason
    assert lines[0].series is None


@pytest.mark.parametrize("text", [FIRST, NOISE], ids=["as it was", "with another line"])
def test_another_linker_sees_no_change_in_a_page_that_it_looks_at_again(take, store, text):
    take(ELSEWHERE, 1, url="https://post.example/1")
    take(FIRST, 2)
    before = told(store)
    again = take(text, 3, linker=OTHER_LINKER)
    assert (again.findings, again.notices, told(store)) == ((), 0, before)


def test_another_linker_still_sees_an_edit(take):
    take(FIRST)
    assert [f.change.after.text for f in take(EDITED, 2, linker=OTHER_LINKER).findings] == ["84"]


def extracted_before(store):
    with store._database.writing() as connection:
        connection.execute(update(version).values(extractor=0))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (FIRST + "\n\nThe mayor of Westbay says that the harbour will cost $690 million.", []),
        (EDITED, ["84"]),
    ],
    ids=["a paragraph", "a number in the place of another"],
)
def test_after_another_extractor_only_a_number_that_took_the_place_of_another_is_an_edit(
    take, store, text, after
):
    take(FIRST)
    extracted_before(store)
    assert [f.change.after.text for f in take(text, 2).findings] == after


def test_a_wrong_reading_that_a_person_marked_stays_one(take, store):
    take(FIRST, reader=OLD_READERS["millions as units"])
    [money] = [row.standing.id for row in store.series() if row.standing.figure.unit == "USD"]
    with store.correcting(NOON) as hand:
        hand.misread(money)
    take(NOISE, 2)
    assert all(row.standing.figure.unit != "USD" for row in store.series())
