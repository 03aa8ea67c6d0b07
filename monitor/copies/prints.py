"""Fingerprints of a text: winnowing over character windows.

Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003: of every `_WINDOW`
neighbouring hashes the smallest is kept, so that any shared run of `_WINDOW` + k − 1 characters shares a print.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from struct import unpack_from
from typing import TYPE_CHECKING, NamedTuple

from xxhash import xxh3_64_intdigest

from monitor.copies.values import Prints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Article

_WINDOW = 16  # hashes of which the smallest is kept: about 90 prints an article
_K_HANGUL, _K_OTHER = 8, 16  # characters hashed together: a Hangul syllable says as much as two letters
_EVERY = 8  # of the prints, one in so many is stored, by its own value …
_SMALLEST = 8  # … and the smallest, so that a short article has some
LONGEST = 60_000  # normalised characters looked at; no article is longer
_KEPT = re.compile(r"[^\W_]+|(?<=\d)\.(?=\d)")
_MARKS = "‘’“”–—©"  # all that keeps most English texts from being ASCII
_FULL_STOP = re.compile(r"\.(?:(?!\d)|(?<!\d\.))")  # no decimal point
_ASCII_LOWER = bytes(range(256)).lower()
_ASCII_CUT = bytes(c for c in range(128) if not chr(c).isalnum() and chr(c) != ".")
_HANGUL = re.compile(r"[가-힣]+")


def fingerprints(article: Article) -> Prints:
    """The prints of an article's body, its cuts left out."""
    return prints_of(article.body)


@lru_cache(maxsize=64)  # the originals of this hour are compared again and again
def prints_of(text: str) -> Prints:
    """The same for a bare text whose cuts are blanked; a text without a word leaves no print."""
    body, _, hashes = windows_of(text)
    kept = _winnowed(hashes) if body else set()
    sampled = {h for h in kept if h % _EVERY == 0} | set(sorted(kept)[:_SMALLEST])
    return Prints(
        body_hash=_signed(xxh3_64_intdigest(body.encode("utf-8", "replace"))),
        sampled=tuple(sorted(map(_signed, sampled))),
        full=frozenset(kept),
    )


@lru_cache(maxsize=8192)  # words, nearly always
def normalised_word(word: str) -> str:
    """The same as `normalised`, for what is met again."""
    return normalised(word)


def normalised(text: str) -> str:
    """Letters and digits only, in lower case and one width; the point stays between digits."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        for mark in _MARKS:
            text = text.replace(mark, " ")
    if text.isascii():  # fifteen times as fast as one by one
        return _FULL_STOP.sub("", text).encode().translate(_ASCII_LOWER, _ASCII_CUT).decode()
    return "".join(_KEPT.findall(text)).lower()


def width_for(body: str) -> int:
    """How many characters of a normalised text are hashed together."""
    if body.isascii():
        return _K_OTHER
    hangul = sum(map(len, _HANGUL.findall(body)))
    return _K_HANGUL if hangul * 2 >= len(body) else _K_OTHER


class Windows(NamedTuple):
    """A text as it is compared."""

    body: str  # normalised
    width: int  # characters hashed together
    hashes: Sequence[int]  # of every window, unsigned


@lru_cache(maxsize=4)  # printed first, then searched for what one text has beyond the other
def windows_of(text: str) -> Windows:
    """The windows of a bare text, as wide as is right for it."""
    body = normalised(text)[:LONGEST]
    width = width_for(body)
    return Windows(body, width, window_hashes(body, width))


def window_hashes(body: str, width: int) -> Sequence[int]:
    """The hash of every window of `width` characters, unsigned; one hash for a body that is shorter."""
    data = body.encode("utf-32-le", "replace")
    if len(body) <= width:
        return [xxh3_64_intdigest(data)]
    hashes = [0] * (len(body) - width + 1)
    for first in range(width):  # windows that stand side by side are cut out at once: a third faster
        side_by_side = f"{width * 4}s" * ((len(body) - first) // width)
        hashes[first::width] = map(xxh3_64_intdigest, unpack_from(side_by_side, data, first * 4))
    return hashes


def _winnowed(hashes: Sequence[int]) -> set[int]:
    """The smallest of every `_WINDOW` neighbours; all of them are compared only where the smallest leaves."""
    least = min(hashes[:_WINDOW])
    kept = {least}
    first = 1  # of the neighbours
    for leaving, coming in zip(hashes, hashes[_WINDOW:], strict=False):
        if coming <= least:
            least = coming
            kept.add(least)
        elif leaving == least:
            least = min(hashes[first : first + _WINDOW])
            kept.add(least)
        first += 1
    return kept


def _signed(value: int) -> int:
    """The same 64 bits as a database's BIGINT."""
    return value - (1 << 64) if value >> 63 else value
