"""Words of labels: bases, units as nouns, what befell people, and what names nothing."""

from __future__ import annotations

PER = {
    "ko": {"year": "연간", "month": "월", "week": "주", "day": "일", "hour": "시간당", "person": "1인당", "unit": "단위당"},
    "en": {"year": "a year", "month": "a month", "week": "a week", "day": "a day", "hour": "an hour",
           "person": "per person", "unit": "each"},
}  # fmt: skip
AIM = {"ko": "목표", "en": "planned"}  # a plan for a named time
PLAN = {"ko": "계획", "en": "planned"}
TOTAL = {"ko": "누적", "en": "cumulative"}
UNNAMED = {"ko": "이름 없는 수치", "en": "unnamed figure"}

# What is called so only for want of a name.
_BARE = "people person persons men women total number figure some those 사람 인원 명 숫자 수치 수 것"
BARE = frozenset(_BARE.split())

# By unit, what a figure is of that nothing names.
_MONEY, _SPAN = ("KRW", "USD", "CNY", "EUR", "JPY", "GBP"), ("year", "month", "week", "day", "hour", "minute")
UNITS = {
    "ko": {"people": "인원", "percent": "비율", "m2": "면적", "km": "거리", "m": "길이", "kg": "무게", "t": "무게", "W": "전력",
           "Wh": "전력량", "byte": "용량", "degC": "기온", "rank": "순위"}
    | dict.fromkeys(_MONEY, "금액") | dict.fromkeys(_SPAN, "기간"),
    "en": {"people": "headcount", "percent": "share", "m2": "area", "km": "distance", "m": "length", "kg": "weight",
           "t": "weight", "W": "power", "Wh": "energy", "byte": "data", "degC": "temperature", "rank": "rank"}
    | dict.fromkeys(_MONEY, "amount") | dict.fromkeys(_SPAN, "term"),
}  # fmt: skip

# What befell people, as a word beside their number begins.
BEFELL = {
    "ko": {"숨": "사망자", "사망": "사망자", "다치": "부상자", "다친": "부상자", "다쳤": "부상자", "부상": "부상자", "실종": "실종자",
           "대피": "대피자", "구조": "구조된 사람", "확진": "확진자", "해고": "해고자", "입원": "입원자"},
    "en": {"died": "dead", "killed": "dead", "dead": "dead", "injured": "injured", "wounded": "injured", "hurt": "injured",
           "missing": "missing", "evacuated": "evacuated", "displaced": "displaced", "homeless": "homeless",
           "arrested": "arrested", "rescued": "rescued", "infected": "infected", "hired": "hired", "laid": "laid off"},
}  # fmt: skip

# A running total.
CUMULATIVE = ("누적", "누계", "cumulative")
SO_FAR = (("so", "far"), ("to", "date"))

# Korean counters of two syllables that name nothing.
_COUNTERS = "개사 차례 마리 그루 가지 군데 송이 개소 개국 개월 번째 가량 정도"
COUNTERS = frozenset(_COUNTERS.split())
# Behind digits and a scale word, a counter is no noun of its own: 만명이, 곳이, 조원은.
SCALES = "십백천만억조"
AFTER_DIGITS = frozenset("명원곳개건대장회번차채년월일")
ADVERBIAL = ("로", "에", "에서", "까지", "부터", "과", "와")  # left when the last particle is off: 대출로는
_ADJECTIVES = "같은 많은 적은 높은 낮은 남은 넓은 좁은 늦은 이른 다른 이번"
ADJECTIVES = frozenset(_ADJECTIVES.split())

# Who bears it speaks for others: Chancellor N., Mr. N.
_TITLES = """
    chancellor president minister secretary senator mayor governor professor dr mr mrs ms sir chairman spokesman spokeswoman
"""
TITLES = frozenset(_TITLES.split())
