"""Why an article's figures did or did not alert, for a reader: kept reasons in, words in the reader's language out. Pure.

A reason is a phrase with its facts. What earlier versions kept as a plain English text is made a phrase again, by
`reason_words.EARLIER`; what no row of it fits (a person's own words, an address) is shown as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from monitor.notify.catalogue import PHRASES, say
from monitor.notify.fault_words import say_fault
from monitor.notify.reason_words import EARLIER, EVIDENCE
from monitor.notify.telling import say_suspect
from monitor.notify.wording import in_catalogue, worded
from monitor.phrases import Phrase, parts_of, phrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from monitor.model import Language

BETWEEN = "; "  # two reasons
_WEIGHT = re.compile(r"(?P<name>[a-z ]+) (?P<share>[+-]\d+\.\d)")
_ID = re.compile(r"[\w-]{1,64}")  # of a topic
_SLOT = re.compile(r"\\{(\w+)\\}")
_PARTS = re.compile(r"; (?![^()]*\))")  # what is said in brackets stays together


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """A kept reason for a reader."""

    words: str  # what was decided and why
    evidence: str  # what spoke for the series and against it, with its weights; "" if nothing was weighed


def say_reason(
    reason: str, lang: Language, *, day: Callable[[datetime], str] | None = None, most: int | None = None
) -> Said:
    """The parts of a reason, weights apart. `most`: so many weights, the strongest, are told.

    `day` says a day as the reader is told days; without it they are those of the English text.
    """
    parts = [one for part in parts_of(reason, BETWEEN) for one in _parts(part)]
    weighed = [one for part in parts if (one := _weight(part, lang))]
    said = (part for part in parts if not _weight(part, lang))
    return Said(
        words=BETWEEN.join(worded(part if lang == "en" else _in_korean(part), lang, day) for part in said),
        evidence=", ".join(weighed[:most]),
    )


def _parts(said: str) -> list[str]:
    """A phrase alone; a plain text may be several that were put together before they were kept."""
    return [said] if isinstance(said, Phrase) else [part for part in _PARTS.split(said) if part]


def _weight(part: str, lang: Language) -> str | None:
    found = _WEIGHT.fullmatch(part)
    known = EVIDENCE.get(found["name"]) if found else None
    return f"{known[lang]} {found['share']}" if found and known else None


def _in_korean(said: str) -> str:
    """What `worded` says in Korean altogether: a text that was a phrase is one again, with its facts."""
    whole = said if isinstance(said, Phrase) and said.facts else _phrase_of(said)
    if not isinstance(whole, Phrase) or not whole.facts:
        return whole
    return phrase(whole.template, **{name: _fact(name, fact) for name, fact in whole.facts.items()})


def _fact(name: str, fact: object) -> object:
    """What stands in a slot, where that is words of ours again."""
    if isinstance(fact, Phrase):
        return _in_korean(fact)
    if not isinstance(fact, str):
        return fact
    if name in ("why", "rest") or name.startswith("part"):
        return _in_korean(fact)
    match name:
        case "kind" | "state":
            return _of_catalogue(f"{'kind' if name == 'kind' else 'outbox'}.{fact}", fact)
        case "slip":
            return say_suspect(fact, "ko")
        case "fault":
            return say_fault(fact, "ko")
    return fact


def _of_catalogue(key: str, otherwise: str) -> str:
    return say("ko", key) if key in PHRASES else otherwise


# --- rows of earlier versions ----------------------------------------------------------------------------------


def _phrase_of(text: str) -> str:
    """The phrase that a text without facts is or was; any other text as it is."""
    if in_catalogue(text, "ko") != text:
        return phrase(str(text))
    for template, english in _rows():
        if found := english.fullmatch(text):
            return phrase(template, **found.groupdict())
    about, colon, rest = text.partition(": ")
    if colon and _ID.fullmatch(about):
        return phrase("{topic}: {why}", topic=about, why=rest)
    return text


@cache
def _rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row.template, re.compile(_SLOT.sub(r"(?P<\1>.+?)", re.escape(row.template)))) for row in EARLIER
    )
