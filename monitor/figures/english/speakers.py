"""Whose a figure is and who says so: owner and speaker, from the sentence, the one before, the headline."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.figures.english.name_words import LABELS, MONTHS, WEEKDAYS
from monitor.figures.english.people_words import is_people
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Origin

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

# Capitals that name a measure, an hour or an office, nobody whose figures they could be.
_NOBODY = words(
    "gdp gmt utc cpi pce ppi ai it tv ceo cfo max pm am est edt eps ipo ebitda adjusted q1 q2 q3 q4 h1 h2"
)
_ABBREVIATED = ("st", "mt", "ft", "dr", "mr", "ms", "mrs")  # a stop behind these does not end a name
# Surnames they are not: "White House" does not stand for every House.
_COMMON = words(
    """
house senate council court party union bank state states city county park center centre group times journal post university
wire street island valley river security
    """
)

Span = tuple[int, int]
_CAPITALISED = re.compile(r"\b[A-Z][\w&-]*")
_MID_NAME = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][\w&-]*")
_FULL_NAME = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][a-z]+ [A-Z][a-z]+\b(?! [A-Z])")
_OFFICE = re.compile(
    r"\b(?:[Pp]resident|[Ss]ecretary|[Mm]inister|[Mm]ayor|[Gg]overnor|[Ss]enator|[Cc]hancellor|[Ee]xecutive|[Cc]hairman|[Cc]hairwoman"
    r"|[Dd]irector|[Ss]pokesman|[Ss]pokeswoman|[Ss]heriff|[Ss]peaker|[Jj]udge|[Aa]nalyst|[Ee]conomist|Mr|Ms|Mrs|Dr)\.? "
    r"((?:[A-Z][\w'-]+ ){0,2})([A-Z][\w-]+)"
)
_SMALL = re.compile(r"\b[a-z]+\b")


@dataclass(slots=True)
class Cast:
    """Who has been spoken of: names the article uses, the one it is about, the last owner, the last speaker."""

    names: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()  # words that the text prints without a capital
    people: frozenset[str] = (
        frozenset()
    )  # surnames told with an office: they speak, the figures are another's
    main: str | None = None
    full: dict[str, str] = field(
        default_factory=dict
    )  # by surname, in lower case: "merz" is "Friedrich Merz"
    owner: str | None = None
    owner_from: Origin = "headline"  # where `owner` stands, seen from the next sentence
    speaker: str | None = None


def cast_of(title: str, text: str) -> Cast:
    """The names that stand in mid-sentence, in lower case, and the one the headline and text name most."""
    seen = Counter(_MID_NAME.findall(text))
    headline = [w for w in _CAPITALISED.findall(title) if seen[w] or not title.istitle()]
    named = [w for w in headline if seen[w] > 1]
    people = frozenset(match[2].lower() for match in _OFFICE.finditer(text))
    main = max((w for w in named if w.lower() not in people), key=lambda w: seen[w], default=None)
    small = frozenset(_SMALL.findall(text))
    names = {part.lower() for w in seen for part in (w, *w.split("-"))} - small
    return Cast(frozenset(names), small, people, main, _full_names(text, small))


def _full_names(text: str, small: frozenset[str]) -> dict[str, str]:
    """Surnames and the first full name that ends in each; a word that is also printed small is no surname."""
    found: dict[str, str] = {}
    for name in _FULL_NAME.findall(text):
        first, last = name.lower().split()
        if not {first, last} & (small | _COMMON | _TITLES | _NOBODY | _PEOPLES | set(WEEKDAYS) | set(MONTHS)):
            found.setdefault(last, name)
    return found


def attribute(s: Sentence, drafts: list[Draft], cast: Cast, raw: str, *, in_headline: bool) -> None:
    """Set `owner` and `speaker` on the drafts of a sentence, and remember both in `cast`."""
    names = _names(s, cast)
    said = _speaker(s, names)
    speaker = _text(s, said, raw)
    if speaker is None and '"' in s.vocabulary:
        speaker = cast.speaker
    subject = _subject(s, [n for n in names if n != said and not _is_person(s, n, cast)])
    owner, origin = _owner(_text(s, subject, raw), cast, speaker)
    for d in drafts:
        possessor = _possessor(s, d, raw)
        d.owner, d.owner_from = _in_full(possessor or owner, cast), "sentence" if possessor else origin
        d.speaker = speaker
    cast.owner = owner
    if origin == "sentence":
        cast.owner_from = "headline" if in_headline else "before"
    cast.speaker = _text(s, said, raw) or cast.speaker


def _is_person(s: Sentence, name: Span, cast: Cast) -> bool:
    """True of a name with an office ("Mayor Ann Lee", later "Lee") and of a crowd ("Firefighters")."""
    last = s.words[name[1] - 1]
    return last in cast.people or (name[1] - name[0] == 1 and is_people(last))


def _owner(subject: str | None, cast: Cast, speaker: str | None) -> tuple[str | None, Origin | None]:
    """Whose the figures are, and where that is told: by the subject, else by what was told before."""
    if subject:
        return subject, "sentence"
    if cast.owner:
        return cast.owner, cast.owner_from
    if cast.main:
        return cast.main, "headline"
    if speaker and speaker.split()[-1].lower() not in cast.people:
        return speaker, "sentence"  # a firm that speaks of its own
    return None, None


def _in_full(name: str | None, cast: Cast) -> str | None:
    """One owner has one name: "Merz" is "Friedrich Merz" once the article has said so."""
    return cast.full.get(name.lower(), name) if name else None


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
        while _named(s, i, cast) or (_joins(s, i) and _goes_on(s, i + 1, cast)):
            i += 1
        if s.words[first] not in _PEOPLES or i - first > 1:
            found.append((first, i))
    return found


def _joins(s: Sentence, i: int) -> bool:
    """ "Rolls-Royce", "Charles de Gaulle", "St. Albans"."""
    return s.hyphen(i) or s.words[i] in _PARTICLES or (s.words[i] == "." and s.words[i - 1] in _ABBREVIATED)


def _goes_on(s: Sentence, i: int, cast: Cast) -> bool:
    """ "Ursula von der Leyen": behind a particle the name goes on, perhaps behind another."""
    return _named(s, i, cast) or (s.words[i] in _PARTICLES and _named(s, i + 1, cast))


def _named(s: Sentence, i: int, cast: Cast) -> bool:
    if not s.capital(i) or s.classes[i] not in ("N", "V") or s.kinds[i] not in ("word", "code"):
        return False
    if s.words[i] in WEEKDAYS or s.words[i] in MONTHS or s.words[i] in _SLUGS:
        return False
    if (s.glued(i) and s.kinds[i - 1] == "number") or (s.words[i] in LABELS and s.kinds[i + 1] == "number"):
        return False  # the "G" of 5G, Category 4
    if i > 0 and s.words[i - 1] not in ('"', "•", "*", ":"):
        return True
    word = s.words[i].removesuffix("'s")
    joined = s.hyphen(i + 1) and s.capital(i + 2)
    return (
        word in cast.names
        or word in _ABBREVIATED
        or joined
        or s.capital(i + 1)
        or (
            s.words[i + 1] in _SAYING
            and not is_people(word)
            and not word.endswith("s")
            and word not in cast.small
        )
        or not s.tokens[i].text[1:].islower()
    )


def _text(s: Sentence, span: Span | None, raw: str) -> str | None:
    if span is None:
        return None
    first, last = span
    titles = [k for k in range(first, last - 1) if s.words[k] in _TITLES]
    first = titles[-1] + 1 if titles else first
    return raw[s.tokens[first].start : s.tokens[last - 1].end].removesuffix("'s").removesuffix("’s") or None


# --- owner and speaker ------------------------------------------------------------------------------------------


def _subject(s: Sentence, names: list[Span]) -> Span | None:
    """The name before the first verb; a stand-in ("the company") or a common noun there leaves the owner as it was."""
    start = _behind_dateline(s)
    verb = next((k for k in range(start, len(s)) if s.classes[k] == "V"), len(s))
    placed = False
    for name in names:
        if start <= name[0] < verb:
            lead = s.words[name[0] - 1]
            placed = lead in _NOT_SUBJECTS or (placed and lead in (",", "and"))  # "in Abilene, Texas"
            if not placed and lead != "(" and not _NOBODY.issuperset(s.words[name[0] : name[1]]):
                return name
    return None


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
    word = s.words[k].removesuffix("'s")
    if word in WEEKDAYS or word in MONTHS or word in _NOBODY:
        return None
    first = k
    while first > 0 and s.capital(first - 1) and s.classes[first - 1] == "N":
        first -= 1
    return _text(s, (first, k + 1), raw)


def _aside(s: Sentence, name: Span, names: list[Span]) -> bool:
    """ "Officials in Perth, Scotland said": a place, and the country behind it."""
    lead = s.words[name[0] - 1]
    if lead != ",":
        return lead in _NOT_SUBJECTS or lead == "("
    return any(n[1] == name[0] - 1 and s.words[n[0] - 1] in _NOT_SUBJECTS for n in names)


def _speaker(s: Sentence, names: list[Span]) -> Span | None:
    """Who says it: the name at "said" or behind "according to"."""
    for k in range(len(s)):
        if s.words[k] == "according" and s.words[k + 1] == "to":
            return next((n for n in names if k < n[0] <= k + 5), None)
        if s.words[k] in _SAYING and s.classes[k] == "V":
            before = next(
                (n for n in reversed(names) if n[1] <= k and k - n[1] < 8 and not _aside(s, n, names)), None
            )
            after = next((n for n in names if n[0] == k + 1), None)
            if before or after:
                return after or before
    return None
