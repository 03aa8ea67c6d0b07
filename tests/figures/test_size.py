"""How large a number may be and still be a figure."""

from __future__ import annotations

import pytest

from monitor.figures import read


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "10 000 000 000 000 000 000 000 000 000"),
        ("en", "It cost 10,000,000,000,000,000,000,000,000,000 dollars."),
        ("en", "It cost 999999999999999999 trillion dollars."),
        ("ko", "빚이 999999999999999999경 원이다."),
        ("ko", "모두 99999999999999999조%다."),
    ],
)
def test_what_no_newspaper_counts_is_no_figure(lang, text):
    assert read("", text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "digits"),
    [("en", "Debt stood at $38.5 trillion.", 14), ("ko", "국가채무가 1경 1천조 원을 넘었다.", 17)],
)
def test_a_national_debt_is_one(lang, text, digits):
    assert [figure.low.adjusted() + 1 for figure in read("", text, lang)] == [digits]
