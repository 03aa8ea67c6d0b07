"""A watchlist that takes everything: among all the news an article is told on where its words stand again."""

from dataclasses import replace

import pytest

from .build import Ledger, figure

FIRE = figure("Canyon fire crews counted {12} dead people.", 12, owner="Canyon fire", about="dead people")
ALL = {"topics": frozenset({"all news"}), "wide": True}


def after(*told):
    ledger = Ledger()
    ledger.read(*told, title="Canyon fire spreads to the harbour", **ALL)
    return ledger


@pytest.mark.parametrize(
    "seen",
    [
        figure("The bank rate was held by {12} members.", 12),
        figure("A choir of {12} people sang at the fair.", 12, about="choir"),
    ],
)
def test_a_small_equal_value_in_other_words_is_another_series(seen):
    assert after(FIRE).read(seen, title="Bank holds its rate", **ALL)[0].kind == "new"


def test_the_same_story_told_on_is_one_series():
    seen = figure("The Canyon fire left {12} dead.", 12, about="dead people")
    assert after(FIRE).read(seen, title="Canyon fire: twelve dead", **ALL)[0].series == 1


def test_the_same_attribute_of_the_same_owner_is_one_series_in_whatever_words():
    seen = replace(FIRE, quote="12 it is.", start=0, end=2)
    assert after(FIRE).read(seen, title="A year in numbers", **ALL)[0].series == 1


def test_a_topic_that_chooses_leaves_every_one_of_its_series_open():
    seen = figure("The bank rate was held by {12} people.", 12, about="dead people")
    assert after(FIRE).read(seen, title="Bank holds", topics=frozenset({"all news"}))[0].series == 1
