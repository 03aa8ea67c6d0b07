"""Which series are known by a key: two numbers for each, whatever the keys are and however many there come to be."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

_BUCKETS = 4096  # a million series have some 2,000 pairs in each: what is put in moves that many aside
SERIES = "i"  # four bytes; those that a late article may open have numbers below zero
_HASH, _HASH_BITS = "I", 32
_NONE: Sequence[int] = array(SERIES)


@dataclass(frozen=True, slots=True)
class _Bucket:
    """Pairs in ascending order, a column each."""

    hashes: array[int] = field(default_factory=lambda: array(_HASH))
    series: array[int] = field(default_factory=lambda: array(SERIES))


class Postings:
    """Pairs of a key and a series, 8 bytes each; a series has some eight keys. Series are numbered below 2 to the 31st.

    Of a key 44 bits of its hash are kept. Of a million keys two share them in one ledger of 35: their series are looked at
    together, and judged by what they say, as ever.
    """

    def __init__(self) -> None:
        self._buckets: dict[int, _Bucket] = {}

    def of(self, key: Hashable) -> Sequence[int]:
        """The series known by the key, ascending."""
        number, hashed = _parts(key)
        bucket = self._buckets.get(number)
        if bucket is None:
            return _NONE
        first = bisect_left(bucket.hashes, hashed)
        return bucket.series[first : bisect_right(bucket.hashes, hashed, first)]

    def add(self, key: Hashable, series: int) -> None:
        """The series is known by the key from now on."""
        number, hashed = _parts(key)
        bucket = self._buckets.get(number)
        if bucket is None:
            bucket = self._buckets[number] = _Bucket()
        at, is_there = _place(bucket, hashed, series)
        if not is_there:
            bucket.hashes.insert(at, hashed)
            bucket.series.insert(at, series)

    def remove(self, key: Hashable, series: int) -> None:
        """The series is not known by the key any more, if it was."""
        number, hashed = _parts(key)
        bucket = self._buckets.get(number)
        if bucket is None:
            return
        at, is_there = _place(bucket, hashed, series)
        if is_there:
            del bucket.hashes[at], bucket.series[at]


def _parts(key: Hashable) -> tuple[int, int]:
    """The number of its bucket, and what tells it from others there."""
    rest, number = divmod(hash(key), _BUCKETS)
    return number, rest % (1 << _HASH_BITS)


def _place(bucket: _Bucket, hashed: int, series: int) -> tuple[int, bool]:
    """Where the pair stands, or would stand, and whether it does."""
    first = bisect_left(bucket.hashes, hashed)
    end = bisect_right(bucket.hashes, hashed, first)
    at = bisect_left(bucket.series, series, first, end)
    return at, at < end and bucket.series[at] == series
