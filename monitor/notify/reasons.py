"""Why an article's figures did or did not alert, for a reader: kept reasons in, words in the reader's language out. Pure.

A reason is kept in English, as the room that found it said it, so that it can be searched and compared. What no row of
`reason_words.KOREAN` fits (a person's own words, an address) is shown as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from monitor.notify.catalogue import PHRASES, say, say_with
from monitor.notify.fault_words import say_fault
from monitor.notify.reason_words import EVIDENCE, KOREAN
from monitor.notify.telling import say_suspect

if TYPE_CHECKING:
    from monitor.model import Language

_WEIGHT = re.compile(r"(?P<name>[a-z ]+) (?P<share>[+-]\d+\.\d)")
# What may stand in a slot; in one that is not here, anything.
_SHAPES = {
    "state": r"owed|sending|delivered|failed|held|dropped",
    "kind": r"[a-z]+",
    "channel": r"[\w-]+",
    **dict.fromkeys(("number", "series", "other", "count"), r"\d+"),
}
_ID = re.compile(r"[\w-]{1,64}")  # of a topic or a channel
_SLOT = re.compile(r"\\{(\w+)\\}")
_PARTS = re.compile(r"; (?![^()]*\))")  # what is said in brackets stays together


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """A kept reason for a reader."""

    words: str  # what was decided and why
    evidence: str  # what spoke for the series and against it, with its weights; "" if nothing was weighed


def say_reason(reason: str, lang: Language, *, most: int | None = None) -> Said:
    """The parts of a reason, weights apart. `most`: so many weights, the strongest, are told."""
    parts = [part for part in _PARTS.split(reason) if part]
    weighed = [one for part in parts if (one := _weight(part, lang))]
    said = (part for part in parts if not _weight(part, lang))
    return Said(
        words="; ".join(part if lang == "en" else _in_korean(part) for part in said),
        evidence=", ".join(weighed[:most]),
    )


def _weight(part: str, lang: Language) -> str | None:
    found = _WEIGHT.fullmatch(part)
    known = EVIDENCE.get(found["name"]) if found else None
    return f"{known[lang]} {found['share']}" if found and known else None


def _in_korean(part: str) -> str:
    for english, korean in _rows():
        if found := english.fullmatch(part):
            return say_with(korean, {name: _fact(name, fact) for name, fact in found.groupdict().items()})
    about, colon, rest = part.partition(": ")
    return f"{about}: {_in_korean(rest)}" if colon and _ID.fullmatch(about) else part


def _fact(name: str, fact: str) -> str:
    """What stands in a slot, where that is words of ours again."""
    match name:
        case "why" | "rest":
            return _in_korean(fact)
        case "kind" | "state":
            return _of_catalogue(f"{'kind' if name == 'kind' else 'outbox'}.{fact}", fact)
        case "slip":
            return say_suspect(fact, "ko")
        case "fault":
            return say_fault(fact, "ko")
    return fact


def _of_catalogue(key: str, otherwise: str) -> str:
    return say("ko", key) if key in PHRASES else otherwise


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_SLOT.sub(_slot, re.escape(english))), korean) for english, korean in KOREAN)


def _slot(found: re.Match[str]) -> str:
    return f"(?P<{found[1]}>{_SHAPES.get(found[1], '.+?')})"
