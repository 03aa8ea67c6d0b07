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
MONEY, _SPAN = ("KRW", "USD", "CNY", "EUR", "JPY", "GBP"), ("year", "month", "week", "day", "hour", "minute")
UNITS = {
    "ko": {"people": "인원", "percent": "비율", "m2": "면적", "km": "거리", "m": "길이", "kg": "무게", "t": "무게", "W": "전력",
           "Wh": "전력량", "byte": "용량", "degC": "기온", "rank": "순위"}
    | dict.fromkeys(MONEY, "금액") | dict.fromkeys(_SPAN, "기간"),
    "en": {"people": "headcount", "percent": "share", "m2": "area", "km": "distance", "m": "length", "kg": "weight",
           "t": "weight", "W": "power", "Wh": "energy", "byte": "data", "degC": "temperature", "rank": "rank"}
    | dict.fromkeys(MONEY, "amount") | dict.fromkeys(_SPAN, "term"),
}  # fmt: skip

# What befell people, as a word beside their number begins.
BEFELL = {
    "ko": {"숨": "사망자", "사망": "사망자", "다치": "부상자", "다친": "부상자", "다쳤": "부상자", "부상": "부상자", "실종": "실종자",
           "대피": "대피자", "구조": "구조된 사람", "확진": "확진자", "해고": "해고자", "입원": "입원자", "응답": "응답자", "물은": "응답자", "물었": "응답자"},
    "en": {"died": "dead", "killed": "dead", "dead": "dead", "injured": "injured", "wounded": "injured", "hurt": "injured",
           "missing": "missing", "evacuated": "evacuated", "displaced": "displaced", "homeless": "homeless",
           "arrested": "arrested", "rescued": "rescued", "infected": "infected", "hired": "hired", "laid": "laid off", "polled": "polled", "surveyed": "polled",
           "respondents": "polled"},
}  # fmt: skip

# What was done with money, as a word beside it begins (Korean) or is (English).
_VERBS = {
    "funds raised": "raise raises raised raising", "investment": "invest invests invested investing",
    "spending": "spend spends spent spending", "cost": "cost costs", "loan": "lend lends lent borrow borrows borrowed",
    "value": "worth valued values valuing", "payment": "pay pays paid", "fine": "fined", "price": "priced sells retails",
}  # fmt: skip
DONE = {
    "ko": {"출자": "출자금", "투자": "투자금", "들여": "비용", "들인": "비용", "들어": "비용", "쓴": "지출", "썼": "지출", "쓰": "지출",
           "빌": "대출금", "갚": "상환금", "벌었": "수입", "물어": "배상금", "내놓": "출연금", "기부": "기부금", "지원": "지원금"},
    "en": {verb: noun for noun, verbs in _VERBS.items() for verb in verbs.split()},
}  # fmt: skip

# How a share moved, and not how large it is.
CHANGE = {"ko": "증감률", "en": "change"}

# By unit, how a thing is called that is measured in it, unless its name says so already by how it ends.
_LASTS = """
    기간 시간 공기 수명 임기 나이 연령 정년 주기 기한 시한 형량 징역 선고 간격 일정 계획 경력 수감 지연 기다림
    term terms time times period age life lifespan duration schedule sentence delay wait deadline tenure jail prison notice warranty
    lease contract contracts hours days months years experience
"""
_AREA = "면적 넓이 부지 땅 토지 용지 area areas land site acreage footprint"
_WEIGHT = "무게 중량 체중 weight payload"
MEASURES = dict.fromkeys(_SPAN, tuple(_LASTS.split())) | {
    "m2": tuple(_AREA.split()),
    "kg": tuple(_WEIGHT.split()),
}

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
