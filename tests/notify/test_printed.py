"""Areas, lengths, weights and powers are told in the unit that was printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.figures import READER
from monitor.model import Article
from monitor.notify.telling import say_figure, say_move
from tests.notify.makers import figure

METRES_IN_AN_ACRE = Decimal("4046.8564224")


def area(text: str, value: str, unit: str = "m2"):
    return figure(value, text=text, unit=unit, counter=None)


@pytest.mark.parametrize(
    ("text", "value", "unit", "ko", "en"),
    [
        ("7,300 acres", str(7300 * METRES_IN_AN_ACRE), "m2", "7,300에이커", "7,300 acres"),
        ("a 1-acre plot", "4046.8564224", "m2", "1에이커", "1 acre"),
        ("4만 평", "132231.404958678", "m2", "4만평", "40,000 pyeong"),
        ("35㏊", "350000", "m2", "35㏊", "35 hectares"),
        ("6.2㎢", "6200000", "m2", "6.2㎢", "6.2 km²"),
        ("88 square miles", "227918953.7096", "m2", "88제곱마일", "88 square miles"),
        ("450㎡", "450", "m2", "450㎡", "450 m²"),
        ("14 miles", "22.530816", "km", "14마일", "14 miles"),
        ("9 feet", "2.7432", "m", "9피트", "9 feet"),
        ("12,500MW", "12500000000", "W", "12,500MW", "12,500 MW"),
        ("0.4GW", "400000000", "W", "0.4GW", "0.4 GW"),
        ("310GWh", "310000000000", "Wh", "310GWh", "310 GWh"),
        ("95℉", "35", "degC", "95℉", "95 °F"),
        ("50bp", "0.5", "point", "50bp", "50 basis points"),
        ("", "450", "m2", "450㎡", "450 m²"),
        ("acreage of 450", "450", "m2", "450㎡", "450 m²"),
    ],
)
def test_value_is_told_in_the_printed_unit(text, value, unit, ko, en):
    shown = area(text or "x", value, unit)
    assert (say_figure(shown, "ko", ""), say_figure(shown, "en", "")) == (ko, en)


def test_difference_is_told_in_the_unit_of_the_new_value():
    before = area("7,300 acres", str(7300 * METRES_IN_AN_ACRE))
    after = area("7,500 acres", str(7500 * METRES_IN_AN_ACRE))
    assert say_move(before, after, "en") == "+200 acres (+2.7%)"
    assert say_move(before, area("20㎢", "20000000"), "ko") == "약 -9.54㎢(-32.3%)"


def test_range_is_told_in_the_printed_unit():
    between = figure(
        "80937128448e-4", high=Decimal("121405.692672e2"), text="2,000 to 3,000 acres", unit="m2"
    )
    assert say_figure(between, "en", "") == "2,000–3,000 acres"


@pytest.mark.parametrize(
    ("lang", "sentence", "said"),
    [
        ("en", "The fire burned 12,400 acres by Sunday, officials said.", "12,400 acres"),
        ("ko", "산림청은 이번 산불로 숲 320㏊가 탔다고 밝혔다.", "320㏊"),
        ("ko", "발전소의 설비 용량은 1,400MW다.", "1,400MW"),
    ],
)
def test_what_the_reader_reads_comes_back_as_printed(lang, sentence, said):
    article = Article(url="https://a.example/1", canonical="a.example/1", title="", text=sentence, lang=lang)
    [read] = [f for f in READER.read_figures(article) if f.unit != "other"]
    assert say_figure(read, lang, "") == said


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e400", "-3", "1e-40"])
def test_any_value_makes_words(value):
    assert say_figure(area("5 acres", value), "en", "")
