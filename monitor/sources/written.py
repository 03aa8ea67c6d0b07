"""What a watchlist says behind an adapter's key -> `Source.address`. Each raises ValueError with the next step."""

from __future__ import annotations

import re

from monitor.phrases import phrase

_WEB = re.compile(r"https?://[^\s/]+\S*")


def web_address(value: object) -> str:
    """An http(s) address."""
    if not isinstance(value, str) or not _WEB.fullmatch(value.strip()):
        raise ValueError(phrase("wants an address that begins with http:// or https://"))
    return value.strip()


def query(value: object) -> str:
    """Words to search for."""
    words = " ".join(str(value).split()) if isinstance(value, str | int | float) else ""
    if not words:
        raise ValueError(phrase('wants words to search for, such as "night train"'))
    return words
