"""A series' name in the language of its topic: owner, attribute, basis. Never a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    about = _shortest_full(figures) or _counted(figures) or _UNNAMED[lang]
    owner = next((f.owner for f in figures if f.owner), None)
    name = f"{owner} {about}" if owner and owner not in about else about
    basis = _basis(figures[0], lang)
    return f"{name} ({basis})" if basis else name


def _shortest_full(figures: Sequence[Figure]) -> str | None:
    """The attribute as printed where it is said best: most words, but no clause."""
    phrases = [" ".join(f.about.split()) for f in figures if f.about]
    short = [p for p in phrases if len(p.split()) <= _MOST_WORDS]
    if short:
        return max(short, key=lambda p: len(p.split()))
    return " ".join(phrases[0].split()[-_MOST_WORDS:]) if phrases else None


def _counted(figures: Sequence[Figure]) -> str | None:
    return next((f.counter for f in figures if f.counter), None)


def _basis(figure: Figure, lang: Language) -> str:
    parts = [
        figure.due or _period(figure.as_of),
        _PER[lang].get(figure.per or ""),
        _PLAN[lang] if figure.due else None,
    ]
    return ", ".join(p for p in parts if p)


def _period(as_of: str | None) -> str | None:
    return as_of if as_of and len(as_of) < len("2025-01-01") else None
