"""Numerals: where one stands in a text and what it is worth. Units, ranges with a sign between and bounds come later."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures.korean.numeral_words import (
    GREAT_SCALES,
    NATIVE,
    NATIVE_RANGES,
    SINO_DIGITS,
    SMALL_SCALES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# Longer runs of digits are codes: no figure in the news needs more than 18.
MOST_DIGITS = 18

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
# A scale closes here unless it opens a word: 3경기, 20조각, 5조항, 30만찬, 2억제.
_GREAT = r"(?:만(?!찬|기|료|족)|억(?!제|류)|조(?!각|항|합|례)|경(?=\s?(?:원|달러|\d)))"
_SMALL = r"(?:천(?!연|체|막)|백(?!화|신)|십)"
# After a great scale one space may stand, if what follows is plainly the rest: 1조 2,345억, 1만 2천, 3억 4500만.
_REST = r"(?: (?=\d[\d,]*[십백천만억조]|\d{4}(?![\d년.])|\d,\d{3}(?!\d))|(?<=만) (?=\d{3}(?![\d년.])))"
_REST_OF_THOUSAND = r"(?:(?<=천) (?=\d{3}(?![\d년.])))?"  # 1천 200억, 3천 500명
# 여 may stand inside: 6천여만원, 20여만명.
_ARABIC = rf"{_DIGITS}(?:(?:{_SMALL}?여?{_GREAT}{_REST}?|{_SMALL}{_REST_OF_THOUSAND}){_DIGITS})*(?:{_SMALL}?여?{_GREAT}|{_SMALL})?"
# 만5천 is 15,000 and 천200 is 1,200: the one before 만 and 천 is not written. (만 19세 is an age.)
_BARE_SCALE = r"(?:(?<![가-힣\d.])(?:만(?=\d천|\d{4}(?!\d))|천(?=\d{3}(?!\d))))"
_SINO_DIGIT = "[" + "".join(SINO_DIGITS) + "]"
# A numeral in Hangul has a scale, and begins a word: 이천육십사억, 삼사백, 팔십만. (오십견, 백신, 조만간 have no unit behind.)
_SINO_PAIR = rf"(?:만(?={_SINO_DIGIT}천)|{_SINO_DIGIT}{{1,2}}[십백천만억조]{{1,3}} ?|[십백천만](?![가-힣]{{2}}|[기점석세두화주장병전판방성수동호차표]))"
_SINO = rf"(?<![가-힣\d%A-Za-zℓ℃㎀-㏿])(?:{_SINO_PAIR}(?:{_SINO_DIGIT}{{0,2}}[십백천만억조]{{1,2}} ?){{0,8}}{_SINO_DIGIT}{{0,2}})"
_NATIVE = r"(?<![가-힣\d])(?:" + "|".join(sorted([*NATIVE, *NATIVE_RANGES], key=len, reverse=True)) + ")"

# What a numeral can begin with, tried first: most characters of a text then cost one test.
_FIRST = "\\d십백천만" + "".join(sorted({word[0] for word in (*NATIVE, *NATIVE_RANGES, *SINO_DIGITS)}))
NUMERAL = re.compile(
    rf"(?=[{_FIRST}])(?:(?P<arabic>{_BARE_SCALE}?{_ARABIC})|(?P<sino>{_SINO})|(?P<native>{_NATIVE})(?= [가-힣]|(?<![서석너넉])[명곳배번개]))",
)
_PIECE = re.compile(rf"{_DIGITS}|[십백천만억조경]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Numeral:
    """A number as printed: `high` differs from `low` only where one word says two (두세, 삼사백)."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    kind: str  # arabic, sino, native
    scale: Decimal  # of its last great scale: 2천억 -> 10^8; 1 if there is none


def numerals(text: str) -> Iterator[Numeral]:
    """Every numeral in `text` (folded), in order. 4천746억 -> 474600000000."""
    for match in NUMERAL.finditer(text):
        kind = match.lastgroup or ""
        numeral = _READERS[kind](match.group(kind), match.start(kind))
        if numeral is not None:
            yield numeral


def _arabic(word: str, start: int) -> Numeral | None:
    if len(word) > MOST_DIGITS and sum(c.isdigit() for c in word) > MOST_DIGITS:
        return None
    pieces = _PIECE.findall(word)
    value = _sum(pieces)
    if value is None:
        return None
    return Numeral(
        start=start, end=start + len(word), low=value, high=value, kind="arabic", scale=_last_great(word)
    )


def _sino(word: str, start: int) -> Numeral | None:
    word = word.rstrip()
    if len(word) == 1 and word not in "십백천만":
        return None  # 조 단위, 억 소리
    low = _sum(_sino_pieces(word, 0))
    high = _sum(_sino_pieces(word, 1))
    if low is None or high is None or low > high:
        return None
    return Numeral(
        start=start, end=start + len(word), low=low, high=high, kind="sino", scale=_last_great(word)
    )


def _native(word: str, start: int) -> Numeral | None:
    low, high = NATIVE_RANGES[word] if word in NATIVE_RANGES else (NATIVE[word], NATIVE[word])
    end = start + len(word)
    return Numeral(
        start=start, end=end, low=Decimal(low), high=Decimal(high), kind="native", scale=Decimal(1)
    )


_READERS = {"arabic": _arabic, "sino": _sino, "native": _native}


def _sino_pieces(word: str, which: int) -> list[str]:
    """오륙십 -> 5 십 for the low end (`which` 0), 6 십 for the high one (1)."""
    pieces: list[str] = []
    for run in re.findall(rf"{_SINO_DIGIT}+|[십백천만억조]", word):
        if run in SMALL_SCALES or run in GREAT_SCALES:
            pieces.append(run)
        else:
            pieces.append(str(SINO_DIGITS[run[min(which, len(run) - 1)]]))
    return pieces


def _sum(pieces: list[str]) -> Decimal | None:
    """The worth of digits and scales in order; None where scales do not fall (3억 2조 is no numeral)."""
    total, group, digits = Decimal(0), Decimal(0), None
    last_great = Decimal("Infinity")
    for piece in pieces:
        if piece in SMALL_SCALES:
            group += (Decimal(1) if digits is None else digits) * SMALL_SCALES[piece]
            digits = None
        elif piece in GREAT_SCALES:
            scale = GREAT_SCALES[piece]
            if scale >= last_great:
                return None
            part = group + (digits or 0)
            total += (part or Decimal(1)) * scale
            group, digits, last_great = Decimal(0), None, scale
        else:
            digits = Decimal(piece.replace(",", ""))
    rest = group + (digits or 0)
    return total + rest * _unsaid_scale(pieces, last_great)


def _unsaid_scale(pieces: list[str], last_great: Decimal) -> Decimal:
    """1억2천 is 1억 2천만, 3조5천 is 3조 5천억: behind 억 and 조 a rest in thousands leaves the next scale out."""
    if pieces[-1] != "천" or last_great < GREAT_SCALES["억"] or last_great.is_infinite():
        return Decimal(1)
    return last_great / 10**4


def _last_great(word: str) -> Decimal:
    return next((GREAT_SCALES[c] for c in reversed(word) if c in GREAT_SCALES), Decimal(1))
