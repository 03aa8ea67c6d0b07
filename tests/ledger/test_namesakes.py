"""News of one kind: what is said of one is no change of what was said of another, in the same words or in others."""

from datetime import date

import pytest

from monitor.figures import read
from monitor.ledger.namesakes import Subjects
from monitor.ledger.rows import row_of
from monitor.model import Entry, Observation
from tests.ledger.build import NOON, Ledger, figure

FIRE = "{} people were killed and {} injured when a fire broke out at a battery factory in {} on Monday, officials said."
ROUND = "{0} has raised ${1} million in a Series B funding round, the startup said. It employs {2} people."
DEAL = "{0}는 {1}억원 규모의 반도체 장비 공급계약을 체결했다고 4일 공시했다."
CREWS = "{} 3층짜리 창고에서 불이 났다. 소방당국은 장비 {}대와 인력 {}명을 투입해 2시간 만에 불을 껐다."
BLAZE = "{} 배터리 공장에서 불이 나 {}명이 숨지고 {}명이 다쳤다."


def changes(lang, *articles, hours=30):
    """How many values are told or kept as moved, when these titles and texts are read one after the other."""
    ledger = Ledger()
    moved = 0
    for number, (title, text) in enumerate(articles):
        figures = read(title, text, lang, date(2031, 5, 2))
        verdicts = ledger.read(*figures, title=title, hours=hours * number, outlet=f"Paper {number}")
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
        (
            "ko",
            [
                ("서포 창고서 불…인명 피해 없어", CREWS.format("서포의", 14, 38)),
                ("여천 창고서 불…인명 피해 없어", CREWS.format("여천의", 21, 63)),
            ],
        ),
    ],
    ids=["fires", "rounds", "계약", "화재", "소방"],
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
        (
            "ko",
            [
                ("서포 창고서 불…인명 피해 없어", CREWS.format("서포의", 14, 38)),
                ("밤샘 진화에 헬기까지", CREWS.format("서포의", 21, 63)),
            ],
            1,
        ),
        (
            "ko",
            [
                ("구조대, 실종자 추가 발견", "당국은 이날까지 숨진 사람이 16명으로 늘었다고 밝혔다."),
                ("수색 닷새째 성과 없어", "당국은 이날까지 숨진 사람이 19명으로 늘었다고 밝혔다."),
            ],
            1,
        ),
    ],
    ids=["fire", "round", "화재", "소방", "수색"],
)  # fmt: skip
def test_the_same_name_in_the_same_sentence_is_the_same_series(lang, articles, moved):
    assert changes(lang, *articles) >= moved


@pytest.mark.parametrize(
    "tellers", [("governor Ana Ruiz", "mayor Tom Oakes"), ("the Paper 0", "the Paper 1")]
)
def test_who_says_it_or_prints_it_is_no_other_name(tellers):
    told = "Rescuers have found {} bodies in the mine, {} said."
    articles = [("Mine disaster", told.format(16 + 3 * i, teller)) for i, teller in enumerate(tellers)]
    assert changes("en", *articles) == 1


RESULTS = (
    ("Norvik profit up", "Norvik Industries reported a net profit of $340 million. Revenue rose 8% to $2.1 billion."),
    ("Profit slips at Haldane", "Haldane Corp earned $310 million net in the quarter. Revenue was up 3% at $2.3 billion."),
    ("Norvik stumbles", "Shares of Norvik fell. Its net profit was $290 million, and revenue rose 2% to $2.2 billion."),
)  # fmt: skip


def test_news_of_another_company_in_other_words_is_another_series():
    assert changes("en", RESULTS[0], RESULTS[1]) == 0
    assert changes("en", RESULTS[0], RESULTS[2]) >= 1


def test_the_reason_names_the_series_that_others_were_told_of():
    ledger = Ledger()
    verdicts = [
        ledger.read(
            *read(title, text, "en", date(2031, 5, 2)), title=title, hours=30 * i, outlet=f"paper {i}"
        )
        for i, (title, text) in enumerate(RESULTS[:2])
    ]
    assert any("speak of others: series" in reason for v in verdicts[1] for reason in v.reasons)


@pytest.mark.parametrize(
    ("before", "now", "others"),
    [
        ("Ana Ruiz runs {40} buses for Seaford.", "Tom Oakes runs {45} buses for Milton.", True),
        ("Ana Ruiz runs {40} buses for Seaford.", "Tom Oakes runs {45} buses for Seaford.", False),
        ("The town of Seaford runs {40} buses.", "The town runs {45} buses.", False),  # of whom nobody says
        ("The fleet in Germany has {40} buses.", "The fleet in Poland, says Tom Oakes, has {45} buses.", False),
        ("SEAFORD (Coast Wire) - It has {40} buses.", "MILTON (Hill Wire) - It has {45} buses.", False),  # who prints it
        ("국토교통부는 버스가 {40대}라고 밝혔다.", "경찰은 버스가 {45대}라고 밝혔다.", False),  # offices
    ],
)  # fmt: skip
def test_articles_speak_of_others_where_each_names_somebody_whom_the_other_does_not(before, now, others):
    seen = Observation(
        id=1, series=1, figure=figure(before, 40, "count"), article=1, url="", outlet="", published_at=NOON,
        learned_at=NOON,
    )  # fmt: skip
    row = row_of(Entry(series=1, label="buses", observations=(seen,)))
    assert Subjects([figure(now, 45, "count")], "", "", {1: [seen]}).are_others(row) is others
