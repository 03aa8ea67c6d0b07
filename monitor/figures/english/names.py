"""Names in a sentence, and who has been spoken of: firms, places and persons of an article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.figures.english.given_names import GIVEN_NAMES
from monitor.figures.english.lexicon import CLASSES
from monitor.figures.english.name_words import LABELS, MONTHS, STREETS, WEEKDAYS
from monitor.figures.english.people_words import NOUNS, is_people
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Origin

SAYING = words(
    """
said says told reported reports announced estimates estimated forecast forecasts predicted predicts added warned
projected showed shows
    """
)
_PARTICLES = ("von", "van", "der", "den", "de", "la", "le", "al", "bin", "da", "di", "du")
# What a wire puts before its headlines.
_SLUGS = words("update exclusive factbox analysis explainer wrapup breaking opinion total")
# Adjectives of a country name no owner by themselves.
_PEOPLES = words(
    """
american chinese british german french japanese korean russian ukrainian european asian african indian italian spanish swiss
dutch canadian australian mexican brazilian turkish israeli iranian saudi polish swedish norwegian danish finnish irish
scottish welsh english republican democratic democrats republicans
    """
)
_TITLES = words(
    """
mr mrs ms dr president prime minister mayor chief executive chairman governor senator secretary director spokesman
spokeswoman sir lord
    """
)

# Capitals that name a measure, an hour or an office, nobody whose figures they could be.
NOBODY = words(
    """
gdp gmt utc cpi pce ppi ai it tv ceo cfo max pm am est edt eps ipo ebitda adjusted q1 q2 q3 q4 h1 h2 mw gw tw kw mwh
gwh twh kwh km kg sq
    """
)
_ABBREVIATED = ("st", "mt", "ft", "dr", "mr", "ms", "mrs")  # a stop behind these does not end a name
# Surnames they are not: "White House" does not stand for every House.
_COMMON = words(
    """
house senate council court party union bank state states city county park center centre group times journal post university
wire street island valley river security
    """
)


_OPENERS = ('"', "•", "*", ":")

Span = tuple[int, int]
_CAPITALISED = re.compile(r"\b[A-Z][\w&-]*")
_MID_NAME = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][\w&-]*")
_RUN = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][\w&-]*(?: [A-Z][\w&-]*)*")
_TWO_NAMES = re.compile(r"([A-Z][a-z]+) (?=(?:[A-Z]\. )?([A-Z][\w-]+))")
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
    bearers: frozenset[str] = frozenset()  # surnames told with a given name
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
    bearers = _bearers(f"{title}\n{text}")
    main = max((w for w in named if w.lower() not in people | bearers), key=lambda w: seen[w], default=None)
    small = frozenset(_SMALL.findall(text))
    names = {part.lower() for w in seen for part in (w, *w.split("-"))} | _in_headline(title)
    return Cast(
        names=frozenset(names - small),
        small=small,
        people=people,
        bearers=bearers,
        main=_whole(main, text) if main else None,
        full=_full_names(text, small),
    )


def _in_headline(title: str) -> set[str]:
    """What a headline prints with a capital though it prints others small; no plain word at its head."""
    if title.istitle():
        return set()
    found = {w.lower() for w in _CAPITALISED.findall(title)}
    return {w for w in found if w not in CLASSES and not w.endswith("s")}


def _whole(name: str, text: str) -> str:
    """The run of capitalised words in which a name stands most often: "Los" of "Los Angeles"."""
    runs = Counter(run for run in _RUN.findall(text) if name in run.split())
    run, times = next(iter(runs.most_common(1)), (name, 0))
    return run if times > sum(runs.values()) / 2 else name


def _bearers(text: str) -> frozenset[str]:
    found = (match.groups() for match in _TWO_NAMES.finditer(text))
    return frozenset(
        last.lower()
        for first, last in found
        if first.lower() in GIVEN_NAMES and last.lower() not in _COMMON | STREETS
    )


def _full_names(text: str, small: frozenset[str]) -> dict[str, str]:
    """Surnames and the first full name that ends in each; a word that is also printed small is no surname."""
    found: dict[str, str] = {}
    for name in _FULL_NAME.findall(text):
        first, last = name.lower().split()
        if not {first, last} & (small | _COMMON | _TITLES | NOBODY | _PEOPLES | set(WEEKDAYS) | set(MONTHS)):
            found.setdefault(last, name)
    return found


def names_in(s: Sentence, cast: Cast) -> list[Span]:
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
    if i > 0 and s.words[i - 1] not in _OPENERS and not _behind_dash(s, i):
        return True
    word = s.words[i].removesuffix("'s")
    joined = s.hyphen(i + 1) and s.capital(i + 2)
    return (
        word in cast.names
        or word in _ABBREVIATED
        or joined
        or s.capital(i + 1)
        or (
            s.words[i + 1] in SAYING
            and not is_people(word)
            and not word.endswith("s")
            and word not in cast.small
        )
        or not s.tokens[i].text[1:].islower()
    )


def _behind_dash(s: Sentence, i: int) -> bool:
    """ "LEEDS, May 3 (Wire) - Talks", "- Landings": the word behind opens a sentence; that of a name with a hyphen does not."""
    return s.words[i - 1] in ("-", "—") and not s.glued(i)


def is_person(s: Sentence, name: Span, cast: Cast) -> bool:
    """True of a name with an office ("Mayor Ann Lee", later "Lee") and of a crowd ("Firefighters")."""
    last = s.words[name[1] - 1].removesuffix("'s")
    return last in cast.people or (name[1] - name[0] == 1 and (is_people(last) or f"{last}s" in NOUNS))


def is_bearer(s: Sentence, name: Span, cast: Cast) -> bool:
    """True of a given name with its surname, and later of the surname alone."""
    first, last = s.words[name[0]], s.words[name[1] - 1].removesuffix("'s")
    return last in cast.bearers and (
        name[1] - name[0] == 1 or first in GIVEN_NAMES or s.words[name[0]] in _TITLES
    )


def printed(s: Sentence, span: Span | None, raw: str) -> str | None:
    """The name as the text prints it, without title and genitive; None for no name."""
    if span is None:
        return None
    first, last = span
    titles = [k for k in range(first, last - 1) if s.words[k] in _TITLES]
    first = titles[-1] + 1 if titles else first
    return raw[s.tokens[first].start : s.tokens[last - 1].end].removesuffix("'s").removesuffix("’s") or None
