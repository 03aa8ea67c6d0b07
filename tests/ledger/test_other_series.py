"""Near misses: figures that look alike and are rows of their own."""

from dataclasses import replace
from decimal import Decimal

import pytest

from .build import Ledger, figure

NEAR_MISSES = {
    "a target is not the result": (
        figure("시는 청년 주택을 {3천200채} 짓는 것을 목표로 잡았다.", 3200, "count", status="plan", about="청년 주택 목표"),
        figure("지난주까지 준공된 청년 주택은 {2천850채}였다.", 2850, "count", status="actual", about="준공된 청년 주택"),
    ),
    "a month is not another month": (
        figure("3월 자동차 수출은 {62억달러}로 집계됐다.", "6.2e9", "USD", status="actual", about="자동차 수출"),
        figure("4월 자동차 수출은 {65억달러}로 집계됐다.", "6.5e9", "USD", status="actual", about="자동차 수출"),
    ),
    "a month is not one that was given for comparison": (
        figure("8월 물가 상승률은 {3.3%}였다.", "3.3", "percent", status="past", about="물가 상승률"),
        figure("10월 물가 상승률은 {3.6%}다.", "3.6", "percent", status="actual", about="물가 상승률"),
    ),
    "a month in its genitive is not another month": (
        figure("Trips in August came to {246,000}.", 246000, "count", status="actual", about="Trips"),
        figure("January's trips numbered {221,000}.", 221000, "count", status="actual", about="trips"),
    ),
    "a quarter is not another quarter": (
        figure("Revenue in the first quarter was {$3.41 billion}.", "3.41e9", "USD", status="actual", about="Revenue"),
        figure("Revenue in the second quarter was {$3.62 billion}.", "3.62e9", "USD", status="actual", about="Revenue"),
    ),
    "a target year is not another one": (
        figure("시는 2030년 전기버스를 {1천400대}로 잡았다.", 1400, "count", status="plan", due="2030", about="전기버스"),
        figure("시는 2035년 전기버스를 {2천100대}로 잡았다.", 2100, "count", status="plan", due="2035", about="전기버스"),
    ),
    "a year's amount is not the total": (
        figure("하천 정비 예산은 해마다 {412억원}이다.", "41.2e9", "KRW", per="year", about="하천 정비 예산"),
        figure("하천 정비 예산은 달마다 {37억원}이다.", "3.7e9", "KRW", per="month", about="하천 정비 예산"),
    ),
    "a rate is not its amount": (
        figure("올해 쌀 생산량은 {362만t}이다.", 3620000, "t", about="쌀 생산량"),
        figure("올해 쌀 생산량은 {3.7%} 줄었다.", "3.7", "percent", about="쌀 생산량 감소율"),
    ),
    "one owner is not another": (
        figure("한빛군은 도서관을 {14곳} 운영한다.", 14, "count", owner="한빛군", about="도서관"),
        figure("서해시 미술관에는 조각이 {19점} 있다.", 19, "count", owner="서해시", about="조각"),
    ),
    "what rose is no successor of a higher value": (
        figure("부두에서 숨진 사람은 모두 {26명}이다.", 26, about="숨진 사람"),
        figure("동쪽 부두의 사망자는 {21명}으로 늘었다.", 21, about="사망자"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("pair", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_a_near_miss_opens_a_series_of_its_own(pair):
    ledger = Ledger()
    ledger.read(pair[0])
    verdict = ledger.read(pair[1], hours=70)[0]
    assert (verdict.kind, verdict.opens, verdict.change) == ("new", 1, None)


def test_a_month_named_once_holds_for_the_figures_that_follow():
    ledger = Ledger()
    ledger.read(
        figure("3월 출하량은 {4만1천대}다.", 41000, "count", status="actual", about="출하량"),
        figure("재고는 {7천20대}다.", 7020, "count", status="actual", about="재고"),
    )
    later = ledger.read(
        figure("4월 출하량은 {4만4천대}다.", 44000, "count", status="actual", about="출하량"),
        figure("재고는 {7천90대}다.", 7090, "count", status="actual", about="재고"),
        hours=700,
    )
    assert [v.change for v in later] == [None, None]


@pytest.mark.parametrize(
    "sentence", ["앱 내려받기가 {100만건}을 돌파했다.", "개통 {300일} 만에 고장이 났다."]
)
def test_a_mark_that_is_passed_opens_no_series(sentence):
    verdict = Ledger().read(figure(sentence, 1000000, "count"))[0]
    assert (verdict.kind, verdict.series, verdict.opens) == ("new", None, None)


def test_a_conversion_in_brackets_opens_no_series():
    both = Ledger().read(
        figure("공사비는 {20억달러}다.", "2e9", "USD", about="공사비"),
        figure("공사비는 20억달러({2조9천억원})다.", "2.9e12", "KRW", converts=5, about="공사비"),
    )
    assert [v.opens for v in both] == [1, None]


def test_a_first_value_after_background_only_is_no_change():
    ledger = Ledger()
    ledger.read(figure("지난해 축제에는 {31만2천명}이 다녀갔다.", 312000, status="past", about="축제 방문객"))
    assert (
        ledger.read(figure("축제에는 {33만5천명}이 다녀갔다.", 335000, about="축제 방문객"), hours=80)[
            0
        ].change
        is None
    )


def test_a_value_that_moved_from_elsewhere_is_of_another_series():
    ledger = Ledger()
    ledger.read(figure("북항의 하역 요금은 {1천240원}이다.", 1240, "KRW", about="하역 요금"))
    moved = figure(
        "남항의 하역 요금은 910원에서 {1천310원}으로 올랐다.",
        1310,
        "KRW",
        about="하역 요금",
        stated_from=(Decimal(910), Decimal(910)),
    )
    assert ledger.read(moved, hours=60)[0].change is None


def test_a_value_that_moved_from_the_one_that_stands_is_of_its_series():
    ledger = Ledger()
    ledger.read(figure("남항의 하역 요금은 {910원}이다.", 910, "KRW", about="하역 요금"))
    moved = figure(
        "남항 하역 요금이 910원에서 {1천310원}으로 올랐다.",
        1310,
        "KRW",
        about="하역 요금",
        stated_from=(Decimal(910), Decimal(910)),
    )
    assert ledger.read(moved, hours=60)[0].change.kind == "revised"


@pytest.mark.parametrize(("origin", "kind"), [(Decimal(910), "revised"), (None, None)])
def test_a_value_said_to_be_of_a_quarter_gone_by_stands_unless_the_new_one_moved_from_it(origin, kind):
    ledger = Ledger()
    ledger.read(figure("남항의 하역 요금은 {910원}이다.", 910, "KRW", about="하역 요금"))
    now = "남항 하역 요금이 {1천310원}으로 올랐다."
    moved = figure(now, 1310, "KRW", about="하역 요금", stated_from=(origin, origin) if origin else None)
    then = "2분기 하역 요금은 {910원}이었다."
    past = replace(figure(then, 910, "KRW", about="하역 요금", status="past"), quote_start=500, start=511)
    change = ledger.read(moved, past, hours=60)[0].change
    assert (change and change.kind) == kind


def test_what_was_guessed_is_not_revised_by_what_came_out():
    ledger = Ledger()
    guess = "분석가들은 항만 2분기 처리량을 {41만2천t}으로 내다봤다."
    ledger.read(figure(guess, 412000, "t", status="estimate", about="항만 2분기 처리량"))
    result = figure(
        "항만 2분기 처리량은 {43만8천t}이었다.", 438000, "t", status="actual", about="항만 2분기 처리량"
    )
    assert ledger.read(result, hours=60)[0].change is None


def test_an_earlier_value_of_another_quantity_moves_nothing():
    ledger = Ledger()
    ledger.read(figure("부두 보수비는 {62억원}이다.", "6.2e9", "KRW", about="부두 보수비"))
    other = figure("주차장 이용료 수입은 {9억원}이다.", "9e8", "KRW", about="주차장 이용료 수입")
    old = replace(
        figure("애초 부두 보수비는 {62억원}이었다.", "6.2e9", "KRW", about="부두 보수비"),
        quote_start=90,
        start=99,
    )
    assert [v.change for v in ledger.read(other, old, hours=60)] == [None, None]
