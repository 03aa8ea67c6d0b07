"""Which series are known by a key: two numbers for each, whatever the keys are and however many there come to be."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

_BUCKETS = 4096  # a million series have some 3,000 pairs in each: what is put in moves that many aside
_NUMBERS = "q"  # eight bytes, with a sign: a hash, or a series
_NONE: Sequence[int] = array(_NUMBERS)


@dataclass(frozen=True, slots=True)
class _Bucket:
    """Pairs in ascending order, a column each."""

    hashes: array[int] = field(default_factory=lambda: array(_NUMBERS))
    series: array[int] = field(default_factory=lambda: array(_NUMBERS))


class Postings:
    """Pairs of a key and a series, 16 bytes each.

    Of a key nothing is kept but its hash. It has 64 bits: two of a million keys share one once in 40 million ledgers.
    """

    def __init__(self) -> None:
        self._buckets: dict[int, _Bucket] = {}

    def of(self, key: Hashable) -> Sequence[int]:
        """The series known by the key, ascending."""
        hashed = hash(key)
        bucket = self._buckets.get(hashed % _BUCKETS)
        if bucket is None:
            return _NONE
        first = bisect_left(bucket.hashes, hashed)
        return bucket.series[first : bisect_right(bucket.hashes, hashed, first)]

    def add(self, key: Hashable, series: int) -> None:
        """The series is known by the key from now on."""
        hashed = hash(key)
        bucket = self._buckets.setdefault(hashed % _BUCKETS, _Bucket())
        at, is_there = _place(bucket, hashed, series)
        if not is_there:
            bucket.hashes.insert(at, hashed)
            bucket.series.insert(at, series)

    def remove(self, key: Hashable, series: int) -> None:
        """The series is not known by the key any more, if it was."""
        hashed = hash(key)
        bucket = self._buckets.get(hashed % _BUCKETS)
        if bucket is None:
            return
        at, is_there = _place(bucket, hashed, series)
        if is_there:
            del bucket.hashes[at], bucket.series[at]


def _place(bucket: _Bucket, hashed: int, series: int) -> tuple[int, bool]:
    """Where the pair stands, or would stand, and whether it does."""
    first = bisect_left(bucket.hashes, hashed)
    end = bisect_right(bucket.hashes, hashed, first)
    at = bisect_left(bucket.series, series, first, end)
    return at, at < end and bucket.series[at] == series
