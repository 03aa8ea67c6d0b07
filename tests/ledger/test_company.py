"""Whether an article that has a topic's words keeps company with those already on it."""

from __future__ import annotations

import pytest

from monitor.ledger import Company, why_strange
from monitor.model import Match
from tests.builders import make_article, make_topic

MOONLIGHT = Match(any=("Moonlight",))
FERRY = (
    "The Moonlight ferry sank off Westbay with {} passengers aboard. The coast guard searches for survivors of the wreck.",
    "Divers of the coast guard reached the wreck of the ferry Moonlight. The captain of the ferry told {} judges of the storm.",
    "Passengers of the Moonlight sue the ferry company. The captain sailed into the storm against orders of the coast guard.",
)
SALVAGE = "Survivors of the Moonlight ask for a new search. The coast guard has left the wreck, and the ferry company pays no divers."
HOTEL = (
    "The Moonlight hotel opens its roof garden to guests in June. A cook from Lyon serves oysters beneath lemon trees, and "
    "a pianist plays waltzes every evening. Rooms with a balcony cost more."
)
BRIEF = "The Moonlight hotel opens its roof garden in June."


def why(
    text: str,
    known: tuple[str, ...] = FERRY,
    match: Match = MOONLIGHT,
    strangers: int = 0,
    title: str = "Moonlight",
) -> str | None:
    article, topic = make_article(title="", text=text), make_topic(title=title, match=match)
    return why_strange(article, topic, Company(texts=known, strangers=strangers))


def test_another_owner_of_the_name_is_a_stranger_and_the_reason_can_be_checked() -> None:
    assert why(HOTEL) == (
        "is a stranger among the last 3 articles on it: shares 0% of words, 0 numbers, 0% of the topic's title, "
        "they 46%, 0.0, 0%"
    )


def test_more_of_the_same_matter_is_no_stranger() -> None:
    assert why(SALVAGE) is None


@pytest.mark.parametrize(
    ("known", "match", "strangers"),
    [
        (FERRY[:2], MOONLIGHT, 0),
        (FERRY, Match(), 0),
        (FERRY, MOONLIGHT, 1),
        (FERRY, Match(any=("ferry", "hotel")), 0),
        ((*FERRY, "Moonlight jazz: a quartet toured northern villages by bicycle."), MOONLIGHT, 0),
    ],
    ids=[
        "the first articles",
        "the topic takes everything",
        "a second stranger so soon",
        "a name that no earlier article has",
        "a wide topic, whose own articles share as little",
    ],
)
def test_a_stranger_is_let_in_where_the_topic_is_not_yet_known_or_wide(
    known: tuple[str, ...], match: Match, strangers: int
) -> None:
    assert why(HOTEL, known, match, strangers) is None


INQUIRY = (
    "On Friday the captain saw the Moonlight raised with {}. A crane from Bergen lifted its hull before many visitors, and a "
    "barge took it past the lighthouse to a dock where welders opened the flooded car deck."
)


@pytest.mark.parametrize(
    ("seen", "title", "strange"),
    [
        ("ropes", "Moonlight", True),
        ("1,840 tonnes of water inside", "Moonlight", False),
        ("14 divers", "Moonlight", False),
        ("14 ropes", "Moonlight", True),
        ("the year 2024 on its bow", "Moonlight", True),
        ("6 ropes", "Moonlight", True),
    ],
    ids=[
        "nothing in common",
        "a number of the company",
        "two digits before the same word",
        "before another word",
        "a year",
        "one digit",
    ],
)
def test_a_number_that_the_company_told_makes_up_for_words(seen: str, title: str, strange: bool) -> None:
    told = " It held 1,840 tonnes of water in 2024, and 14 divers and 6 ropes were sent down."
    known = tuple(text + told for text in FERRY)
    assert (why(INQUIRY.format(seen), known, title=title) is not None) is strange


@pytest.mark.parametrize(
    ("title", "strange"),
    [
        ("Moonlight", True),
        ("The wreck of the Moonlight and its captain", True),
        ("The Moonlight, raised from the sea by a crane", False),
    ],
    ids=["only the name", "what the others tell", "what it tells and they do not"],
)
def test_words_of_the_title_speak_for_an_article_that_has_more_of_them(title: str, strange: bool) -> None:
    text = INQUIRY.format("ropes in a storm")
    assert (why(text, title=title) is not None) is strange


def words(first: int) -> str:
    return " ".join(f"q{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(first, first + 28))


def test_where_the_company_itself_shares_as_little_nobody_is_a_stranger() -> None:
    wide = tuple(f"Moonlight anchor beacon {words(28 * i)}" for i in range(3))  # 2 words of 30 in common: 7 %
    assert why(f"Moonlight anchor {words(100)}", wide) is None


def test_of_a_brief_nothing_can_be_said() -> None:
    assert why(BRIEF) is None


def test_a_brief_beside_long_articles_is_no_stranger_for_being_brief() -> None:
    long = tuple(f"{text} {HOTEL.replace('Moonlight', 'Grand')} {i}" for i, text in enumerate(FERRY))
    assert why(SALVAGE, long) is None


def test_korean_words_are_compared_without_their_particles() -> None:
    known = (
        "달빛호 침몰 사고를 수사하는 해경이 선장을 불러 조사했다. 여객선 승객의 증언도 모았다.",
        "여객선 달빛호의 선장은 침몰 직전에 승객을 두고 떠났다고 해경은 보았다. 수사가 이어진다.",
        "달빛호 승객과 해경이 여객선 침몰을 두고 다투었다. 선장에 대한 수사도 길어진다.",
    )
    pool = "달빛호텔이 옥상 수영장을 연다. 요리사와 피아니스트가 손님을 맞고 레몬나무 화분과 조명, 음료, 의자, 파라솔, 수건, 사물함을 새로 들였다. 객실 요금은 그대로다."
    more = "해경은 달빛호 선장과 승객을 다시 불렀다. 여객선이 침몰에 이른 항로와 화물, 구명조끼, 레이더, 무전, 평형수, 안개, 파고, 등대를 수사한다."
    assert why(pool, known, Match(any=("달빛호",))) is not None
    assert why(more, known, Match(any=("달빛호",))) is None
