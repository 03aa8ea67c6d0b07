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

NAMELESS = {lang: frozenset((*nouns.values(), UNNAMED[lang])) for lang, nouns in UNITS.items()}

# What befell people, by the meaning (`concepts`) of a word beside their number.
BEFELL = {
    "dead": {"en": "deaths", "ko": "사망자"}, "injured": {"en": "injured", "ko": "부상자"}, "missing": {"en": "missing", "ko": "실종자"},
    "evacuated": {"en": "evacuated", "ko": "대피자"}, "rescued": {"en": "rescued", "ko": "구조된 사람"},
    "infected": {"en": "infected", "ko": "확진자"}, "hospitalised": {"en": "in hospital", "ko": "입원자"},
    "arrested": {"en": "arrested", "ko": "체포된 사람"}, "hire": {"en": "hired", "ko": "채용 인원"},
    "layoff": {"en": "laid off", "ko": "해고자"}, "laid": {"en": "laid off", "ko": "해고자"},
} | {meaning: {"en": "polled", "ko": "응답자"} for meaning in ("poll", "물", "물었")}  # fmt: skip

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
_SUMS = """
    금 금액 액 값 료 돈 가 세 비 빚 급 예산 가격 매출 이익 손실 투자 지원 기금 대출 부채 적자 흑자 수출 수입 재원 소득 지출 상한 한도 피해
    보상 배상 규모 시총 계약 수주 융자 성과 보험 채권 대가 가치 거래 판매 자산 손해 배당 유동성
    aid amount amounts appeal assets award bail benefit benefits bid bill bills bond bonds bonus bonuses borrowing budget buyback cap cash
    charge charges claim claims compensation contract contracts contribution contributions cost costs credit damage damages deal debt debts
    deficit deposit deposits dividend dividends donation donations duty earnings economy estimate exports expenditure fare fares fee fees fine
    fines fund funding funds gap gift gifts grant grants gdp imports income incomes increase investment investments lending levy liabilities
    limit loan loans loss losses money mortgage offer offers order orders output outlay package paid payment payments payout payouts
    pension pensions pledge pledges premium premiums price prices profit profits proposal raised rate relief rent rents reserve reserves
    revenue revenues rise salary salaries sales saving savings settlement shortfall spending stake subsidy subsidies sum support
    surplus tariff tariffs tax taxes toll tolls total turnover valuation value volume wage wages wealth worth
"""
_WEIGHT = "무게 중량 체중 weight payload"
MEASURES = (
    dict.fromkeys(_SPAN, tuple(_LASTS.split()))
    | {
        "m2": tuple(_AREA.split()),
        "kg": tuple(_WEIGHT.split()),
    }
    | dict.fromkeys(MONEY, tuple(_SUMS.split()))
)

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
