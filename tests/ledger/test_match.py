"""Evidence and weights: what each piece adds to a score."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.ledger.clues import Rarity
from monitor.ledger.evidence import Context, told
from monitor.ledger.match import Match, match, shares, summed
from monitor.ledger.rows import row_of
from monitor.ledger.weights import EQUAL, MOVED
from monitor.model import Entry, Observation
from tests.ledger.build import NOON, figure

SEEN = Observation(
    id=1, series=1, figure=figure("The town has {40} buses.", 40), article=1, url="", outlet="", published_at=NOON,
    learned_at=NOON,
)  # fmt: skip
STRENGTHS = {"value": 1.0, "clues": 0.5, "headline": 0.0}
RIVALRY = {"lead over series": 0.4, "company": 1.0}


@pytest.mark.parametrize("weights", [EQUAL, MOVED])
def test_the_pieces_add_up_to_the_score_and_none_is_their_sum(weights):
    alone = summed(STRENGTHS, weights)
    row = row_of(Entry(series=1, label="buses", observations=(SEEN,)))
    pieces = shares(Match(mention=0, row=row, strengths={**STRENGTHS, "alone": alone, **RIVALRY}), weights)
    score = weights["alone"] * alone + sum(weights[name] * share for name, share in RIVALRY.items())
    assert "alone" not in dict(pieces)
    assert sum(dict(pieces).values()) == pytest.approx(score - weights["alone"] * weights["bias"])


def test_a_basis_that_the_text_names_is_not_unknown_because_the_headline_leaves_it_out():
    row = row_of(
        Entry(series=1, label="savings", observations=(of_year("Savings are put at {40} a year.", 40),))
    )
    headline = figure("Savings trimmed to {35}", 35, "USD", place="title", about="Savings")
    text = figure("Savings of {35} a year are expected.", 35, "USD", about="Savings", per="year")
    context = Context(rare=Rarity([]), at=NOON)
    unknown = [_unknown(row, context, *places) for places in ([headline], [text], [headline, text])]
    assert unknown == [1.0, 0.0, 0.0]


def of_year(marked, value):
    return replace(SEEN, figure=figure(marked, value, "USD", about="Savings", per="year"))


def _unknown(row, context, *places):
    return match(0, [told(place, context) for place in places], row, context).strengths["per unknown"]
