"""Two texts in, what was taken out and put in, word by word, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from monitor.edits.aligning import aligned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_WORD = re.compile(r"\S+\s*|\s+")
# of a passage's characters: with less it was written anew, and single words in common say nothing
_LEAST_KEPT = 1 / 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A run of words that stayed, went or came."""

    kind: Literal["kept", "removed", "added"]
    text: str


def word_diff(before: str, after: str) -> tuple[Passage, ...]:
    """What happened to the words, in reading order; what went stands before what came in its place.

    What was kept and removed is, joined, `before`; what was kept and added is `after`.
    """
    pieces = [piece for piece in _pieces(_LINE.findall(before), _LINE.findall(after)) if piece.text]
    return tuple(
        Passage(kind=kind, text="".join(piece.text for piece in run))
        for kind, run in groupby(pieces, key=lambda piece: piece.kind)
    )


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[Passage]:
    """Whole lines first: a paragraph that stayed is never cut up to fit another one."""
    at_before = at_after = 0
    for i, j in [*aligned(before, after), (len(before), len(after))]:
        yield from _rewritten("".join(before[at_before:i]), "".join(after[at_after:j]))
        yield from (Passage(kind="kept", text=line) for line in before[i : i + 1])
        at_before, at_after = i + 1, j + 1


def _rewritten(before: str, after: str) -> list[Passage]:
    """The words between two lines that stayed."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    pairs = list(aligned(old, new))
    kept = sum(len(old[i]) for i, _ in pairs)
    if kept < _LEAST_KEPT * max(len(before), len(after)):
        pairs = []
    pieces = []
    at_old = at_new = 0
    for i, j in [*pairs, (len(old), len(new))]:
        pieces.append(Passage(kind="removed", text="".join(old[at_old:i])))
        pieces.append(Passage(kind="added", text="".join(new[at_new:j])))
        pieces += [Passage(kind="kept", text=word) for word in old[i : i + 1]]
        at_old, at_new = i + 1, j + 1
    return pieces
