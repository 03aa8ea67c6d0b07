"""Whose a figure is, and who says it.

Korean leaves the subject out once it is known: the owner is the last one named, in the clause, the sentence, the
sentences before, or the headline.
"""

from __future__ import annotations

import re

from monitor.figures.korean.phrase_words import ACTOR, NOT_AN_ACTOR
from monitor.figures.korean.phrases import split_particle

_REACH = 160
_WORD = re.compile(r"[^\s,·…()\[\]\"'“”‘’<>]+")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z]{1,20}$")
_SUBJECTS = frozenset(["은", "는", "이", "가", "의", "도", "에서", "에는", "에서는"])
_PERSON = re.compile(
    r"(?:시장|지사|대표|의원|장관|총리|대통령|위원장|사장|회장|교수|관계자|실장|국장|본부장|과장|연구위원|애널리스트|씨|군수|구청장|원장|총재|감독|부총리|차관|대변인)$"
)
_PRONOUN = frozenset(["그", "그는", "이들", "우리", "양측", "측", "이", "도", "시", "군", "구"])
_SAYS = re.compile(
    r"(?:고|며|면서|이라며|라고|다며) ?(?:[가-힣]+ )?(?:말|밝|전|설명|강조|주장|했|덧붙|털어|지적|내다|전망|자신|하소연|언급|답|반박|비판)"
)
_QUOTE = re.compile(r"[\"“”]")


def owners_in(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Every body that acts or owns in a stretch of text, with where it is named."""
    found = []
    for match in _WORD.finditer(text, start, min(end, start + _REACH * 4)):
        noun, particle = split_particle(match.group())
        if particle in _SUBJECTS and _is_owner(noun):
            found.append((match.start(), noun))
    return found


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
