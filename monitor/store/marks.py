"""Short marks for notices: k3f9. A scramble of the row's id, so that no two are the same and neighbours look unlike."""

from __future__ import annotations

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # without 0 o, 1 i l
SHORTEST = 4
_STEP = 387_420_489  # 3**18: shares no factor with 31, so that multiplying loses nothing


def mark_of(notice: int) -> str:
    """The mark of a notice: 4 characters for the first 923,521 ids, then 5, then 6."""
    length, rest = SHORTEST, notice
    while rest >= len(ALPHABET) ** length:
        rest -= len(ALPHABET) ** length
        length += 1
    return _digits(rest * _STEP % len(ALPHABET) ** length, length)


def _digits(number: int, length: int) -> str:
    digits = []
    for _ in range(length):
        number, digit = divmod(number, len(ALPHABET))
        digits.append(ALPHABET[digit])
    return "".join(digits)
