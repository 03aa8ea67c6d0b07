from __future__ import annotations

import pytest

from monitor.articles import on_topic
from monitor.articles.texts import read_text
from monitor.model import Match
from tests.builders import make_article


def named(word: str, text: str) -> bool:
    return on_topic(make_article(title="", text=text), Match(any=(word,))).on


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("달빛호", "달빛호는 내일 떠난다"),
        ("달빛호", "배 이름은 달빛 호 다"),
        ("달빛 호", "달빛호가 떠난다"),
        ("달빛호", "‘신달빛호’의 첫 항해"),
        ("moonlight", "The MOONLIGHT sails"),
        ("data cent", "a new data-center"),
        ("quake", "an earthquake"),
        ("AI", "AI허브를 연다"),
        ("AI", "가람시 ＡＩ 계획"),
        ("AI", "new ai rules"),
        ("가람 AI", "가람AI허브"),
        ("IT", "the IT budget"),
    ],
)
def test_a_word_is_found_whatever_its_case_width_and_spacing(word: str, text: str) -> None:
    assert named(word, text)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("AI", "MAIL and RAIN"),
        ("GPU", "GPUs"),
        ("IT", "it rained"),
        ("광주", "관광 주간이 시작된다"),
        ("달빛호", "달빛이 호수에 비친다"),
        ("rate", "Eur at e"),
    ],
)
def test_letters_that_only_happen_to_follow_each_other_are_no_word(word: str, text: str) -> None:
    assert not named(word, text)


@pytest.mark.parametrize(
    ("match", "on"),
    [
        (Match(), True),
        (Match(any=("quay", "pier")), True),
        (Match(any=("pier",)), False),
        (Match(all=("quay", "harbour")), True),
        (Match(all=("quay", "pier")), False),
        (Match(any=("quay",), none=("400 metres",)), False),
        (Match(none=("pier",)), True),
    ],
)
def test_any_all_and_none(match: Match, on: bool) -> None:
    assert on_topic(make_article(), match).on is on


FILLER = "Shares fell again on Monday as traders weighed the risk of a slowdown."


@pytest.mark.parametrize(
    ("title", "paragraphs", "on"),
    [
        (
            "Stocks fall",
            [FILLER, FILLER, FILLER, "Shipyards were weak since the Moonlight sank.", FILLER],
            False,
        ),
        ("Moonlight sinks", [FILLER, FILLER, FILLER, "The Moonlight was old.", FILLER], True),
        ("Stocks fall", ["The Moonlight has sunk.", FILLER, FILLER, FILLER], True),
        ("Stocks fall", [FILLER, FILLER, "The Moonlight was old.", "The Moonlight was big."], False),
        ("Stocks fall", [FILLER, FILLER, *["The Moonlight was old."] * 3], True),
        ("Stocks fall", [FILLER, FILLER, "The Moonlight in figures:", "Length: 84 m", FILLER], True),
        ("Stocks fall", [FILLER, FILLER, "The Moonlight was old.", "Length: 84 m", FILLER], False),
        ("Stocks fall", [FILLER, FILLER, "Insurers of the Moonlight pay $4 million."], True),
        ("Stocks fall", [FILLER + " The Moonlight was old."], True),
    ],
    ids=[
        "in passing",
        "in the headline",
        "in the lead",
        "twice",
        "often",
        "above a list of numbers",
        "before a list that it does not head",
        "beside a number",
        "one paragraph",
    ],
)
def test_a_word_in_passing_does_not_make_the_topic(title: str, paragraphs: list[str], on: bool) -> None:
    found = on_topic(make_article(title=title, text="\n\n".join(paragraphs)), Match(any=("Moonlight",)))
    assert found.on is on
    assert "Moonlight" in found.reason


def test_what_is_cut_from_an_article_does_not_put_it_on_a_topic() -> None:
    article = read_text("https://press.example/1", "", f"{FILLER}\nRelated stories\nThe Moonlight sails")
    assert not on_topic(article, Match(any=("Moonlight",))).on
