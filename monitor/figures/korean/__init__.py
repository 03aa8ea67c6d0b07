"""The reader of Korean news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.korean.finding import found_amounts
from monitor.figures.korean.folding import Folded, fold
from monitor.figures.korean.margins import bound_of, is_approximate
from monitor.figures.korean.per import per_of
from monitor.figures.korean.sentences import Sentence, sentences
from monitor.figures.korean.status import status_of
from monitor.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from monitor.figures.korean.amounts import Amount
    from monitor.model import Per, Place


def read(title: str, text: str, published: date | None = None) -> list[Figure]:
    """Every figure in `title`, then in `text`, in reading order. Never raises; linear in the length."""
    del published
    return [*_read_field(fold(title), "title"), *_read_field(fold(text), "text")]


def _read_field(field: Folded, place: Place) -> Iterator[Figure]:
    found = found_amounts(field.plain)
    at = 0
    for sentence in sentences(field.plain):
        inside: list[Amount] = []
        while at < len(found) and found[at].start < sentence.end:
            inside.append(found[at])
            at += 1
        yield from _read_sentence(field, place, sentence, inside)


def _read_sentence(field: Folded, place: Place, sentence: Sentence, found: list[Amount]) -> Iterator[Figure]:
    last: tuple[Amount, Per | None] | None = None
    for amount in found:
        per = per_of(field.plain, sentence.start, amount, last)
        yield _figure(field, place, sentence, amount, per)
        last = (amount, per)


def _figure(field: Folded, place: Place, sentence: Sentence, amount: Amount, per: Per | None) -> Figure:
    start, end = field.origin(amount.start), field.origin(amount.end)
    begins, ends = field.origin(sentence.start), field.origin(sentence.end)
    measure = amount.measure
    assert measure is not None
    return Figure(
        place=place,
        start=start,
        end=end,
        text=field.given[start:end],
        low=amount.low * measure.factor + measure.offset,
        high=amount.high * measure.factor + measure.offset,
        unit=measure.unit,
        approx=is_approximate(field.plain, amount),
        bound=bound_of(field.plain, amount),
        per=per,
        status=status_of(field.plain, sentence, amount),
        counter=amount.counter,
        quote=field.given[begins:ends],
        quote_start=begins,
    )
