"""What a figure measures where the words right at it say so, beside sentences in which they do not."""

from __future__ import annotations

import pytest

from monitor.figures.english.reading import read


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The trust keeps 44 woods covering 1,900 acres.", "woods"),
        ("The audit found 310 deals worth €214 million.", "deals"),
        ("It signed an order for 40 jets worth $5 billion.", "order"),
        ("The channel will make eight episodes at $11 million each.", "episodes"),
        ("It sold 9,000 bikes in May, 61% of them red.", "bikes"),
        ("Some 4,000 pupils, a third of them girls, sat the test.", "pupils"),
        ("Turnout fell 4%.", "Turnout"),
        ("The law gives fathers 16 weeks of paid holiday.", "paid holiday"),
        ("The mares eat 84 lb (38 kg) of hay a day.", "hay"),
    ],
)
def test_the_words_at_the_figure_name_the_thing(text, last):
    assert read("", text)[-1].about == last
