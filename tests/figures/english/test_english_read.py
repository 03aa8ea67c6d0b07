"""What the English reader reads, at its plainest."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.figures.english.reading import read

D = Decimal


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit"),
    [
        ("The club paid $6.25m for the pier.", "$6.25m", D(6250000), "USD"),
        ("They walked 5 km to school.", "5 km", D(5), "km"),
        ("The lake rose 5 m in a week.", "5 m", D(5), "m"),
        ("Losses came to €730bn.", "€730bn", D(730000000000), "EUR"),
        ("It needs C$2 million.", "C$2 million", D(2000000), "other"),
        ("Rates rose 25 basis points.", "25 basis points", D("0.25"), "point"),
    ],
)
def test_a_figure_keeps_its_words_and_is_in_plain_units(text, printed, value, unit):
    [figure] = read("", text)
    assert (figure.text, figure.low, figure.high, figure.unit) == (printed, value, value, unit)
    assert text[figure.start : figure.end] == printed


def test_headline_comes_first_and_offsets_belong_to_their_field():
    first, second = read("Bakery hires 12 drivers", "It now has 40 drivers.")
    assert (first.place, first.text, second.place, second.text) == ("title", "12", "text", "40")
    assert second.quote == "It now has 40 drivers."
