"""Two series that a person keeps apart: wording alone says to which of them a figure may go."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.build import Ledger, figure

WALKERS = "The mill employs {1,240 people} at its old site on the river."
MOVERS = "The mill employs {310 people} at its new site by the harbour."


def mills(*, apart: bool) -> tuple[Ledger, int, int]:
    """The workers of two sites of one mill, in two series."""
    ledger = Ledger()
    ledger.read(figure(WALKERS, 1240), lang="en")
    ledger.read(figure(MOVERS, 310), hours=1, lang="en")
    first, second = ledger.entries
    if apart:
        for one, other in ((first, second), (second, first)):
            ledger.entries[one] = replace(ledger.entries[one], apart=frozenset({other}))
    return ledger, first, second


def test_a_figure_never_goes_to_the_series_whose_words_are_further_off():
    """The value is that of the old site, the words are those of the new one."""
    told = MOVERS.replace("310", "1,240")
    ledger, first, _ = mills(apart=False)
    assert ledger.read(figure(told, 1240), hours=30, lang="en")[0].series == first
    ledger, first, _ = mills(apart=True)
    assert ledger.read(figure(told, 1240), hours=30, lang="en")[0].series != first


def test_what_is_worded_like_its_own_series_stays_there():
    ledger, first, second = mills(apart=True)
    old, new = ledger.read(figure(WALKERS, 1240), figure(MOVERS, 310), hours=30, lang="en")
    assert (old.series, new.series) == (first, second)


def test_where_both_are_equally_near_the_value_decides():
    ledger, first, second = mills(apart=True)
    for series in (first, second):
        entry = ledger.entries[series]
        seen = [
            replace(o, figure=figure(WALKERS.replace("1,240", o.figure.text[:-7]), o.figure.low))
            for o in entry.observations
        ]
        ledger.entries[series] = replace(entry, observations=tuple(seen))
    assert ledger.read(figure(WALKERS, 1240), hours=30, lang="en")[0].series == first


@given(st.integers(2, 5000), st.sampled_from([WALKERS, MOVERS]))
def test_whatever_the_value_the_other_series_is_never_touched(value, sentence):
    ledger, first, second = mills(apart=True)
    shown = "1,240" if sentence is WALKERS else "310"
    [verdict] = ledger.read(figure(sentence.replace(shown, str(value)), value), hours=30, lang="en")
    assert verdict.series != (second if sentence is WALKERS else first)
