"""A ledger of a hundred thousand series, and the few that an article may speak of."""

from collections import Counter
from dataclasses import replace
from math import log

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.ledger import Index
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import CROWD, FAINT, NEAREST, STANDS_AGAIN
from monitor.ledger.words import canonical_phrase

from .build import Ledger, figure


def entry(series, label, value, unit="count"):
    """A series with one observation, which its label and its value tell."""
    ledger = Ledger()
    ledger.read(figure(f"{label}은 {{{value}개}}다.", value, unit))
    [known] = ledger.entries.values()
    return replace(known, series=series, label=label)


CROWDED = [replace(entry(10_000, "창고", 7), series=10_000 + i) for i in range(CROWD + 1)]


def labels(entries):
    return [known.label for known in entries]


def test_a_small_ledger_is_looked_at_as_a_whole_unit_by_unit():
    known = [entry(1, "학교", 5), entry(2, "병원", 6), entry(3, "도로", 7, "km")]
    assert Index(reversed(known)).near([figure("나무가 {77그루} 있다.", 77, "count")]) == known[:2]


def test_what_a_person_keeps_apart_is_looked_at_together():
    school, hospital = entry(1, "학교", 5), entry(2, "병원", 6)
    index = Index([replace(school, apart=frozenset({2, 99})), hospital, *CROWDED])
    assert labels(index.near([figure("새 학교는 {8개}다.", 8, "count")])) == ["학교", "병원"]


def test_of_a_large_ledger_what_shares_a_word_or_a_value_is_looked_at():
    index = Index([entry(1, "학교", 5), entry(2, "병원", 6), entry(3, "도로", 77), *CROWDED])
    assert labels(index.near([figure("새 학교는 {77개}다.", 77, "count")])) == ["학교", "도로"]
    assert index.near([figure("나무가 {99그루} 있다.", 99, "count")]) == []


def test_the_value_that_a_figure_is_said_to_have_moved_from_leads_to_its_series():
    index = Index([entry(1, "학교", 41), *CROWDED])
    moved = figure("나무는 {77그루}다.", 77, "count", stated_from=(41, 41))
    assert labels(index.near([moved])) == ["학교"]


def test_however_many_are_alike_only_the_nearest_of_each_figure_are_looked_at():
    alike = [replace(entry(1, "학교", 5), series=series) for series in range(1, 500)]
    assert len(Index(alike).near([figure("새 학교는 {77개}다.", 77, "count")])) == NEAREST
    many = [figure(f"새 학교는 {{{number}개}}다.", number, "count") for number in range(400)]
    assert len(Index(alike).near(many)) <= CROWD


WORDS = ["예산", "병원", "학교", "도로", "인력", "서울시", "부산시"]
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
values = st.integers(min_value=1, max_value=6)
ledgers = st.lists(st.tuples(phrases, values), max_size=25).map(
    lambda told: [entry(series, label, value) for series, (label, value) in enumerate(told, start=1)]
)
articles = st.lists(
    st.builds(lambda label, value: figure(f"{label}은 {{{value}개}}다.", value, "count"), phrases, values),
    min_size=1,
    max_size=3,
)


def by_plain_scan(figures, known):
    """The same answer the long way: every series beside every figure."""
    keys = {e.series: canonical_phrase(e.label) | {o.figure.low for o in e.observations} for e in known}
    common = Counter(key for of_series in keys.values() for key in of_series)
    found = set()
    for seen in figures:
        weights = {**slots_of(seen).clues, seen.low: STANDS_AGAIN}
        rarest_first = sorted((key for key in weights if common[key]), key=lambda key: common[key])
        worth = {key: weights[key] * log((len(known) + 1) / common[key]) for key in rarest_first}
        scores = {s: sum(worth[key] for key in worth if key in of_series) for s, of_series in keys.items()}
        best = sorted(((score, s) for s, score in scores.items() if score), reverse=True)[:NEAREST]
        found |= {s for score, s in best if score >= FAINT * best[0][0]}
    return sorted(found)


@given(articles, ledgers)
@settings(max_examples=60)
def test_the_index_finds_what_a_look_at_every_series_finds(article, ledger):
    known = [*ledger, *CROWDED]
    assert [e.series for e in Index(known).near(article)] == by_plain_scan(article, known)


@given(articles, ledgers, ledgers)
@settings(max_examples=60)
def test_a_series_is_known_by_its_newest_state_alone(article, before, after):
    index = Index([*CROWDED, *before])
    for known in after:
        index.put(known)
    latest = {e.series: e for e in (*CROWDED, *before, *after)}
    assert index.near(article) == Index(latest.values()).near(article)
