"""Units of a user's own: what their words mean wins over ours, and no word of theirs can break the reading."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.figures import VERSION, Measure, Reader, read

if TYPE_CHECKING:
    from monitor.model import Language, Unit


def own(unit: Unit, factor: str = "1", *, counter: bool = False) -> Measure:
    return Measure(unit, Decimal(factor), own=True, counter=counter)


TOE = own("Wh", "11630000")
READER = Reader(
    {
        "ko": {
            "되": own("kg", "1.6"), "toe": TOE, "석유환산톤": TOE, "코인": own("count", counter=True), "대": own("kg", "5"),
            "주": own("count", counter=True), "a+b*": own("other"),
        },
        "en": {
            "koku": own("kg", "150"), "toe": TOE, "tonnes of oil equivalent": TOE, "miles": own("km", "1.852"),
            "tokens": own("count", counter=True), "head of cattle": own("count", counter=True), "stone": own("t"),
            "kg/m²": own("other"), "R&D-hours": own("hour"), "guilders": own("EUR", "0.45378"), "a+b*": own("other"),
        },
    }
)  # fmt: skip

READ: list[tuple[Language, str, str, str, Unit, str | None]] = [
    ("ko", "농가는 쌀 300되를 내놓았다.", "300되", "480", "kg", None),
    ("ko", "콩 세 되를 남겼다.", "세 되", "4.8", "kg", None),
    ("ko", "발전소는 2만5천toe를 아꼈다.", "2만5천toe", "290750000000", "Wh", None),
    ("ko", "올해 소비는 4 석유환산톤이다.", "4 석유환산톤", "46520000", "Wh", None),
    ("ko", "회사는 3천여 코인을 나눠준다.", "3천여 코인", "3000", "count", "코인"),
    ("ko", "기호로는 7a+b*라고 쓴다.", "7a+b*", "7", "other", None),
    ("en", "Warehouses hold 300 koku of rice.", "300 koku", "45000", "kg", None),
    ("en", "The plant saved 2.5 million tonnes of oil equivalent.", "2.5 million tonnes of oil equivalent", "29075000000000", "Wh", None),
    ("en", "The plant saved 400toe.", "400toe", "4652000000", "Wh", None),
    ("en", "The plant saved 2024 toe.", "2024 toe", "23539120000", "Wh", None),
    ("en", "The plant saved 400 Toe.", "400 Toe", "4652000000", "Wh", None),
    ("en", "The ranch lost 250 head of cattle.", "250", "250", "count", "head of cattle"),
    ("en", "The firm issued 40,000 tokens.", "40,000", "40000", "count", "tokens"),
    ("en", "The foam comes to 300 kg/m² at most.", "300 kg/m²", "300", "other", None),
    ("en", "They put in 90 R&D hours.", "90 R&D hours", "90", "hour", None),
    ("en", "It cost 1.2 million guilders.", "1.2 million guilders", "544536", "EUR", None),
    ("en", "It is written 7 a+b* there.", "7 a+b*", "7", "other", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "printed", "value", "unit", "counter"), READ)
def test_a_word_of_the_users_is_read(
    lang: Language, text: str, printed: str, value: str, unit: Unit, counter: str | None
) -> None:
    [figure] = READER.read("", text, lang)
    assert (figure.text, figure.low, figure.unit, figure.counter) == (printed, Decimal(value), unit, counter)


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        pytest.param("ko", "짐은 모두 20대다.", "100", "kg", id="no vehicles and no age"),
        pytest.param("ko", "3주를 샀다.", "3", "count", id="no weeks"),
        pytest.param("en", "The ship sailed 50 miles.", "92.6", "km", id="sea miles"),
        pytest.param("en", "It weighs forty stone.", "40", "t", id="no stones of weight"),
    ],
)
def test_the_users_row_wins_over_ours(lang: Language, text: str, value: str, unit: Unit) -> None:
    [figure] = READER.read("", text, lang)
    assert (figure.low, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("lang", "text", "unit"),
    [("ko", "유예 기간은 3주일이다.", "week"), ("en", "The wind blew at 30 miles per hour.", "other")],
)
def test_a_longer_word_of_ours_is_not_cut_short(lang: Language, text: str, unit: Unit) -> None:
    assert [figure.unit for figure in READER.read("", text, lang)] == [unit]


def test_one_readers_units_are_not_anothers() -> None:
    text = "Warehouses hold 300 koku of rice."
    assert [f.unit for f in READER.read("", text, "en")] != [f.unit for f in Reader().read("", text, "en")]


def test_the_version_tells_one_users_units_from_anothers() -> None:
    versions = {Reader({"en": {"koku": own("kg", factor)}}).version for factor in ("150", "160", "150")}
    assert len(versions | {Reader().version}) == 3
    assert {version % 1000 for version in versions} == {Reader().version} == {VERSION}


# --- any word at all ---------------------------------------------------------------------------------------------

_LANGS = st.sampled_from(["ko", "en"])
_PIECES = st.sampled_from(
    ["예산은 ", "3천억원", "300", "%", " (", "늘었다. ", "2024년 ", "in 2024 ", "$5m", " 70~80%", " homes", ".", "-", ",", "1만 ", "두 ", "two "]
)  # fmt: skip


@given(word=st.text(max_size=12), pieces=st.lists(st.one_of(_PIECES, st.just("X")), max_size=12), lang=_LANGS)
def test_no_word_breaks_the_reading(word: str, pieces: list[str], lang: Language) -> None:
    text = "".join(word if piece == "X" else piece for piece in pieces)
    reader = Reader({lang: {word: own("kg", "2.5", counter=len(word) % 2 == 0)}})
    for figure in reader.read("", text, lang):
        assert text[figure.start : figure.end] == figure.text
        assert figure.low.is_finite()


@given(word=st.text("ㅋㅎзюŋþ", min_size=1, max_size=8), pieces=st.lists(_PIECES, max_size=12), lang=_LANGS)
def test_a_text_without_the_word_is_read_as_ever(word: str, pieces: list[str], lang: Language) -> None:
    text = "".join(pieces)
    assert Reader({lang: {word: own("kg")}}).read("", text, lang) == read("", text, lang)
