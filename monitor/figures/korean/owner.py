"""Whose a figure is, and who says it.

Korean leaves the subject out once it is known: the owner is the last one named, in the clause, the sentence, the
sentences before, or the headline.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.figures.korean.phrase_words import ACTOR, NO_HEAD, NOT_AN_ACTOR, TIME_WORD
from monitor.figures.korean.phrases import split_particle
from monitor.figures.korean.sentences import sentences

if TYPE_CHECKING:
    from monitor.model import Origin

_REACH = 160
_WORD = re.compile(r"[^\s,·…()\[\]\"'“”‘’<>]+")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z]{1,20}$")
_SUBJECTS = frozenset(["은", "는", "이", "가", "의", "도", "에서", "에는", "에서는"])
_PERSON = re.compile(
    r"(?:시장|지사|대표|의원|장관|총리|대통령|위원장|사장|회장|교수|관계자|실장|국장|본부장|과장|연구위원|애널리스트|씨|군수|구청장|원장|총재|감독|부총리|차관|대변인)$"
)
_COUNTRY = frozenset(
    [
        "미국",
        "일본",
        "중국",
        "한국",
        "북한",
        "러시아",
        "대만",
        "영국",
        "독일",
        "프랑스",
        "인도",
        "베트남",
        "유럽연합",
    ]
)
# Where somebody speaks, not whose a figure is: 이날 시청에서.
_HALL = re.compile(r"(?:시청|구청|도청|군청|국회|의회|청사|병원|학교)$")
# What only a body does: a subject of these is a name, whatever it looks like (카카오는 … 밝혔다).
_ACTS = re.compile(
    r"(?:밝혔|발표했|공시했|내놨|나섰|설명했|전했|출시했|체결했|맺었|인수했|투자했)다|(?:기로 했|계획이|방침이|예정이)다"
)
_NAME = re.compile(r"[가-힣]{2,8}")
_FEWEST = 2
_PRONOUN = frozenset(
    ["그", "그는", "이들", "우리", "양측", "측", "이", "도", "시", "군", "구", "회사", "업체", "기업", "기관"]
)
_SAYS = re.compile(
    r"(?:고|며|면서|이라며|라고|다며) ?(?:[가-힣]+ )?(?:말|밝|전|설명|강조|주장|했|덧붙|털어|지적|내다|전망|자신|하소연|언급|답|반박|비판)"
)
_QUOTE = re.compile(r"[\"“”]")


@dataclass(frozen=True, slots=True)
class Owner:
    """A body, and how far from the figure it was named."""

    name: str
    origin: Origin


def names_in(headline: str, text: str) -> frozenset[str]:
    """Names without a telling suffix (카카오): first in a sentence that says what a body does, and named again."""
    found: Counter[str] = Counter()
    acting = set()
    for sentence in sentences(text):
        noun, particle = split_particle(text[sentence.start : sentence.start + _REACH].partition(" ")[0])
        if particle not in ("은", "는", "이", "가") or not _can_be_a_name(noun):
            continue
        found[noun] += 1
        if _ACTS.search(text, max(sentence.start, sentence.end - _LAST_WORDS), sentence.end):
            acting.add(noun)
    return frozenset(name for name in acting if found[name] >= _FEWEST or name in headline)


_LAST_WORDS = 20


def _can_be_a_name(noun: str) -> bool:
    common = _PERSON.search(noun) or noun in _PRONOUN or noun in NO_HEAD or TIME_WORD.match(noun)
    return not common and _NAME.fullmatch(noun) is not None


def owners_in(text: str, start: int, end: int, names: frozenset[str] = frozenset()) -> list[tuple[int, str]]:
    """Every body that acts or owns in a stretch of text, with where it is named. `names`: bodies known by name."""
    found = []
    for match in _WORD.finditer(text, start, min(end, start + _REACH * 4)):
        noun, particle = split_particle(match.group())
        speaks_there = particle == "에서" and _HALL.search(noun)
        if particle in _SUBJECTS and not speaks_there and (noun in names or _is_owner(noun)):
            found.append((match.start(), noun))
    return found


def carried(owners: list[tuple[int, str]], before: Owner | None, origin: Origin) -> Owner | None:
    """Who owns what the next sentences tell: the last body named. A country is one only within its sentence."""
    return next((Owner(name, origin) for _, name in reversed(owners) if name not in _COUNTRY), before)


def _is_owner(noun: str) -> bool:
    if noun in NOT_AN_ACTOR or noun in _PRONOUN or _PERSON.search(noun):
        return False
    return ACTOR.fullmatch(noun) is not None or _LATIN_NAME.match(noun) is not None


def speaker_of(text: str, start: int, end: int, at: int) -> str | None:
    """Who is quoted, if offset `at` stands in a quotation of the sentence `start` to `end` or in what somebody says."""
    end = min(end, start + _REACH * 4)
    quoted = len(_QUOTE.findall(text, start, min(at, end))) % 2 == 1
    if not quoted and not _SAYS.search(text, min(at, end), end):
        return None
    return next((person for person in _persons(text, start, end)), None)


def _persons(text: str, start: int, end: int) -> list[str]:
    words = list(_WORD.finditer(text, start, end))
    found = []
    for i, match in enumerate(words):
        noun, particle = split_particle(match.group())
        if particle in ("은", "는", "이", "가") and _PERSON.search(noun):
            before = words[i - 1].group() if i and words[i - 1].end() + 1 == match.start() else ""
            found.append(f"{before} {noun}".strip() if before and not split_particle(before)[1] else noun)
    return found
