"""What a series is called, and which figures a watchlist has named."""

from dataclasses import replace

import pytest

from monitor.ledger.labels import label_of
from monitor.ledger.named import agrees
from monitor.model import NamedFigure

from .build import Ledger, figure

TALENT = figure(
    "시는 해마다 AI 인재 {1만2천명}을 기른다.",
    12000,
    per="year",
    status="plan",
    about="AI 인재",
    owner="한빛시",
)
NAMED = NamedFigure(name="AI 인재 양성 목표", about=("AI 인재",), unit="people", per="year")


@pytest.mark.parametrize(
    ("seen", "lang", "label"),
    [
        (TALENT, "ko", "한빛시 AI 인재 (연간, 계획)"),
        (figure("예산은 {5억원}이다.", "5e8", "KRW", about="예산", status="plan"), "ko", "예산"),
        (figure("누적 확진자는 {12명}이다.", 12, about="누적 확진자"), "ko", "확진자 (누적)"),
        (figure("It sold {12} tickets so far.", 12, "count", about="tickets"), "en", "tickets (cumulative)"),
        (figure("산사태로 {4명}이 숨졌다.", 4), "ko", "사망자"),
        (figure("The slide left {12} people injured.", 12, about="people"), "en", "injured"),
        (figure("A slide struck, killing at least {12} people.", 12, about="people"), "en", "deaths"),
        (figure("- Deaths: {12}", 12, about="Deaths", status="plan"), "en", "Deaths"),
        (figure("{12} people came.", 12, about="people", owner="Alba"), "en", "Alba headcount"),
        (figure("{6경기}를 치렀다.", 6, "count", counter="경기"), "ko", "경기"),
        (figure("{6년} 동안 이어진다.", 6, "year", owner="한빛시"), "ko", "한빛시 기간"),
        (figure("대출로는 17곳이 {5억원}을 구했다.", "5e8", "KRW"), "ko", "금액"),
        (figure("지난해 같은 때보다 {5%} 늘었다.", 5, "percent"), "ko", "비율"),
        (
            figure("통계원에 따르면 혼인은 {12건}이다.", 12, "count", about="혼인", owner="통계원"),
            "ko",
            "혼인",
        ),
        (
            figure("According to Vela, rents rose {5%}.", 5, "percent", about="rents", owner="Vela"),
            "en",
            "rents change",
        ),
        (figure("{12} seats", 12, "count", about="seats", owner="Chancellor Ida Berg"), "en", "seats"),
        (
            figure("The vote gave Free Greens {12%}.", 12, "percent", about="Free Greens", owner="Ida Berg"),
            "en",
            "Free Greens",
        ),
        (figure("{5억원}", "5e8", "KRW", about="한빛시 예산", owner="한빛시"), "ko", "한빛시 예산"),
        (figure("{12}", 12, "count", about="new schools", due="2030"), "en", "new schools (2030, planned)"),
        (figure("{12곳}", 12, "count", counter="곳"), "ko", "이름 없는 수치"),
        (figure("올해 텃밭은 {12곳}이다.", 12, "count", counter="곳", per="year"), "ko", "텃밭 (연간)"),
        (figure("{12} sites", 12, "count", counter="sites"), "en", "sites"),
        (figure("{12동}", 12, "count", about="새로 조성하는 물류 단지"), "ko", "물류 단지"),
        (figure("{12동}", 12, "count", about="새 시장 취임 후 공원 그중 화장실"), "ko", "공원 화장실"),
        (figure("{12}", 12, "other"), "en", "unnamed figure"),
    ],
)
def test_a_label_is_owner_attribute_and_basis(seen, lang, label):
    assert label_of([seen], lang) == label


@pytest.mark.parametrize(
    ("seen", "lang", "label"),
    [
        (figure("대출로는 17곳이 {5억원}을 빌렸다.", "5e8", "KRW"), "ko", "대출금"),
        (figure("It raised {$5 million} in May.", "5e6", "USD"), "en", "funds raised"),
        (figure("시민 {800명}에게 물은 결과다.", 800), "ko", "응답자"),
    ],
)
def test_what_no_noun_names_is_named_by_what_was_done(seen, lang, label):
    assert label_of([seen], lang) == label


