"""What a copy says beyond its original: passages none of whose windows stand in the old text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

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
    old = _old(old_text, width) if len(old_text) < _LONG else _old.__wrapped__(old_text, width)
    lines = list(_lines_beyond(text, old, width))
    missing = bytearray(len(body))
    for line in lines:
        _mark_missing(missing, line, hashes, old.windows, width)
    if b"\x01" * (width + 1) not in missing:
        return ()  # words touched here and there
    return tuple(_long_runs(_fresh_words(text, lines, missing), width))


class _Old(NamedTuple):
    """A known text, as another is compared with it."""

    body: str  # normalised
    windows: frozenset[int]
    lines: dict[str, int]  # how many letters each has normalised


@lru_cache(maxsize=64)  # as many as `prints_of` remembers
def _old(text: str, width: int) -> _Old:
    body = normalised(text)[:LONGEST]
    lines = {line: len(normalised(line)) for line in text.split("\n")}
    return _Old(body, frozenset(window_hashes(body, width)), lines)


class _Line(NamedTuple):
    start: int  # in its text
    end: int
    at: int  # in its text normalised, of which it is a part: nothing is normalised across the end of a line
    length: int  # normalised


def _lines_beyond(text: str, old: _Old, width: int) -> Iterator[_Line]:
    """The lines that do not stand in the old text as they are, and those that are too short to tell."""
    start = at = 0
    for line in text.split("\n"):
        length = old.lines.get(line)
        is_known = length is not None
        if length is None:
            body = normalised(line)
            length, is_known = len(body), body in old.body
        if length and (length < width or not is_known):
            yield _Line(start, start + len(line), at, length)
        start, at = start + len(line) + 1, at + length
        if at >= LONGEST:
            return


def _mark_missing(
    missing: bytearray, line: _Line, hashes: Sequence[int], known: frozenset[int], width: int
) -> None:
    """Of the line's characters, 0 as yet, those become 1 over which no window is known."""
    first, end = max(line.at - width + 1, 0), min(line.at + line.length, len(missing))
    missing[line.at : end] = b"\x01" * (end - line.at)
    for run in _KNOWN.finditer(bytes(map(known.__contains__, hashes[first:end]))):
        start, stop = max(first + run.start(), line.at), min(first + run.end() + width - 1, end)
        missing[start:stop] = bytes(stop - start)


def _fresh_words(
    text: str, lines: Iterable[_Line], missing: bytearray
) -> Iterator[tuple[int, int, int, int, int]]:
    """Of each word of which more than half is missing where it begins and ends in the text and in the text normalised, and
    how many of its letters are missing.
    """
    for line in lines:
        at = line.at
        for word in _WORD.finditer(text, line.start, line.end):
            end = at + len(normalised_word(word[0]))
            count = missing.count(1, at, end)
            if count * 2 > end - at:
                yield *word.span(), at, end, count
            at = end


def _long_runs(fresh: Iterable[tuple[int, int, int, int, int]], width: int) -> Iterator[tuple[int, int]]:
    """Where each run begins and ends that has more fresh letters than one window: shorter ones are a touched word."""
    first = last = letters = 0
    until = -1
    for start, end, begins, ends, count in fresh:
        if begins != until:
            if letters > width:
                yield first, last
            first, letters = start, 0
        last, until, letters = end, ends, letters + count
    if letters > width:
        yield first, last
