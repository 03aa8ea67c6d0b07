"""A user's file of units in, a reader that knows them out; every fault is told with file, line and what to write instead."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated, Any
from unicodedata import category

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from monitor.errors import UnitsError
from monitor.figures import READER, Measure, Reader
from monitor.model import Unit  # noqa: TC001 - pydantic reads it
from monitor.yaml_file import PlainLoader, document_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from monitor.model import Language
    from monitor.yaml_file import Document

LONGEST_WORD = 40  # characters
# A factor beyond these is a slip, and would make numbers that no page can print.
SMALLEST, LARGEST = Decimal("1e-24"), Decimal("1e24")


def _word(value: str) -> str:
    """A word as it will be looked for, with single spaces."""
    word = " ".join(value.split())
    if not word:
        raise ValueError("an empty word would stand behind every number; write the unit as it is printed")
    if word[0].isdecimal():
        raise ValueError(f"{word!r} begins with a digit, which belongs to the number before it")
    if len(word) > LONGEST_WORD:
        raise ValueError(f"a word has at most {LONGEST_WORD} characters, this one {len(word)}")
    if not any(c.isalpha() or (category(c)[0] == "S" and c != "~") or c in "%‰‱" for c in word):
        raise ValueError(f"{word!r} is punctuation; a unit has a letter or a sign like ₿ or °")
    return word


def _factor(value: object) -> object:
    """How many of `unit` one of these is."""
    try:
        factor = Decimal(str(value))
    except InvalidOperation:
        raise ValueError(f"{value!r} is no number; write it like 1.6 or 11630000") from None
    if not factor.is_finite() or not SMALLEST <= factor <= LARGEST:
        raise ValueError(f"{value} is no factor; it is how many of `unit` one of these is: a number above 0")
    return factor


def _listed(value: object) -> object:
    """One word may stand without brackets."""
    return [value] if isinstance(value, str) else value


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Row(_Strict):
    words: Annotated[
        tuple[Annotated[str, AfterValidator(_word)], ...], BeforeValidator(_listed), Field(min_length=1)
    ]
    unit: Unit
    factor: Annotated[Decimal, BeforeValidator(_factor)] = Decimal(1)
    counter: bool | None = None  # whether the word is what is counted; by default of people and counts it is

    def measure(self) -> Measure:
        counts = self.unit in ("people", "count") if self.counter is None else self.counter
        return Measure(self.unit, self.factor, own=True, counter=counts)


class _Units(_Strict):
    ko: tuple[_Row, ...] = ()
    en: tuple[_Row, ...] = ()

    def rows(self) -> dict[Language, tuple[_Row, ...]]:
        return {"ko": self.ko, "en": self.en}


def reader_with(file: Path | None) -> Reader:
    """The reader with a file's units beside ours; the usual one where no file is named. Raises: UnitsError."""
    return READER if file is None else Reader(read_units(file))


def read_units(file: Path) -> dict[Language, dict[str, Measure]]:
    """What each word of a file of units means, by language. Raises: UnitsError with every fault in it."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise UnitsError(f"cannot read the file of units {file}: {fault}") from fault
    document = document_in(text, file, raises=UnitsError, loader=PlainLoader)
    if not isinstance(document.values, dict):
        raise UnitsError(f"{file}:1: a file of units has `ko:` or `en:`, and under it rows of words and unit")
    try:
        read = _Units.model_validate(document.values)
    except ValidationError as fault:
        errors = fault.errors(include_input=False, include_url=False)
        raise UnitsError("\n".join(document.fault(e["loc"], _advice(e)) for e in errors)) from None
    if again := list(_repeated(read, document)):
        raise UnitsError("\n".join(again))
    return {lang: _table(rows) for lang, rows in read.rows().items()}


def _table(rows: tuple[_Row, ...]) -> dict[str, Measure]:
    return {word: row.measure() for row in rows for word in row.words}


def _repeated(read: _Units, document: Document) -> Iterator[str]:
    """A word that two rows of a language give a meaning; in English the case tells no words apart."""
    for lang, rows in read.rows().items():
        lines: dict[str, int] = {}
        placed = [((lang, i, "words", k), w) for i, row in enumerate(rows) for k, w in enumerate(row.words)]
        for loc, word in placed:
            key = word.lower() if lang == "en" else word
            if key in lines:
                yield document.fault(loc, f"{word!r} has a row already, in line {lines[key]}; keep one")
            lines.setdefault(key, document.line(loc))


def _advice(error: Any) -> str:
    """The library's message, or a better one that names the next step."""
    if error["type"] == "extra_forbidden":
        known = _Units if len(error["loc"]) == 1 else _Row
        return f"no such key here; known are {', '.join(known.model_fields)}"
    if error["type"] == "missing":
        return "is missing"
    message: str = error["msg"].removeprefix("Value error, ")
    return message[0].lower() + message[1:]
