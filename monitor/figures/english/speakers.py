"""Whose a figure is and who says so: owner and speaker, from the sentence, the one before, the headline."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.figures.english.name_words import MONTHS, WEEKDAYS
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_SAYING = words(
    "said says told reported reports announced estimates estimated forecast forecasts predicted predicts added warned projected showed shows"
)
_PARTICLES = ("von", "van", "der", "den", "de", "la", "le", "al", "bin", "da", "di", "du")
# What a wire puts before its headlines.
_SLUGS = words("update exclusive factbox analysis explainer wrapup breaking opinion total")
_NOT_SUBJECTS = ("in", "at", "near", "from", "on", "outside", "across", "for", "to", "with", "of")
# Adjectives of a country name no owner by themselves.
_PEOPLES = words(
    """
american chinese british german french japanese korean russian ukrainian european asian african indian italian spanish swiss
dutch canadian australian mexican brazilian turkish israeli iranian saudi polish swedish norwegian danish finnish irish
scottish welsh english republican democratic democrats republicans
    """
)
_TITLES = words(
    "mr mrs ms dr president prime minister mayor chief executive chairman governor senator secretary director spokesman spokeswoman sir lord"
)

Span = tuple[int, int]
_CAPITALISED = re.compile(r"\b[A-Z][\w&-]*")
_MID_NAME = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][\w&-]*")


@dataclass(slots=True)
class Cast:
    """Who has been spoken of: names the article uses, the one it is about, the last owner, the last speaker."""

    names: frozenset[str] = frozenset()
    main: str | None = None
    owner: str | None = None
    speaker: str | None = None


def cast_of(title: str, text: str) -> Cast:
    """The names that stand in mid-sentence, in lower case, and the one the headline and text name most."""
    seen = Counter(_MID_NAME.findall(text))
    headline = [w for w in _CAPITALISED.findall(title) if seen[w] or not title.istitle()]
    named = [w for w in headline if seen[w] > 1]
    main = max(named, key=lambda w: seen[w], default=None)
    return Cast(frozenset(w.lower() for w in seen), main)


def attribute(s: Sentence, drafts: list[Draft], cast: Cast, raw: str) -> None:
    """Set `owner` and `speaker` on the drafts of a sentence, and remember both in `cast`."""
    names = _names(s, cast)
    said = _speaker(s, names)
    speaker = _text(s, said, raw)
    if speaker is None and '"' in s.vocabulary:
        speaker = cast.speaker
    subject = _subject(s, [n for n in names if n != said])
    owner = _text(s, subject, raw) or cast.owner or cast.main
    for d in drafts:
        d.owner = _possessor(s, d, raw) or owner
        d.speaker = speaker
    cast.owner = owner
    cast.speaker = _text(s, said, raw) or cast.speaker


# --- names ---------------------------------------------------------------------------------------------------


def _names(s: Sentence, cast: Cast) -> list[Span]:
    """Runs of capitalised words; the first word of a sentence is a name only if the article used it as one."""
    found: list[Span] = []
    i = 0
    while i < len(s):
        if not _named(s, i, cast):
            i += 1
            continue
        first = i
        while _named(s, i, cast) or ((s.hyphen(i) or s.words[i] in _PARTICLES) and _goes_on(s, i + 1, cast)):
            i += 1
        if s.words[first] not in _PEOPLES or i - first > 1:
            found.append((first, i))
    return found


def _goes_on(s: Sentence, i: int, cast: Cast) -> bool:
    """ "Ursula von der Leyen": behind a particle the name goes on, perhaps behind another."""
    return _named(s, i, cast) or (s.words[i] in _PARTICLES and _named(s, i + 1, cast))


def _named(s: Sentence, i: int, cast: Cast) -> bool:
    if not s.capital(i) or s.classes[i] not in ("N", "V") or s.kinds[i] not in ("word", "code"):
        return False
    if s.words[i] in WEEKDAYS or s.words[i] in MONTHS or s.words[i] in _SLUGS:
        return False
    if i > 0 and s.words[i - 1] not in ('"', "•", "*", ":"):
        return True
    word = s.words[i].removesuffix("'s")
    return word in cast.names or s.capital(i + 1) or not s.tokens[i].text[1:].islower()


def _text(s: Sentence, span: Span | None, raw: str) -> str | None:
    if span is None:
        return None
    first, last = span
    while first < last - 1 and s.words[first] in _TITLES:
        first += 1
    return raw[s.tokens[first].start : s.tokens[last - 1].end].removesuffix("'s").removesuffix("’s") or None


# --- owner and speaker ------------------------------------------------------------------------------------------


def _subject(s: Sentence, names: list[Span]) -> Span | None:
    """The name before the first verb; a stand-in ("the company") or a common noun there leaves the owner as it was."""
    start = _behind_dateline(s)
    verb = next((k for k in range(start, len(s)) if s.classes[k] == "V"), len(s))
    return next((n for n in names if start <= n[0] < verb and s.words[n[0] - 1] not in _NOT_SUBJECTS), None)


def _behind_dateline(s: Sentence) -> int:
    """Behind "SEATTLE, Sept 13 (Some Wire) -" or "PARIS —"."""
    for k in range(min(14, len(s))):
        if s.words[k] in ("-", "—") and not s.hyphen(k) and s.tokens[0].text.isupper():
            return k + 1
    return 0


def _possessor(s: Sentence, d: Draft, raw: str) -> str | None:
    """ "Nvidia's revenue": who stands in the genitive right before the thing measured."""
    if d.span is None:
        return None
    k = d.span[0] - 1
    if k < 0 or not s.words[k].endswith("'s") or not s.capital(k) or s.words[k] in ("it's", "that's"):
        return None
    first = k
    while first > 0 and s.capital(first - 1) and s.classes[first - 1] == "N":
        first -= 1
    return _text(s, (first, k + 1), raw)


def _speaker(s: Sentence, names: list[Span]) -> Span | None:
    """Who says it: the name at "said" or behind "according to"."""
    for k in range(len(s)):
        if s.words[k] == "according" and s.words[k + 1] == "to":
            return next((n for n in names if k < n[0] <= k + 5), None)
        if s.words[k] in _SAYING:
            before = next((n for n in reversed(names) if n[1] <= k and k - n[1] < 8), None)
            after = next((n for n in names if n[0] == k + 1), None)
            if before or after:
                return after or before
    return None
