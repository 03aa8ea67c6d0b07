"""Laws that hold for any text: offsets are exact, no text raises, a value printed in any style reads back."""

from __future__ import annotations

import itertools
import time
import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.figures.english.reading import read

WORDS = st.sampled_from(
    [
        "$",
        "£",
        "€",
        "US$",
        "5",
        "1,200",
        "3.4",
        "2030",
        "40%",
        "7-9",
        "a",
        "half",
        "third",
        "quarter",
        "million",
        "bn",
        "k",
        "m",
        "people",
        "homes",
        "from",
        "to",
        "up",
        "by",
        "of",
        "and",
        "or",
        "in",
        "between",
        "than\n",
        "",
        "",
        "",
        "more",
        "less",
        "about",
        "over",
        "per",
        "year",
        "week",
        "(",
        ")",
        ",",
        ".",
        ":",
        ";",
        "-",
        "--",
        '"',
        "'",
        "said",
        "Seoul",
        "will",
        "plans",
        "toll",
        "killed",
        "rose",
        "fell",
        "percent",
        "points",
        "degrees\n",
        "",
        "",
        "",
        "1st",
        "27th",
        "ranked",
        "twice",
        "double",
        "one",
        "two",
        "dozen",
        "hundred",
        "No.",
        "Section",
        "A9",
        "GPT-4o",
        "½",
        "1/2",
        "each",
        "apiece",
        "\n\n",
        "＄５",
        "\xa0",
        "▲",
        "↓",
        "é",
    ]
)
TEXTS = st.one_of(
    st.text(), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join)
)
WHOLE = st.integers(min_value=1_000, max_value=10**12)


def styles(n: int) -> list[str]:
    return [
        f"{n:,}",
        f"{n:,}".replace(",", " "),
        f"{n:,}".replace(",", "\u00a0"),
        f"{n:,}".replace(",", "\u202f"),
    ]


@settings(max_examples=300)
@given(title=TEXTS, text=TEXTS)
def test_offsets_are_exact_and_no_text_raises(title, text):
    fields = {"title": title, "text": text}
    for figure in read(title, text, date(2026, 5, 4)):
        field = fields[figure.place]
        assert field[figure.start : figure.end] == figure.text
        assert field[figure.quote_start :].startswith(figure.quote)
        assert figure.quote_start <= figure.start < figure.end <= figure.quote_start + len(figure.quote)
        assert figure.low <= figure.high


@given(TEXTS)
def test_figures_stand_in_reading_order_and_never_overlap(text):
    figures = read("", text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(figures))


@given(WHOLE)
def test_a_number_of_people_reads_back_in_every_style(n):
    for printed in styles(n):
        [figure] = read("", f"The rally drew {printed} people.")
        assert (figure.text, figure.low, figure.unit) == (printed, Decimal(n), "people")


@given(
    st.decimals(min_value="0.01", max_value="999.99", places=2), st.sampled_from(["$", "£", "€", "¥", "₩"])
)
def test_money_reads_back_in_every_style(amount, sign):
    million = amount * 10**6
    for printed in (
        f"{sign}{amount}m",
        f"{sign}{amount} million",
        f"{sign}{amount}mn",
        f"{sign}{amount}-million",
    ):
        [figure] = read("", f"The barn cost {printed}.")
        assert (figure.text, figure.low) == (printed, million)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_normal_forms_do_not_change_what_is_read(form):
    text = "Café Zoë sold 1,200 crêpes for €3.50 each in São Tomé."
    plain = [(f.low, f.unit) for f in read("", text)]
    assert [(f.low, f.unit) for f in read("", unicodedata.normalize(form, text))] == plain


def test_full_width_letters_and_digits_read_as_their_plain_forms():
    [figure] = read("", "The prize is １２，５００ ｅｕｒｏｓ.")
    assert (figure.low, figure.unit, figure.text) == (Decimal(12500), "EUR", "１２，５００ ｅｕｒｏｓ")


@pytest.mark.parametrize(
    ("piece", "times"),
    [
        pytest.param("1", 1_000_000, id="digits"),
        pytest.param("(", 100_000, id="brackets"),
        pytest.param("1,", 20_000, id="commas"),
        pytest.param("\n", 1_000_000, id="blank lines"),
        pytest.param("a", 1_000_000, id="letters"),
        pytest.param("http://a", 60_000, id="addresses"),
        pytest.param("$5 (", 5_000, id="money in brackets"),
    ],
)
def test_time_grows_with_the_length_alone(piece: str, times: int):
    def cost(times: int) -> float:
        began = time.process_time()
        read("", piece * times)
        return time.process_time() - began

    cost(100)
    assert cost(times) < 12 * cost(times // 4) + 0.12  # with the square of the length, 16 times
