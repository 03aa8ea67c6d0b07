"""Words and signs of which Korean numerals are made."""

from __future__ import annotations

from decimal import Decimal

# Folded one to one, so that offsets hold: full-width forms, hanja scales, look-alike dashes, odd spaces.
_FULL_WIDTH = {chr(c + 0xFEE0): chr(c) for c in range(0x21, 0x7F)}
_HANJA = {
    "億": "억",
    "兆": "조",
    "萬": "만",
    "千": "천",
    "百": "백",
    "圓": "원",
    "弗": "불",
    "年": "연",
    "月": "월",
}
_SIGNS = {
    "∼": "~",
    "〜": "~",
    "～": "~",
    "˜": "~",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "﹣": "-",
    "⁓": "~",
}
_QUOTES = {"“": '"', "”": '"', "‘": "'", "’": "'", "„": '"', "‟": '"'}
_SPACES = dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t", " ")
FOLDED_CHARACTERS = str.maketrans({**_FULL_WIDTH, **_HANJA, **_SIGNS, **_QUOTES, **_SPACES})

# Scales inside a group of four places, and those that close a group.
SMALL_SCALES = {"십": Decimal(10), "백": Decimal(100), "천": Decimal(1000)}
GREAT_SCALES = {
    "만": Decimal(10) ** 4,
    "억": Decimal(10) ** 8,
    "조": Decimal(10) ** 12,
    "경": Decimal(10) ** 16,
}

SINO_DIGITS = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}

_ONES = {
    "한": 1,
    "두": 2,
    "세": 3,
    "석": 3,
    "서": 3,
    "네": 4,
    "넉": 4,
    "너": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
}
_TENS = {
    "열": 10,
    "스물": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_STANDING_ONES = {"하나": 1, "둘": 2, "셋": 3, "넷": 4}  # not before a noun: 셋 중 하나

# Native numerals. `하나` and its like only stand alone.
NATIVE: dict[str, int] = {
    **_ONES,
    **_TENS,
    **{ten + one: a + b for ten, a in _TENS.items() for one, b in _ONES.items()},
    "스무": 20,
}
STANDING: dict[str, int] = {
    **_STANDING_ONES, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
}  # fmt: skip

# "Two or three": a range in one word.
NATIVE_RANGES: dict[str, tuple[int, int]] = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "두어": (2, 3), "서너": (3, 4), "너댓": (4, 5), "네댓": (4, 5),
    "네다섯": (4, 5), "너더댓": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8), "여남은": (10, 12), "열두세": (12, 13),
}  # fmt: skip
