"""Evidence and weights: what each piece adds to a score."""

from __future__ import annotations

import pytest

from monitor.ledger.match import Match, shares, summed
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
