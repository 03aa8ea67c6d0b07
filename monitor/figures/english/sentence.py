"""A sentence as the later stages see it: tokens, their lower-case words, their classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.figures.english.lexicon import AUXILIARIES, CLASSES, MONTHS_THAT_ARE_WORDS
from monitor.figures.english.number_words import CARDINALS, LETTER_SCALES, SCALES, SHORT_SCALES

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.tokens import Token
    from monitor.figures.english.unit_rows import Rows

# Empty words behind the last one: looking some places past either end finds "", never an IndexError.
_PAD = 24


@dataclass(slots=True)
class Sentence:
    """`words[i]` is `tokens[i].low`, `classes[i]` its word class (lexicon) or . mark, Q number, $ currency.

    Both lists are padded, so that `words[-1]` before the first token and a few past the last are empty.
    """

    tokens: list[Token]
    start: int  # offsets in the field
    end: int
    own: Rows = field(default_factory=dict)  # a user's units
    words: list[str] = field(init=False)
    kinds: list[str] = field(init=False)
    classes: list[str] = field(init=False)
    vocabulary: frozenset[str] = field(init=False)
    drafts: list[Draft] = field(default_factory=list, init=False)  # its figures, once they are known
    covers: list[int] = field(
        init=False
    )  # for a token inside a figure or its counted noun, where that begins; else -1

    def __post_init__(self) -> None:
        self.words = [token.low for token in self.tokens] + [""] * _PAD
        self.kinds = [token.kind for token in self.tokens] + [""] * _PAD
        self.classes = _classes(self.tokens) + [""] * _PAD
        self.vocabulary = frozenset(self.words)
        self.covers = [-1] * len(self.words)

    def __len__(self) -> int:
        return len(self.tokens)

    def glued(self, i: int) -> bool:
        """True if token `i` follows the one before it without a space."""
        return 0 < i < len(self.tokens) and self.tokens[i].glued

    def capital(self, i: int) -> bool:
        """True if token `i` begins with a capital letter."""
        return 0 <= i < len(self.tokens) and self.tokens[i].text[0].isupper()

    def hyphen(self, i: int) -> bool:
        """True if token `i` is a hyphen within a word: glued on both sides."""
        return self.words[i] == "-" and self.glued(i) and self.glued(i + 1)


_OF_TEXT = {"US": "N"}  # in small letters a pronoun
_OF_KIND = {"number": "Q", "currency": "$", "code": "N"}


def _classes(tokens: list[Token]) -> list[str]:
    classes: list[str] = []
    before = ""
    following = [*tokens[1:], None]
    for token, after in zip(tokens, following, strict=True):
        scale = token.glued and before == "Q" and token.low in SHORT_SCALES | LETTER_SCALES
        before = (
            "Q"
            if scale
            else _OF_KIND.get(token.kind) or _OF_TEXT.get(token.text) or _class(token, before, after)
        )
        classes.append(before)
        if before == "N" and token.low.endswith(("'s", "s'")):
            before = "D"  # "Chile's exports"
        elif token.low == "to":
            before = "to"  # what follows it is an infinitive if it can be
        elif before == "V" and (token.low in AUXILIARIES or CLASSES.get(token.low) != "V"):
            before = "aux"  # "will cut"; behind another verb stands its object: "to raise pay 30 percent"
    return classes


def _class(token: Token, before: str, after: Token | None) -> str:
    if token.kind == "mark":
        return "."
    word = token.low
    if word.endswith(_SHORT_AUXILIARIES):
        return "V"  # "we'll plant", "they've built"
    if word in CARDINALS or word in SCALES:
        return "Q"
    listed = CLASSES.get(word)
    if word == "may" and token.text[0].isupper() and before:
        return "T"  # the month
    if listed == "T" and word in MONTHS_THAT_ARE_WORDS and token.text[0].islower():
        return "V" if word == "may" else "N"
    if listed == "X":
        return _noun_or_verb(word, before, after)
    if listed == "V" and before == "D" and word.endswith(("ed", "ing")):
        return "N"  # "the planned cuts", "its remaining staff"
    if listed == "V" and before == "Q" and word.endswith(("ed", "ing")) and _modifies(after):
        return "N"  # "a $12,000 signing bonus"
    if listed is not None:
        return listed
    if (
        word.endswith("ly")
        and token.text[0].isupper()
        and (before or (after is not None and after.low == "-"))
    ):
        return "N"  # Italy, Kelly, Kimberly-Clark
    return _by_ending(word, before, after)


def _noun_or_verb(word: str, before: str, after: Token | None) -> str:
    if after is not None and after.low in _OBJECTS:
        return "V"  # "and pay them"
    if before == "C" and word.endswith("s") and after is not None and after.kind in ("number", "currency"):
        return "V"  # "has 340 and wants 500"
    infinitive = before == "to" and not word.endswith("s")
    return "V" if infinitive or (before in _BEFORE_VERBS and not _closes_phrase(after)) else "N"


_SHORT_AUXILIARIES = ("'ll", "'ve", "'d", "'re")
_OBJECTS = ("them", "him", "us", "me")
_BEFORE_VERBS = ("N", "R", "A", "aux")


def _closes_phrase(after: Token | None) -> bool:
    """True before a verb, "of" or a mark: "the unemployment rate ticked", "mortgage rates." are nouns, "rates fell" too."""
    if after is None or after.kind == "mark" or after.low == "of":
        return True
    return CLASSES.get(after.low) in ("V", "C") or (after.low.endswith("ed") and after.kind == "word")


def _modifies(after: Token | None) -> bool:
    """True before a noun that no list knows."""
    return after is not None and after.kind == "word" and after.low not in CLASSES


def _by_ending(word: str, before: str, after: Token | None) -> str:
    if word.endswith("ly") and len(word) > 4:
        return "A"
    if word.endswith("ed") and len(word) > 4:
        return "N" if before in ("D", "$") or (before in ("P", "Q", "to") and _modifies(after)) else "V"
    return "N"
