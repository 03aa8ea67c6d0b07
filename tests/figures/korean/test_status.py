"""What is planned, happened, was guessed or came before, told by the words of the sentence."""

from __future__ import annotations

import pytest

from monitor.figures.korean.reading import read
from tests.figures.korean.one import DAY, one


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
    assert one(text, printed).status == status


def test_a_headline_leans_on_what_the_article_is_about() -> None:
    [plan] = read("내년 항만 예산 3천400억원", "")
    [actual] = read("항만 물동량 3천400만t 돌파", "")
    assert (plan.status, actual.status) == ("plan", "actual")


def test_a_status_said_once_holds_for_the_same_value_elsewhere() -> None:
    title, body = read("새 청사 412억원", "군은 새 청사를 짓는 데 412억원을 쓰기로 했다.")
    assert (title.status, body.status) == ("plan", "plan")


def test_heads_beside_the_time_of_a_state_are_actual_in_an_article_on_a_plan() -> None:
    figures = read("새 병원 건립 계획", "새 병원을 짓기로 했다. 지금 병상은 210개다.")
    assert figures[-1].status == "actual"


def test_items_of_a_list_share_the_predicate_behind_them() -> None:
    figures = read("", "회사는 매출 4조원, 영업이익 5천억원을 올릴 계획이다.")
    assert [figure.status for figure in figures] == ["plan", "plan"]


def test_an_estimate_of_ones_own_matters_is_a_plan() -> None:
    own = one("시는 고용 효과를 4천100명으로 추산한다.", "4천100명")
    others = one("연구원은 고용 효과를 4천100명으로 추산한다.", "4천100명")
    assert (own.status, others.status) == ("plan", "estimate")


