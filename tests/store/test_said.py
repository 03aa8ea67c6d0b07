"""A reason comes out of the database as it went in: its English text, its phrase and its facts."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.phrases import Day, InBoth, Phrase, joined, parts_of, phrase
from monitor.store.said import kept_of, said_in
from monitor.store.types import storable
from tests.builders import NOON, make_sighting, opening, save_article

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore

SEOUL = timezone(timedelta(hours=9))
FACTS = st.recursive(
    st.builds(InBoth, en=st.text("ab", max_size=3), ko=st.text("가나", max_size=3))
    | st.text('ab가 {}"\\;\0\ud800', max_size=8)
    | st.integers()
    | st.booleans()
    | st.builds(Day, st.datetimes(timezones=st.just(SEOUL))),
    lambda inner: st.builds(lambda fact: phrase("so: {fact}", fact=fact), inner),
    max_leaves=2,
)
PHRASES = st.dictionaries(st.sampled_from("abcd"), FACTS, max_size=4).map(
    lambda facts: phrase("; ".join(f"{name} {{{name}}}" for name in facts) or "so", **facts)
)


def facts_of(said: str) -> object:
    """All that makes a phrase, phrases within it too."""
    if not isinstance(said, Phrase):
        return said
    return said.template, {
        name: facts_of(fact) if isinstance(fact, str) else fact for name, fact in said.facts.items()
    }


@given(PHRASES)
def test_what_is_kept_of_a_phrase_makes_it_again(said):
    kept = kept_of(said)
    again = said_in(json.loads(json.dumps(kept)))
    assert again == storable(said)
    if said.facts and again == said:
        assert facts_of(again) == facts_of(said)


@given(st.text('ab가 {}"\\;:say', max_size=12))
def test_a_plain_text_is_kept_as_it_is(text):
    assert kept_of(text) == text == said_in(text)


def test_facts_come_back_as_what_they_were():
    source = phrase("{outlet}, {day}", outlet="가람일보", day=Day(datetime(2026, 3, 2, tzinfo=SEOUL)))
    said = joined(
        [phrase("the same value as {source}", source=source), phrase("{count} times", count=3)], "; "
    )
    assert facts_of(said_in(kept_of(said))) == facts_of(said)


def test_of_facts_that_json_cannot_hold_the_text_is_kept():
    assert kept_of(phrase("so {much}", much=NOON)) == f"so {NOON}"


URL = "https://harbour.example/9"
SAID = phrase(
    "the same value as {source}", source=phrase("{outlet}, {day}", outlet="가람일보", day=Day(NOON))
)
TEXTS = ['{"say":', '{"say":"so"}', '{"say": 1}', "the value moved", "a\0b\ud800"]


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_is_taken_for_a_reason_with_facts(text: str, harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        tx.pass_over(URL, text, NOON)
    assert harbour.why(URL)[0].reason == text.replace("\0", "\ufffd").replace("\ud800", "\ufffd")


def test_a_reason_is_read_with_its_facts(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        tx.pass_over(URL, SAID, NOON)
    assert facts_of(harbour.why(URL)[0].reason) == facts_of(SAID)


def test_so_is_what_becomes_of_a_notice(harbour: SqlStore) -> None:
    least = InBoth(en="0.5 points", ko="0.5%p")
    why = phrase("not sent: {why}", why=phrase("under {least}", least=least))
    with harbour.writing() as tx:
        tx.owe("harbour", "desk", [], NOON, dropped=why, cause="small")
    assert facts_of(harbour.outbox()[0].detail) == facts_of(why)


def test_so_is_what_ails_a_source_and_a_channel(harbour: SqlStore) -> None:
    fault = phrase("no answer within {seconds} s", seconds=30)
    harbour.source_failed(harbour.sources()[0].id, fault, NOON, due_at=NOON)
    harbour.channel_failed("desk", fault, NOON)
    kept = [harbour.sources()[0].detail, harbour.channels()[0].detail]
    assert [facts_of(one) for one in kept] == [facts_of(fault)] * 2


def test_so_is_each_of_several(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        article = save_article(tx)
        verdict = opening(reasons=(SAID, "wide close +3.2", *TEXTS))
        tx.record(article.version, make_sighting(article), [verdict], topics=["harbour"], title="")
    parts = parts_of(harbour.why(article.url)[1].reason, "; ")
    assert facts_of(parts[0]) == facts_of(SAID)
    assert parts[1:] == ["wide close +3.2", *TEXTS[:-1], "a\ufffdb\ufffd"]
