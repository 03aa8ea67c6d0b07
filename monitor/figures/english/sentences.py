"""Where sentences begin and end. Blank lines, list marks and full stops divide; abbreviations do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Iterator

# A stop with its closing quotes, or a line break. What may not be a border is sorted out below.
_BORDER = re.compile(r"""[.!?…]["')\]]{0,3}(?=\s)|\n+""")
LONGEST = (
    1000  # what goes on without a stop is a table or an attack: cut, so that a sentence's work is bounded
)
_ABBREVIATIONS = words(
    """
mr mrs ms dr prof gen col lt sgt capt gov sen rep st jan feb mar apr aug sept sep oct nov dec no nos
vs inc corp co ltd plc bros jr sr approx est dept fig vol art sec p pp u.s u.k u.n e.u a.k.a e.g i.e
d.c rs messrs cf ca hon rev mt ft ald cmdr adm maj ave blvd rd ph.d
    """
)
_LAST_WORD = re.compile(r"[\w.']{1,24}\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,4}[^\W\d_]")
# A sentence that follows initials shows by its first word that it is one.
_NEXT_WORD = re.compile(
    r"""\s*["'(]*(?:The|It|Its|In|But|He|She|They|A|An|This|That|These|On|At|And|For|We|As|If|When|His|Her|Their|Some|More|There|No|By|After|All|Of|One|Two)\b"""
)
_OPENS = re.compile(r"""\s*["'(\[]*[A-Z0-9$£€¥₩•▲▼●■◆*-]""")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of `text` (plain), without the white space around it."""
    start = 0
    for match in _BORDER.finditer(text):
        if _divides(text, match.start(), match.end()):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _divides(text: str, stop: int, after: int) -> bool:
    if text[stop] == "\n":
        return after - stop > 1 or text[stop - 1 : stop] in '.!?:")' or bool(_OPENS.match(text, after))
    if not _OPENS.match(text, after):
        return False  # "Inc. said", "approx. 5"
    if text[stop] != "." or after - stop > 1:
        return True
    return not _abbreviated(text, stop)


def _abbreviated(text: str, stop: int) -> bool:
    """True if the full stop at `stop` belongs to the word before it: "Mr. Kim", "J. Smith", "Nov. 12"."""
    word = _LAST_WORD.search(text, max(0, stop - 24), stop)
    if not word:
        return False
    low = word.group().lower()
    if len(low) == 1:
        return low.isalpha() and word.group().isupper()  # an initial
    if low in ("a.m", "p.m"):
        return text[stop + 1 : stop + 3].strip()[:1].isdigit()
    if _INITIALS.fullmatch(low):
        return _NEXT_WORD.match(text, stop + 1) is None  # "J.P. Morgan", but "the U.S. The"
    return low in _ABBREVIATIONS


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for first in range(start, end, LONGEST):
        piece = text[first : min(end, first + LONGEST)]
        lead = len(piece) - len(piece.lstrip())
        tail = len(piece.rstrip())
        if tail > lead:
            yield first + lead, first + tail
