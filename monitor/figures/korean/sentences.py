"""Where sentences begin and end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A sentence ends at a line break, or at a full stop with its closing quotes. Behind the stop stands a space, or a new
# sentence begins at once after a final ending: "…했다.이어" (a portal's copy has lost the space). 3.5% has neither.
_BORDER = re.compile(
    r"""\n+|(?:[.!?。](?:["')\]」』”’])*(?=\s)|(?<=[다요죠까음함임됨])\.(?=[가-힣"'“‘(\[<]))\s*"""
)
# No end: list numbers (1. 신청서), initials, and abbreviations in the middle of a sentence.
_NO_END = re.compile(r"(?:^|\s)(?:\d{1,2}|[A-Z]|vs|No|Dr|Mr)$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A stretch of the text without the blanks around it."""

    start: int
    end: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of `text` (folded), in order. Together they hold every character that is not blank."""
    start = 0
    for border in _BORDER.finditer(text):
        if text[border.start()] == "." and _NO_END.search(
            text, max(start, border.start() - 4), border.start()
        ):
            continue
        yield from _trimmed(text, start, border.end())
        start = border.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    inside = text[start:end]
    left = start + len(inside) - len(inside.lstrip())
    right = end - (len(inside) - len(inside.rstrip()))
    if left < right:
        yield Sentence(start=left, end=right)
