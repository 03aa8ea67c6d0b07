"""Currencies told by an article: whose cents are meant, and those that no list knows by how it prices things in them: "2,400 zentas a kilo", "900 zentas ($1.50)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.figures.english.currencies import AFTER
from monitor.figures.english.lexicon import CLASSES
from monitor.figures.english.people_words import is_people
from monitor.figures.english.unit_rows import by_first
from monitor.figures.english.unit_words import WORDS
from monitor.figures.units import EURO_CENT, Measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.figures.english.unit_rows import Rows

COIN = Measure("other")  # as `units.OTHER`, but money
_AMOUNT = r"\d[\d,.]{0,20}(?: (?:thousand|million|billion|trillion))? ([a-z]{3,14})"
_WEIGHT = r"(?:kilo|kilogram|kilogramme|kg|tonne|ton|litre|liter|gallon|barrel|bushel|sack|bag|quintal|dozen)"
_PER_WEIGHT = re.compile(rf"{_AMOUNT} (?:a|an|per|for each|for every) {_WEIGHT}\b")
_CONVERTED = re.compile(rf"{_AMOUNT} \((?:about |around |roughly |some )?(?:US|U\.S\.)?[$€£]\d")
_PRICE = re.compile(
    r"\b(?:prices?|pay|pays|paid|paying|costs?|sells?|sold|fetch|fetches|fetched|wants?|fees?|wages?)\b"
)
_BEFORE = 100  # characters before a price in which it is called one


def coins_of(title: str, text: str) -> Rows:
    """Rows of the currency words that an article uses and no list has; mostly none."""
    found = {word for field in (title, text) for word in (*_CONVERTED.findall(field), *_priced(field))}
    return by_first({**{word: COIN for word in sorted(found) if _unknown(word)}, **_cents(title, text)})


def _cents(title: str, text: str) -> dict[str, Measure]:
    """Cents are the euro's in an article that tells sums in euros and none in dollars."""
    fields = title + text
    if "€" not in fields or "$" in fields or "dollar" in fields:
        return {}
    return {"cent": EURO_CENT, "cents": EURO_CENT}


def _priced(field: str) -> Iterator[str]:
    for match in _PER_WEIGHT.finditer(field):
        if _PRICE.search(field, max(0, match.start() - _BEFORE), match.start()):
            yield match[1]


def _unknown(word: str) -> bool:
    return (
        word.endswith("s")
        and not any(word in table for table in (CLASSES, WORDS, AFTER))
        and not is_people(word)
    )
