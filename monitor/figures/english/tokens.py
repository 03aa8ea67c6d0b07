"""Text to tokens: same length, same offsets, one typographic form for each sign.

Every later stage works on these tokens; nothing after this file looks at raw characters again.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from monitor.figures.english.currencies import CODES, SYMBOLS

Kind = Literal["number", "word", "code", "currency", "mark"]

MAX_DIGITS = 18  # a longer run of digits is a code: no newspaper prints 10^18 in full

# One sign for each of its typographic forms, code point for code point, so that no offset moves.
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SIGNS: dict[str, str] = {
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t", " "
    ),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63", "-"),
    **dict.fromkeys("\u2015", "—"),
    **dict.fromkeys("‘’ʼ\u2032`´", "'"),
    **dict.fromkeys("“”„«»\u2033", '"'),
    "￦": "₩",
    "￥": "¥",
    "￡": "£",
    "℃": "C",
    "º": "°",
    "×": "x",
}
_PLAIN: dict[int, int | str] = {**_FULL_WIDTH, **{ord(k): v for k, v in _SIGNS.items()}}


class Token(NamedTuple):
    """One token of a sentence; `start` and `end` are code points of the field it was cut from."""

    kind: Kind
    text: str
    low: str  # lower case
    start: int
    end: int
    glued: bool  # no space before it


def plain(text: str) -> str:
    """`text` with one sign for every typographic form of it; same length, same offsets."""
    return text.translate(_PLAIN)


# Combining marks belong to the letter before them, or a decomposed "é" would cut a name in two.
_LETTER = r"[^\W\d_]"
_INNER = r"[\w\u0300-\u036f]"
_CODE = rf"""
    https?://\S{{1,2000}} | www\.\S{{1,2000}}           # an address is no quantity
  | [\w.+-]{{1,64}}@[\w-]{{1,64}}\.[\w.-]{{1,64}}       # nor is a mail box
  | \d{{1,2}}:\d\d(?::\d\d)?(?:\.\d{{1,3}})?(?!\d)        # a time: 10:30, 2:04:11, 3:41.2
  | \d{{4}}-\d\d-\d\d(?!\d)                             # an ISO date
  | \d{{1,2}}/\d{{1,2}}/\d{{2,4}}(?!\d)                 # a date in figures: 3/11/2025
  | (?!\d{{1,3}}(?:\.\d{{3}})+(?!\.?\d))\d+(?:\.\d+){{2,}}(?!\d)      # a version or an address of the net: 14.2.1
  | \+\d{{1,3}}[ -]?(?:\(\d{{1,4}}\)[ -]?)?\d{{2,4}}(?:[ -]\d{{2,4}}){{1,4}}(?!\d)     # a telephone abroad
  | \(?0\d{{1,4}}\)?(?:[ -]\d{{3,4}}){{1,3}}(?!\d)      # a telephone at home: 0161 496 0000
  | \d{{3}}-\d{{3,4}}-\d{{4}}(?!\d)                     # the same in America
  | \d{{6}}\.[A-Z]{{2}}(?!\w)                           # a share: 066570.KS
  | \d{{{MAX_DIGITS + 1},}}
"""
_NUMBER = r"""
    \d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])                # 1,234,567.8
  | \d{1,3}(?:\.\d{3}){2,}(?!\d)                       # 1.234.567, as on the Continent
  | \d{1,2}(?:,\d{2})+,\d{3}(?![\d,])                   # 10,23,400: lakhs and crores
  | \d{1,3}(?:[ ]\d{3})+(?![\d,]|\.\d|[ ][A-Z]{2})      # 1 234 567; not "31 737 MAX"
  | \d+(?:\.\d+)?
  | (?<!\w)\.\d+
"""
_CURRENCY = rf"""
    (?<![A-Za-z])(?:{SYMBOLS})
  | (?<![A-Za-z])(?:{CODES})(?=[ ]?-?[\d.])
  | (?<![A-Za-z])[NR](?=\d[\d.,]*[ ]?(?:[mb]n?|tn|million|billion|trillion)\b)   # naira, rand; N95 is a mask
"""
# "teachers' pay": the mark belongs to the word; "three years' pay" has a unit, which stays as it is.
_UNITS_THAT_OWN = (
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "minutes",
    "decades",
    "miles",
    "dollars",
    "pounds",
    "euros",
)
_OWNERS = r"(?<=[a-z]s)" + "".join(f"(?<!{unit})" for unit in _UNITS_THAT_OWN)
_WORD = rf"""
    (?:[A-Z]\.){{2,}}                                   # U.S.
  | [ap]\.m\.?                                          # a.m.
  | {_LETTER}(?:{_INNER}|[&'](?={_LETTER}))*(?:{_OWNERS}'(?=[ ][a-z]))?
"""
_TOKEN = re.compile(
    rf"(?P<code>{_CODE})|(?P<currency>{_CURRENCY})|(?P<number>{_NUMBER})|(?P<word>{_WORD})|(?P<mark>\S)",
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`; `text` is plain. A word with digits in it (H100) is a code."""
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text, start, end):
        kind, word, at = match.lastgroup, match.group(), match.start()
        if kind == "word" and _DIGIT.search(word):
            kind = "code"
        elif kind == "number" and len(_DIGIT.findall(word)) > MAX_DIGITS:
            kind = "code"  # in groups, too
        found.append(Token(kind, word, word.lower(), at, match.end(), at == last))  # type: ignore[arg-type]
        last = match.end()
    return found
