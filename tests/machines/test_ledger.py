"""Processes that read news of the same figures at the same moment keep the ledger that one alone would keep.

"The same ledger" is meant in two ways. To the letter: every decision, number, verdict and change is that of one process
which takes the articles in by the order in which they were committed. And whatever the order: each series holds the
values that it holds when the articles come in the order of their publication.
"""

from __future__ import annotations

import os
from random import Random

import pytest

from tests.machines.stories import PROJECTS, sagas, told
from tests.machines.taking import ledger, made, order_of_commitment, take_in, take_in_at_once, values

PROCESSES = 8
TELLINGS = 3  # values that the costs of each of the sagas' projects have, one after the other
ARTICLES = int(os.environ.get("NEWSFIGURES_MACHINES_ARTICLES", "60"))


@pytest.fixture(scope="module")
def news():
    return told(ARTICLES)


@pytest.fixture(scope="module")
def at_once(make_postgres, news):
    """The database that many processes have filled, in an order of nobody's choice."""
    url = made(make_postgres())
    shuffled = list(news)
    Random(7).shuffle(shuffled)
    take_in_at_once(url, shuffled, processes=PROCESSES)
    return url


def test_the_articles_came_in_another_order_than_they_were_published(at_once, news):
    assert order_of_commitment(at_once, news) != news
    assert len(order_of_commitment(at_once, news)) == len(news)


def test_the_ledger_is_that_of_one_process_in_the_order_of_commitment(at_once, news, make_postgres):
    alone = made(make_postgres())
    take_in(alone, order_of_commitment(at_once, news))
    assert ledger(at_once) == ledger(alone)


def test_late_and_shuffled_arrivals_end_in_the_ledger_of_news_in_order(make_postgres, tmp_path):
    news, shuffled = sagas(), sagas()
    Random(3).shuffle(shuffled)
    at_once, in_order = made(make_postgres()), made(f"sqlite:///{tmp_path}/news.db")
    take_in_at_once(at_once, shuffled, processes=PROCESSES)
    take_in(in_order, news)
    assert values(at_once) == values(in_order)
    whole = [held for held in values(at_once) if len({text for _, text in held}) == TELLINGS]
    assert len(whole) > len(PROJECTS) / 2
