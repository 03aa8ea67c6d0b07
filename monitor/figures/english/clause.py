"""The clause around a figure: the verb that governs it, what that verb acts on, and its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.clause_words import (
    ACTS_TOWARDS,
    CHANGES,
    CLOSERS,
    GENERIC,
    HEDGES,
    RELATIVES,
    TELLING,
    TOWARDS,
)
from monitor.figures.english.lexicon import CLASSES
from monitor.figures.english.phrases import (
    Phrase,
    leftwards,
    names_nothing,
    nominal,
    phrase_after,
    phrase_before,
    start_of_run,
    trimmed,
    with_tail,
)

if TYPE_CHECKING:
    from monitor.figures.english.sentence import Sentence

_REACH = 40  # tokens to the left: further off a verb or a subject belongs to something else


def link_before(s: Sentence, at: int) -> int:
    """Position of the word that leads in the figure at token `at`: hedges and "a range of" are passed over."""
    k = at - 1
    while k > 0:
        if s.words[k] in HEDGES:
            k -= 1
        elif (s.words[k - 1], s.words[k]) == ("up", "to") or (
            s.words[k] == "of" and s.words[k - 1] in GENERIC
        ):
            k -= 2
        else:
            return k
    return k


def governor(s: Sentence, at: int) -> int:
    """Position of the nearest verb before token `at` in its clause; -1 if there is none."""
    for k in range(at - 1, max(-1, at - _REACH), -1):
        if s.covers[k] >= 0:
            continue
        if s.classes[k] == "V":
            return k
        if s.words[k] in CLOSERS:
            return -1
    return -1


def nearest(s: Sentence, at: int, verb: int) -> Phrase | None:
    """The nearest phrase between `verb` and token `at` that no preposition leads in: "with PUNCTUALITY at 79%", not "by nightfall"."""
    k = at - 1
    while k > verb:
        if s.covers[k] >= 0:
            k = s.covers[k] - 1
        elif not nominal(s, k) or s.classes[k] == "T":
            k -= 1
        else:
            phrase = leftwards(s, k, verb + 1)
            if phrase is None or names_nothing(s, phrase):
                k = start_of_run(s, k, verb + 1) - 1
                continue
            lead = _leading(s, phrase.first)
            if s.classes[lead] != "P" or _names_thing(s, lead):
                return phrase
            k = lead - 1
    return None


def _names_thing(s: Sentence, lead: int) -> bool:
    """ "with PUNCTUALITY at 79%", "a rise in FUNDING to $3 million", "those of FLATS at 8"."""
    word, before = s.words[lead], s.words[lead - 1]
    return (
        word in ("with", "including")
        or (
            word == "in" and before in CHANGES and not (s.classes[lead - 2] == "N" and s.covers[lead - 2] < 0)
        )
        or (word == "of" and before in ("that", "those", "one"))
    )


def _leading(s: Sentence, first: int) -> int:
    """Position of the word before a phrase and its determiners."""
    k = first - 1
    while k >= 0 and (s.classes[k] in ("D", "A", "Q", "$") or s.words[k].endswith("'s") or s.covers[k] >= 0):
        k -= 1
    return k


def acted_on(s: Sentence, verb: int, lead: int) -> Phrase | None:
    """ "put the COST at $5", "cut its FORECAST to 3%", "sold the YARD for $5": what `verb` has right behind it before the link at `lead`."""
    if s.words[lead] not in TOWARDS or lead <= verb + 1:
        return None
    if s.words[lead] != "for" and s.words[verb] not in ACTS_TOWARDS:
        return None
    i = verb + 1
    while i < lead and (s.classes[i] in ("D", "A") or s.words[i].endswith("'s")):
        i += 1
    return _phrase_at(s, i, lead)


def subject(s: Sentence, verb: int) -> Phrase | None:
    """The head noun phrase that `verb` tells of; a pronoun where one stands there; None if neither does."""
    first = _start_of_group(s, verb)
    if s.words[first - 1] in RELATIVES:
        return _antecedent(s, first - 1)
    if s.words[first - 1] in ("and", "or", "but") and first > 1:
        shared = governor(s, first - 1)
        return subject(s, shared) if 0 <= shared < first - 1 else None
    return _nominative_before(s, first)


def is_pronoun(s: Sentence, phrase: Phrase) -> bool:
    """True of "it", "they" and the like alone."""
    return s.classes[phrase.first] == "R"


def _antecedent(s: Sentence, relative: int) -> Phrase | None:
    return phrase_before(s, relative)


def _start_of_group(s: Sentence, verb: int) -> int:
    first = verb
    while first > 0 and (s.classes[first - 1] in ("V", "A") or s.words[first - 1] in ("to", "likely", "due")):
        first -= 1
    while first < verb and s.classes[first] == "A":
        first += 1
    return first


def _nominative_before(s: Sentence, end: int) -> Phrase | None:
    """The first phrase behind the clause's border that no preposition leads in; a verb is a border once one is found."""
    for j in range(end - 1, max(-1, end - _REACH), -1):
        if s.covers[j] >= 0:
            continue
        if _is_border(s, j):
            return _nominative(s, j + 1, end)
        if s.classes[j] == "V":
            found = _nominative(s, j + 1, end)
            if found is not None or s.words[j] in TELLING:
                return found
    return _nominative(s, max(0, end - _REACH), end)


