"""An article that only shares a topic's name is a stranger among the articles on it."""

from __future__ import annotations

from dataclasses import replace

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.model import Match
from tests.cycle.harbour import HARBOUR, HOUR, NOON

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
