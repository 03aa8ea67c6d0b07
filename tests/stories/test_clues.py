"""The clues of an article: values by what they are worth, words by where they stand, none that all on the topic have."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.model import Match
from monitor.stories import clues_of
from tests.builders import make_article, make_figure, make_topic

TOPIC = make_topic(match=Match(any=("Westbay harbour",)))


def texts(*figures, topic=TOPIC, **article) -> dict[str, float]:
    return {clue.text: clue.weight for clue in clues_of(make_article(**article), figures, [topic])}


def test_values_and_words_are_clues_and_headlines_weigh_more():
    found = texts(make_figure("412", text="412 ships"), title="Dredgers", text="Trawlers wait.")
    assert found == {"412 ships": 0.8, "dredger": 0.2, "trawler": 0.1, "wait": 0.1}


def test_the_topics_own_words_are_no_clues():
    assert texts(title="Westbay dredgers", text="The harbour.") == {"dredger": 0.2}


def test_a_topic_that_matches_everything_has_no_own_words():
    assert "westbay" in texts(title="Westbay", text="", topic=make_topic(match=Match()))


def test_a_round_value_weighs_less_than_an_exact_one():
    round_one, exact = clues_of(
        make_article(title="", text=""), [make_figure("10"), make_figure("4312")], [TOPIC]
    )
    assert round_one.weight < exact.weight


@pytest.mark.parametrize(
    ("one", "other"),
    [(Decimal(10000), Decimal("1E+4")), (Decimal("2.50"), Decimal("2.5"))],
)
def test_equal_values_are_one_clue(one, other):
    assert len(texts(make_figure(one), make_figure(other), title="", text="")) == 1


def test_a_value_of_the_past_is_no_clue():
    assert texts(make_figure("412", status="past"), title="", text="") == {}


def test_a_clue_is_of_its_topic():
    one, other = (clues_of(make_article(), [], [make_topic(name)])[0].key for name in ("harbour", "budget"))
    assert one != other


def test_however_long_an_article_it_leaves_few_clues():
    figures = [make_figure(str(number)) for number in range(101, 400)]
    assert len(clues_of(make_article(text="alpha beta gamma " * 50_000), figures, [TOPIC])) <= 40


@pytest.mark.parametrize("text", ["", "\ud800", "\0" * 5, "가" * 100_000, "(" * 100_000])
def test_no_text_is_refused(text):
    clues = clues_of(make_article(title=text, text=text), [], [TOPIC])
    assert all(clue.weight > 0 for clue in clues)
    assert len(clues) <= 1
