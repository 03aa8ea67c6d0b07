"""What holds for any text: values read back, offsets are exact, spelling does not matter, nothing raises, time is linear."""

from __future__ import annotations

import time
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.figures.korean.reading import read

_SCALES = ((10**12, "조"), (10**8, "억"), (10**4, "만"))
_VALUES = st.integers(min_value=1, max_value=10**15)
_WORDS = st.sampled_from(
    [
        "약",
        "최대",
        "지난해",
        "예산은",
        "매출",
        "3분기",
        "1조",
        "2,345억",
        "6천만원",
        "70~80%",
        "300여명",
        "두세",
        "절반",
        "(",
        ")",
        "\n",
        ".",
        '"',
        "에서",
        "으로",
        "늘었다",
        "2030년까지",
        "-3.2%",
        "㎡",
        "12㎿",
        "▲",
        "→",
        "24→25%",
        "02-123-4567",
        "GPT-4o",
        "10곳",
        "중",
        "4곳",
        "영하",
        "5도",
        "$20",
        "１２억",
        "8千億",
    ]
)
_NEWS = st.lists(_WORDS, max_size=30).map(" ".join)


def _printed(value: int, *, commas: bool, spaces: bool) -> str:
    """1234567890000 -> 1조 2,345억 6,789만."""
    parts = []
    for scale, word in _SCALES:
        count, value = divmod(value, scale)
        if count:
            parts.append((f"{count:,}" if commas else str(count)) + word)
    if value or not parts:
        parts.append(f"{value:,}" if commas and value > 999 else str(value))
    return (" " if spaces and value in (0, *range(1000, 10000)) else "").join(parts)


@given(value=_VALUES, commas=st.booleans(), spaces=st.booleans())
def test_a_value_printed_with_scales_reads_back(value: int, commas: bool, spaces: bool) -> None:
    [figure] = read("", f"값은 {_printed(value, commas=commas, spaces=spaces)}원이다.")
    assert figure.low == figure.high == value


@given(value=_VALUES, commas=st.booleans())
def test_a_value_printed_in_digits_reads_back(value: int, commas: bool) -> None:
    [figure] = read("", f"값은 {value:,}원이다." if commas else f"값은 {value}원이다.")
    assert figure.low == value


@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal(999), places=2))
def test_a_decimal_reads_back(value: Decimal) -> None:
    [figure] = read("", f"비율은 {value}%다.")
    assert figure.low == value


@given(low=st.integers(1, 400), step=st.integers(1, 400))
def test_a_range_reads_back(low: int, step: int) -> None:
    [figure] = read("", f"값은 {low}~{low + step}만원이다.")
    assert (figure.low, figure.high) == (low * 10**4, (low + step) * 10**4)


@given(title=_NEWS, text=_NEWS)
def test_offsets_are_exact_and_in_order(title: str, text: str) -> None:
    figures = read(title, text)
    for figure in figures:
        field = title if figure.place == "title" else text
        assert field[figure.start : figure.end] == figure.text
        assert field[figure.quote_start :].startswith(figure.quote)
        assert figure.quote_start <= figure.start <= figure.end <= figure.quote_start + len(figure.quote)
    keys = [(figure.place == "text", figure.start) for figure in figures]
    assert keys == sorted(keys)


@given(text=_NEWS)
def test_decomposed_text_reads_the_same(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = "".join(unicodedata.normalize("NFD", c) if "가" <= c <= "힣" else c for c in composed)
    figures, others = read("", composed), read("", decomposed)
    assert [(f.low, f.high, f.unit, f.about) for f in figures] == [
        (f.low, f.high, f.unit, f.about) for f in others
    ]
    assert all(decomposed[f.start : f.end] == f.text for f in others)


@given(title=st.text(max_size=200), text=st.text(max_size=400))
def test_no_text_raises(title: str, text: str) -> None:
    assert all(figure.low <= figure.high for figure in read(title, text))


@settings(max_examples=300)
@given(
    st.text(alphabet="0123456789.,~-%() 조억만천원명년월일중대위의에서당씩약최대이상▲→\n\"'", max_size=120)
)
def test_no_heap_of_signs_raises(text: str) -> None:
    assert all(figure.low <= figure.high for figure in read("", text))


@pytest.mark.parametrize(
    "text",
    [
        "1" * 1_000_000,
        "(" * 100_000,
        ")" * 100_000,
        "\n" * 200_000,
        " " * 200_000,
        "가" * 200_000,
        "ㄱ" * 200_000,
    ],
    ids=["digits", "open", "close", "lines", "spaces", "syllables", "letters"],
)
def test_a_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    began = time.process_time()
    assert read("", text) == []
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    "piece", ["1,", "1~", "1억", "3명 ", "10곳 중 ", "2020년 ", "1에서 ", "a@", "%1 ", '"1원 ']
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    def cost(times: int) -> float:
        began = time.process_time()
        read("", piece * times)
        return time.process_time() - began

    cost(100)
    assert cost(4000) < 12 * cost(1000) + 0.12
