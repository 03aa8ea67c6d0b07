"""A field of text to its figures: the stages in the order the data takes."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING

from monitor.figures.english import about, around, bare, measures, rates, shapes, status
from monitor.figures.english.durations import elapsed
from monitor.figures.english.not_figures import masked
from monitor.figures.english.numerals import numeral_at
from monitor.figures.english.ranks import rank_at
from monitor.figures.english.sentence import Sentence
from monitor.figures.english.sentences import sentences
from monitor.figures.english.tokens import plain, tokens
from monitor.model import Figure

if TYPE_CHECKING:
    from datetime import date

    from monitor.figures.english.draft import Draft
    from monitor.model import Place

_REMEMBERED = 8  # figures of earlier sentences that a bare number may be compared with
_EXACT = Context(prec=15)  # digits kept when a unit is converted: thirds and acres do not end


def read_fields(title: str, text: str, published: date | None) -> list[Figure]:  # noqa: ARG001
    """Every figure of both fields, headline first."""
    known: list[Draft] = []
    return [*_field("title", title, known), *_field("text", text, known)]


def _field(place: Place, raw: str, known: list[Draft]) -> list[Figure]:
    """The figures of one field; `known` holds the latest ones of the article and goes on to the next field."""
    text = plain(raw)
    found: list[Figure] = []
    for start, end in sentences(text):
        s = Sentence(tokens(text, start, end), start, end)
        drafts = _drafts(s, known)
        found += [_figure(place, raw, s, d) for d in drafts]
        known += drafts
        del known[:-_REMEMBERED]
    return found


def _drafts(s: Sentence, earlier: list[Draft]) -> list[Draft]:
    drafts = _numerals(s)
    for d in drafts:
        measures.measure(s, d)
    kept = bare.settle(s, shapes.join(s, drafts), earlier)
    shapes.note_conversions(s, kept)
    about.name_measured(s, kept)
    shapes.note_moves(s, kept)
    for d in kept:
        around.describe(s, d)
    rates.rate(s, kept, earlier)
    status.judge(s, kept)
    return [d for d in kept if not elapsed(s, d)]


def _numerals(s: Sentence) -> list[Draft]:
    taken = masked(s)
    found: list[Draft] = []
    i = 0
    while i < len(s):
        d = None if i in taken else rank_at(s, i) or numeral_at(s, i)
        if d is None:
            i += 1
            continue
        found.append(d)
        i = d.last
    return found


def _figure(place: Place, raw: str, s: Sentence, d: Draft) -> Figure:
    assert d.measure is not None  # noqa: S101
    start, end = s.tokens[d.first].start, s.tokens[d.last - 1].end
    low, high = (_exact(measures.value(d, v)) for v in (d.low, d.high))
    return Figure(
        place=place, start=start, end=end, text=raw[start:end], low=low, high=high, unit=d.measure.unit,
        approx=d.approx, bound=d.bound, per=d.per, status=d.status, direction=d.direction, counter=d.counter,
        about=None if d.span is None else raw[s.tokens[d.span[0]].start : s.tokens[d.span[1] - 1].end],
        quote=raw[s.start : s.end], quote_start=s.start,
    )  # fmt: skip


def _exact(value: Decimal) -> Decimal:
    return _EXACT.plus(value)