@pytest.mark.parametrize(
    ("text", "printed", "status"),
    [
        # a cost or a purse is yet to be spent, until the sentence says that it was
        ("군은 둑의 복구비 34억원을 마련했다.", "34억원", "plan"),
        ("올해 방제비는 17억원이다.", "17억원", "plan"),
        ("할인 예산도 240억원이 됐다.", "240억원", "plan"),
        ("의회는 추가경정예산 53억원을 새로 넣었다.", "53억원", "plan"),
        ("도는 복구비 34억원을 모두 집행했다.", "34억원", "actual"),
        ("여기에만 430억원이 든다.", "430억원", "plan"),
        ("공사는 27개월이 걸린다.", "27개월", "plan"),
        ("시는 물량을 4만톤으로 늘려 잡았다.", "4만톤", "plan"),
        # verbs in 인다 tell what will be done
        ("부처는 제한 기간을 6년에서 4년으로 줄인다고 발표했다.", "4년", "plan"),
        ("둑마루를 1.6m 높인다.", "1.6m", "plan"),
        # what does not happen, or goes on, is a state of today
        ("마을 7개는 물이 나오지 않는다.", "7개", "actual"),
        ("업체 4곳이 조사를 받는다.", "4곳", "actual"),
        ("재고가 80만개뿐이어서 모자란다.", "80만개", "actual"),
        ("지분 61.2%를 쥔 회사는 다 팔겠다고 밝혔다.", "61.2%", "actual"),
        # a tally is one, though it be called final
        ("피해액은 372억원으로 확정됐다.", "372억원", "actual"),
        ("못 받은 돈이 890억원으로 최종 집계됐다고 발표했다.", "890억원", "actual"),
        ("못 받은 돈이 890억원이라는 기존 집계를 고수했다.", "890억원", "actual"),
        # guesses of others, demands, claims of one's own lot
        ("업계는 몫을 15% 미만으로 본다.", "15%", "estimate"),
        ("값이 5억원쯤 되리라고 동네 중개사들은 본다.", "5억원", "estimate"),
        ("학회가 추산한 손실은 210억원이다.", "210억원", "estimate"),
        ('"8만원쯤 받을 것"이라고 한 변호사는 내다봤다.', "8만원", "estimate"),
        ("상인들은 이자를 3%로 내려 달라고 요구했다.", "3%", None),
        ("농민들은 60%를 요구해 왔다.", "60%", None),
        ("농민들의 요구는 여전히 24만원이다.", "24만원", None),
        ("대책위는 못 받은 돈이 1140억원이라고 주장했다.", "1140억원", "actual"),
        # targets, met or only named
        ("수주 92억달러, 목표를 넘어섰다.", "92억달러", "actual"),
        ("관람객 2만명 목표 넘었다.", "2만명", "plan"),
        # what came before
        ("농가는 41곳이다. 지난해 31곳의 1.3배다.", "31곳", "past"),
        ("농가는 41곳이다. 첫 확진이 나온 5월 9일에는 4곳이었다.", "4곳", "past"),
        ("지난달 확정한 1130억원에 새로 얹혔다.", "1130억원", "past"),
        ("값이 올랐다. 2020년에는 한 끼에 2천710원이었다.", "2천710원", "past"),
        # 보낸다 and 길러낸다 are to come, 낸다 alone is a state
        ("선수단은 9개 종목에 140명을 보낸다.", "140명", "plan"),
        ("재단은 의사 200명을 길러낸다.", "200명", "plan"),
        ("공장은 80dB의 소음을 낸다.", "80dB", "actual"),
        # what is meant or designed
        ("시는 대기를 20분 이내로 줄일 생각이다.", "20분", "plan"),
        ("다리는 폭 20m로 설계됐다.", "20m", "plan"),
        ("청사는 사업비가 1200억→1900억원으로 불었다.", "1900억원", "plan"),
        ("복구에 900억루피가 든다.", "900억루피", "plan"),
        # a draft budget, and what is said of it
        ("내년 예산안은 61조원으로 올해보다 7.2% 늘었다.", "7.2%", "plan"),
        ("예산은 61조원으로 7.2% 늘었다.", "7.2%", "actual"),
        ("시의회는 추경안 3천억원 가운데 20억원을 깎았다.", "3천억원", "plan"),
        ("시의회는 추경안 3천억원 가운데 20억원을 깎았다.", "20억원", "actual"),
        # what has happened, whatever is asked or guessed behind it
        ("출고가가 70원 오르자 술값도 오를 전망이다.", "70원", "actual"),
        ("상인 12명은 보상을 요구했다.", "12명", "actual"),
        ("공동주택에 900명이 신청해 표가 갈렸다.", "900명", "actual"),
        ("자산은 3억원 이하여야 한다.", "3억원", "actual"),
        ("시청에서 역까지 30분 걸린다.", "30분", "actual"),
        ("다리가 놓이면 시청에서 역까지 30분 걸린다.", "30분", "plan"),
        ("주민 열에 일곱은 혼자 밥을 먹는다.", "열에 일곱", "actual"),
        ("내년에는 10명 중 3명을 지역에서 뽑는다.", "10명 중 3명", "plan"),
        # the day before is the day of a count; its value is an earlier one
        ("전날 개막식에는 손님 700명이 왔다.", "700명", "actual"),
        ("전날 기준 빈방은 82개다.", "82개", "actual"),
        ("물값은 전날의 310원보다 낮다.", "310원", "past"),
        # until lately, first asked: values that have moved since
        ("지난주까지만 해도 찾은 사람은 310명이었다.", "310명", "past"),
        ("회사가 처음 부른 값은 71억원이었다.", "71억원", "past"),
        ("검찰이 밝혔다. 접수할 때의 액수는 12억원이었으나 더 늘었다.", "12억원", "past"),
        ("마을은 기존 우물 14개를 이미 메웠다.", "14개", "actual"),
        ("마을은 우물 14개를 이미 메우기로 했다.", "14개", "plan"),
        # what is owed, taken, paid out; a state of today; what goes on
        ("밀린 공사비는 82억원이다.", "82억원", "actual"),
        ("직원이 빼돌린 돈은 9억원이다.", "9억원", "actual"),
        ("조합원에게 나간 돈이 31억원이다.", "31억원", "actual"),
        ("빼돌린 돈은 9억원으로 추산된다.", "9억원", "estimate"),
        ("밀린 공사비 82억원을 내년에 갚기로 했다.", "82억원", "plan"),
        ("지금까지 42곳이 신청했다.", "42곳", "actual"),
        ("다음 달까지 42곳이 문을 연다.", "42곳", "plan"),
        ("가게는 빵을 개당 2300원에 팔고 있다.", "2300원", "actual"),
        ("군은 다리 공사에 71억원을 쓸 계획을 세우고 있다.", "71억원", "plan"),
        ("공사는 42% 진행된 상태다.", "42%", "actual"),
        ("의장은 조합원 920명의 뜻을 묻겠다고 했다.", "920명", "actual"),
        ("시는 내년에 920명의 교사를 뽑겠다고 했다.", "920명", "plan"),
        ("주민 40명 남짓이 모여 해명을 요구했다.", "40명", "actual"),
        ("재판부는 피해액을 3억1천만원으로 인정했다.", "3억1천만원", "actual"),
        ("검찰의 구형은 징역 7년이었다.", "7년", None),
        # what a scheme grants is to come; what somebody reckons or finds fair is a guess
        ("농가는 5년 동안 6천만원을 빌릴 수 있다.", "6천만원", "plan"),
        ("보험에서는 많아야 3억원을 받을 수 있다.", "3억원", "estimate"),
        ("증액분 가운데 71억원이 적정하다는 결론이 나왔다.", "71억원", "estimate"),
        ("한 건설사 임원은 공사비가 90억원 넘게 들 것이라고 말했다.", "90억원", "estimate"),
        ("군은 공사비가 90억원 넘게 들 것이라고 말했다.", "90억원", "plan"),
        ("시공사의 요구액은 84억원이다.", "84억원", "plan"),
    ],
)
def test_the_words_around_a_number_say_its_status(text: str, printed: str, status: str | None) -> None:
    assert one(text, printed).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("지금 이용률은 31%다.", "actual"),
        ("지금 값은 L당 910원이다.", "actual"),
        ("새 회사의 점유율은 22%다.", "actual"),
        ("할인율은 22%다.", "plan"),
        ("지금 법대로라면 2040년까지 42%가 된다.", "plan"),
    ],
)
def test_a_state_of_today_is_told_from_what_an_article_announces(text: str, status: str) -> None:
    figures = read("시, 요금 인상 계획 확정", "시는 요금 인상 계획을 추진한다. " + text, DAY)
    assert figures[-1].status == status