@pytest.mark.parametrize(
    ("seen", "lang", "label"),
    [
        (figure("Alba has {$5 million}.", "5e6", "USD", about="Alba", owner="Alba"), "en", "Alba amount"),
        (
            figure("The bridge costs {$5 million}.", "5e6", "USD", about="Bridge", owner="Vela Bridge"),
            "en",
            "Vela Bridge cost",
        ),
        (figure("The wage bill is {$5 million}.", "5e6", "USD", about="wage bill"), "en", "wage bill"),
        (figure("부두에는 {5억원}이 있다.", "5e8", "KRW", about="부두"), "ko", "부두 금액"),
        (figure("판매대금은 {5억원}이다.", "5e8", "KRW", about="판매대금"), "ko", "판매대금"),
        (figure("한빛산 숲 {20㏊}가 탔다.", "2e5", "m2", about="숲"), "ko", "숲 면적"),
        (figure("공사 기간은 {20개월}이다.", 20, "month", about="공사 기간"), "ko", "공사 기간"),
        (figure("Exports fell {5%}.", 5, "percent", about="Exports"), "en", "Exports change"),
        (figure("The jobless rate rose {5%}.", 5, "percent", about="jobless rate"), "en", "jobless rate"),
        (figure("수출이 {5%} 늘었다.", 5, "percent", about="수출"), "ko", "수출 증감률"),
        (figure("수출 증가 폭은 {5%} 늘었다.", 5, "percent", about="수출 증가"), "ko", "수출 증가"),
    ],
)
def test_of_a_bare_thing_the_label_says_what_is_measured(seen, lang, label):
    assert label_of([seen], lang) == label


@pytest.mark.parametrize(
    ("about", "label"), [("새로 뽑을 인원수", "인원수"), ("내는 돈", "내는 돈"), ("마을 우물", "마을 우물")]
)
def test_a_short_verb_is_left_out_unless_it_says_all(about, label):
    assert label_of([figure("{12개}", 12, "count", about=about)], "ko") == label


@pytest.mark.parametrize(
    ("origin", "about", "label"),
    [
        ("sentence", "nurses", "Alba nurses"),
        ("before", "nurses", "nurses"),
        ("headline", "nurses", "nurses"),
        ("headline", "people", "Alba headcount"),
        ("before", "people", "Alba headcount"),
    ],
)
def test_a_label_names_an_owner_that_its_sentence_tells_or_another_for_want_of_a_name(origin, about, label):
    seen = replace(figure("It has {12} of them.", 12, about=about, owner="Alba"), owner_from=origin)
    assert label_of([seen], "en") == label


def test_a_label_is_never_a_clause():
    long = figure(
        "{12}", 12, about="the number of the many people who came to the long bridge that was built"
    )
    assert len(label_of([long], "en").split()) <= 6


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (NAMED, True),
        (NamedFigure(name="x"), True),
        (NamedFigure(name="x", about=("연구원",)), False),
        (NamedFigure(name="x", about=("AI 인재",), per="month"), False),
        (NamedFigure(name="x", owner=("다른시",)), False),
        (NamedFigure(name="x", status="actual"), False),
    ],
)
def test_a_named_figure_agrees_in_every_slot_it_fills(wanted, fits):
    assert agrees(TALENT, wanted) is fits


def test_a_named_figure_opens_a_series_of_that_name():
    verdict = Ledger().read(TALENT, watch=[NAMED])[0]
    assert (verdict.named, verdict.label) == ("AI 인재 양성 목표", "AI 인재 양성 목표")


def test_a_name_goes_to_one_quantity_of_an_article():
    other = figure("AI 인재 {300명}은 해마다 유학한다.", 300, per="year", about="AI 인재 유학")
    assert [v.named for v in Ledger().read(TALENT, other, watch=[NAMED])] == ["AI 인재 양성 목표", None]


def test_a_named_series_is_served_first():
    ledger = Ledger()
    ledger.read(TALENT, watch=[NAMED])
    ledger.read(
        figure("AI 인재 대회에 {1만1천명}이 왔다.", 11000, about="AI 인재 대회 참가자"), watch=[NAMED]
    )
    moved = figure(
        "한빛시는 AI 인재를 매년 {1만5천명} 키운다.", 15000, per="year", status="plan", about="AI 인재"
    )
    verdict = ledger.read(moved, hours=200, watch=[NAMED])[0]
    assert (verdict.named, verdict.change.before.figure.low) == ("AI 인재 양성 목표", 12000)
