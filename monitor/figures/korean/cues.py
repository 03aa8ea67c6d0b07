"""The words that say something about a number: people or money, about, at least, each year, planned, past.

Patterns end in `$` where they are searched directly before a number, and are matched from its end otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.korean.cue import cue, either

if TYPE_CHECKING:
    from monitor.model import Per

# --- what a number without a unit counts ------------------------------------------------------------------------

_PEOPLE = either(
    # who come, go and watch
    r"관중|관객",
    # how many live, work or belong somewhere
    r"인구|인원|인력|회원|가입자|구독자|이용자|사용자|방문객|관광객|승객|이용객",
    r"시민|국민|청년|주민|당원",
    r"신청자|응시자|수험생|실업자|취업자|환자|사망자|확진자",
    r"유학생|학생|근로자|노동자|직원|팔로워|유권자|병력|여객|참가자|외국인",
)
PEOPLE_NOUNS = cue(
    _PEOPLE
    + r"(?:이|가|은|는|을|를|도|만|수는|수가|수도|의)? ?(?:사상 |역대 |처음으로 |누적 |모두 |총 |약 )?$"
)
PEOPLE_AFTER = cue(
    r"(?:여)? ?" + either(_PEOPLE, r"도민|군민|구민|농민|조합원|장병|대군"),
    # they came, or met with harm
    r"(?:여|이|가|명이)? ?"
    + either(
        r"다녀갔|다녀가|몰렸|몰려|모였|모여|찾았|찾아|운집",
        r"참가|참여|숨졌|다쳤|입장",
    ),
)
MONEY_NOUNS = cue(
    either(
        # of a state or a firm
        r"예산|사업비|매출|이익|손실",
        # of a household
        r"연봉|월급|월세|보증금|전세|집값|가격|값|비용",
        # paid out or owed
        r"성과급|상금|기금|자금|빚|대출|벌금|수당|급여|연금|지원금|보조금|투자",
    )
    + r"(?:이|가|은|는|을|를|도|만|으로|로)? ?(?:약 |총 |모두 |무려 )?$"
)
# Ratios that are printed as a bare decimal: 비용 대비 편익(B/C)은 0.87, 타율 0.312.
RATIOS = cue(
    either(
        r"(?P<times>편익(?:\(B/C\))?|B/C|주가순자산비율|PBR)",
        r"타율|출루율|장타율|승률|자책점|방어율|지니계수",
    )
    + r"(?:[이은는가을를도])? ?(?:약 )?$"
)
INDEXES = cue(r"코스피|코스닥|나스닥|다우|S&P|지수|닛케이|항셍|상하이종합|니케이")

# --- about, at least, at most --------------------------------------------------------------------------------------

# Searched from the end of the span. 대 and 선 close a number (70%대, 1,400원 선) unless a word goes on (대비, 선을 그었다).
APPROX_AFTER = cue(
    r" ?(?:씩|의|이|가|은|는)? ?(?:남짓|가량|정도|안팎|내외|쯤|언저리|턱밑)",
    # a closed number
    r"대(?![비전선신])",
    r" 대(?=(?:로|에|의|를|가|까지)(?![가-힣]{2}))",
    r"여(?![성러서])",
    r" 선(?=[에으]| 안팎|까지)",
    # near it
    r"(?:에|의)?(?: 선에)? ?(?:가까이|가까운|가까워|육박|근접)",
)
DEGREE_BEHIND_BOUND = cue(r" ?(?:이상|이하|미만|초과) ?(?:가량|정도)")
APPROX_BEFORE = cue(r"(?<![가-힣])(?:약|대략|어림잡아|거의|얼추|대충|근|줄잡아 약) ?(?:연 |월 |총 )?$")

AT_LEAST_AFTER = cue(r"(?:대|선|씩|짜리| ?치)?(?: ?이상(?!한|하)| ?초과(?!해 지))")
# What is passed may have its noun between: 300만 관중을 넘겼다.
PASSED = cue(
    r"(?:대|선|짜리)?[을를이가도은는]? ?"
    r"(?:훌쩍|조금|약간|살짝|소폭|크게|이미|또|한참|일찌감치|가뿐히|처음으로|처음)? ?"
    r"(?:넘[는긴은을어게었겼겨길기고으네]|웃[도돌돈]|돌파|상회|뛰어넘|초과|초월)",
    r" 선을 (?:넘|돌파)",
    r" (?:최단 |최초 |조기 )?돌파",
    r"(?: [가-힣]{2,5}){1,2}[을를이]? (?:돌파|넘어서|넘어섰|넘긴|넘겼|넘는)",
)
# Words that make of a passed value a mere comparison: 지난해의 70건을 넘어, 종전 기록(6만명)을 넘어섰다.
EARLIER_VALUE = cue(
    # an earlier value or a goal, and what it belongs to
    either(
        r"지난해|작년|전년|종전|기존|직전|이전|전달|지난달|분기|최고치|최다",
        r"예상치|전망치|전망|추정치|목표치?|기대치|점친|예상한|추정한|전망한|\d{4}년",
    )
    + r"[^,.]{0,14}(?:의|인|친|한|\() ?$",
    # it alone
    either(
        r"지난해|작년|전년|종전|기존|직전|최고치|최다",
        r"목표|기록|전망|전망치|예상|예상치|기대치|추정치|컨센서스",
    )
    + r"(?:[를을]|보다)? ?$",
)
# 29명으로 전국 평균 11명을 웃돈다: what a value that stands before is held against is exact.
HELD_AGAINST = cue(r"(?:평균|평년|기준|권고치?|기준치|한도|목표치?)(?:인|치인)? ?$")
VALUE_THEN = cue(r"\d[^.\n]{0,12}?(?:로|으로|이고|며|였고|이었고|인데|지만),? [^.\n\d]{0,30}$")
AT_MOST_AFTER = cue(
    r"(?:대|선|씩)?"
    + either(
        # under it
        r" ?이하| ?미만| ?이내",
        r"[을를이가도은는에]? ?(?:크게 )?(?:밑[도돌돈]|하회)",
        r" 밑으로| 밑(?=에|이)| 아래(?:로|에)| 안에| 안으로",
        # short of it
        r"(?:에도|에는|에|도|이|을|를)? ?(?:채 )?"
        + either(
            r"못 ?미[치쳤친칠]|미치지 못|안 ?[되된돼]|되지 않|못 ?되",
            r"남지 않|못 채|넘지 (?:않|못)|넘어서는 안",
        ),
    ),
    # the range or limit that it closes
    r"권(?:에| 안| 진입| 이내)| ?한도(?:로|에서| 안| 내)|의 상한| ?(?:선(?:이|도)? ?)?붕괴",
)
# 목표 80명에 못 미친 60명: the first is what was missed, not a bound.
MISSED = cue(
    r"(?:에도|에|도|를|을)? ?(?:크게 )?(?:못 ?미[치친]|못 미치는|미치지 못한|밑도는|모자란|모자라는) \S"
)
AT_LEAST_BEFORE = cue(
    r"(?:최소|최소한|적어도|줄잡아|못해도|족히|적게는|짧게는|낮게는|작게는|하한|하한은) ?(?:연 |월 |연간 |매년 )?$"
)
AT_MOST_BEFORE = cue(
    r"(?<!역대 )(?<!사상 )(?<!국내 )(?<!세계 )"
    + either(
        r"최대|최장|최고|많게는|길게는|높게는|크게는",
        r"많아야|기껏해야|고작해야|상한|상한은|상한이|채",
    )
    + r" ?(?:연 |월 |연간 |매년 |시속 |약 |총 |주 )?$"
)

# --- each ---------------------------------------------------------------------------------------------------------

# Words that say it anywhere in the clause before a number; the last wins.
_SPANS: dict[str, Per] = {"일간": "day", "주간": "week", "월간": "month"}
PER_WORDS: dict[str, Per] = {
    **dict.fromkeys(
        ["한 사람당", "한 사람에", "한 사람이", "한 사람에게", "한 명에", "한 명에게", "사람마다"], "person"
    ),
    **dict.fromkeys(["매시간", "한 시간에"], "hour"),
    **dict.fromkeys(["하루", "하루에", "일평균", "일일", "매일", "날마다", "1일 평균", "1일 최대"], "day"),
    **dict.fromkeys(["매주", "주 평균", "한 주에"], "week"),
    **dict.fromkeys(["월", "매월", "매달", "다달이", "월평균", "한 달에", "달마다"], "month"),
    **dict.fromkeys(["연", "연간", "매년", "해마다", "연평균", "한 해", "한해", "한 해 전체", "한 해에"], "year"),
    "평균 관중": "unit", "합계출산율": "person", "합계 출산율": "person", "연소득": "year", "연매출": "year",
    "한 달 치": "month", "한 달치": "month", "하루 치": "day", "하루치": "day", "1년 치": "year", "1년치": "year",
    "MAU": "month", "WAU": "week", "DAU": "day",
    **{f"{span} {users}": per for users in ("이용자", "활성 이용자", "사용자", "활성 사용자", "방문자") for span, per in _SPANS.items()},
}  # fmt: skip
# Prices that are by the hour or the month by their name; said of won that a person earns or pays, not of a budget for them.
PRICE_NAMES: dict[str, Per] = {
    **dict.fromkeys(["시급", "시간급", "최저임금", "최저시급"], "hour"),
    **dict.fromkeys(["일당", "일급"], "day"),
    "주급": "week",
    **dict.fromkeys(["월급", "기본급", "월세", "월 급여"], "month"),
    **dict.fromkeys(["한 달 이용료", "한 달 요금", "월 요금", "한 달 임대료", "월 이용료"], "month"),
}  # fmt: skip
PERSONS = frozenset((
    "인", "명", "학생", "환자", "직원", "근로자", "가입자", "국민", "시민", "주민", "조합원", "여성", "군민", "도민",
))  # fmt: skip
COUNTED_BY_TIME: dict[str, Per] = {"시간": "hour", "연": "year", "월": "month", "주일": "week"}
COUNTED_BY = either(
    # persons, weights of gold and grain, things
    r"시간|인|명|사람|온스|부셸|갤런|파운드|캐럿|근|돈|냥|학생|환자|직원|근로자|가입자",
    r"국민|시민|주민|조합원|여성|군민|도민",
    r"대|건|주|곳|개|가구|세대|호|채",
    r"t|톤|㎏|kg|g|리터|L|ℓ|㎡|평",
    r"회|경기|장|권|마리|㎾h|kWh|㎾|달러|엔|유로|배럴",
    # places and bodies
    r"학급|학교|점포|팀|매장|병상|a|석|편|구단|업체|기업|농가|개사|사",
    # land, weight, length, power, data
    r"㏊|ha|헥타르|에이커|제곱미터|킬로그램|그램|킬로미터|㎿h|MWh|메가와트시|킬로와트시",
    r"TEU|컨테이너|㎥|GB|MB|분|㎞|km",
    # what is sold by the piece
    r"척|기|동|박|끼|잔|병|줄|판|갑|고객|관객|관람객|방문객|이용객|차량|상자|포대|박스",
    r"봉지|팩|벌|켤레|세트|송이|그루|자루|문항|단어|과목|항차|콜|클릭|포기|그릇|캔",
    r"필지|좌석|객실|토큰|개월|연|월|주일",
)

# The flow of a named year is per year. Not with a part of it (상반기, 3월), not "since" or "until" it, not a comparison.
FLOW_UNITS = frozenset(
    ["KRW", "USD", "CNY", "EUR", "JPY", "GBP", "people", "count", "t", "kg", "Wh", "other"]
)
YEAR_TOPIC = cue(
    r"(?:올해|내년|지난해|작년|재작년|내후년|전년|이듬해|(?:1[5-9]|20|21)\d\d년|'\d\d년)"
    r"(?:도|에는|에만|에|만|은|는|의)?(?= |$|,)"
    r"(?! ?(?:같은|말|초|들어|상반기|하반기|동기|\d{1,2}월|[1-4]분기|봄|여름|가을|겨울"
    r"|이후|이래|기준|현재|보다|대비|연속|목표))"
)
YEAR_UNDONE = cue(
    # a part of it
    r"분기|반기|\d월|이달|지난달|다음 달|[가-힣]년간",
    # a span or its ends
    r"동안|누적|이후|부터|까지|하루",
    # a holiday
    r"연휴|때|설(?=[ (])|추석|추경|추가경정",
)
# Stocks, prices and limits are no flow.
NOT_A_FLOW = cue(
    # what is there at one time
    r"인구|자산|부채|나랏빚|시가총액|병력|정원|증원|취업자|실업자|잔액|재고|보유|가입자|회원",
    # prices and places
    r"순위|주가|지수|환율|가격|요금|면적|정년|모집|부족|모자[라랄]|필요",
    # those who belong somewhere
    r"다[닌니]|상주|머무|거주|재학|재적|지원자|응시|원서",
    r"유학하|유학생|재학생|학생 수|교원|직원|점포 수|매장 수",
    r"올리려|조건",
)
NOT_FLOW_COUNTERS = frozenset(["번", "차례", "가지", "경기", "회", "층", "위"])
LEAST_FLOW_OF_WON = 10**7  # a smaller sum is a price or a fare
