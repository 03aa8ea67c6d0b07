"""A ledger of a hundred thousand series, and the few that an article may speak of."""

from monitor.ledger.candidates import near
from monitor.ledger.weights import CROWD
from monitor.model import Entry

from .build import Ledger, figure


def entries(*labels):
    """One entry for each label; the values are 1, 2, 3 …"""
    ledger = Ledger()
    for number, label in enumerate(labels, start=1):
        ledger.read(figure(f"{label}은 {{{number}개}}다.", number, "count"))
    seen = next(iter(ledger.entries.values())).observations
    return [Entry(series=i, label=label, observations=seen) for i, label in enumerate(labels, start=1)]


def crowd(*labels):
    return [e for first in entries(*labels) for e in (first, *_copies(first))]


def _copies(entry):
    return [
        Entry(series=entry.series * 10_000 + i, label="창고", observations=entry.observations)
        for i in range(CROWD)
    ]


def test_a_small_ledger_is_looked_at_as_a_whole():
    known = entries("학교", "병원")
    assert near([figure("나무가 {77그루} 있다.", 77, "count")], list(reversed(known))) == known


def test_of_a_large_ledger_what_shares_a_word_or_a_value_is_looked_at():
    article = [figure("새 학교는 {77개}다.", 77, "count")]
    assert [e.label for e in near(article, crowd("학교"))] == ["학교"]
    assert len(near([figure("나무가 {1그루} 있다.", 1, "count")], crowd("학교"))) == CROWD
