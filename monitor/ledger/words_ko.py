"""Korean words that the ledger knows: particles, words that say nothing, words that say the same, words of movement."""

from __future__ import annotations

# Particles and endings a noun may carry, longest first; stripped only if two syllables remain.
_PARTICLES = """
    에서는 에서도 에게는 으로는 으로도 까지는 부터는 이라고 이라며 라고 라며 이라는 라는 이었다 이었던 였다 이던
    이며 이고 이다 이나 에서 에게 에는 에도 으로 까지 부터 보다 처럼 마다 씩 인데 하고 은 는 이 가 을 를 의 에 로 와 과 도 만 다
"""
PARTICLES = tuple(sorted(_PARTICLES.split(), key=len, reverse=True))

# Words around a number that do not tell what is measured.
_EMPTY = """
    약 모두 총 등 및 또 또한 이번 이날 이는 이를 이로써 그 이 저 것 수 때 중 가운데 각각 기준 현재 오전 오후 따르면 대해 위해 통해
    지난 올해 내년 작년 지난해 당초 기존 종전 애초 원래 최대 최소 최고 최다 이상 이하 미만 초과 가량 정도 안팎 내외 여 규모 수준 달하 이르 밝혔 말했
    전했 설명했 발표했 보다 대비 비해 있다 있는 있으 했다 됐다 된다 한다 하는 하기 할 될 되는 것으로 것이 것은 라고 이라고 며 고 전체 매년 연간
    매월 월 연 년 일 명 원 개 건 곳 억 조 만 천 차 이들 우리 해당 관련 관계자 기자 오는 앞서 앞으로 이미 아직 다시 함께 처음 계속 크게
    늘었 늘어 늘린 늘리 줄었 줄어 줄인 줄이 올랐 올라 올린 올리 내렸 내려 증가 감소 상향 하향 확대 축소 집계 집계됐 기록 기록했 나타났 예상 전망 추정
    사람 지역 국내 나라 숫자 상황 경우 최근 지금
"""
EMPTY = frozenset(_EMPTY.split())

# Words that say a value went up or down, as they begin.
UP = (
    "늘었", "늘어", "늘린", "늘려", "늘리", "늘린다", "올랐", "올라", "올린", "올려", "올리", "오른", "오르", "높였", "높여", "높인", "상향",
    "확대", "증액", "증가", "급증", "인상", "추가", "불어", "뛰었", "상승", "치솟",
)  # fmt: skip
DOWN = (
    "줄었", "줄어", "줄인", "줄여", "줄이", "내렸", "내려", "내린", "내리", "낮췄", "낮춰", "낮춘", "낮아", "하향", "축소", "감액", "감소",
    "급감", "인하", "떨어", "하락", "깎",
)  # fmt: skip

# Endings of names for a rate or an amount of change: 인상률, 증가폭, 증액분.
OF_A_CHANGE = ("률", "율", "폭", "액", "분", "치")

# Particles of a number that say where it went to: it says how much, not by how much.
TO = ("으로", "로", "까지", "에서", "에 ", "선으로", "대로")

# Directly behind a number without them: it says by how much.
MORE = (
    *UP,
    *DOWN,
    "많",
    "적은",
    "적다",
    "적었",
    "길",
    "짧",
    "높",
    "낮",
    "비싸",
    "비싼",
    "싸",
    "증원",
    "감원",
    "삭감",
    "웃돌",
    "밑돌",
    "차이",
    "격차",
)
HEDGES = frozenset(
    ("을", "를", "이", "가", "씩", "가량", "정도", "쯤", "여", "더", "나", "p", "포인트", "(", ")", "#")
)

# Words that say a value has moved in time: no two outlets disagree where one says "rose to".
MOVEMENT = (*UP, *DOWN, "수정", "바뀌", "바꾸", "조정")

# Endings of heads that name a rate or a share: 증가율 is not 증가.
SHARES = ("율", "률", "비중", "비율", "점유", "지분")

# Words for a year and a month, counted from the article's; halves of a year.
YEARS = {"올해": 0, "금년": 0, "내년": 1, "내후년": 2, "지난해": -1, "작년": -1, "전년": -1, "재작년": -2}
MONTHS = {"지난달": -1, "이달": 0, "이번달": 0, "다음달": 1}
HALVES = {"상반기": "h1", "하반기": "h2"}

# Behind a number: it is part of a date, an hour or an order, and measures nothing; a term (3년간) does.
DATE_PARTS = ("년", "일", "시", "분", "차", "호", "월")
TERMS = ("년간", "일간", "시간", "분간", "차례", "년치", "년동안")

# Behind a month: something that is counted began or ended with it.
BOUNDS = ("까지", "부터", "이후", "들어")

