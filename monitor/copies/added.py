"""What a copy says beyond its original: passages none of whose windows stand in the old text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.copies.prints import LONGEST, normalised, normalised_word, width_for, window_hashes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.copies.values import Original
    from monitor.model import Figure

_WORD = re.compile(r"\S+")


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
    words = [(m.start(), m.end(), normalised_word(m[0])) for m in _WORD.finditer(text)]
    body = "".join(letters for *_, letters in words)
    width = width_for(body)
    old = set(window_hashes(normalised(old_text)[:LONGEST], width))
    if old.issuperset(window_hashes(body, width)):
        return ()
    known = _known_characters(body, width, old)
    fresh, at = [], 0
    for start, end, letters in words:
        if letters:
            missing = known[at : at + len(letters)].count(0)
            fresh.append((start, end, missing * 2 > len(letters), missing))
        at += len(letters)
    return tuple(_long_runs(fresh, width))


def _known_characters(body: str, width: int, old: set[int]) -> bytearray:
    """For each character 1 if any window over it stands in the old text."""
    known, until = bytearray(len(body)), 0
    for at, value in enumerate(window_hashes(body, width)):
        if value in old:
            first = max(at, until)
            until = min(at + width, len(body))
            known[first:until] = b"\x01" * (until - first)
    return known


def _long_runs(words: list[tuple[int, int, bool, int]], width: int) -> Iterator[tuple[int, int]]:
    """Runs of fresh words with more fresh letters than one window: shorter ones are a touched word."""
    run: list[tuple[int, int, bool, int]] = []
    for word in [*words, (0, 0, False, 0)]:
        if word[2]:
            run.append(word)
            continue
        if sum(missing for *_, missing in run) > width:
            yield run[0][0], run[-1][1]
        run = []
