"""Whose a figure is and who says so: owner and speaker, from the sentence, the one before, the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.clause_words import BODIES
from monitor.figures.english.labels import gapped
from monitor.figures.english.name_words import MONTHS, WEEKDAYS
from monitor.figures.english.names import NOBODY, SAYING, Cast, Span, is_bearer, is_person, names_in, printed
from monitor.figures.english.places import opening_place, places
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Origin

_NOT_SUBJECTS = ("in", "at", "near", "from", "on", "outside", "across", "for", "to", "with", "of")
_BACK = words("it its they their them this these he his she her")


def attribute(s: Sentence, drafts: list[Draft], cast: Cast, raw: str, *, in_headline: bool) -> None:
    """Set `owner` and `speaker` on the drafts of a sentence, and remember both in `cast`."""
    names = names_in(s, cast)
    said = _speaker(s, names)
    speaker = printed(s, said, raw)
    if speaker is None and '"' in s.vocabulary:
        speaker = cast.speaker
    others = [n for n in names if n != said and not is_person(s, n, cast)]
    things = [n for n in others if not is_bearer(s, n, cast)]
    subject = _subject(s, things)
    back = subject is None and _refers_back(s, drafts)
    owner, origin = _owner(_in_full(s, subject, cast, raw), cast, speaker, back=back)
    if owner is None and (person := _subject(s, others)) is not None:
        owner, origin = _in_full(s, person, cast, raw), "sentence"
    where = places(s, drafts, things) if things else {}
    if len(where) < 2 and (subject or back):
        where = {}
    for d in drafts:
        own = _left_out(s, d) or _possessor(s, d, cast) or where.get(d)
        if own is None and things and not subject and not back:
            own = opening_place(s, d, things)
        d.owner, d.owner_from = (printed(s, own, raw), "sentence") if own else (owner, origin)
        d.speaker = speaker
    cast.owner = owner
    if origin == "sentence":
        cast.owner_from = "headline" if in_headline else "before"
    cast.speaker = printed(s, said, raw) or cast.speaker


def _left_out(s: Sentence, d: Draft) -> Span | None:
    """The "Accord" of "Unity has 210, Accord 133": the verb is left out, its subject is not."""
    return (d.first - 1, d.first) if d.form == "digits" and gapped(s, d.first) else None


def _refers_back(s: Sentence, drafts: list[Draft]) -> bool:
    """ "It sold 40", "the company sold 40", "Jobs lost: 40": nobody new is spoken of."""
    if "V" not in s.classes:
        return True
    if "the" not in s.vocabulary and _BACK.isdisjoint(s.vocabulary):
        return False
    last = drafts[-1].first if drafts else len(s)
    return any(s.words[k] in _BACK or (s.words[k] == "the" and s.words[k + 1] in BODIES) for k in range(last))


def _owner(
    subject: str | None, cast: Cast, speaker: str | None, *, back: bool
) -> tuple[str | None, Origin | None]:
    """Whose the figures are, and where that is told: by the subject, else by what was told before."""
    if subject:
        return subject, "sentence"
    if cast.main and not back:
        return cast.main, "headline"
    if cast.owner:
        return cast.owner, cast.owner_from
    if cast.main:
        return cast.main, "headline"
    if speaker and speaker.split()[-1].lower() not in cast.people:
        return speaker, "sentence"  # a firm that speaks of its own
    return None, None


def _in_full(s: Sentence, name: Span | None, cast: Cast, raw: str) -> str | None:
    """One owner has one name: "Merz" is "Friedrich Merz" once the article has said so; "the Merz fire" is not."""
    text = printed(s, name, raw)
    if name is None or text is None or (s.classes[name[1]] == "N" and not s.capital(name[1])):
        return text
    return cast.full.get(text.lower(), text)


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
            if not placed and lead != "(" and not NOBODY.issuperset(s.words[name[0] : name[1]]):
                return name
    return None


def _behind_dateline(s: Sentence) -> int:
    """Behind "SEATTLE, Sept 13 (Some Wire) -" or "PARIS —"."""
    for k in range(min(14, len(s))):
        if s.words[k] in ("-", "—") and not s.hyphen(k) and s.tokens[0].text.isupper():
            return k + 1
    return 0


def _possessor(s: Sentence, d: Draft, cast: Cast) -> Span | None:
    """ "Nvidia's revenue": who stands in the genitive right before the thing measured."""
    if d.span is None:
        return None
    k = d.span[0] - 1
    if k < 0 or not s.words[k].endswith("'s") or not s.capital(k) or s.words[k] in ("it's", "that's"):
        return None
    word = s.words[k].removesuffix("'s")
    if word in WEEKDAYS or word in MONTHS or word in NOBODY:
        return None
    first = k
    while first > 0 and (s.hyphen(first - 1) or (s.capital(first - 1) and s.classes[first - 1] == "N")):
        first -= 1
    name = (first, k + 1)
    return None if is_person(s, name, cast) or is_bearer(s, name, cast) else name


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
        if s.words[k] in SAYING and s.classes[k] == "V":
            before = next(
                (n for n in reversed(names) if n[1] <= k and k - n[1] < 8 and not _aside(s, n, names)), None
            )
            after = next((n for n in names if n[0] == k + 1), None)
            if before or after:
                return after or before
    return None
