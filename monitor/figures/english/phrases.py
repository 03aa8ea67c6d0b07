"""Noun phrases around a figure, found from word classes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_FAR = 24  # tokens to either side; further off a phrase belongs to something else
# Adjectives of time and measure that say nothing of the thing measured.
_EDGE_WORDS = words(
    """
total record current average annual yearly monthly weekly daily hourly recent new-year last next first second third
previous past coming same whole entire full estimated fresh additional extra further more other combined alone
latest several various overall just only such own
    """
)
# A phrase of these alone names nothing: "90 metres wide", "73% higher", "20 percent more likely".
_ADJECTIVES = words(
    """
higher lower larger smaller bigger greater better worse cheaper older younger longer shorter faster slower late early little high low
long wide tall deep thick near away apart old likely worth able enough effective strong short flat level down up
maximum minimum home end close top improved space
north south east west southwest southeast northwest northeast inside outside aged set due least most rate number
average total maximum minimum level figure amount sum pace record
    """
)
_LINKS = ("of", "for", "in", "on", "against", "between", "at", "with")
_DIMENSIONS = ("long", "wide", "tall", "high", "deep", "thick")
_CLOSERS = (".", "C")


class Phrase(NamedTuple):
    """Tokens [first:last) of a noun phrase."""

    first: int
    last: int


def cover(s: Sentence, drafts: list[Draft]) -> None:
    """Note in `s.covers` which tokens belong to a figure, to the noun it counts or to what its rate is of."""
    for d in drafts:
        for k in range(d.first, max(d.last, d.noun[1] if d.noun else 0, _behind_rate(s, d))):
            s.covers[k] = d.first


def _behind_rate(s: Sentence, d: Draft) -> int:
    """Behind "a barrel", "per square metre", "per million tokens" of money; behind "wide" of a length."""
    if d.measure is not None and d.measure.unit in ("m", "km") and s.words[d.last] in _DIMENSIONS:
        return d.last + 1
    if not d.money or s.words[d.last] not in ("a", "an", "per"):
        return d.last
    k = d.last + 1
    while k < min(len(s), d.last + 5) and (nominal(s, k) or s.classes[k] == "Q"):
        k += 1
    return k


def phrase_after(s: Sentence, i: int) -> Phrase | None:
    """The noun phrase that begins at token `i`, determiners and possessives passed over."""
    limit = min(len(s), i + 8)
    while i < limit and (
        s.classes[i] in ("D", "A", "Q", "$") or s.words[i].endswith("'s") or _scale_letter(s, i)
    ):
        i += 1
    last = i
    while last < limit and nominal(s, last):
        last += 1
    phrase = trimmed(s, i, last)
    return None if phrase is None or names_nothing(s, phrase) else phrase


def _scale_letter(s: Sentence, i: int) -> bool:
    """The "bn" of "$1bn"."""
    return s.kinds[i - 1] == "number" and s.glued(i) and s.kinds[i] == "word"


def phrase_before(s: Sentence, i: int) -> Phrase | None:
    """The nearest noun phrase that ends before token `i`; other figures and what they count are passed over."""
    k = i - 1
    far = max(0, i - _FAR)
    while k >= far:
        if s.covers[k] >= 0:
            k = s.covers[k] - 1
            continue
        if s.words[k] == ",":
            k = _before_aside(s, k, far)
            continue
        if nominal(s, k) and s.classes[k] != "T":
            found = leftwards(s, k, far)
            if found and not names_nothing(s, found):
                return found
            k = start_of_run(s, k, far) - 1
            continue
        k -= 1
    return None


def _before_aside(s: Sentence, comma: int, far: int) -> int:
    """Where to go on from a comma: before "An offer, which members buried, stopped at", else one token on."""
    for k in range(comma - 1, max(far, comma - 12), -1):
        if s.words[k] == "," or s.classes[k] == "Q":
            return k - 1 if s.words[k + 1] in ("which", "who", "whose", "where") else comma - 1
    return comma - 1


def nominal(s: Sentence, k: int) -> bool:
    """True inside a noun phrase: nouns, their hyphens, numbers that belong to a name ("Line 9")."""
    kind = s.classes[k]
    if kind in ("N", "T"):
        return True
    if kind == "Q":
        return s.classes[k - 1] == "N" and s.capital(k - 1)
    return s.hyphen(k) or (s.hyphen(k - 1) and s.kinds[k] == "word" and s.covers[k] < 0)  # "a start-up"


def names_nothing(s: Sentence, phrase: Phrase) -> bool:
    """True of adjectives alone: "wide", "higher", "more likely"."""
    return _ADJECTIVES.issuperset(s.words[phrase.first : phrase.last])


def with_tail(s: Sentence, phrase: Phrase, end: int) -> Phrase:
    """`phrase` with the "of the strike" behind it; a place behind it stays off ("in Peru")."""
    k = phrase.last
    if s.words[k] not in _LINKS or k + 1 >= end:
        return phrase
    i = k + 1
    while i < end and (s.classes[i] == "D" or s.words[i].endswith("'s")):
        i += 1
    if s.words[k] in ("in", "with") and s.capital(i):
        return phrase
    last = i
    while last < end and nominal(s, last) and s.covers[last] < 0:
        last += 1
    tail = trimmed(s, i, last)
    return phrase if tail is None or tail.first > i else Phrase(phrase.first, tail.last)


def start_of_run(s: Sentence, k: int, far: int) -> int:
    """Where the nominal tokens that end at `k` begin, not before `far` and not within another figure."""
    while k - 1 >= far and nominal(s, k - 1) and s.covers[k - 1] < 0:
        k -= 1
    return k


def leftwards(s: Sentence, k: int, far: int) -> Phrase | None:
    """The phrase whose last token is `k`, with the "price of" before it."""
    phrase = trimmed(s, start_of_run(s, k, far), k + 1)
    if phrase is None:
        return None
    j = phrase.first - 1
    while j > far and (s.classes[j] == "D" or s.words[j].endswith("'s")):
        j -= 1
    if s.words[j] in _LINKS and s.covers[j - 1] < 0 and s.classes[j - 1] == "N" and s.classes[j] == "P":
        head = trimmed(s, start_of_run(s, j - 1, far), j)
        if head is not None and head.last == j:
            return Phrase(head.first, phrase.last)
    return phrase


def trimmed(s: Sentence, first: int, last: int) -> Phrase | None:
    """[first:last) without time words, edge words and what a possessive owns it by."""
    for k in range(last - 2, first - 1, -1):
        if s.words[k].endswith(("'s", "s'")) or s.words[k] == "'s":
            first = k + 1
            break
    while first < last and (
        s.classes[first] in ("T", "Q")
        or s.words[first] in _EDGE_WORDS
        or s.words[first] == "-"
        or (s.kinds[first] == "code" and ":" in s.words[first])
    ):
        first += 1
    while last > first and (
        s.classes[last - 1] == "T" or s.words[last - 1] in ("-", "next", "last", "more", "first")
    ):
        last -= 1
    return Phrase(first, last) if last > first else None
