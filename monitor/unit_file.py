"""A user's file of units in, a reader that knows them out; every fault is told with file, line and what to write instead."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated
from unicodedata import category

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from monitor.checked import advice_of
from monitor.errors import UnitsError
from monitor.figures import READER, Measure, Reader
from monitor.model import Unit  # noqa: TC001 - pydantic reads it
from monitor.phrases import joined, phrase
from monitor.yaml_file import PlainLoader, document_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from monitor.model import Language
    from monitor.phrases import Phrase
    from monitor.yaml_file import Document

LONGEST_WORD = 40  # characters
# A factor beyond these is a slip, and would make numbers that no page can print.
SMALLEST, LARGEST = Decimal("1e-24"), Decimal("1e24")


def _word(value: str) -> str:
    """A word as it will be looked for, with single spaces."""
    word = " ".join(value.split())
    if not word:
        raise ValueError(
            phrase("an empty word would stand behind every number; write the unit as it is printed")
        )
    if word[0].isdecimal():
        raise ValueError(
            phrase("{word!r} begins with a digit, which belongs to the number before it", word=word)
        )
    if len(word) > LONGEST_WORD:
        raise ValueError(
            phrase("a word has at most {most} characters, this one {word}", most=LONGEST_WORD, word=len(word))
        )
    if not any(c.isalpha() or (category(c)[0] == "S" and c != "~") or c in "%‰‱" for c in word):
        raise ValueError(
            phrase("{word!r} is punctuation; a unit has a letter or a sign like ₿ or °", word=word)
        )
    return word


def _factor(value: object) -> object:
    """How many of `unit` one of these is."""
    try:
        factor = Decimal(str(value))
    except InvalidOperation:
        raise ValueError(
            phrase("{value!r} is no number; write it like 1.6 or 11630000", value=value)
        ) from None
    if not factor.is_finite() or not SMALLEST <= factor <= LARGEST:
        raise ValueError(
            phrase(
                "{value} is no factor; it is how many of `unit` one of these is: a number above 0",
                value=value,
            )
        )
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
        raise UnitsError("cannot read the file of units {file}: {fault}", file=file, fault=fault) from fault
    document = document_in(text, file, raises=UnitsError, loader=PlainLoader)
    if not isinstance(document.values, dict):
        raise UnitsError(
            "{file}:1: a file of units has `ko:` or `en:`, and under it rows of words and unit", file=file
        )
    try:
        read = _Units.model_validate(document.values)
    except ValidationError as fault:
        errors = fault.errors(include_input=False, include_url=False)
        raise UnitsError(joined((document.fault(e["loc"], _advice(e)) for e in errors), "\n")) from None
    if again := list(_repeated(read, document)):
        raise UnitsError(joined(again, "\n"))
    return {lang: _table(rows) for lang, rows in read.rows().items()}


def _table(rows: tuple[_Row, ...]) -> dict[str, Measure]:
    return {word: row.measure() for row in rows for word in row.words}


def _repeated(read: _Units, document: Document) -> Iterator[Phrase]:
    """A word that two rows of a language give a meaning; in English the case tells no words apart."""
    for lang, rows in read.rows().items():
        lines: dict[str, int] = {}
        placed = [((lang, i, "words", k), w) for i, row in enumerate(rows) for k, w in enumerate(row.words)]
        for loc, word in placed:
            key = word.lower() if lang == "en" else word
            if key in lines:
                again = phrase(
                    "{word!r} has a row already, in line {line}; keep one", word=word, line=lines[key]
                )
                yield document.fault(loc, again)
            lines.setdefault(key, document.line(loc))


def _advice(error: ErrorDetails) -> str:
    """The library's message, or a better one that names the next step."""
    if error["type"] == "extra_forbidden":
        known = _Units if len(error["loc"]) == 1 else _Row
        return phrase("no such key here; known are {known}", known=", ".join(known.model_fields))
    if error["type"] == "missing":
        return phrase("is missing")
    return advice_of(error)
