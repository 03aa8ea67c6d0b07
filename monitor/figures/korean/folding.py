"""The text as the grammar sees it: composed Hangul, plain digits, plain scale words; and the way back to the text as given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

from monitor.figures.korean.numeral_words import FOLDED_CHARACTERS

# One syllable in its decomposed spelling (NFD): 한 as ᄒ ᅡ ᆫ. Pages saved on some systems have nothing else.
_JAMO = r"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
_JAMO_SYLLABLE = re.compile(_JAMO)
# What may stand inside a number and says nothing: <b>612</b>억원, signs of no width.
_NOTHING = r"</?[A-Za-z][A-Za-z\d]{0,10}(?: [^<>\n]{0,200})?>|[\u200b-\u200d\u2060\ufeff\u00ad]"
_MOVED = re.compile(rf"{_JAMO}|(?P<nothing>{_NOTHING})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Folded:
    """`plain` is for the grammar, `composed` for the words that we hand out; both are equally long.

    `origins[i]` is where character `i` began in the text as given; None if nothing has moved.
    """

    given: str
    composed: str
    plain: str
    origins: list[int] | None = None

    def origin(self, at: int) -> int:
        """The offset in the text as given of offset `at` in `plain`."""
        return at if self.origins is None else self.origins[at]

    def end(self, at: int) -> int:
        """Where in the text as given the character before offset `at` in `plain` ends; markup behind it stays out."""
        if self.origins is None or at == 0:
            return at
        begin = self.origins[at - 1]
        syllable = _JAMO_SYLLABLE.match(self.given, begin)
        return syllable.end() if syllable else begin + 1


def fold(text: str) -> Folded:
    """`text` in its plain spelling. １２億 -> 12억; offsets can be led back."""
    composed, origins = _composed(text)
    return Folded(given=text, composed=composed, plain=composed.translate(FOLDED_CHARACTERS), origins=origins)


def _composed(text: str) -> tuple[str, list[int] | None]:
    if not _MOVED.search(text):
        return text, None
    pieces: list[str] = []
    origins: list[int] = []
    at = 0
    for moved in _MOVED.finditer(text):
        said = "" if moved["nothing"] else normalize("NFC", moved.group())
        pieces += [text[at : moved.start()], said]
        origins += range(at, moved.start() + len(said))
        at = moved.end()
    origins += range(at, len(text) + 1)
    return "".join([*pieces, text[at:]]), origins
