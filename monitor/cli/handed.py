"""What a command is handed: files, standard input, addresses, lines of JSON. Whatever is wrong with them is an InputError."""

from __future__ import annotations

import codecs
import json
import math
import os
import re
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urlsplit

from monitor.errors import InputError
from monitor.phrases import of_system, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

LARGEST_INPUT = 8_000_000  # bytes; no article is longer
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def well_formed(text: str) -> str:
    """`text` with U+FFFD for each lone surrogate, which UTF-8 cannot hold; offsets stay true."""
    return _LONE_SURROGATE.sub("\ufffd", text)


# --- files ---------------------------------------------------------------------------------------------------


def opened(what: str) -> AbstractContextManager[BinaryIO]:
    """A file to read bytes from, or standard input for `-`, which is left open. Raises: InputError."""
    if what == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(what).open("rb")
    except (OSError, ValueError) as fault:
        raise InputError(
            "cannot read {what}: {fault}",
            what=what,
            fault=of_system(fault) if isinstance(fault, OSError) else fault,
        ) from fault


def body_of(what: str) -> bytes:
    """All bytes of a file. Raises: InputError, also for one that is too large for an article."""
    with opened(what) as stream:
        body = stream.read(LARGEST_INPUT + 1)
    if len(body) > LARGEST_INPUT:
        raise InputError(
            "{what} is larger than {bytes:,} bytes: no article is", what=what, bytes=LARGEST_INPUT
        )
    return body


def text_of(what: str) -> str:
    """The text of a file. Raises: InputError."""
    try:
        return body_of(what).removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as fault:
        raise InputError(
            "{what} is not UTF-8 text (byte {byte}); for a page use: monitor extract",
            what=what,
            byte=fault.start,
        ) from fault


# --- lines ---------------------------------------------------------------------------------------------------


def numbered(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Lines that are not blank with their numbers from 1, without a byte order mark before the first."""
    for number, raw in enumerate(lines, 1):
        line = raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw
        if line.strip():
            yield number, line


def row_of(line: bytes | str) -> dict[str, Any]:
    """The JSON object on a line, its strings well-formed. Raises: InputError saying what is wrong with the line."""
    try:
        text = line if isinstance(line, str) else line.decode("utf-8")
        value = _mended(json.loads(text, parse_constant=_finite, parse_float=_finite))
    except UnicodeDecodeError as fault:
        raise InputError("is not UTF-8 (byte {byte} of the line)", byte=fault.start + 1) from fault
    except json.JSONDecodeError as fault:
        raise InputError(
            "is not JSON: {fault} at character {place}", fault=phrase(fault.msg), place=fault.colno
        ) from fault
    except RecursionError:
        raise InputError("is nested too deep") from None
    except ValueError as fault:  # a number of too many digits
        raise InputError("holds a number that cannot be used: {fault}", fault=fault) from fault
    if not isinstance(value, dict):
        raise InputError("is no JSON object but {kind}", kind=type(value).__name__)
    return value


def _finite(number: str) -> float:
    """JSON has no word for what is not finite: it could not be printed again."""
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(phrase("{number} is not finite", number=number[:20]))
    return value


def _mended(value: Any) -> Any:
    """The same value with every string in it well-formed."""
    if isinstance(value, str):
        return well_formed(value)
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if isinstance(value, dict):
        return {well_formed(key): _mended(item) for key, item in value.items()}
    return value


# --- addresses -----------------------------------------------------------------------------------------------


def is_url(what: str) -> bool:
    """Whether an address is meant, and not a file."""
    return what.startswith(("http://", "https://"))


def as_kept(what: str) -> str:
    """The address under which an article is kept: an address as it is, a file's (of a watched folder) as `file:///…`."""
    is_file = not is_url(what) and os.path.isfile(what)  # noqa: PTH113 - Path.is_file raises where nobody may look
    return Path(what).absolute().as_uri() if is_file else what


def whole_address(url: str) -> str:
    """`url`, if it is a whole http(s) address. Raises: InputError."""
    url = well_formed(url)
    if not (is_url(url) and _host(url)):
        raise InputError(
            "{url!r} is no address; write it whole, like https://www.example.com/news/1", url=url
        )
    return url


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:  # a bracket without its end
        return None
