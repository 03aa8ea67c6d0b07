"""A field of text to its figures: the stages in the order the data takes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from monitor.figures.english import (
    about,
    around,
    bare,
    measures,
    moves,
    rates,
    shapes,
    speakers,
    status,
    times,
)
from monitor.figures.english.coins import coins_of
from monitor.figures.english.durations import elapsed
from monitor.figures.english.headings import Heading, fill, heading_of
from monitor.figures.english.names import Cast, cast_of
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
    from monitor.figures.english.unit_rows import Rows
    from monitor.model import Place

_REMEMBERED = 24  # figures of earlier sentences that later ones are compared with
_EXACT = Context(prec=15)  # digits kept when a unit is converted: thirds and acres do not end


def read_fields(title: str, text: str, published: date | None, own: Rows) -> list[Figure]:
    """Every figure of both fields, headline first."""
    memory = Memory(
        published,
        {**coins_of(title, text), **own},
        cast=cast_of(title, text),
        of_budget_year=rates.names_budget_year(title, text),
    )
    headline = _field("title", title, memory)
    if not memory.bare:
        return [*headline, *_field("text", text, memory)]
    memory.echoes = {}
    found = _field("text", text, memory)
    return [*_field("title", title, replace(memory, figures=[], topic=None)), *found]


@dataclass(slots=True)
class Memory:
    """What one sentence of an article hands on to the next, from the headline to the last paragraph."""

    published: date | None
    own: Rows  # a user's units
    figures: list[Draft] = field(
        default_factory=list
    )  # the latest, for bare numbers and prices to be compared with
    topic: str | None = None  # what the last sentence spoke of
    bare: bool = False  # the headline has a number with no unit beside it
    echoes: dict[Decimal, Draft] | None = None  # then the figures of the text, by what is printed
    heading: Heading | None = None  # what the rows of the table at hand are told in
    cast: Cast = field(default_factory=Cast)
    of_budget_year: bool = False  # the article is about one year's budget: its sums are for that year


def _field(place: Place, raw: str, memory: Memory) -> list[Figure]:
    text = plain(raw)
    found: list[Figure] = []
    for start, end in sentences(text):
        s = Sentence(tokens(text, start, end), start, end, memory.own)
        found += [_figure(place, raw, s, d) for d in _drafts(place, s, raw, memory)]
    return found


def _drafts(place: Place, s: Sentence, raw: str, memory: Memory) -> list[Draft]:
    drafts = _numerals(s)
    for d in drafts:
        d.in_headline = place == "title"
        measures.measure(s, d)
    joined = shapes.join(s, drafts)
    if memory.heading is None or not fill(s, joined, memory.heading):
        memory.heading = None if joined else heading_of(s)
    if place == "title":
        memory.bare = memory.bare or any(d.measure is None for d in joined)
        kept = bare.settle(s, joined, memory.figures, memory.echoes or {})
    else:
        kept = bare.settle(s, joined, memory.figures)
    shapes.note_conversions(s, kept)
    s.drafts = kept
    about.name_measured(s, kept, memory.figures, raw, memory.topic)
    memory.topic = about.topic_of(s, raw) or memory.topic
    moves.note_moves(s, kept)
    for d in kept:
        around.describe(s, d)
    rates.rate(s, kept, memory.figures, of_budget_year=memory.of_budget_year)
    times.note_times(s, kept, memory.published)
    status.judge(s, kept, memory.figures)
    kept = [d for d in kept if not elapsed(s, d)]
    times.date_figures(kept)
    speakers.attribute(s, kept, memory.cast, raw, in_headline=place == "title")
    if place == "text" and memory.echoes is not None:
        for d in kept:
            memory.echoes.setdefault(d.low, d)
    memory.figures = [*memory.figures, *kept][-_REMEMBERED:]
    return kept


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
    start, end = s.tokens[d.first].start, s.tokens[d.last - 1].end
    low, high = _values(d)
    return Figure(
        place=place, start=start, end=end, text=raw[start:end], low=low, high=high, unit=d.unit,
        approx=d.approx, bound=d.bound, per=d.per, status=d.status, counter=d.counter,
        about=d.about, about_from=d.about_from, owner=d.owner, owner_from=d.owner_from if d.owner else None,
        speaker=d.speaker, as_of=d.as_of, due=d.due, direction=d.direction,
        stated_from=_values(d.stated_from) if d.stated_from else None,
        converts=s.tokens[d.converts.first].start if d.converts else None, quote=raw[s.start : s.end], quote_start=s.start,
    )  # fmt: skip


def _values(d: Draft) -> tuple[Decimal, Decimal]:
    """Low and high in the contract's unit."""
    return _EXACT.plus(measures.value(d, d.low)), _EXACT.plus(measures.value(d, d.high))
