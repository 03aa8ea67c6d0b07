"""A text cut into the paragraphs and runs that a page shows: what is a figure is a run of its own."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from monitor.edits import Passage, Stated

LONGEST = 20_000  # characters of a text that are shown
_AROUND = 80  # characters of what stayed, on either side of an edit
_MOST_SHOWN = 4_000  # characters of either side of an edit
_BLANK = re.compile(r"\n\s*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """A piece of text in one dress."""

    text: str
    stated: Stated | None = None  # the figure that it is


def paragraphs(text: str, stated: Iterable[Stated]) -> list[list[Run]]:
    """The paragraphs that are not blank. Of two figures that overlap the first one is marked."""
    figures = deque(sorted(stated, key=lambda one: (one.figure.start, -one.figure.end)))
    found, at = [], 0
    for line in text[:LONGEST].split("\n"):
        end, inside = at + len(line), []
        while figures and figures[0].figure.start < end:
            inside.append(figures.popleft())
        if line.strip():
            found.append(list(_runs(line, at, [one for one in inside if one.figure.end <= end])))
        at = end + 1
    return found


def _runs(line: str, start: int, stated: Sequence[Stated]) -> Iterator[Run]:
    at = start
    for one in stated:
        if one.figure.start < at:
            continue
        yield Run(text=line[at - start : one.figure.start - start])
        yield Run(text=line[one.figure.start - start : one.figure.end - start], stated=one)
        at = one.figure.end
    yield Run(text=line[at - start :])


def sides(passages: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """What a text said before an edit and after it, what stayed shortened to a little on either side."""
    shown = [_shortened(passage) for passage in passages]
    before = [passage for passage in shown if passage.kind != "added"]
    return _bounded(before), _bounded([passage for passage in shown if passage.kind != "removed"])


def _bounded(passages: Sequence[Passage]) -> list[Passage]:
    """The first ones, as far as there is room."""
    found: list[Passage] = []
    room = _MOST_SHOWN
    for passage in passages:
        if room <= 0:
            break
        found.append(replace(passage, text=passage.text[:room]))
        room -= len(passage.text)
    return found


def _shortened(passage: Passage) -> Passage:
    """What is not the article was blanked with line breaks: of several one is left."""
    text = _BLANK.sub("\n", passage.text)
    if passage.kind == "kept" and len(text) > 2 * _AROUND:
        text = f"{text[:_AROUND]} … {text[-_AROUND:]}"
    return replace(passage, text=text)
