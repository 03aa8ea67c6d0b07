"""A file of units: what a row means, and what is said of a bad one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.errors import UnitsError
from monitor.figures import READER, Measure
from monitor.unit_file import read_units, reader_with


@pytest.fixture
def units(tmp_path):
    """Reads a text as the file units.yaml."""

    def read(text):
        (tmp_path / "units.yaml").write_text(text, encoding="utf-8")
        return read_units(tmp_path / "units.yaml")

    return read


def faults(units, text):
    """What is said of a file: (line, what) of each fault."""
    with pytest.raises(UnitsError) as told:
        units(text)
    lines = str(told.value).splitlines()
    return [tuple(line.partition("units.yaml:")[2].split(": ", 1)) for line in lines]


def test_every_word_of_a_row_means_its_unit(units):
    read = units("ko:\n  - {words: [되, 됫박], unit: kg, factor: 1.6}\nen:\n  - {words: koku, unit: other}\n")
    kilos = Measure("kg", Decimal("1.6"), own=True)
    assert read == {"ko": {"되": kilos, "됫박": kilos}, "en": {"koku": Measure("other", own=True)}}


@pytest.mark.parametrize(
    "factor", ["11630000", "0.45359237", "0.1000000000000000000000001", "1e-9", "11_630_000"]
)
def test_a_factor_is_kept_digit_for_digit(units, factor):
    [measure] = units(f"en: [{{words: [toe], unit: Wh, factor: {factor}}}]")["en"].values()
    assert measure.factor == Decimal(factor)


@pytest.mark.parametrize(
    ("row", "counter"),
    [
        ("{words: 코인, unit: count}", True),
        ("{words: 코인, unit: people}", True),
        ("{words: 되, unit: other}", False),
        ("{words: 되, unit: other, counter: true}", True),
        ("{words: 코인, unit: count, counter: false}", False),
    ],
)
def test_people_and_counts_hand_out_their_word_as_the_counter(units, row, counter):
    [measure] = units(f"ko: [{row}]")["ko"].values()
    assert measure.counter is counter


def test_words_that_yaml_takes_for_something_else_stay_words(units):
    assert list(units("en: [{words: [no, null, off], unit: count}]")["en"]) == ["no", "null", "off"]


def test_spaces_in_a_word_are_single(units):
    assert list(units("en: [{words: ['  tonnes  of oil '], unit: t}]")["en"]) == ["tonnes of oil"]


@pytest.mark.parametrize(
    ("row", "where", "said"),
    [
        ("{words: [되], unit: gallon}", "ko.0.unit", "write 'KRW', 'USD'"),
        ("{words: [되]}", "ko.0.unit", "is missing"),
        ("{words: [], unit: kg}", "ko.0.words", "at least 1 item"),
        ("{words: [''], unit: kg}", "ko.0.words.0", "an empty word would stand behind every number"),
        ("{words: ['3되'], unit: kg}", "ko.0.words.0", "begins with a digit"),
        ("{words: ['...'], unit: kg}", "ko.0.words.0", "is punctuation"),
        ("{words: ['~'], unit: kg}", "ko.0.words.0", "is punctuation"),
        (f"{{words: [{'되' * 41}], unit: kg}}", "ko.0.words.0", "at most 40 characters, this one 41"),
        ("{words: [되], unit: kg, factor: 0}", "ko.0.factor", "a number above 0"),
        ("{words: [되], unit: kg, factor: -1}", "ko.0.factor", "a number above 0"),
        ("{words: [되], unit: kg, factor: NaN}", "ko.0.factor", "a number above 0"),
        ("{words: [되], unit: kg, factor: Infinity}", "ko.0.factor", "a number above 0"),
        ("{words: [되], unit: kg, factor: 1e999999}", "ko.0.factor", "is no factor"),
        ("{words: [되], unit: kg, factor: '1,6'}", "ko.0.factor", "'1,6' is no number; write it like 1.6"),
        ("{words: [되], unit: kg, times: 2}", "ko.0.times", "known are words, unit, factor, counter"),
        ("되", "ko.0", "write `key: value`"),
    ],
)
def test_a_bad_row_is_refused_where_it_stands(units, row, where, said):
    [(line, what)] = faults(units, f"# mine\nko:\n  - {row}\n")
    assert line == "3"
    assert what.startswith(f"{where}: ")
    assert said in what


def test_all_faults_are_told_at_once(units):
    told = faults(
        units, "ko:\n  - {words: [되], unit: sack}\nen:\n  - {words: [koku], unit: kg, factor: 0}\njp: []\n"
    )
    assert [line for line, _ in told] == ["2", "4", "5"]


@pytest.mark.parametrize(("first", "again"), [("koku", "koku"), ("GT", "gt")])
def test_a_word_with_two_meanings_is_refused(units, first, again):
    text = f"en:\n  - {{words: {first}, unit: kg}}\n  - {{words: [x, {again}], unit: t}}\n"
    assert faults(units, text) == [("3", f"en.1.words.1: {again!r} has a row already, in line 2; keep one")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ko: [", "not YAML"),
        ("- 되", "a file of units has `ko:` or `en:`"),
        ("", "a file of units has `ko:` or `en:`"),
        ("ko: []\nko: []", "the key 'ko' stands here for the second time"),
    ],
)
def test_a_file_that_holds_no_units_is_refused(units, text, said):
    with pytest.raises(UnitsError, match=r"units\.yaml:\d: ") as told:
        units(text)
    assert said in str(told.value)


def test_a_file_that_is_named_must_be_there(tmp_path):
    with pytest.raises(UnitsError, match=r"cannot read the file of units .*none\.yaml"):
        reader_with(tmp_path / "none.yaml")


def test_without_a_file_the_reader_is_the_usual_one():
    assert reader_with(None) is READER
