"""A series' name in the language of its topic: owner, attribute, basis. Never a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger import words_ko
from monitor.ledger.slots import slots_of
from monitor.ledger.words import canonical, is_hangul, without_particle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Figure, Language

_MOST_WORDS = 6  # of an attribute: more is a clause
_PER = {
    "ko": {"year": "연간", "month": "월", "week": "주", "day": "일", "hour": "시간당", "person": "1인당", "unit": "단위당"},
    "en": {"year": "a year", "month": "a month", "week": "a week", "day": "a day", "hour": "an hour",
           "person": "per person", "unit": "each"},
}  # fmt: skip
_PLAN = {"ko": "목표", "en": "planned"}
_UNNAMED = {"ko": "이름 없는 수치", "en": "unnamed figure"}


def label_of(figures: Sequence[Figure], lang: Language) -> str:
    """The label of a series that opens with `figures` (one quantity, several places)."""
    about = _shortest_full(figures) or _counted(figures) or _beside(figures) or _UNNAMED[lang]
    owner = next((f.owner for f in figures if f.owner), None)
    name = f"{owner} {about}" if owner and owner not in about else about
    basis = _basis(figures[0], lang)
    return f"{name} ({basis})" if basis else name


def _shortest_full(figures: Sequence[Figure]) -> str | None:
    """The attribute as printed where it is said best: most words, but no clause."""
    phrases = [noun for f in figures if f.about and (noun := _noun_phrase(f.about))]
    short = [p for p in phrases if len(p.split()) <= _MOST_WORDS]
    if short:
        return max(short, key=lambda p: len(p.split()))
    return " ".join(phrases[0].split()[-_MOST_WORDS:]) if phrases else None


def _noun_phrase(phrase: str) -> str:
    """What is left of a phrase behind its last verb or "after": 새로 조성하는 물류 단지 -> 물류 단지."""
    words = phrase.split()
    start = max((i + 1 for i, word in enumerate(words) if _ends_clause(word)), default=0)
    return " ".join(word for word in words[start:] if word not in words_ko.NO_NAMES)


def _ends_clause(word: str) -> bool:
    return word in words_ko.AFTER or (len(word) > 2 and word.endswith(words_ko.ADNOMINAL))


def _counted(figures: Sequence[Figure]) -> str | None:
    """The counted noun, if it names anything: sites does, 곳 does not."""
    return next((f.counter for f in figures if f.counter and not is_hangul(f.counter)), None)


def _beside(figures: Sequence[Figure]) -> str | None:
    """The noun that the headline or sentence has beside the number: in Korean one that carries its particle."""
    return next((noun for f in figures if (noun := _korean_noun(f) or _english_noun(f))), None)


def _korean_noun(figure: Figure) -> str | None:
    led = (w for w in slots_of(figure).left if is_hangul(w) and w.endswith(words_ko.NOUN_PARTICLES))
    return next((without_particle(w) for w in led if canonical(w) and not _ends_clause(w)), None)


def _english_noun(figure: Figure) -> str | None:
    """What is counted stands right behind the number."""
    behind = slots_of(figure).right[:1] if figure.unit in ("count", "people") else ()
    return next((w for w in behind if w.isascii() and canonical(w)), None)


def _basis(figure: Figure, lang: Language) -> str:
    parts = [
        figure.due or _period(figure.as_of),
        _PER[lang].get(figure.per or ""),
        _PLAN[lang] if figure.due else None,
    ]
    return ", ".join(p for p in parts if p)


def _period(as_of: str | None) -> str | None:
    return as_of if as_of and len(as_of) < len("2025-01-01") else None
