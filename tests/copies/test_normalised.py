"""How a text is written makes no other text of it."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.copies.prints import normalised

LETTERS = st.text(alphabet="aBz059 .,_\n-\x00\x7f’“”…—©½é가나３．", max_size=24)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("It rose to 4.5%.", "itroseto4.5"),
        ("up 4.5. 6 of them", "up4.56ofthem"),
        ("3.5.2, then .5 and 5.", "3.5.2then5and5"),
        ("“Don’t — ever”", "dontever"),
        ("１２．５ ＭＷ", "12.5mw"),
        ("café_1", "café1"),
        ("서울시 ‘AI’ 1만…", "서울시ai1만"),
    ],
)
def test_letters_and_digits_are_left_and_the_point_between_digits(written, left):
    assert normalised(written) == left


@given(LETTERS)
def test_a_text_of_ascii_letters_is_read_as_any_other(text):
    kept = re.findall(r"[^\W_]+|(?<=\d)\.(?=\d)", normalize("NFKC", text))
    assert normalised(text) == "".join(kept).lower()
