"""News told in one template: what is said of one is no change of what was said of another in the same words."""

from datetime import date

import pytest

from monitor.figures import read
from tests.ledger.build import Ledger

FIRE = "{} people were killed and {} injured when a fire broke out at a battery factory in {} on Monday, officials said."
ROUND = "{0} has raised ${1} million in a Series B funding round, the startup said. It employs {2} people."
DEAL = "{0}는 {1}억원 규모의 반도체 장비 공급계약을 체결했다고 4일 공시했다."
BLAZE = "{} 배터리 공장에서 불이 나 {}명이 숨지고 {}명이 다쳤다."


def changes(lang, *articles, hours=30):
    """How many values are told or kept as moved, when these titles and texts are read one after the other."""
    ledger = Ledger()
    moved = 0
    for number, (title, text) in enumerate(articles):
        figures = read(title, text, lang, date(2031, 5, 2))
        verdicts = ledger.read(*figures, title=title, hours=hours * number, outlet=f"paper {number}")
        moved += sum(verdict.kind in {"changed", "unsure"} for verdict in verdicts)
    return moved


@pytest.mark.parametrize(
    ("lang", "articles"),
    [
        ("en", [("Fire in Seaford", FIRE.format(16, 24, "Seaford")), ("Fire in Milton", FIRE.format(17, 26, "Milton"))]),
        (
            "en",
            [
                ("Norvik raises $120 million", ROUND.format("Norvik", 120, 210)),
                ("Haldane raises $140 million", ROUND.format("Haldane", 140, 235)),
            ],
        ),
        (
            "ko",
            [
                ("가온전자, 공급계약 체결", DEAL.format("가온전자", 120)),
                ("한빛기계, 공급계약 체결", DEAL.format("한빛기계", 95)),
            ],
        ),
        (
            "ko",
            [
                ("서포 공장 화재", BLAZE.format("서포의", 16, 24)),
                ("여천 공장 화재", BLAZE.format("여천의", 17, 26)),
            ],
        ),
    ],
    ids=["fires", "rounds", "계약", "화재"],
)  # fmt: skip
def test_another_name_in_the_same_sentence_is_another_series(lang, articles):
    assert changes(lang, *articles) == 0


@pytest.mark.parametrize(
    ("lang", "articles", "moved"),
    [
        ("en", [("Fire in Seaford", FIRE.format(16, 24, "Seaford")), ("Fire toll", FIRE.format(17, 26, "Seaford"))], 2),
        (
            "en",
            [
                ("Norvik raises $120 million", ROUND.format("Norvik", 120, 210)),
                ("Norvik raises $140 million", ROUND.format("Norvik", 140, 235)),
            ],
            3,
        ),
        (
            "ko",
            [
                ("서포 공장 화재", BLAZE.format("서포의", 16, 24)),
                ("서포 공장 화재 사망 17명", BLAZE.format("서포의", 17, 26)),
            ],
            2,
        ),
    ],
    ids=["fire", "round", "화재"],
)  # fmt: skip
def test_the_same_name_in_the_same_sentence_is_the_same_series(lang, articles, moved):
    assert changes(lang, *articles) >= moved


def test_who_says_it_is_no_other_name():
    told = "Rescuers have found {} bodies in the mine, {} said."
    first = ("Mine disaster", told.format(16, "governor Ana Ruiz"))
    assert changes("en", first, ("Mine disaster", told.format(19, "mayor Tom Oakes"))) == 1