# Behind four digits: they are a number, no year.
COUNTED = tuple("명원개건곳억조만천대채톤장권가호")

# Directly behind a round number: it is a mark that was passed, not the value itself.
MARKS = ("돌파", "넘어", "넘겼", "넘긴", "넘은", "고지")

# Directly behind a number: the time or the tries that something took.
TAKEN = frozenset(("만에", "만의", "만이다"))

# Before a number: it is one part of what was named before.
PART_OF = ("가운데", "이중", "그중")

# Before a number: it is the value that was meant or printed before.
EARLIER = ("애초", "당초", "기존", "종전", "원래", "앞서", "처음에")

# In a phrase that is to be a name: a verb before its noun, a time before what happened, and words that name nothing.
ADNOMINAL = ("하는", "되는", "하던", "되던", "했던", "됐던", "있는", "없는", "려는", "시킨", "된", "될", "할")
ADNOMINAL_SHORT = ("는", "을")  # of two syllables: 뽑을, 찍는; but 마을
NOUNS_LIKE_THEM = frozenset(("마을", "가을", "노을", "고을", "개울"))
AFTER = frozenset(("후", "뒤", "이후", "직후", "전", "이전", "대비"))
NO_NAMES = frozenset(("그중", "이중", "해", "연", "그해", "총", "약", "모두", "등", "및", "최대", "최소"))
MOVES_BY = ("증가", "감소", "인상", "인하", "상승", "하락", "확대", "축소", "증감")
NOUN_PARTICLES = ("은", "는", "이", "가", "을", "를")

# Beside a number: it is a target. In its sentence: it was said before.
TARGETS = ("목표",)
SAID_AGAIN = ("재확인", "거듭", "변함없", "그대로", "고수", "여전히")

# Endings that join clauses, longest first. (팔려 is no 팔 + 려: it is opened to 팔리.)
CONNECTIVES = (
    "으면서", "면서", "지만", "도록", "려고", "으며", "으면", "기로", "려다", "다가", "는데", "고", "며", "면", "지", "게", "서", "기", "니", "자",
)  # fmt: skip
# Nouns that end like a verb made of a noun: 유통기한, 재산피해.
NOUNS_LIKE_VERBS = (
    "기한", "시한", "제한", "권한", "상한", "하한", "무한", "북한", "남한", "피해", "손해", "재해", "침해", "공해", "동해", "서해", "남해", "이해", "오해", "저해",
    "올해", "난해", "새해", "한해", "역할", "분할", "관할", "지하", "이하", "영하", "산하", "전하", "인하", "저하", "강하", "하한가",
)  # fmt: skip

# Stems of verbs that tell nothing of what is measured.
_EMPTY_STEMS = """
    있 없 않 이르 따르 달하 미치 밝히 말하 전하 보이 나타나 내놓 되 하 이 늘 늘리 늘어나 줄 줄이 줄어들 오르 올리 올라가 내리 내려가 떨어지 높이 낮추 커지 많아지 적
    설명 발표 집계 기록 예상 전망 추정 추산 확정 결정 계획 예정 추진 공개 강조 주장 지적 판단 확인 조사 파악 알리 알려지 보 두 들 나오 나서 그치 머물 넘 넘기 넘어서
"""
EMPTY_STEMS = frozenset(_EMPTY_STEMS.split())

# Of a number's own word, before its counter: 3천가구.
MAGNITUDES = "십백천만억조여"
# Counters that tell nothing but the unit.
COUNTERS = ("명", "원", "곳", "개", "건", "대", "척", "채", "불", "달러", "배", "위", "번", "회", "점", "장", "차")  # fmt: skip

# Nouns of one syllable for what news counts; others are too easily a verb or a pronoun with an ending.
_SHORT_NOUNS = """
    값 빚 돈 집 배 표 땅 길 숲 쌀 물 불 닭 소 방 책 병 옷 약 꽃 눈 비 몫 폭 양 액 섬 역 강 댐 밭 논 빵 술 벽 층 곡 몸 키 힘 점 글 별 낮 문 벌 알 떡 꿀 콩 밀 곰 뱀
    쥐 칼 뼈 피 암 팀 법
"""
SHORT_NOUNS = frozenset(_SHORT_NOUNS.split())

# How offices end, which speak in the news of many: 국토교통부, 공정거래위원회.
OFFICES = (
    "정부", "당국", "당정", "업계", "검찰", "경찰", "법원", "국회", "부", "처", "청", "위원회", "협회", "연합회", "감사원", "연구원", "연구소", "공단", "본부",
    "대통령실", "위", "금감원", "한은", "지검", "노조", "개발원", "교육청",
)  # fmt: skip
