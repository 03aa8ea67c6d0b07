"""Korean sentences as the news of each field prints them: courts, markets, weather, councils. Rows are as in `corpus`."""

from __future__ import annotations

NEWS: list[tuple[str, str, list[str]]] = [
    # --- numerals ---------------------------------------------------------------------------------
    ("a one before 천 that is not written", "주민 천400명이 피했다.", ["천400명 1400 people"]),
    ("the same before 만 and four places", "표 만2500장을 팔았다.", ["만2500장 12500 count"]),
    ("a list of one scale", "매출 2, 3, 5조원을 차례로 올렸다.", ["2 2000000000000 KRW", "3 3000000000000 KRW", "5조원 5000000000000 KRW"]),
    ("half by its short name", "감자값이 반으로 떨어졌다.", ["반 0.5 multiple"]),
    ("제 closes a word before a number", "연구 과제 300여 건에 결제 4만 건이 몰렸다.", ["300여 건 300 count ~", "4만 건 40000 count"]),
    # --- units ------------------------------------------------------------------------------------
    ("a province is no game", "변동률(단위: %) 강원 0.31 경기 0.27", ["0.31 0.31 percent", "0.27 0.27 percent"]),
    ("games behind a number", "남은 12경기를 이긴다.", ["12경기 12 count"]),
    ("a counter with a blank inside", "건설사 9개 사를 조사한다.", ["9개 사 9 count"]),
    ("a thin film", "두께 40㎚의 막을 입혔다.", ["40㎚ 0.00000004 m"]),
    ("an index with 만 and a decimal", "닛케이지수는 4만102.55로 마쳤다.", ["4만102.55 40102.55 point"]),
    ("an index before another matter", "코스닥 지수는 3.1포인트 오른 811.20, 거래액은 6조원이다.", ["3.1포인트 3.1 point", "811.20 811.2 point", "6조원 6000000000000 KRW"]),
    ("times that something was done", "무면허 4회 적발에도 몰았다.", ["4회 4 count"]),
    ("days that a leave is set to", "병가를 15일로 늘린다.", ["15일 15 day"]),
    ("a batting average", "그는 타율 0.298을 남겼다.", ["0.298 0.298 other"]),
    ("benefit over cost", "비용 대비 편익은 0.91로 낮다.", ["0.91 0.91 multiple"]),
    ("쯤 behind a counter", "전화가 하루 30통쯤 온다.", ["30통 30 count ~ /day"]),
    ("shows so often", "극장에서 18회 공연한다.", ["18회 18 count"]),
    ("a sum beside an index is money", "코스피 급락…외국인 1.9조 팔아", ["1.9조 1900000000000 KRW"]),
    # --- margins ----------------------------------------------------------------------------------
    ("대 with a blank before it", "찬성이 60% 대로 내려왔다.", ["60% 60 percent ~"]),
    ("one rate to another is no 대", "표결은 60% 대 30%로 갈렸다.", ["60% 60 percent", "30% 30 percent"]),
    ("a little more than", "노동자 절반을 조금 넘는다.", ["절반 0.5 multiple >="]),
    ("a term that is at least so long", "월세를 넉 달 치 이상 밀렸다.", ["넉 달 4 month >="]),
    ("what gave way was above", "유로당 1천600원 붕괴", ["1천600원 1600 KRW <= /unit"]),
    ("a radius is no limit", "반경 5㎞ 안에 학교가 있다.", ["5㎞ 5 km"]),
    ("by how much a guess was passed is no bound", "순익 3천억원…증권가 전망 12% 웃돌아", ["3천억원 300000000000 KRW", "12% 12 percent"]),
    # --- each -------------------------------------------------------------------------------------
    ("the price of one thing", "무 한 포기 소매가격이 3천150원이다.", ["3천150원 3150 KRW /unit"]),
    ("one thing as the subject of its price", "오이 한 개가 1천200원이다.", ["1천200원 1200 KRW /unit"]),
    ("a price with its count in brackets", "달걀 한 판(30개)이 7천100원이다.", ["7천100원 7100 KRW /unit"]),
    ("the price of a ship", "유조선 한 척의 값은 1억 달러다.", ["1억 달러 100000000 USD /unit"]),
    ("a sum for one person", "소송액은 한 명에 20만원이다.", ["20만원 200000 KRW /person"]),
    ("the day before", "전날 하루 4만1천명이 봤다.", ["4만1천명 41000 people"]),
    ("a basic wage", "기본급 8만5천원을 올린다.", ["8만5천원 85000 KRW /month"]),
    ("who sits an exam in a year is no flow", "올해 시험 지원자는 51만2천명이다.", ["51만2천명 512000 people"]),
    ("one person is no price", "학생 한 명이 책 3권을 쓴다.", ["3권 3 count"]),
    ("for one person", "군은 한 사람에 최대 900만원을 빌려준다.", ["900만원 9000000 KRW <= /person"]),
    ("ounces", "은값은 온스당 61달러다.", ["61달러 61 USD /unit"]),
    ("꼴 behind a day", "손님은 하루 평균 410명꼴이다.", ["410명 410 people /day"]),
    ("꼴 alone", "마을마다 가게 3곳꼴로 있다.", ["3곳 3 count /unit"]),
    ("users of a month", "이 앱의 월간 이용자는 310만명이다.", ["310만명 3100000 people /month"]),
    ("users of a week", "주간 활성 사용자가 4억명이다.", ["4억명 400000000 people /week"]),
    ("an income is by the year", "연소득 6천500만원 이하 가구가 대상이다.", ["6천500만원 65000000 KRW <= /year"]),
]  # fmt: skip

NEWS_WITHOUT_FIGURES: list[tuple[str, str]] = [
    ("a club of those that passed a sum", "그 회사는 2조 클럽에 들었다."),
    ("two articles of a law", "새 상법 3·4조를 알린다."),
    ("a bench by its short name", "대법 1부가 20일 선고한다."),
    ("sizes of two flats", "전용 49㎡와 74㎡로 나뉜다."),
    ("an age at a comma", "무면허로 적발 50대, 다시 법정에"),
    ("a process by its width", "3㎚ 공정을 연다."),
]
