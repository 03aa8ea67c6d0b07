"""The way of one article through every room, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.figures import READER, Measure, Reader
from monitor.model import Match, Mute, NamedFigure, Route, Topic
from monitor.notify.alerts import alert
from monitor.store.tables import observation

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
HARBOUR = Topic(
    id="harbour",
    title="The new harbour",
    match=Match(any=("harbour",)),
    lang="en",
    routes=(Route(to="desk"), Route(to="archive", on=("corrected",))),
)
FIRST = (
    "The port authority will build the new harbour at Westbay for $640 million, it said on Monday.\n\n"
    "The harbour will have room for 48 ships. Work on the breakwater begins in spring, and the first "
    "quay is to open after that, the authority said in a statement.\n\n"
    "Fishermen of Westbay had asked for another site further north, where the water is deeper."
)


@pytest.fixture
def take(store):
    """Takes an article in and returns what came of it."""
    store.know([HARBOUR], NOON)

    def take(
        text: str, *, url: str = "https://daily.example/1", outlet: str = "Daily", after=0 * HOUR, **given
    ):
        topic, reader = given.pop("topic", HARBOUR), given.pop("reader", READER)
        at = NOON + after
        title = given.pop("title", "News from Westbay")
        article = read_text(url, title, text, "en", published_at=at, outlet=outlet)
        with store.writing() as tx:
            return cycle.take_in(tx, cycle.read(article, [topic], reader), fetched_at=at, now=at, **given)

    return take


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
    edited = take(FIRST.replace("48 ships", "84 ships"), after=HOUR)
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
    edited = take(FIRST.replace("48 ships", "84 ships"), after=HOUR, quiet={"harbour"})
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


EDITED = FIRST.replace("48 ships", "84 ships")


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


# --- what may be a slip waits -------------------------------------------------------------------------------

SLIP = (
    "The port authority will build the new harbour at Westbay for $6.4 billion, it said again on Tuesday.\n\n"
    "The minister, who came to see the site in the rain, spoke of a great day for the coast and its people."
)
AGAIN = (
    "For $6.4 billion the port authority will build the new harbour at Westbay.\n\n"
    "Fishermen marched through the town on Thursday with nets and lanterns, and asked to be heard at last."
)
AS_BEFORE = SLIP.replace("$6.4 billion", "$640 million")


def states(store, url="https://daily.example/2"):
    """Of the notices, oldest first: channel, state; then what `monitor why` says of the first figure of `url`."""
    notices = [(n.channel, n.state) for n in reversed(store.outbox())]
    return notices, next(line.reason for line in store.why(url) if line.figure)


@pytest.fixture
def slip(take):
    """A figure of ten times the size in a second article of the same outlet."""
    take(FIRST)
    outcome = take(SLIP, url="https://daily.example/2", after=30 * HOUR)
    assert outcome.findings[0].change.suspect == "possible scale slip: the same digits at 10 times the size"
    return outcome


def test_a_likely_slip_is_a_change_whose_notice_is_held(slip, store):
    assert (len(slip.findings), slip.notices) == (1, 0)
    notices, why = states(store)
    assert notices == [("desk", "held")]
    assert "desk: held (held until another outlet states it, or this one again: a slip is likely" in why
    assert store.take_owed(NOON + 90 * HOUR, limit=9) == []


@pytest.mark.parametrize(
    ("outlet", "said"), [("Tide", "Tide states it too"), ("Daily", "Daily states it again")]
)
def test_another_article_with_the_value_releases_what_is_held(slip, take, store, outlet, said):
    later = take(AGAIN, url="https://tide.example/1", outlet=outlet, after=60 * HOUR)
    assert later.notices == 1
    notices, why = states(store)
    assert notices == [("desk", "owed")]
    assert f"desk: owed (released: {said})" in why
    assert [n.channel for n in store.take_owed(NOON + 60 * HOUR, limit=9)] == ["desk"]


def test_a_copy_of_the_slip_is_no_second_word(slip, take, store):
    copy = take(SLIP, url="https://portal.example/2", outlet="Portal", after=31 * HOUR)
    assert (copy.decision, states(store)[0]) == ("copy", [("desk", "held")])


@pytest.mark.parametrize(
    ("url", "outlet"), [("https://daily.example/2", "Daily"), ("https://tide.example/1", "Tide")]
)
def test_a_value_taken_back_before_anyone_confirmed_it_is_told_to_nobody_who_never_heard_of_it(
    slip, take, store, url, outlet
):
    back = take(AS_BEFORE, url=url, outlet=outlet, after=60 * HOUR)
    assert (len(back.findings), back.findings[0].change.suspect) == (1, None)
    notices, why = states(store)
    assert [state for channel, state in notices if channel == "desk"] == ["dropped", "dropped"]
    assert f"desk: dropped (not sent: {outlet} stated $640 million before anyone confirmed it)" in why


def test_a_likely_slip_of_a_named_figure_goes_out_at_once_with_a_warning(take, store):
    named = replace(HARBOUR, watch=(NamedFigure(name="cost of the harbour", unit="USD"),))
    take(FIRST, topic=named)
    assert take(SLIP, url="https://daily.example/2", after=30 * HOUR, topic=named).notices == 1
    [owed] = store.take_owed(NOON + 30 * HOUR, limit=9)
    subject = alert(owed.findings, "en", sent_at=NOON).subject
    assert subject == "check: possible scale slip [Revised] cost of the h…: $640 million → $6.4 billion"


# --- strangers of a topic's name ----------------------------------------------------------------------------

HARBOUR_NEWS = (
    "The harbour at Westbay grows: the port authority lets ships berth at a second quay behind the breakwater.",
    "Ships wait outside the harbour, as the breakwater is late. The port authority blames storms for the quay.",
    "Fishermen of Westbay block the harbour. The port authority wants their quay for ships and the breakwater.",
)
HARBOUR_SONG = (
    "The singer Ada Harbour won four prizes on Sunday. Critics praised her album of lullabies, recorded with a choir "
    "of nurses in an empty cinema. She begins touring next spring, playing 30 concerts with violin, harp and drums. "
    "Her father taught music in a village school; an aunt built guitars from old doors."
)


def test_a_stranger_among_a_topics_articles_is_off_topic_with_a_reason(take):
    for i, text in enumerate(HARBOUR_NEWS):
        assert take(text, url=f"https://daily.example/{i}").decision == "new"
    song = take(HARBOUR_SONG, title="Four prizes", url="https://stage.example/1")
    assert song.decision == "off_topic"
    assert song.reason.startswith("harbour: is a stranger among the last 3 articles on it")


def test_an_article_already_on_a_topic_is_no_stranger_when_it_is_edited(take):
    assert take(HARBOUR_SONG, url="https://stage.example/1").decision == "new"
    for i, text in enumerate(HARBOUR_NEWS):
        take(text, url=f"https://daily.example/{i}", after=HOUR)
    edited = take(HARBOUR_SONG + " Tickets are gone.", url="https://stage.example/1", after=2 * HOUR)
    assert edited.decision == "revision"


def test_a_stranger_to_one_topic_stays_on_another(take, store):
    prizes = replace(HARBOUR, id="prizes", match=Match(any=("prizes",)))
    store.know([prizes], NOON)
    for i, text in enumerate(HARBOUR_NEWS):
        take(text, url=f"https://daily.example/{i}")
    article = read_text("https://stage.example/1", "Prizes", HARBOUR_SONG, "en", published_at=NOON)
    with store.writing() as tx:
        outcome = cycle.take_in(tx, cycle.read(article, [HARBOUR, prizes]), fetched_at=NOON, now=NOON)
    assert outcome.topics == ("prizes",)
    assert "harbour: is a stranger" in outcome.reason


# --- stories -------------------------------------------------------------------------------------------------

OWN_WORDS = (
    "Westbay gets a harbour of its own after all. The authority puts the cost at $640 million and the number of "
    "berths at 48.\n\nSpring is when the breakwater is begun, if the weather holds."
)


def test_another_outlets_own_words_on_the_event_are_the_same_story(take):
    first = take(FIRST)
    second = take(OWN_WORDS, url="https://weekly.example/7", outlet="Weekly", after=2 * HOUR)
    assert (second.decision, second.story) == ("new", first.story)


def test_a_copy_and_an_edit_belong_to_the_story_of_their_original(take):
    first = take(FIRST)
    copy = take(FIRST, url="https://portal.example/9", outlet="Portal", after=HOUR)
    edit = take(FIRST.replace("48", "50"), after=2 * HOUR)
    again = take(FIRST.replace("48", "50"), after=3 * HOUR)
    assert {copy.story, edit.story, again.story} == {first.story}


def test_what_the_topic_tells_the_week_after_is_another_story(take):
    first = take(FIRST)
    later = take(OWN_WORDS, url="https://weekly.example/7", outlet="Weekly", after=7 * 24 * HOUR)
    assert later.story != first.story


def test_an_article_that_arrives_late_joins_the_story_told_after_it(take):
    first = take(FIRST, after=3 * HOUR)
    late = take(OWN_WORDS, url="https://weekly.example/7", outlet="Weekly")
    assert late.story == first.story


def test_an_article_on_no_topic_tells_no_story(take):
    assert take("The theatre will cost $640 million, the city said.").story is None