def test_what_a_sentence_says_of_last_year_is_not_announced_by_the_one_before() -> None:
    text = "정부는 쌀 40만t을 사들인다. 지난해 한 사람이 먹은 쌀은 52.1㎏이다."
    assert one(text, "52.1㎏").status == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "마을의 한 60대는 밭에서 넘어졌다.",
        "다섯 달을 끈 다툼이 끝났다.",
        "직원은 4년을 속였다.",
        "갚을 날이 두 달 앞으로 다가왔다.",
    ],
)
def test_an_age_and_time_gone_by_are_no_figures(text: str) -> None:
    assert read("", text, DAY) == []


@pytest.mark.parametrize(
    ("text", "printed", "per"),
    [
        ("3.3㎡당으로 따지면 612만원이다.", "612만원", "unit"),
        ("하루 종일 돌려도 닭 820마리를 잃었다.", "820마리", None),
        ("하루 820마리를 잃는다.", "820마리", "day"),
    ],
)
def test_a_denominator_may_have_a_particle_and_all_day_is_none(
    text: str, printed: str, per: str | None
) -> None:
    assert one(text, printed).per == per


def test_vehicles_and_terms_stay_figures() -> None:
    assert [figure.text for figure in read("", "군은 버스 60대를 사고 4년을 빌린다.", DAY)] == [
        "60대",
        "4년",
    ]
