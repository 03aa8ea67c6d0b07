"""What stands around a number: status, what is measured, whose it is, who says it, when, which way, from what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from monitor.figures.korean.reading import read

if TYPE_CHECKING:
    from monitor.model import Figure

_DAY = date(2025, 11, 22)


def _one(text: str, printed: str, title: str = "") -> Figure:
    return next(figure for figure in read(title, text, _DAY) if figure.text == printed)


@pytest.mark.parametrize(
    ("text", "printed", "status"),
    [
        ("시는 다리를 고치는 데 90억원을 쓰기로 했다.", "90억원", "plan"),
        ("군은 내년에 나무 3만 그루를 심는다.", "3만 그루", "plan"),
        ("도는 쉼터 40곳을 만들 계획이다.", "40곳", "plan"),
        ("시장은 버스 200대를 늘리겠다고 했다.", "200대", "plan"),
        ("최저임금이 1만2천원으로 확정됐다.", "1만2천원", "plan"),
        ("지난달 화재가 310건 났다.", "310건", "actual"),
        ("시는 다리를 고치는 데 90억원을 썼다고 밝혔다.", "90억원", "actual"),
        ("대법원은 벌금 800만원을 확정했다.", "800만원", "actual"),
        ("검찰은 징역 12년을 구형했다.", "12년", None),
        ("증권가는 영업이익이 2조원에 이를 것으로 내다봤다.", "2조원", "estimate"),
        ("경찰은 2천명이 모인 것으로 추산했다.", "2천명", "estimate"),
        ("내일 남해안에 비가 60㎜ 내리겠다.", "60㎜", "estimate"),
        ("조합이 요구한 금액은 40억원이었다.", "40억원", "plan"),
        ("2033년 목표인 40만명에 이를 것으로 전망된다.", "40만명", "plan"),
        ("증권사 평균은 영업이익 3조원이었다.", "3조원", "estimate"),
        ("학과를 키운다. 증원 전 정원은 90명이었다.", "90명", "past"),
        ("회사는 매출 목표를 2조원으로 높여 잡았다.", "2조원", "plan"),
        ("군은 도로 8㎞를 놓기로 했다. 공사비는 90억원이다.", "90억원", "plan"),
        ("주최 측은 7만명이 왔다고 말했다.", "7만명", "estimate"),
        ("직원의 61%가 지쳤다는 조사 결과가 나왔다.", "61%", "actual"),
        ("정부는 전국 30개 항만을 고칠 계획이다.", "30개", "actual"),
        ("어획량은 지난해 같은 달(148t)보다 줄었다.", "148t", "past"),
        ("정원을 90명에서 120명으로 늘리기로 했다.", "90명", "past"),
        ("정원을 90명에서 120명으로 늘리기로 했다.", "120명", "plan"),
        ("월 7만원이던 요금이 9만원으로 올랐다.", "7만원", "past"),
        ("손님은 지난해 같은 기간(1천240명)보다 늘었다.", "1천240명", "past"),
        ("명부 80만개가 유출된 회사가 벌금을 낼 전망이다.", "80만개", "actual"),
        ("정부가 확보한 백신 40만개는 내년에 쓰인다.", "40만개", "actual"),
        ("인구 3만명의 군은 내년에 지원금을 준다.", "3만명", "actual"),
        ("올해 들여올 버스가 90대로 줄었다.", "90대", "plan"),
        ("학교 5곳 건설에 들어갈 돈은 8천억원으로 추산된다.", "5곳", "plan"),
        ("교실을 나누려면 교사 700명이 더 필요하다.", "700명", "plan"),
        ("노조는 기본급 9만원 인상을 요구하고 있다.", "9만원", "plan"),
        ("검찰은 공범 5명에게 징역 3년을 구형했다.", "5명", "actual"),
        ("재단은 올해 성장률을 1.1%에서 1.4%로 높여 잡았다.", "1.4%", "estimate"),
        ("소비는 지금의 세 배가 될 것으로 예측됐다.", "세 배", "estimate"),
        ("매출은 시장 전망을 8% 웃돌았다.", "8%", "actual"),
        ("환자는 올해 7만명에서 내년 8만명으로 늘 전망이다.", "7만명", "past"),
        ("조선소는 목표 70척을 그대로 뒀다.", "70척", "plan"),
        ("공사비는 90억원에서 80억원으로 깎였다.", "80억원", "plan"),
        ("표는 한 해 전 4천장과 견줘 늘었다.", "4천장", "past"),
        ("증권가가 점쳤던 6천억원을 넘었다.", "6천억원", "past"),
        ("그 의원은 유출된 명부가 90만개라고 주장했다.", "90만개", "estimate"),
        ("다리를 고친다. 열기 전에는 차가 900대였다.", "900대", "past"),
        ("다리를 고친다. 지난해 통행량은 900대였다.", "900대", "past"),
        ("조합이 9월 말까지 거둔 회비는 4억원이다.", "4억원", "actual"),
        ("협회는 벌통을 31만개로 집계한다.", "31만개", "actual"),
        ("항만을 넓힌다. 2019년의 60억원보다 20%쯤 많다.", "20%", "actual"),
        ("손님은 지난해 4천100명에서 900명 늘었다.", "4천100명", "past"),
        ("저수량은 평년 64%와 차이가 난다.", "64%", "past"),
        ("정원은 90명인데 의사는 31명뿐이다.", "31명", "actual"),
        ("값은 7만원에서 조금 내렸다.", "7만원", "past"),
        ("수당은 조합장이 내건 30만원에서 깎였다.", "30만원", "past"),
        ("손님이 시장 3곳에서 늘었다.", "3곳", "actual"),
        ("시장은 5곳에서 40곳으로 늘었다.", "5곳", "past"),
        ("조합은 애초 4천원을 약속했다.", "4천원", "past"),
        ("불에 탄 차는 업체가 밝힌 7대가 아니라 21대였다.", "7대", "past"),
        ("문제는 돈 30억원이 아니라 사람이라는 지적이다.", "30억원", "actual"),
        ("시는 도서관 12곳 건립 계획을 접고 5곳만 짓기로 했다.", "12곳", "past"),
        ("귤값은 한파 직후 4200원에서 더 미끄러졌다.", "4200원", "past"),
        ("사흘째 비가 왔다. 보름 전 41.2%가 바닥이었다.", "41.2%", "past"),
        ("공장이 섰다. 이달 7일 내놓은 잠정치는 매출 8조원, 이익 9천억원이었다.", "8조원", "past"),
        ("공장이 섰다. 이달 7일 내놓은 확정치는 8조원이다.", "8조원", "actual"),
        ("값이 내렸다. 한 해 전에는 2만원을 받았다.", "2만원", "past"),
        ("다리를 놓는다. 지난해 2분기 손님은 71만명이었고 올해는 80만명이다.", "71만명", "past"),
        ("다리를 놓는다. 지난해 2분기 손님은 71만명이었고 올해는 80만명이다.", "80만명", "actual"),
    ],
)
def test_status_is_told_by_the_predicate(text: str, printed: str, status: str | None) -> None:
    assert _one(text, printed).status == status


def test_a_headline_leans_on_what_the_article_is_about() -> None:
    [plan] = read("내년 항만 예산 3천400억원", "")
    [actual] = read("항만 물동량 3천400만t 돌파", "")
    assert (plan.status, actual.status) == ("plan", "actual")


def test_a_status_said_once_holds_for_the_same_value_elsewhere() -> None:
    title, body = read("새 청사 412억원", "군은 새 청사를 짓는 데 412억원을 쓰기로 했다.")
    assert (title.status, body.status) == ("plan", "plan")


@pytest.mark.parametrize(
    ("text", "printed", "about"),
    [
        ("소방차 14대가 출동했다.", "14대", "소방차"),
        ("시는 노인 일자리 예산으로 77억원을 편성했다.", "77억원", "노인 일자리 예산"),
        ("낡은 상수도관 52㎞를 바꾼다.", "52㎞", "낡은 상수도관"),
        ("취업률은 71.3%로 올랐다.", "71.3%", "취업률"),
        ("불은 4억원의 재산피해를 냈다.", "4억원", "재산피해"),
        ("호우주의보가 29개 시군에 내려졌다.", "29개", "시군"),
        ("요금은 7만원에서 9만원으로 올랐다.", "9만원", "요금"),
        ("매출 12조원, 영업이익 8천억원을 올렸다.", "8천억원", "영업이익"),
        ("주가는 850원(2.1%) 내렸다.", "2.1%", "주가"),
        ("두 명이 다쳤다.", "두 명", None),
        ("조성하는 첨단 공원의 면적은 4만㎡다.", "4만㎡", "첨단 공원 면적"),
        ("읍에서 40명, 면에서 60명의 마을 교사를 뽑는다.", "40명", "마을 교사"),
        ("읍에서 40명, 면에서 60명의 마을 교사를 뽑는다.", "60명", "마을 교사"),
        ("새 내각 출범 후 2조원이 들었다.", "2조원", None),
        ("운전사 등 6명이 다쳤다.", "6명", None),
        ("승객 83명 가운데 21명이 내렸다.", "21명", "승객"),
        ("창고는 학교의 2배인 900㎡다.", "900㎡", "창고"),
        ("기름값에 따라 배달료는 3천원이다.", "3천원", "배달료"),
        ("딸기는 한 상자에 2만원이다.", "2만원", "딸기"),
        ("공장은 손실 80억원을 비용으로 털었다.", "80억원", "손실"),
        ("조합원은 해마다 20만원을 배당한다.", "20만원", "배당"),
        ("출생아 210명이 늘었다.", "210명", "출생아"),
        ("찬성 141표 대 반대 88표로 갈렸다.", "88표", "반대"),
        ("소득은 4만 달러 시대를 연다.", "4만 달러", "소득"),
        ("1조 규모 유조선 4척을 판다.", "4척", "유조선"),
        ("농민수당 70만원을 준다.", "70만원", "농민수당"),
        ("여의도 3배 땅이 물에 잠겼다.", "3배", "여의도"),
        ("평균 매매가 9억원을 넘었다.", "9억원", "평균 매매가"),
        ("유조선 4척을 6천억원에 팔았다.", "6천억원", "유조선"),
        ("조합원 31명을 조사해 이 가운데 조합장 등 7명을 입건했다.", "7명", "조합원"),
        ("국방비를 국내총생산의 3.5%로 올린다.", "3.5%", "국방비"),
        ("전차 90대를 보내는 40억 달러(약 5조원) 규모의 계약이 맺어졌다.", "40억 달러", "계약"),
        ("4억원어치에 이르는 코카인을 찾았다.", "4억원", "코카인"),
        ("국채는 산유국 합의 소식에 90달러로 내렸다.", "90달러", "국채"),
        ("영업이익은 시장 전망을 8% 웃돌았다.", "8%", "영업이익"),
        ("관중 90만명 '최다'…평균 1만명", "1만명", "관중"),
        ("시험군은 줄었고 위약군은 2.1% 감소했다.", "2.1%", "위약군"),
        ("신차(△4.5%)와 중고차(▲1.2%)가 엇갈렸다.", "4.5%", "신차"),
        ("축전지가 사실상 두 배로 늘었다.", "두 배", "축전지"),
        ("공장이 4만㎡를 넘는다.", "4만㎡", "공장"),
        ("간밤 눈길에 다친 사람이 41명으로 늘었다.", "41명", "눈길에 다친 사람"),
        ("버스를 놓친 학생은 320명이다.", "320명", "버스를 놓친 학생"),
        ("전기차를 사는 데만 90억원이 들었다.", "90억원", "전기차"),
        ("다리를 맡기로 한 회사가 90개월을 내밀었을 때 시는 버텼다.", "90개월", "다리"),
        ("관로를 땅에 묻는 비용은 60%를 도가 댄다.", "60%", "관로를 땅에 묻는 비용"),
        ("문을 닫는 빵집은 이달 3곳이 더해져 12곳이 됐다.", "12곳", "빵집"),
        ("명부가 유출된 3만1천명에게 알렸다.", "3만1천명", None),
        ("올해 통계로는 1천240명이 다닌다.", "1천240명", None),
        ("어업동향을 보면 어획량은 1년 새 4.1% 줄었다.", "4.1%", "어획량"),
        ("숙박 기간은 9일이다.", "9일", "숙박 기간"),
        ("14억원 규모의 마을 도서관 지원을 편성했다.", "14억원", "마을 도서관 지원"),
        ("낮 최고기온은 31.5도까지 올랐다.", "31.5도", "낮 최고기온"),
        ('제천시 "과수 피해면적 240㏊"', "240㏊", "과수 피해면적"),
        ("부상자는 읍 3명, 면 4명 등 7명이다.", "7명", "부상자"),
        ("배에는 승객 90명과 승무원 6명 등 모두 96명이 있었다.", "96명", None),
        ("- 온실 난방률: 32% (28%)", "32%", "온실 난방률"),
        ("- 온실 난방률: 32% (28%)", "28%", "온실 난방률"),
        ("사회자: 31만명이 왔습니다.", "31만명", None),
        ("가게 70곳은 팔렸고 12곳이 빵집이다.", "12곳", "빵집"),
        ("전체의 35%는 빈 사무실이다.", "35%", "빈 사무실"),
        ("직원의 12%가 떠났다.", "12%", "직원"),
        ("조합이 내건 30만원이 문제다.", "30만원", None),
        ("청소비로는 해마다 61억원이 든다.", "61억원", "청소비"),
        ("구조대책본부는 읍에서 3명, 면에서 4명이 숨진 것으로 집계했다.", "4명", None),
        ("소비자모임은 모두 31만원을 불렀다.", "31만원", None),
        ("출생아는 310명으로 집계됐다.", "310명", "출생아"),
        ("분양가는 9억원이 될 것으로 업계는 내다봤다.", "9억원", "분양가"),
        ("어획량은 410t이라고 밝혔다.", "410t", "어획량"),
    ],
)
def test_about_is_the_nearest_noun_phrase(text: str, printed: str, about: str | None) -> None:
    assert _one(text, printed).about == about


def test_owner_is_the_last_body_named_and_carries_over_sentences() -> None:
    text = "충주시는 도서관을 짓는다. 사업비는 140억원이다."
    assert _one(text, "140억원").owner == "충주시"


def test_owner_of_the_headline_holds_until_another_is_named() -> None:
    text = "사업비는 140억원이다. 국토교통부는 60억원을 보탠다."
    figures = read("충주시는 도서관을 짓는다", text)
    assert [figure.owner for figure in figures] == ["충주시", "국토교통부"]


def test_a_sentence_without_a_subject_measures_what_the_one_before_does() -> None:
    text = "연구비는 3천127억원이다. 지난해보다 4.3% 많다."
    assert _one(text, "4.3%").about == "연구비"


@pytest.mark.parametrize(
    ("text", "printed", "about"),
    [
        ("연구비는 3천억원이다. 지금은 2천억원이다.", "2천억원", "연구비"),
        ("이용률은 12%였다. 3월에는 4.1%로 내렸다.", "4.1%", "이용률"),
        ("회비는 9만원이다. 7만원이었다.", "7만원", "회비"),
        ("이용률은 12%였다. 청년은 4.1%로 내렸다.", "4.1%", "청년"),
        ("병상은 310개다. 지금은 90억원을 쓴다.", "90억원", None),
    ],
    ids=["now", "another month", "nothing", "another thing", "another unit"],
)
def test_a_sentence_that_has_only_a_time_before_its_number_goes_on_measuring(
    text: str, printed: str, about: str | None
) -> None:
    assert _one(text, printed).about == about


def test_a_sentence_that_names_nothing_measures_what_was_last_counted_so_and_is_of_its_size() -> None:
    visitors, seen, staff = read("", "관람객은 3만1천명이다. 모두 4만2천명이 다녀갔다. 12명이 일한다.")
    assert (visitors.about, seen.about, seen.about_from, staff.about) == ("관람객", "관람객", "before", None)


def test_a_name_without_a_suffix_owns_what_it_says_it_will_do() -> None:
    text = "가온은 새 공장을 짓는다고 밝혔다. 공사비는 700억원이다. 가온은 땅을 샀다."
    assert _one(text, "700억원").owner == "가온"


@pytest.mark.parametrize(
    ("title", "text", "owner"),
    [
        ("충주시, 다리 놓는다", "공사비는 90억원이다.", "충주시"),
        ("[속보] 가온해운, 배 판다", "값은 90억원이다.", "가온해운"),
        ("제천시 다리 건설비 확정", "공사비는 90억원이다.", "제천시"),
    ],
    ids=["before its comma", "a name behind a mark", "bare"],
)
def test_a_headline_names_its_owner_without_a_particle(title: str, text: str, owner: str) -> None:
    [figure] = read(title, text)
    assert (figure.owner, figure.owner_from) == (owner, "headline")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("충주시는 땅을 샀다. 정부는 길을 낸다. 시는 90억원을 썼다.", "충주시"),
        ("가람도교육청은 밥값을 올린다. 교육청은 90억원을 썼다.", "가람도교육청"),
        ("국토부는 90억원을 썼다.", "국토교통부"),
        ("중국 정부는 90억원을 썼다.", "중국 정부"),
        ("AI는 90억원을 벌게 했다.", None),
        ("병원은 90억원을 썼다.", None),
        ("항만정비공사는 90억원이다.", None),
    ],
    ids=[
        "the city",
        "the end of a name",
        "a short form",
        "of a country",
        "no name",
        "a body without a name",
        "works",
    ],
)
def test_one_body_has_one_name(text: str, owner: str | None) -> None:
    assert _one(text, "90억원").owner == owner


def test_the_topic_of_a_sentence_owns_what_follows() -> None:
    text = "원주시는 국토교통부가 낸 길을 고친다. 공사비는 90억원이다."
    assert _one(text, "90억원").owner == "원주시"


def test_heads_beside_the_time_of_a_state_are_actual_in_an_article_on_a_plan() -> None:
    figures = read("새 병원 건립 계획", "새 병원을 짓기로 했다. 지금 병상은 210개다.")
    assert figures[-1].status == "actual"


def test_a_body_that_is_not_what_its_sentence_is_about_takes_nothing_over() -> None:
    text = "원주시는 다리를 놓는다. 국비는 국토교통부가 정한다. 공사비는 90억원이다."
    assert _one(text, "90억원").owner == "원주시"


def test_a_country_owns_within_its_sentence_alone() -> None:
    text = "제천시는 숲을 넓힌다. 일본은 숲이 더 넓다. 사업비는 30억원이다."
    assert _one(text, "30억원").owner == "제천시"


def test_the_hall_where_somebody_speaks_owns_nothing() -> None:
    text = "원주시는 다리를 놓는다. 이날 춘천시청에서 설명회가 열렸다. 사업비는 30억원이다."
    assert _one(text, "30억원").owner == "원주시"


def test_a_figure_tells_whether_its_owner_was_named_beside_it_before_or_in_headline_and_lead() -> None:
    text = "다리는 90억원이다. 원주시는 60억원을 낸다. 국비는 20억원이다. 나무는 5억원이다."
    figures = read("제천시는 다리를 놓는다", text)
    assert [(figure.owner, figure.owner_from) for figure in figures] == [
        ("제천시", "headline"), ("원주시", "sentence"), ("원주시", "before"), ("원주시", "before"),
    ]  # fmt: skip


def test_an_owner_named_in_the_lead_is_one_of_the_headline() -> None:
    text = "원주시는 다리를 놓는다. 공사비는 90억원이다."
    assert _one(text, "90억원").owner_from == "headline"


def test_a_figure_tells_whether_what_it_measures_stands_beside_it_or_before() -> None:
    rent, more, people = read("", "연구비는 3천127억원이다. 지난해보다 4.3% 많다. 두 명이 다쳤다.")
    assert (rent.about_from, more.about_from, people.about_from) == ("sentence", "before", None)


def test_speaker_is_who_is_quoted() -> None:
    text = '김 시장은 "일자리 4천개를 만들겠다"고 말했다.'
    assert _one(text, "4천개").speaker == "김 시장"


def test_nobody_speaks_in_plain_narration() -> None:
    assert _one("김 시장은 일자리 4천개를 만들었다.", "4천개").speaker is None


@pytest.mark.parametrize(
    ("text", "printed", "as_of", "due"),
    [
        ("지난해 수출은 62억달러였다.", "62억달러", "2024", None),
        ("3분기 매출은 9천억원이다.", "9천억원", "2025-Q3", None),
        ("지난달 화재는 310건이다.", "310건", "2025-10", None),
        ("2023년 5월 7일 910명이 왔다.", "910명", "2023-05-07", None),
        ("2030년까지 나무 8만 그루를 심는다.", "8만 그루", None, "2030"),
        ("나무 8만 그루를 2030년까지 심는다.", "8만 그루", None, "2030"),
        ("내년에 공무원 320명을 뽑는다.", "320명", None, "2026"),
        ("나무가 8만 그루다.", "8만 그루", None, None),
        ("1월부터 10월까지 차 62만대를 팔았다.", "62만대", "2025-10", None),
    ],
)
def test_time_is_resolved_against_the_day_of_publication(
    text: str, printed: str, as_of: str | None, due: str | None
) -> None:
    figure = _one(text, printed)
    assert (figure.as_of, figure.due) == (as_of, due)


def test_relative_time_is_unknown_without_a_day_of_publication() -> None:
    [figure] = read("", "지난해 수출은 62억달러였다.")
    assert figure.as_of is None


@pytest.mark.parametrize(
    ("text", "printed", "direction"),
    [
        ("물가가 3.1% 올랐다.", "3.1%", "up"),
        ("손님이 12% 줄었다.", "12%", "down"),
        ("집값 0.3%↑", "0.3%", "up"),
        ("코스닥 ▼8.2p 마감", "8.2p", "down"),
        ("주민은 3천명이다.", "3천명", None),
    ],
)
def test_direction_is_kept_apart_from_the_value(text: str, printed: str, direction: str | None) -> None:
    figure = _one(text, printed)
    assert figure.direction == direction
    assert figure.low > 0


def test_a_value_knows_what_it_moved_from() -> None:
    figure = _one("정원을 90명에서 120명으로 늘린다.", "120명")
    assert figure.stated_from == (Decimal(90), Decimal(90))


@pytest.mark.parametrize(
    ("legend", "status", "origin"),
    [("괄호 안은 종전이다.", "past", (Decimal(28), Decimal(28))), ("괄호 안은 여성이다.", "actual", None)],
)
def test_brackets_hold_what_was_before_where_the_text_says_so(
    legend: str, status: str, origin: tuple[Decimal, Decimal] | None
) -> None:
    now, before = read("", f"{legend}\n- 온실 난방률: 32% (28%)")
    assert (before.status, now.stated_from) == (status, origin)


def test_a_conversion_points_to_what_it_converts_and_shares_its_margins() -> None:
    dollars, won = read("", "수출은 5억 달러(약 7천억원)를 넘었다.")
    assert won.converts == dollars.start
    assert (won.bound, dollars.bound) == ("at_least", "at_least")


def test_a_percentage_in_brackets_is_no_conversion() -> None:
    assert _one("850원(2.1%) 내렸다.", "2.1%").converts is None


def test_the_quote_is_the_sentence_and_holds_the_figure() -> None:
    text = "첫 문장이다. 주민 80명이 남았다. 끝이다."
    figure = _one(text, "80명")
    assert figure.quote == "주민 80명이 남았다."
    assert figure.quote[figure.start - figure.quote_start :].startswith("80명")


def test_a_line_break_is_a_border() -> None:
    assert _one("제목 한 줄\n\n\n주민 80명이 남았다", "80명").quote == "주민 80명이 남았다"


def test_headline_comes_first_with_offsets_of_its_own() -> None:
    title, body = read("주민 80명 대피", "주민 80명이 대피했다.")
    assert (title.place, title.start, body.place, body.start) == ("title", 3, "text", 3)


def test_a_headline_takes_the_unit_that_the_text_prints() -> None:
    title, body = read("새 다리 41만 건넜다", "새 다리를 41만명이 건넜다.")
    assert (title.text, title.unit, body.unit) == ("41만", "people", "people")


@pytest.mark.parametrize(
    ("title", "text", "printed", "per"),
    [
        ("", "시급은 1만1천원이다. 두 안의 격차는 900원이다.", "900원", "hour"),
        ("", "시급은 1만1천원으로 올해 1만400원보다 600원 많다.", "600원", "hour"),
        ("내년 군 예산 6천120억원", "군의회는 6천120억원을 의결했다.", "6천120억원", "year"),
        ("", "내년 예산은 6천120억원이다. 이 가운데 복지 예산은 1천900억원이다.", "1천900억원", "year"),
        ("", "합계출산율은 0.81명이다. 3월(0.79명)보다 높다.", "0.79명", "person"),
        ("", "도는 농민 4천명에게 30만원씩 준다.", "30만원", "person"),
    ],
    ids=[
        "a difference",
        "a difference from what stands before",
        "a headline",
        "a part",
        "the like",
        "to each",
    ],
)
def test_what_a_number_is_counted_by_carries_over_the_article(
    title: str, text: str, printed: str, per: str
) -> None:
    assert {figure.per for figure in read(title, text) if figure.text == printed} == {per}


def test_items_of_a_list_share_the_predicate_behind_them() -> None:
    figures = read("", "회사는 매출 4조원, 영업이익 5천억원을 올릴 계획이다.")
    assert [figure.status for figure in figures] == ["plan", "plan"]


def test_an_estimate_of_ones_own_matters_is_a_plan() -> None:
    own = _one("시는 고용 효과를 4천100명으로 추산한다.", "4천100명")
    others = _one("연구원은 고용 효과를 4천100명으로 추산한다.", "4천100명")
    assert (own.status, others.status) == ("plan", "estimate")


KNOWN_FAILURES = [
    pytest.param("두 아이를 구했다.", ["두"], id="native numeral before a person who is no counter"),
    pytest.param("직원이 셋뿐이다.", ["셋"], id="native numeral standing alone"),
    pytest.param("1정 복용량 0.2g으로 친다.", [], id="the dose that a sum is made with"),
    pytest.param("그는 2m31을 넘었다.", ["2m31"], id="metres and centimetres of an athlete"),
]


@pytest.mark.parametrize(("text", "printed"), KNOWN_FAILURES)
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_known_failures(text: str, printed: list[str]) -> None:
    assert [figure.text for figure in read("", text)] == printed
