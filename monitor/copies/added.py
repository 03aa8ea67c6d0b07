"""What a copy says beyond its original: passages none of whose windows stand in the old text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from monitor.copies.prints import LONGEST, normalised, normalised_word, window_hashes, windows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from monitor.copies.values import Original
    from monitor.model import Figure

_WORD = re.compile(r"\S+")
_LONG = 5_000  # characters of a text that is remembered: some 60 bytes for each
_KNOWN = re.compile(rb"\x01+")  # windows


def figures_beyond(
    figures: Sequence[Figure], passages: Sequence[tuple[int, int]], original: Original
) -> list[Figure]:
    """The figures of a copy that its original does not have: those in `passages` that it adds to the text, and those
    of its own headline that the original states nowhere.
    """
    known = {(f.low, f.high, f.unit) for f in original.figures}
    return [
        f
        for f in figures
        if any(start <= f.start < end for start, end in passages if f.place == "text")
        or (f.place == "title" and (f.low, f.high, f.unit) not in known)
    ]


def added_passages(text: str, old_text: str) -> tuple[tuple[int, int], ...]:
    """Where `text` has words that `old_text` lacks, as start and end, ascending; a word exchanged here or there is none."""
    body, width, hashes = windows_of(text)
    known = _windows(old_text, width) if len(old_text) < _LONG else _windows.__wrapped__(old_text, width)
    missing = _missing_characters(len(body), width, bytes(map(known.__contains__, hashes)))
    if b"\x01" * (width + 1) not in missing:
        return ()  # words touched here and there
    words = list(_WORD.finditer(text))
    fresh = _fresh_words([normalised_word(word[0]) for word in words], missing)
    return tuple((words[first].start(), words[last].end()) for first, last in _long_runs(fresh, width))


@lru_cache(maxsize=64)  # as many as `prints_of` remembers
def _windows(text: str, width: int) -> frozenset[int]:
    return frozenset(window_hashes(normalised(text)[:LONGEST], width))


def _missing_characters(length: int, width: int, known: bytes) -> bytearray:
    """For each character 1 if no window over it stands in the old text, else 0. `known`: for each window 1 if it does."""
    missing = bytearray(b"\x01") * length
    for run in _KNOWN.finditer(known):
        end = min(run.end() + width - 1, length)
        missing[run.start() : end] = bytes(end - run.start())
    return missing


def _fresh_words(words: Sequence[str], missing: bytearray) -> Iterator[tuple[int, int, int, int]]:
    """Of each word of which more than half is missing its place among the words, where its letters begin and end, and
    how many are missing.
    """
    ends = list(accumulate(map(len, words)))
    at = missing.find(1)
    while at >= 0:
        place = bisect_right(ends, at)
        start, end = ends[place] - len(words[place]), ends[place]
        count = missing.count(1, at, end)
        if count * 2 > end - start:
            yield place, start, end, count
        at = missing.find(1, end)


def _long_runs(fresh: Iterable[tuple[int, int, int, int]], width: int) -> Iterator[tuple[int, int]]:
    """First and last word of each run with more fresh letters than one window: shorter ones are a touched word."""
    first = last = until = letters = 0
    for place, start, end, count in fresh:
        if start != until:
            if letters > width:
                yield first, last
            first, letters = place, 0
        last, until, letters = place, end, letters + count
    if letters > width:
        yield first, last
