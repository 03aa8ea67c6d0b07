"""The outlet's own number of an article, as its address has it: it stays when a headline moves the address."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

# Shorter ones may be a section's, or a figure of the headline.
_NUMBER = re.compile(r"\d{7,20}|(?=[a-f]*\d)[0-9a-f]{16,64}", re.ASCII)
_DAY = re.compile(r"(?:19|20)\d\d[01]\d(?:[0-3]\d)?", re.ASCII)
_EXTENSION = re.compile(r"\.(?:s?html?|php|aspx?|jsp|do)\Z", re.IGNORECASE)
_LEAST_HYPHENS = 2  # in a segment that is words of the headline


def outlet_id(canonical: str) -> str | None:
    """The address without the words of its headline, if a number in it names the article; None if none does.

    Two addresses with one outlet id are likely one article's; their texts have to confirm it.
    """
    parts = urlsplit(canonical)
    segments = [_without_words(_EXTENSION.sub("", segment)) for segment in parts.path.split("/") if segment]
    values = [value for _, value in parse_qsl(parts.query, errors="surrogateescape")]
    if not any(_is_number(one) for one in (*segments, *values)):
        return None
    path = "/".join(segment for segment in segments if segment)
    return f"{parts.hostname}/{path}" + (f"?{parts.query}" if parts.query else "")


def _without_words(segment: str) -> str:
    """The number at either end of a slug; nothing if it has none; what is no slug as it is."""
    words = segment.split("-")
    if len(words) <= _LEAST_HYPHENS:
        return segment
    return next((word for word in (words[-1], words[0]) if _is_number(word)), "")


def _is_number(word: str) -> bool:
    return bool(_NUMBER.fullmatch(word)) and not _DAY.fullmatch(word)
