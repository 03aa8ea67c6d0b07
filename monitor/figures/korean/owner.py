"""Whose a figure is, and who says it.

Korean leaves the subject out once it is known: the owner is the last one named, in the clause, the sentence, the
sentences before, or the headline.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from monitor.figures.korean.body_names import (
    COUNTRIES,
    NEEDS_A_NAME,
    NO_NAMES,
    OF_A_COUNTRY,
    SHORT_FORMS,
)
from monitor.figures.korean.phrase_words import ACTOR, NO_HEAD, NOT_AN_ACTOR, TIME_WORD
from monitor.figures.korean.phrases import split_particle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.figures.korean.sentences import Sentence
    from monitor.model import Origin

_REACH = 160
_WORD_SIGN = r"[^\s,·…()\[\]\"'“”‘’<>]"
_WORD = re.compile(rf"{_WORD_SIGN}+")
# A word that ends like a subject. It begins behind a blank or mark, so that a text of one word is looked at once.
_SUBJECT = re.compile(rf"(?<!{_WORD_SIGN}){_WORD_SIGN}++(?<=[은는이가의도서])")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z]{1,20}$")
_SUBJECTS = frozenset(["은", "는", "이", "가", "의", "도", "에서", "에는", "에서는"])
_PERSON = re.compile(
    r"(?:시장|지사|대표|의원|장관|총리|대통령|위원장|사장|회장|교수|관계자|실장|국장|본부장|과장|연구위원|애널리스트|씨|군수|구청장|원장|총재|감독|부총리|차관|대변인)$"
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
    [
        "그",
        "그는",
        "이들",
        "우리",
        "양측",
        "측",
        "이",
        "도",
        "시",
        "군",
        "구",
        "회사",
        "업체",
        "기업",
        "기관",
        "업계",
        "증권가",
        "목격자",
        "구단",
        "시공사",
        "재판부",
        "법원",
    ]
)
_LONGEST_NAME = 20
_SAYS = re.compile(
    r"(?:고|며|면서|이라며|라고|다며) ?(?:[가-힣]+ )?(?:말|밝|전|설명|강조|주장|했|덧붙|털어|지적|내다|전망|자신|하소연|언급|답|반박|비판)"
)
# Works, not a corporation: 부지조성공사, 보수공사.
_WORKS = re.compile(r"(?:조성|건설|토목|보수|확장|증축|신축|철거|설치|기반|복구|굴착|정비)공사$")
_QUOTE = re.compile(r"[\"“”]")


@dataclass(frozen=True, slots=True)
class Owner:
    """A body, and how far from the figure it was named."""

    name: str
    origin: Origin


def names_in(headline: str, text: str, spans: list[Sentence]) -> frozenset[str]:
    """Names without a telling suffix (카카오): first in a sentence that says what a body does, and named again."""
    found: Counter[str] = Counter()
    acting = set()
    for sentence in spans:
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


class Named(NamedTuple):
    """A body that acts or owns, where it is named, and whether its sentence is about it (은, 는)."""

    at: int
    name: str
    is_topic: bool


def owners_in(text: str, start: int, end: int, names: frozenset[str] = frozenset()) -> list[Named]:
    """Every body that acts or owns in a stretch of text. `names`: bodies known by name."""
    found = []
    for match in _SUBJECT.finditer(text, start, min(end, start + _REACH * 4)):
        noun, particle = split_particle(match.group())
        speaks_there = particle == "에서" and _HALL.search(noun)
        if (
            particle in _SUBJECTS
            and not speaks_there
            and (noun in names or noun in NEEDS_A_NAME or _is_owner(noun))
        ):
            found.append(
                Named(match.start(), _with_country(text, match.start(), noun), particle in ("은", "는"))
            )
    return found


def _with_country(text: str, at: int, noun: str) -> str:
    """중국 정부, not 정부, which is our own."""
    country = text[max(0, at - _LONGEST_COUNTRY) : at].split(" ")[-2:-1] if noun in OF_A_COUNTRY else []
    return f"{country[0]} {noun}" if country and country[0] in COUNTRIES else noun


_LONGEST_COUNTRY = 10


def of_headline(headline: str, found: list[Named]) -> list[Named]:
    """The body that a headline is about: named with a particle, before its comma (충주시, 다리 놓는다), or bare."""
    if found:
        return found[:1]
    first = _BEFORE_COMMA.match(headline)
    if first and _can_be_a_name(first[1]):
        return [Named(first.start(1), first[1], is_topic=True)]
    bare = (Named(match.start(), match.group(), is_topic=True) for match in _WORD.finditer(headline[:_REACH]))
    return [named for named in bare if _is_owner(named.name) and not _LATIN_NAME.match(named.name)][:1]


_BEFORE_COMMA = re.compile(r"(?:\[[^\]\n]{1,8}\] ?)?([가-힣]{2,8}), ")


def full_names(named: Iterable[str]) -> dict[str, str]:
    """What a short name stands for among all that an article names: 교육청 -> 새얼도교육청, 시 -> 충주시.

    Only where all longer names that end so are short forms of one.
    """
    longer: dict[str, set[str]] = {}
    every = set(named)
    for name in every:
        for cut in range(1, min(len(name), _LONGEST_NAME)):
            longer.setdefault(name[cut:], set()).add(name)
    return {
        short: full
        for short, names in longer.items()
        if short in every and all((full := max(names, key=len)).endswith(name) for name in names)
    }


def resolved(found: list[Named], full: dict[str, str]) -> list[Named]:
    """`found` in full; 시는 and 도는 of nobody named are left out."""
    return [
        named._replace(name=one_name(full.get(named.name, named.name)))
        for named in found
        if named.name in full or named.name not in NEEDS_A_NAME
    ]


def one_name(name: str) -> str:
    """국토부 -> 국토교통부: the same words in every article."""
    return SHORT_FORMS.get(name, name)


def carried(owners: list[Named], before: Owner | None, origin: Origin) -> Owner | None:
    """Who owns what the next sentences tell: the topic; the last body named only where none was known.

    A country is one only within its sentence.
    """
    bodies = [named for named in owners if named.name.split(" ")[0] not in COUNTRIES]
    topics = [named for named in bodies if named.is_topic]
    if topics or (bodies and before is None):
        return Owner((topics or bodies)[-1].name, origin)
    return before


def _is_owner(noun: str) -> bool:
    if (
        noun in NOT_AN_ACTOR
        or noun in _PRONOUN
        or noun in NEEDS_A_NAME
        or noun in NO_NAMES
        or _PERSON.search(noun)
        or _WORKS.search(noun)
    ):
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
