"""A made-up newswire: reports from grammars, each with the values that it states. The same on every machine, from seeds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from tests.copies import wording_en, wording_ko
from tests.copies.spelling import SPELLINGS, drawn

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from monitor.model import Language

WORDING: dict[str, ModuleType] = {"ko": wording_ko, "en": wording_en}
STYLES = 3  # ways to spell each value
_SLOT = re.compile(r"\{(\w+?)\}")
_OF_GENRE, _LOOSE = 3, 5  # sentences of a report beside its lead


@dataclass(frozen=True, kw_only=True)
class Report:
    """A report before it is put into words."""

    story: str
    lang: Language
    title: str
    paragraphs: tuple[str, ...]  # with slots
    values: Mapping[str, int]  # of each slot, as `spelling` draws them
    style: int = 0  # of the spellings

    @property
    def slots(self) -> list[str]:
        """Of the values that it states, in reading order."""
        return [slot for paragraph in self.paragraphs for slot in _SLOT.findall(paragraph)]

    @property
    def stated(self) -> dict[str, int]:
        return {slot: self.values[slot] for slot in self.slots}

    @property
    def text(self) -> str:
        return "\n\n".join(_SLOT.sub(self._spelled, paragraph) for paragraph in self.paragraphs)

    def with_value(self, slot: str, value: int) -> Report:
        return replace(self, values={**self.values, slot: value})

    def _spelled(self, slot: re.Match[str]) -> str:
        return SPELLINGS[self.lang][kind_of(slot[1])](self.values[slot[1]], self.style)


def kind_of(slot: str) -> str:
    return slot.rstrip("0123456789").rpartition("_")[2]


def report(lang: Language, number: int) -> Report:
    """Reports of a genre share sentences, the lead among them; names, values and the rest are each one's own."""
    random = Random(f"{lang}/{number}")
    wording = WORDING[lang]
    lead, *others = wording.GENRES[number % len(wording.GENRES)]
    words = _drawn_words(wording.WORDS, random)
    of_genre = [_named(sentence, words) for sentence in (lead, *random.sample(others, _OF_GENRE))]
    own = [
        _loose(pattern, at, lang, random) for at, pattern in enumerate(random.sample(wording.LOOSE, _LOOSE))
    ]
    first, *rest = of_genre
    paragraphs = (first, *random.sample([*rest, *own], _OF_GENRE + _LOOSE))
    slots = [slot for paragraph in paragraphs for slot in _SLOT.findall(paragraph)]
    return Report(
        story=f"{lang}/{number}",
        lang=lang,
        title=_named(random.choice(wording.HEADLINES), words),
        paragraphs=paragraphs,
        values={slot: drawn(kind_of(slot), random) for slot in slots},
        style=number % STYLES,
    )


def _loose(pattern: str, at: int, lang: Language, random: Random) -> str:
    """A sentence of a report's own, its slots numbered so that no other sentence has them."""
    sentence = _named(pattern, _drawn_words(WORDING[lang].LOOSE_WORDS, random))
    sentence = sentence[0].upper() + sentence[1:]
    return _SLOT.sub(rf"{{own{at}_\1}}", sentence)


def _drawn_words(choices: Mapping[str, str], random: Random) -> dict[str, str]:
    return {name: random.choice(words.split(", ")) for name, words in choices.items()}


def addition(of: Report, random: Random) -> tuple[str, dict[str, int]]:
    """A paragraph that another desk adds, and the values that it alone states."""
    wording = WORDING[of.lang]
    sentence = _named(random.choice(wording.ADDED), _drawn_words(wording.WORDS, random))
    sentence = _SLOT.sub(r"{added_\1}", sentence)
    return sentence, {slot: drawn(kind_of(slot), random) for slot in _SLOT.findall(sentence)}


def named(pattern: str, of: Report, random: Random) -> str:
    """A line with places in it that are none of the report's."""
    return _named(pattern, _drawn_words(WORDING[of.lang].WORDS, random))


def _named(sentence: str, words: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: words.get(slot[1], slot[0]), sentence)
