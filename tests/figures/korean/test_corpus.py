"""Sentences of our own, each for a reason, read as a careful editor would."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from monitor.figures.korean.nonfigure_patterns import NOT_FIGURES
from monitor.figures.korean.reading import read
from tests.figures.korean.corpus import MARGINS, NO_FIGURES, VALUES
from tests.figures.korean.news_corpus import NEWS, NEWS_WITHOUT_FIGURES
from tests.figures.korean.short_corpus import SHORT, SHORT_NO_FIGURES

if TYPE_CHECKING:
    from monitor.model import Figure

_BOUNDS = {"at_least": ">=", "at_most": "<=", None: ""}
_PLACES = Decimal("1e-9")


def _number(value: Decimal) -> str:
    text = f"{value.quantize(_PLACES) if abs(value) < 10**12 else value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _shown(figure: Figure, *, margins: bool) -> str:
    low, high = _number(figure.low), _number(figure.high)
    words = [figure.text, low if low == high else f"{low}..{high}", figure.unit]
    if margins:
        words += ["~" * figure.approx, _BOUNDS[figure.bound], f"/{figure.per}" if figure.per else ""]
    return " ".join(filter(None, words))


def _bare(expected: str) -> str:
    return " ".join(word for word in expected.split() if word not in ("~", ">=", "<="))


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in VALUES], ids=[row[0] for row in VALUES])
def test_value_and_unit_are_read(text: str, expected: list[str]) -> None:
    assert [_shown(figure, margins=False) for figure in read("", text)] == [_bare(e) for e in expected]


_WITH_MARGINS = [*MARGINS, *SHORT, *NEWS]
_WITHOUT_FIGURES = [*NO_FIGURES, *SHORT_NO_FIGURES, *NEWS_WITHOUT_FIGURES]


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in _WITH_MARGINS], ids=[row[0] for row in _WITH_MARGINS]
)
def test_approx_bound_and_per_are_read(text: str, expected: list[str]) -> None:
    assert [_shown(figure, margins=True) for figure in read("", text)] == expected


@pytest.mark.parametrize(
    "text", [row[1] for row in _WITHOUT_FIGURES], ids=[row[0] for row in _WITHOUT_FIGURES]
)
def test_digits_that_are_no_figure_are_left_alone(text: str) -> None:
    assert read("", text) == []


@pytest.mark.parametrize("row", NOT_FIGURES, ids=lambda row: row.what)
def test_each_rule_for_what_is_no_figure_holds_for_its_own_example(row) -> None:
    assert read("", row.example) == []
