"""What a figure is compared with: "to 935 from 810", "against 4,100 a year earlier", "instead of the 300 first planned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.cue_words import DOWN, UP
from monitor.figures.english.said_words import SAID, WISHED
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

Cue = tuple[str, ...]

# Directly before the older value, once the words of `_PASSED_OVER` are left out.
_CUES: tuple[Cue, ...] = (
    ("compared", "with"), ("compared", "to"), ("against",), ("versus",), ("vs",), ("vs", "."), ("from",),
    ("as", "opposed", "to"), ("instead", "of"), ("rather", "than"), ("higher", "than"), ("lower", "than"),
    (",", "not"), ("and", "not"), ("not",), (",", "after"), ("than",), ("compares", "with"), ("compare", "with"), ("up", "on"), ("down", "on"), ("in", "place", "of"),
)  # fmt: skip
# These compare even where the value they are compared with stands in another sentence.
_ALONE: tuple[Cue, ...] = (
    ("compared", "with"), ("compared", "to"), ("instead", "of"), ("rather", "than"), ("versus",), ("vs",),
    ("vs", "."), ("compares", "with"), ("compare", "with"), ("up", "on"), ("down", "on"), ("in", "place", "of"),
)  # fmt: skip
_PASSED_OVER = words(
    """
about around some nearly almost the a an roughly just over more than its their his her between of range previous earlier prior
original initial first preliminary provisional forecast estimate budget expected estimated planned level at record peak low high
    """
)
_MOVING = (UP | DOWN | words("go goes went gone going move moves moved moving change changes changed revised")) - {
    "more", "less", "fewer"
}  # fmt: skip
_MOVED = words("increase rise drop fall jump cut decline reduction")
_PASSED_AT_MOST = 7
_SIZES = 10**5  # money further apart is not one thing before and after
_NEAR = 16  # tokens between a value and the one it is compared with
_OPENING = 9  # tokens from "a week ago" at the head of a clause to its figure
_SAID_BEFORE = SAID | WISHED
_FIRST = words("first originally initially previously earlier")
_RELATIVE = 6  # tokens from a value to "had promised"
_PERIODS = words("year month week day quarter decade hour season")
_BACK = words("earlier ago before previously")


def note_moves(s: Sentence, drafts: list[Draft]) -> None:
    """Mark the older values of the sentence `compared`, and note each as `stated_from` of the value that replaces it."""
    for i, d in enumerate(drafts):
        found = _cue(s, d)
        if found is None:
            continue
        cue, start = found
        if cue == (",", "after") and "this" in s.words[d.last : d.last + 3]:
            continue  # "1.8% next year, after 1.7% this year" looks ahead
        if cue == ("than",) and not _said_before(s, d):
            continue
        newer = _newer(s, drafts, i, cue, start)
        if newer is not None:
            newer.stated_from = d
            if d.noun is None and newer.about is not None and newer.first < d.first and d.span is None:
                d.about, d.about_from, d.span = (
                    newer.about,
                    newer.about_from,
                    None,
                )  # "2.5% of output, up from 2.3%"
        d.compared = (
            newer is not None
            or cue in _ALONE
            or (cue == ("from",) and _moved(s, d, start))
            or (cue[-1] == "than" and _said_before(s, d))
        )


def of_earlier_time(s: Sentence, d: Draft) -> bool:
    """True before "a year earlier", "two weeks ago", "(of) the quarter before", and behind "A week ago the toll was"."""
    if _BACK.isdisjoint(s.vocabulary):
        return False
    k = d.noun[1] if d.noun else d.last
    if s.words[k] in ("in", "of"):
        k += 1
    return _back(s, k + 1) or any(
        _back(s, j) and s.classes[j - 2] in ("", ".") for j in range(max(1, d.first - _OPENING), d.first)
    )


def _back(s: Sentence, k: int) -> bool:
    """ "year earlier", "weeks ago" at `k`."""
    return s.words[k].removesuffix("s") in _PERIODS and s.words[k + 1] in _BACK


def _cue(s: Sentence, d: Draft) -> tuple[Cue, int] | None:
    """The cue that leads in `d`, and where it begins."""
    end = d.first
    for _ in range(_PASSED_AT_MOST):
        for cue in _CUES:
            start = end - len(cue)
            if start >= 0 and tuple(s.words[start:end]) == cue:
                return cue, start
        if s.words[end - 1] not in _PASSED_OVER or s.covers[end - 1] >= 0:
            return None
        end -= 1
    return None


def _said_before(s: Sentence, d: Draft) -> bool:
    """ "than the 40 first proposed", "than the $9 million that the mayor had sought"."""
    k = d.noun[1] if d.noun else d.last
    behind = s.words[k : k + _RELATIVE]
    if behind[0] in _FIRST:
        return behind[1] in _SAID_BEFORE
    return "had" in behind[:-1] and behind[behind.index("had") + 1] in _SAID_BEFORE


def _newer(s: Sentence, drafts: list[Draft], i: int, cue: Cue, start: int) -> Draft | None:
    """The value that `drafts[i]` is compared with: before it, or behind it in "from 810 to 935"."""
    d = drafts[i]
    for other in (*drafts[i + 1 : i + 2], *reversed(drafts[max(0, i - 2) : i])):
        if (
            other.measure != d.measure
            or other.stated_from is not None
            or other is d.converts
            or not _of_a_size(d, other)
        ):
            continue
        if _JUDGES.get(cue, _compares)(s, d, other, start):
            return other
    return None


def _of_a_size(d: Draft, other: Draft) -> bool:
    """ "to $2.1 billion, or $1.34 a share, from $1.8 billion": billions are compared with billions."""
    return not d.money or d.low <= 0 or other.low <= 0 or d.low / _SIZES < other.low < d.low * _SIZES


def _changes(s: Sentence, d: Draft, other: Draft, start: int) -> bool:
    """ "from 810 to 935", "to 935 from 810", "935, from 810"; "£2 million from parks" is no move."""
    if other.first > d.first:
        return s.words[other.first - 1] in ("to", "of", "about") and other.first - d.last < 12
    lead = s.words[start - 1]
    return (
        lead in ("up", "down", ",")
        or lead in _MOVED
        or s.words[other.first - 1] == "to"
        or start - other.last < 2
    )


def _corrects(s: Sentence, d: Draft, other: Draft, _start: int) -> bool:
    """ "not 3% but 5%"."""
    return (
        other.first > d.first
        and other.first - d.last < _PASSED_AT_MOST
        and "but" in s.words[d.last : other.first]
    )


def _compares(s: Sentence, d: Draft, other: Draft, start: int) -> bool:
    if other.first > d.first:
        return s.words[start - 1] == "" and other.first - d.last < _NEAR
    return start - other.last < _NEAR


_JUDGES: dict[Cue, Callable[[Sentence, Draft, Draft, int], bool]] = {("from",): _changes, ("not",): _corrects}


def _moved(s: Sentence, d: Draft, start: int) -> bool:
    """ "rises from $2 billion", "up from 22 million"."""
    return s.words[start - 1] in _MOVING and s.words[start - 2] not in ("not", "never") and d.low == d.high
