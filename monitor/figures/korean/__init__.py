"""The reader of Korean news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.korean.amounts import Amount
from monitor.figures.korean.finding import found_amounts
from monitor.figures.korean.folding import Folded, fold
from monitor.figures.korean.sentences import Sentence, sentences
from monitor.model import Figure

if TYPE_CHECKING:
    from datetime import date

    from monitor.model import Place


def read(title: str, text: str, published: date | None = None) -> list[Figure]:
    """Every figure in `title`, then in `text`, in reading order. Never raises; linear in the length."""
    del published
    return [*_read_field(fold(title), "title"), *_read_field(fold(text), "text")]


def _read_field(field: Folded, place: Place) -> list[Figure]:
    found = found_amounts(field.plain)
    figures: list[Figure] = []
    at = 0
    for sentence in sentences(field.plain):
        while at < len(found) and found[at].end <= sentence.end:
            figures.append(_figure(field, place, sentence, found[at]))
            at += 1
    return figures


def _figure(field: Folded, place: Place, sentence: Sentence, amount: Amount) -> Figure:
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
        approx=amount.approx,
        counter=amount.counter,
        quote=field.given[begins:ends],
        quote_start=begins,
    )
