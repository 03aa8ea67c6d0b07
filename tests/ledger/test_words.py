"""Words around a number, made comparable."""

import pytest

from monitor.ledger.slots import slots_of
from monitor.ledger.weights import OWNER
from monitor.ledger.words import canonical, moves, words_of

from .build import figure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("사망자는", "숨진"),
        ("예산안을", "예산은"),
        ("인재", "인력"),
        ("workers", "employees"),
        ("killed", "deaths"),
        ("사망자는", "deaths"),
        ("산불피해면적", "피해면적은"),
        ("찬성했고", "찬성은"),
        ("가결된", "가결됐다"),
        ("팔려", "팔린"),
        ("담겼다", "담긴"),
        ("쌓인", "쌓였다고"),
        ("찍었다", "찍은"),
        ("심는다", "심을"),
        ("떡은", "떡으로"),
    ],
)
def test_words_of_one_meaning_are_one_word(one, other):
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("증가율", "감소율"),
        ("예산", "인원"),
        ("서울", "부산"),
        ("injured", "dead"),
        ("팔린", "심은"),
        ("떡은", "알은"),
    ],
)
def test_near_misses_stay_apart(one, other):
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("word", "told"),
    [("유통기한", "유통기한"), ("다리는", "다리"), ("마을을", "마을"), ("늘렸다", ""), ("밝혔다", "")],
    ids=["ends like a verb", "a noun and its particle", "a noun that ends like one", "a move", "a report"],
)
def test_a_korean_word_is_told_by_its_stem(word, told):
    assert canonical(word) == told


def test_the_word_of_a_number_tells_by_its_counter_alone():
    told = [w.text for w in words_of("3천명쯤이 5천가구와 9천억원으로 산 7마리") if w.kind == "word"]
    assert told == ["", canonical("가구"), "", "", canonical("마리")]


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("3월 수출은 {5건}이다.", "m3"),
        ("3월 20일 사고는 {5건}이다.", ""),
        ("2분기 매출은 {5건}이다.", "q2"),
        ("상반기 매출은 {5건}이다.", "h1"),
        ("Revenue rose to {5} in the third quarter.", "q3"),
        ("Third-quarter revenue was {5}.", "q3"),
        ("Sales in August were {5}.", "m8"),
        ("August's sales were {5}.", "m8"),
        ("The office puts August at {5}.", "m8"),
        ("On August 4 it sold {5}.", ""),
        ("It may sell {5}.", ""),
        ("The clinic has counted {5} cases since October.", ""),
        ("The yard had sold {5} by August.", ""),
        ("8월 말까지 쌓은 일감은 {5건}이다.", ""),
        ("3월부터 수출은 {5건}이다.", ""),
        ("It sold {5}, twice as many as in March.", ""),
    ],
)
def test_the_month_or_quarter_that_a_number_is_for(sentence, part):
    time = slots_of(figure(sentence, 5, "count")).part
    assert (time.part if time else "") == part


@pytest.mark.parametrize(
    ("sentence", "year", "shift"),
    [
        ("2030년 목표는 {5건}이다.", 2030, None),
        ("내년 예산은 {5건}이다.", 0, 1),
        ("Growth of {5} is seen next year.", 0, 1),
    ],
)
def test_the_year_that_a_number_is_for(sentence, year, shift):
    time = slots_of(figure(sentence, 5, "count")).year
    assert (time.year, time.year_shift) == (year, shift)


def test_a_korean_year_behind_a_number_is_the_next_numbers():
    assert (
        slots_of(figure("나루섬에는 {3만2천명}이 다녀가 지난해의 2만8천명을 넘어섰다.", 32000)).year is None
    )
    assert slots_of(figure("나루섬에 {3만2천명}이 다녀갔다고 지난해 밝혔다.", 32000)).year.year_shift == -1


def test_a_date_between_a_word_and_its_number_hides_nothing():
    assert canonical("관람객") in slots_of(figure("누적 관람객이 8일 {907만명}을 기록했다.", 9070000)).clues


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("부상자는 {12명}으로 늘었다.", "up"),
        ("정원은 {12명}으로 줄었다.", "down"),
        ("The toll rose to {12}.", "up"),
        ("Staff was cut to {12}.", "down"),
        ("The toll is {12}.", None),
        ("인상률로는 {12명}이다.", None),
        ("감소폭은 {12명}이다.", None),
    ],
)
def test_which_way_a_clause_says_that_a_value_went(sentence, way):
    assert slots_of(figure(sentence, 12)).direction == way


def test_a_sentence_may_say_that_something_moved():
    assert moves("The toll has risen to 12.")
    assert not moves("부상자는 12명이다.")


def test_no_text_is_too_odd_to_be_read():
    assert words_of("") == ()
    assert len(words_of("1" * 50_000 + "월" * 50_000)) == 2


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("표 80장이 나갔고 이 가운데 {5장}이 돌아왔다.", True),
        ("표 80장이 나갔고 그중 {5장}이 돌아왔다.", True),
        ("표 80장 가운데 {5장}이 돌아왔다.", False),
    ],
    ids=["of these", "among them", "so many of the whole"],
)
def test_a_number_is_a_part_where_it_is_said_of_what_was_named_before(sentence, part):
    assert slots_of(figure(sentence, 5, "count")).is_part is part


def test_an_owner_told_before_is_a_clue_of_an_english_figure():
    seen = slots_of(figure("Containment: {59%}.", 59, "percent", owner="Marsh Fire"))
    assert seen.clues[canonical("Marsh")] == OWNER
    assert (
        canonical("나루시") not in slots_of(figure("진화율은 {59%}다.", 59, "percent", owner="나루시")).clues
    )