def _is_border(s: Sentence, j: int) -> bool:
    if s.words[j] in CLOSERS or (s.words[j] == "-" and not s.hyphen(j)):
        return True
    if s.words[j] in ("and", "or", "nor"):
        return "V" in s.classes[max(0, j - _REACH) : j]
    return s.classes[j] == "C" or s.words[j] == "as"


def _nominative(s: Sentence, start: int, end: int) -> Phrase | None:
    i = start
    while i < end:
        if s.classes[i] == "R" and s.words[i] not in RELATIVES:
            return Phrase(i, i + 1)
        last = _end_of_run(s, i, end)
        phrase = trimmed(s, i, last)
        if (
            phrase is not None
            and not s.words[phrase.last - 1].endswith("'s")
            and not _is_led(s, i, phrase, start)
        ):
            named = _named(s, phrase, end)
            if named is not None:
                return named
        i = max(i + 1, last)
    return None


def _phrase_at(s: Sentence, i: int, end: int) -> Phrase | None:
    phrase = trimmed(s, i, _end_of_run(s, i, end))
    return None if phrase is None else _named(s, phrase, end)


def _named(s: Sentence, phrase: Phrase, end: int) -> Phrase | None:
    """`phrase` with its tail; of "the number of OFFICERS" what is counted."""
    if s.words[phrase.last] == "of" and GENERIC.issuperset(s.words[phrase.first : phrase.last]):
        counted = phrase_after(s, phrase.last + 1)
        return counted if counted is not None and counted.last <= end else None
    return None if names_nothing(s, phrase) else with_tail(s, phrase, end)


def _end_of_run(s: Sentence, i: int, end: int) -> int:
    first = i
    while i < end and s.covers[i] < 0 and (nominal(s, i) or (i > first and _may_be_noun(s, i))):
        i += 1
    return i


def _may_be_noun(s: Sentence, i: int) -> bool:
    """ "Housing STARTS in Norway rose": a verb, were there no other behind it."""
    return CLASSES.get(s.words[i]) == "X" and s.words[i].endswith("s") and s.classes[i + 1] == "P"


def _is_led(s: Sentence, start: int, phrase: Phrase, border: int) -> bool:
    """True if a preposition stands before the phrase; one before time words that were cut off ("in March sales") does not count."""
    if phrase.first > start:
        return False
    k = _leading(s, start)
    return k >= border and s.classes[k] == "P"
