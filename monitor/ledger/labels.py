"""A series' name in the language of its topic: owner, attribute, basis. Never a clause."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from monitor.ledger import label_words, words_en, words_ko
from monitor.ledger.slots import slots_of
from monitor.ledger.words import canonical, direction, is_hangul, is_share, without_particle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Figure, Language

_MOST_WORDS = 6  # of an attribute: more is a clause
_MONEY_AND_SHARES = frozenset(("KRW", "USD", "CNY", "EUR", "JPY", "GBP", "percent", "point"))
_SUREST_FIRST = (None, "sentence", "headline", "before")  # where an owner is told
_SOURCE_KO = re.compile(r"\s*(?:이|가|은|는)?\s*(?:에\s*(?:따르면|의하면)|의?\s*(?:집계|조사)\s*결과)")


def label_of(figures: Sequence[Figure], lang: Language) -> str:
    """The label of a series that opens with `figures` (one quantity, several places)."""
    about = _measured(figures, lang)
    owner = _owner(figures, needed=about in label_words.NAMELESS[lang])
    name = about if owner is None or owner in about or _is_a_name(about, figures) else _joined(owner, about)
    basis = _basis(figures, lang)
    return f"{name} ({basis})" if basis else name


def _joined(owner: str, about: str) -> str:
    """Vela Bridge, Bridge cost -> Vela Bridge cost."""
    first, _, rest = about.partition(" ")
    return f"{owner} {rest if rest and owner.lower().endswith(' ' + first.lower()) else about}"


def _owner(figures: Sequence[Figure], *, needed: bool) -> str | None:
    """Whose it is, as its own sentence tells; what is told elsewhere is asked only where nothing else names it."""
    owned = [f for f in figures if f.owner and not _only_speaks(f)]
    surest = min(owned, key=lambda f: _SUREST_FIRST.index(f.owner_from), default=None)
    if surest is None or (not needed and surest.owner_from in ("headline", "before")):
        return None
    return surest.owner


def _measured(figures: Sequence[Figure], lang: Language) -> str:
    """The attribute, and of a bare thing or name what of it is measured: Alba -> Alba share, sales -> sales change."""
    about, figure = _attribute(figures, lang), figures[0]
    named, last = _shortest_full(figures), about.lower().split()[-1]
    if named is None:
        return about
    if (
        figure.unit == "percent"
        and slots_of(figure).by_how_much
        and not (is_share(about) or _tells_move(last))
    ):
        return f"{about} {label_words.CHANGE[lang]}"
    noun, ends = _noun_of_unit(figures, lang), label_words.MEASURES.get(figure.unit)
    is_bare = any(f.owner == about for f in figures) or (ends and not _says(last, ends))
    return f"{about} {noun}" if noun and is_bare else about


def _says(noun: str, measures: tuple[str, ...]) -> bool:
    """A Korean compound says at its end what it measures: 판매대금."""
    return noun.endswith(measures) if is_hangul(noun) else noun in measures


def _noun_of_unit(figures: Sequence[Figure], lang: Language) -> str | None:
    return _done(figures) or label_words.UNITS[lang].get(figures[0].unit)


def _tells_move(noun: str) -> bool:
    return direction(noun) is not None or noun in words_en.MORE or noun.endswith(words_ko.MOVES_BY)


def _attribute(figures: Sequence[Figure], lang: Language) -> str:
    """What is measured; where nothing says so, what befell the people, what is counted, or what its unit measures."""
    return (
        _shortest_full(figures)
        or _befell(figures, lang)
        or _done(figures)
        or _counted(figures)
        or _beside(figures)
        or label_words.UNITS[lang].get(figures[0].unit)
        or label_words.UNNAMED[lang]
    )


def _shortest_full(figures: Sequence[Figure]) -> str | None:
    """The attribute as printed where it is said best: most words, but no clause."""
    phrases = [noun for f in figures if f.about and (noun := _noun_phrase(f.about))]
    named = [p for p in phrases if p.lower() not in label_words.BARE]
    short = [p for p in named if len(p.split()) <= _MOST_WORDS]
    if short:
        return max(short, key=lambda p: len(p.split()))
    return " ".join(named[0].split()[-_MOST_WORDS:]) if named else None


def _noun_phrase(phrase: str) -> str:
    """What is left of a phrase behind its last verb or "after": 새로 조성하는 물류 단지 -> 물류 단지."""
    words = phrase.split()
    start = max((i + 1 for i, word in enumerate(words) if _ends_clause(word)), default=0)
    kept = [word for word in words[start:] if _names(word)]
    if [len(word) for word in kept] == [1] and is_hangul(kept[0]):  # 내는 돈 is better than 돈
        return " ".join(words[start - 1 :]) if start else kept[0]
    return " ".join(kept)


def _names(word: str) -> bool:
    """It is no word that names nothing, and none that the basis says."""
    return word not in words_ko.NO_NAMES and word.lower() not in label_words.CUMULATIVE


def _ends_clause(word: str) -> bool:
    short = len(word) == 2 and word.endswith(words_ko.ADNOMINAL_SHORT)
    if short:
        return word not in words_ko.NOUNS_LIKE_THEM
    return word in words_ko.AFTER or (len(word) > 2 and word.endswith(words_ko.ADNOMINAL))


def _befell(figures: Sequence[Figure], lang: Language) -> str | None:
    """4명이 숨졌다 -> 사망자, 12 people were injured -> injured."""
    people = (f for f in figures if f.unit == "people")
    beside = (word for f in people for word in (*slots_of(f).right, *slots_of(f).left))
    told = (label_words.BEFELL.get(canonical(word)) for word in beside)
    return next((said[lang] for said in told if said), None)


def _done(figures: Sequence[Figure]) -> str | None:
    """5억원을 출자했다 -> 출자금, it raised $5 million -> funds raised; the nearest word on either side."""
    paid = (f for f in figures if f.unit in label_words.MONEY)
    return next((said for f in paid for word in _outward(f) if (said := _what_was_done(word))), None)


def _outward(figure: Figure) -> list[str]:
    """The words beside the number, the nearest first; in Korean, where the verb comes last, those behind it."""
    slots = slots_of(figure)
    if any(map(is_hangul, (*slots.right, *slots.left))):
        return list(slots.right)
    return [word for pair in zip_longest(slots.left, slots.right, fillvalue="") for word in pair]


def _what_was_done(word: str) -> str | None:
    if not is_hangul(word):
        return label_words.DONE["en"].get(word)
    return next((said for start, said in label_words.DONE["ko"].items() if word.startswith(start)), None)


def _counted(figures: Sequence[Figure]) -> str | None:
    """The counted noun, if it names anything: sites does, 경기 does, 곳 does not."""
    return next((f.counter for f in figures if f.counter and _counts_by_name(f.counter)), None)


def _counts_by_name(counter: str) -> bool:
    if is_hangul(counter):
        return len(counter) > 1 and counter not in label_words.COUNTERS
    return counter.lower() not in label_words.BARE


def _beside(figures: Sequence[Figure]) -> str | None:
    """The noun that the headline or sentence has beside the number: in Korean one that carries its particle."""
    return next((noun for f in figures if (noun := _korean_noun(f) or _english_noun(f))), None)


def _korean_noun(figure: Figure) -> str | None:
    led = (w for w in slots_of(figure).left if is_hangul(w) and w.endswith(words_ko.NOUN_PARTICLES))
    return next((without_particle(w) for w in led if _is_noun_with_particle(w)), None)


def _is_noun_with_particle(word: str) -> bool:
    noun = without_particle(word)
    if noun == word or word in label_words.ADJECTIVES or not canonical(word) or _ends_clause(word):
        return False
    is_counter = noun.lstrip(label_words.SCALES) in label_words.AFTER_DIGITS
    return not is_counter and not noun.endswith(label_words.ADVERBIAL) and _names(noun)


def _english_noun(figure: Figure) -> str | None:
    """What is counted stands right behind the number."""
    behind = slots_of(figure).right[:1] if figure.unit in ("count", "people") else ()
    return next((w for w in behind if w.isascii() and canonical(w)), None)


def _only_speaks(figure: Figure) -> bool:
    """The owner is a person with a title, or named as the source: Chancellor N., according to N., N에 따르면."""
    owner = figure.owner or ""
    if any(word.strip(".").lower() in label_words.TITLES for word in owner.split()):
        return True
    before, named, behind = figure.quote.partition(owner)
    return bool(named) and (
        before.rstrip().lower().endswith("according to") or bool(_SOURCE_KO.match(behind[:20]))
    )


def _is_a_name(about: str, figures: Sequence[Figure]) -> bool:
    """The attribute itself is somebody's or something's name: Social Democrats; not GDP, nor a word that begins a sentence."""
    words = about.split()
    titled = any(word[1:].islower() for word in words) and all(word[:1].isupper() for word in words)
    return titled and not any(f.place == "title" or f.quote.lstrip(" -•*").startswith(about) for f in figures)


def _basis(figures: Sequence[Figure], lang: Language) -> str:
    figure = figures[0]
    parts = [
        figure.due or _period(figure.as_of),
        label_words.PER[lang].get(figure.per or ""),
        label_words.TOTAL[lang] if any(map(_is_cumulative, figures)) else None,
        _plan(figure, lang),
    ]
    return ", ".join(p for p in parts if p)


def _plan(figure: Figure, lang: Language) -> str | None:
    """What is aimed at, in heads or a year; a budget that is spent and a price in force are the series they were."""
    if figure.due:
        return label_words.AIM[lang]
    befell = figure.unit == "people" and any(map(_is_what_befell, (figure.about or "").split()))
    aimed = not befell and (figure.unit == "people" or (figure.per and figure.unit not in _MONEY_AND_SHARES))
    return label_words.PLAN[lang] if aimed and figure.status == "plan" else None


def _is_what_befell(word: str) -> bool:
    return canonical(word) in label_words.BEFELL


def _is_cumulative(figure: Figure) -> bool:
    slots = slots_of(figure)
    said = (figure.about or "").lower().split()
    marked = any(word.startswith(label_words.CUMULATIVE) for word in (*slots.left, *said))
    return marked or any(pair in label_words.SO_FAR for pair in pairwise(slots.right))


def _period(as_of: str | None) -> str | None:
    return as_of if as_of and len(as_of) < len("2025-01-01") else None
