"""Which noun a number measures, where several stand near it."""

from __future__ import annotations

import pytest

from monitor.figures.korean.reading import read


@pytest.mark.parametrize(
    ("text", "printed", "about"),
    [
        # two things and their two values
        ("매출과 순이익은 각각 3조원, 2천억원이다.", "3조원", "매출"),
        ("매출과 순이익은 각각 3조원, 2천억원이다.", "2천억원", "순이익"),
        ("수출과 수입은 각각 4.1%와 2.2% 늘었다.", "2.2%", "수입"),
        ("매출과 순이익은 모두 늘었다. 직원은 40명, 20명을 뽑았다.", "40명", "직원"),
        # the price of what was counted, by one or with a conversion
        ("회사는 신주 130만주를 주당 7천원에 판다.", "7천원", "신주"),
        ("회사는 배 2척을 90억원(640만 달러)에 팔았다.", "90억원", "배"),
        # who is named with an acronym acts all the same
        ("한빛개발공사(HD)는 택지 4필지, 7만㎡를 판다.", "7만㎡", "택지"),
        # for whom it is reckoned, where it starts from, which way
        ("기초생활 급여는 4인 가구 기준 월 190만원이다.", "190만원", "기초생활 급여"),
        ("회사는 3분기 연결 기준 매출 9조원을 올렸다.", "9조원", "매출"),
        ("못의 수위는 해발 88.4m다.", "88.4m", "못 수위"),
        ("여객선 요금은 편도 6만1천원이다.", "6만1천원", "여객선 요금"),
        ("버스 요금은 원주~여주 7천원이다.", "7천원", "버스 요금"),
        # the noun behind a counter is what the number before counts
        ("밀린 돈은 31개 업체 52억원이다.", "52억원", "밀린 돈"),
        ("도로 3개 노선 52㎞를 넓힌다.", "52㎞", "노선"),
        # the object of a condition is none of the main clause's
        ("침수는 나무를 심으면 30% 줄었다.", "30%", "침수"),
        # a row's own place, not the place of the row above
        ("섬 면적 가운데 남읍이 30㎢, 강릉이 20㎢다.", "20㎢", "강릉"),
        ("기대수명은 83.5년으로 남자가 80.6년이다.", "80.6년", "기대수명"),
        # shares of what was counted
        ("가게 300곳을 살폈더니 10곳 중 4곳이 문을 닫았다.", "10곳 중 4곳", "가게"),
        ("바다에서 쓰레기 62t을 건졌다. 절반은 다시 썼다.", "절반", "쓰레기"),
        ("운전자의 절반이 쉬었다.", "절반", "운전자"),
        # words that only look like verbs, particles or actors
        ("탱커 3척을 들인다.", "3척", "탱커"),
        ("원아 41명이 다닌다.", "41명", "원아"),
        ("콜택시는 810대다.", "810대", "콜택시"),
        ("내국인과의 혼인이 2만건이다.", "2만건", "내국인과의 혼인"),
        ("소득은 맞벌이 240만원이다.", "240만원", "맞벌이"),
    ],
)
def test_about_is_what_the_number_measures(text: str, printed: str, about: str | None) -> None:
    assert next(figure for figure in read("", text) if figure.text == printed).about == about
