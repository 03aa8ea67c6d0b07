"""The way of one article through every room, on both databases."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.figures import Measure, Reader
from monitor.model import Match, Mute, NamedFigure, Route, Topic
from monitor.store.tables import observation
from tests.cycle.harbour import EDITED, FIRST, HARBOUR, HOUR, NOON


def test_a_first_article_is_new_and_its_figures_open_series(take):
    outcome = take(FIRST)
    assert (outcome.decision, outcome.topics) == ("new", ("harbour",))
    assert [(j.verdict.figure.text, j.verdict.kind) for j in outcome.judged] == [
        ("$640 million", "new"),
        ("48", "new"),
    ]
    assert all(j.series for j in outcome.judged)
    assert outcome.findings == ()


def test_another_factor_in_a_users_file_of_units_is_no_news(take):
    """Law 9: what is printed has not changed."""
    by_factor = [Reader({"en": {"koku": Measure("kg", Decimal(factor), own=True)}}) for factor in (150, 160)]
    for day, reader in enumerate(by_factor):
        outcome = take(
            f"Day {day}: the harbour warehouse holds 300 koku of rice.",
            url=f"https://daily.example/{day}",
            after=day * 24 * HOUR,
            reader=reader,
        )
    [judged] = outcome.judged
    assert (judged.verdict.kind, judged.verdict.change) == ("same", None)


def test_an_observation_carries_the_version_of_the_reader_with_its_units(take, store):
    own = Reader({"en": {"koku": Measure("kg", own=True)}})
    take("The harbour warehouse holds 300 koku of rice.", reader=own)
    with store._database.reading() as connection:
        assert connection.scalars(select(observation.c.reader)).all() == [own.version]


def test_an_article_on_no_topic_is_not_kept(take, store):
    outcome = take("The theatre will cost $640 million, the city said.")
    assert (outcome.decision, outcome.article, outcome.judged) == ("off_topic", None, ())
    assert store.series() == []


def test_the_same_text_at_the_same_address_is_a_repeat(take):
    first = take(FIRST)
    again = take(FIRST, after=HOUR)
    assert (again.decision, again.article, again.judged) == ("repeat", first.article, ())


def test_the_same_text_elsewhere_is_a_copy_and_its_figures_are_not_observed_again(take, store):
    take(FIRST)
    copy = take(FIRST, url="https://portal.example/9", outlet="Portal", after=HOUR)
    assert (copy.decision, copy.copy_of) == ("copy", "https://daily.example/1")
    assert copy.judged == ()
    assert {row.observations for row in store.series()} == {1}


def test_what_a_copy_adds_to_its_original_is_observed(take):
    take(FIRST)
    more = (
        FIRST
        + "\n\nThe ministry will pay for 12 cranes at the harbour as well, a spokesman told the paper later."
    )
    copy = take(more, url="https://portal.example/9", outlet="Portal", after=HOUR)
    assert (copy.decision, [j.verdict.figure.text for j in copy.judged]) == ("copy", ["12"])


def test_a_copy_with_another_figure_is_no_copy(take):
    take(FIRST)
    other = take(
        FIRST.replace("$640 million", "$690 million"),
        url="https://portal.example/9",
        outlet="Portal",
        after=HOUR,
    )
    assert other.decision == "new"
    [finding] = other.findings
    assert (finding.change.before.figure.text, finding.change.after.text) == ("$640 million", "$690 million")


def test_an_edit_of_a_figure_is_found_and_owed_to_each_channel_that_wants_it(take, store):
    take(FIRST)
    edited = take(EDITED, after=HOUR)
    assert (edited.decision, len(edited.findings)) == ("revision", 1)
    assert edited.findings[0].change.kind == "corrected"
    assert {notice.channel for notice in store.outbox(["owed"])} == {"desk", "archive"}


ELSEWHERE = (
    "Westbay's new harbour will cost $640 million, the port authority told the council.\n\n"
    "Fishermen had asked for another site, further to the north of the old town and its warehouses."
)


def test_an_edit_is_held_against_what_the_page_itself_had_said(take):
    take(FIRST)
    take(ELSEWHERE, url="https://post.example/1", outlet="Post", after=HOUR)
    edited = take(FIRST.replace("$640 million", "$690 million"), after=2 * HOUR)
    [finding] = edited.findings
    assert (finding.change.kind, finding.change.before.outlet) == ("corrected", finding.outlet)


def test_an_edit_that_leaves_a_disputed_figure_alone_does_not_dispute_it_again(take):
    take(FIRST)
    other = ELSEWHERE.replace("$640", "$700")
    take(other, url="https://post.example/1", outlet="Post", after=HOUR)
    assert take(FIRST + "\n\nRain fell on the town all day.", after=2 * HOUR).findings == ()
    assert (
        take(other + " They met.", url="https://third.example/1", outlet="Third", after=3 * HOUR).findings
        == ()
    )


def test_an_edit_of_what_was_a_copy_is_held_against_the_text_that_it_ran(take):
    take(FIRST)
    take(FIRST, url="https://portal.example/9", outlet="Portal", after=HOUR)
    edited = take(
        FIRST.replace("$640 million", "$690 million"),
        url="https://portal.example/9",
        outlet="Portal",
        after=2 * HOUR,
    )
    assert [finding.change.kind for finding in edited.findings] == ["corrected"]


def test_a_topic_in_its_baseline_is_told_nothing_and_the_silence_has_a_reason(take, store):
    take(FIRST)
    edited = take(EDITED, after=HOUR, quiet={"harbour"})
    assert (len(edited.findings), edited.notices) == (1, 0)
    assert {n.state for n in store.outbox()} == {"dropped"}
    assert all("baseline" in n.detail for n in store.outbox())


ASKED = replace(
    HARBOUR,
    watch=(NamedFigure(name="cranes", about=("cranes",), unit="count"),),
    routes=(Route(to="desk", on=("announced",)), Route(to="mail", on=("digest",))),
)


TARGET = "The authority plans to put up 26 cranes at the harbour by 2031, it said.\n\nThey come from Rostock."


def test_a_first_target_is_owed_as_an_alert_where_a_route_asks_for_it_and_to_no_other(take, store):
    outcome = take(TARGET, topic=ASKED)
    assert [(f.change.kind, f.change.before, f.change.after.text) for f in outcome.findings] == [
        ("announced", None, "26")
    ]
    assert [(n.channel, n.state) for n in store.outbox()] == [("desk", "owed")]


def test_a_baseline_announces_nothing(take):
    assert take(TARGET, topic=ASKED, quiet={"harbour"}).findings == ()


def test_a_copy_announces_nothing(take):
    take(FIRST, topic=ASKED)
    copy = take(f"{FIRST}\n\n{TARGET}", url="https://portal.example/7", outlet="Portal", topic=ASKED)
    assert (copy.decision, [j.verdict.figure.text for j in copy.judged], copy.findings) == (
        "copy",
        ["26"],
        (),
    )


def test_a_muted_figure_is_found_and_kept_silent(take, store):
    muting = Topic(
        id="harbour",
        title="The new harbour",
        match=Match(),
        lang="en",
        mute=(Mute(unit="USD"),),
        routes=HARBOUR.routes,
    )
    take(FIRST)
    edited = take(FIRST.replace("$640 million", "$690 million"), after=HOUR, topic=muting)
    assert (len(edited.findings), edited.notices) == (1, 0)
    assert {n.state for n in store.outbox()} == {"dropped"}


def test_several_changes_of_one_article_are_one_notice_a_channel(take, store):
    take(FIRST)
    take(FIRST.replace("$640 million", "$690 million").replace("48 ships", "84 ships"), after=HOUR)
    [notice] = [n for n in store.outbox(["owed"]) if n.channel == "desk"]
    assert len(notice.findings) == 2


def test_a_failure_on_the_way_leaves_no_trace(take, store):
    reading = cycle.read(
        read_text("https://daily.example/1", "A harbour", FIRST, "en", published_at=NOON), [HARBOUR]
    )

    def fail_at_the_end():
        with store.writing() as tx:
            cycle.take_in(tx, reading, fetched_at=NOON, now=NOON)
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError, match="the power went"):
        fail_at_the_end()
    assert store.series() == []
    assert take(FIRST).decision == "new"


def test_earlier_versions_read_again_are_repeats(take, store):
    take(FIRST)
    take(EDITED, after=HOUR)
    again = [take(FIRST).decision, take(EDITED, after=HOUR).decision]
    assert again == ["repeat", "repeat"]
    assert {row.observations for row in store.series()} == {2}


def test_an_edit_back_to_the_first_text_is_a_revision(take):
    take(FIRST)
    take(EDITED, after=HOUR)
    back = take(FIRST, after=2 * HOUR)
    assert (back.decision, len(back.findings)) == ("revision", 1)


@pytest.mark.parametrize(
    ("edited", "decision"),
    [(None, "revision"), (HOUR, "repeat"), (3 * HOUR, "revision")],
    ids=["undated", "dated before the edit: a stale cache", "dated after the edit"],
)
def test_an_old_text_that_is_seen_again_is_believed_by_its_date(take, store, edited, decision):
    texts = [(FIRST, None), (EDITED, 2 * HOUR if edited else None), (FIRST, edited)]
    for look, (text, dated) in enumerate(texts):
        article = read_text("https://daily.example/1", "News", text, "en", published_at=NOON)
        article = replace(article, edited_at=dated and NOON + dated)
        at = NOON + (look + 4) * HOUR
        with store.writing() as tx:
            last = cycle.take_in(tx, cycle.read(article, [HARBOUR]), fetched_at=at, now=at)
    assert last.decision == decision
