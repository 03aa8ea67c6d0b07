"""The corpus: every sentence reads to its figures, no more and no less."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from monitor.figures.english.reading import read
from tests.figures.english.english_corpus import CORPUS, FAILING
from tests.figures.english.english_genres import GENRES
from tests.figures.english.english_names import NAMES
from tests.figures.english.english_news_public import HEADLINES, PUBLIC
from tests.figures.english.english_news_science import SCIENCE
from tests.figures.english.english_news_trade import TRADE

NEWS = PUBLIC + HEADLINES + SCIENCE + TRADE
TINY = Fraction(1, 10**10)  # thirds and acres are cut after fifteen digits


def exact(value: object) -> Fraction:
    return Fraction(Decimal(str(value))) if isinstance(value, float) else Fraction(value)


def assert_reads(text, wanted):
    found = read("", text)
    assert [(f.text, f.unit) for f in found] == [(printed, unit) for printed, _, unit in wanted]
    for figure, (_, value, _) in zip(found, wanted, strict=True):
        low, high = value if isinstance(value, tuple) else (value, value)
        assert abs(Fraction(figure.low) / exact(low) - 1) < TINY if low else figure.low == 0
        assert abs(Fraction(figure.high) / exact(high) - 1) < TINY if high else figure.high == 0


@pytest.mark.parametrize(
    ("text", "wanted"), [pytest.param(t, w, id=why) for why, t, w in CORPUS + GENRES + NAMES]
)
def test_a_sentence_reads_to_its_figures(text, wanted):
    assert_reads(text, wanted)


@pytest.mark.parametrize(("text", "wanted"), NEWS, ids=[text[:40] for text, _ in NEWS])
def test_news_reads_to_its_figures(text, wanted):
    assert_reads(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"), [pytest.param(t, w, id=why, marks=pytest.mark.xfail) for why, t, w in FAILING]
)
def test_known_failures(text, wanted):
    assert_reads(text, wanted)
