"""A writer of made-up news: the same sentences and articles on every machine, from seeds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from benchmarks import wording_en, wording_ko

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    Write = Callable[[Random], str]

WORDING: dict[str, ModuleType] = {"ko": wording_ko, "en": wording_en}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

# A slot, and the particle behind it as it is after a consonant.
_SLOT = re.compile(r"\{(\w+)\}((?:은|이|을|으로)(?![가-힣]))?")
_AFTER_VOWEL = {"은": "는", "이": "가", "을": "를", "으로": "로"}
_L = 8  # the final consonant ㄹ, counted as Unicode does
_MOVED = 0.25  # of the values in a later article on a story, so many are new
_IN_ARTICLE = {"FIGURES": 6, "DIGITS_ONLY": 1, "PLAIN": 3}  # sentences: about nine figures


@dataclass(frozen=True, kw_only=True)
class Written:
    """An article in plain words."""

    title: str
    text: str


def sentences(lang: str, count: int, *, seed: int = 1) -> list[str]:
    """Of ten sentences six state figures, one has digits that are none, three have no digit."""
    random = Random(f"{lang}/sentences/{seed}")
    wording = WORDING[lang]
    kinds = [wording.FIGURES] * 6 + [wording.DIGITS_ONLY] + [wording.PLAIN] * 3
    return [
        _filled(random.choice(kinds[i % len(kinds)]), _story_words(lang, random), lang, random)
        for i in range(count)
    ]


def article(lang: str, story: int, telling: int = 0) -> Written:
    """About nine figures of a story; another telling picks other sentences, and some values have moved."""
    words, random = _story_words(lang, Random(f"{lang}/{story}")), Random(f"{lang}/{story}/{telling}")
    wording = WORDING[lang]
    written = [
        _filled(sentence, words, lang, _values(lang, story, sentence, random))
        for kind, count in _IN_ARTICLE.items()
        for sentence in random.sample(getattr(wording, kind), count)
    ]
    random.shuffle(written)
    title = _filled(random.choice(wording.HEADLINES), words, lang, random)
    return Written(title=title, text="\n\n".join(written))


def _values(lang: str, story: int, sentence: str, random: Random) -> Random:
    """What draws a sentence's values: the same for each telling of a story, unless they have moved."""
    return random if random.random() < _MOVED else Random(f"{lang}/{story}/{sentence}")


def _story_words(lang: str, random: Random) -> dict[str, str]:
    """Who and what a story is about: one of 2,000 owners and 500 projects."""
    words = {name: random.choice(choices.split(", ")) for name, choices in WORDING[lang].WORDS.items()}
    space = "" if lang == "ko" else " "
    return words | {
        "owner": f"{words['place']}{space}{words['body']}",
        "project": f"{words['aim']} {words['work']}",
    }


def _filled(sentence: str, words: dict[str, str], lang: str, random: Random) -> str:
    def fill(slot: re.Match[str]) -> str:
        word = words.get(slot[1]) or _VALUES[lang][slot[1]](random)
        return word + _particle(word, slot[2] or "")

    return _SLOT.sub(fill, sentence)


def _particle(word: str, after_consonant: str) -> str:
    last = word[-1]
    final = (ord(last) - ord("가")) % 28 if "가" <= last <= "힣" else 0  # signs (%, ㎡) are read with a vowel
    if final == 0 or (final == _L and after_consonant == "으로"):
        return _AFTER_VOWEL.get(after_consonant, "")
    return after_consonant


def _whole(low: int, high: int, form: str = "{}") -> Write:
    return lambda random: form.format(random.randint(low, high))


def _commas(low: int, high: int, form: str) -> Write:
    return lambda random: form.format(f"{random.randint(low, high):,}")


def _decimal(low: int, high: int, form: str) -> Write:
    return lambda random: form.format(random.randint(low * 10, high * 10) / 10)


def _any(*forms: Write) -> Write:
    return lambda random: random.choice(forms)(random)


def _korean_money(random: Random) -> str:
    return f"{random.randint(1, 9)}조 {random.randint(1000, 9999):,}억원"


_VALUES: dict[str, dict[str, Write]] = {
    "ko": {
        "money": _any(_commas(100, 9000, "{}억원"), _korean_money, _whole(2, 9, "{}천만 달러")),
        "smallmoney": _any(_whole(10, 90, "{}만원"), _whole(2, 9, "{}만 5천원")),
        "people": _any(
            _commas(1000, 90_000, "{}명"), _whole(2, 9, "{}만 2천여 명"), _whole(100, 990, "{}명 안팎")
        ),
        "percent": _any(_decimal(1, 90, "{}%"), _whole(10, 80, "{}% 안팎")),
        "points": _decimal(1, 9, "{}%포인트"),
        "places": _any(_whole(3, 90, "{}곳"), _whole(3, 90, "{}개소")),
        "area": _any(_commas(1000, 90_000, "{}㎡"), _whole(2, 90, "{}만 평")),
        "times": _decimal(2, 9, "{}배"),
        "machines": _any(_whole(3, 900, "{}대"), _whole(3, 900, "{}여 대")),
        "jobs": _commas(1000, 9000, "{}개"),
        "days": _whole(3, 90, "{}일"),
        "homes": _commas(1000, 90_000, "{}가구"),
        "year": _whole(2027, 2035),
        "month": _whole(1, 12),
        "day": _whole(1, 28),
        "number": _whole(1000, 9999),
    },
    "en": {
        "money": _any(
            _decimal(1, 90, "${} million"), _decimal(1, 9, "€{}bn"), _commas(10_000, 900_000, "£{}")
        ),
        "smallmoney": _commas(100, 2000, "${}"),
        "people": _any(
            _commas(1000, 90_000, "{} people"),
            _decimal(1, 9, "{} million people"),
            _whole(20, 90, "{},000 workers"),
        ),
        "percent": _any(_decimal(1, 90, "{}%"), _decimal(1, 90, "{} per cent"), _decimal(1, 90, "{} percent")),
        "points": _decimal(1, 9, "{} percentage points"),
        "places": _any(_whole(3, 90, "{} sites"), _whole(13, 90, "{} branches")),
        "firms": _commas(100, 5000, "{}"),
        "count": _commas(1000, 90_000, "{}"),
        "area": _any(_commas(1000, 9000, "{} acres"), _commas(1000, 90_000, "{} square metres")),
        "times": _any(_decimal(2, 9, "{} times"), lambda _: "twice"),
        "machines": _any(_whole(3, 900, "{} buses"), _whole(3, 900, "{} turbines")),
        "jobs": _commas(1000, 9000, "{} jobs"),
        "days": _whole(3, 90, "{} days"),
        "homes": _commas(1000, 90_000, "{} homes"),
        "year": _whole(2027, 2035),
        "month": lambda random: random.choice(MONTHS),
        "day": _whole(1, 28),
        "number": _whole(1000, 9999),
    },
}  # fmt: skip
