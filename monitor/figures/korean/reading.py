"""Headline and text in, figures out: the order of the stages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.figures.korean.about import about_of
from monitor.figures.korean.carrying import settled
from monitor.figures.korean.drafts import Draft
from monitor.figures.korean.finding import found_amounts
from monitor.figures.korean.folding import Folded, fold
from monitor.figures.korean.margins import bound_of, is_approximate
from monitor.figures.korean.moves import came_from, converted, direction_of
from monitor.figures.korean.owner import owners_in, speaker_of
from monitor.figures.korean.per import per_of
from monitor.figures.korean.sentences import Sentence, sentences
from monitor.figures.korean.status import leaning, status_of
from monitor.figures.korean.when import when_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from monitor.figures.korean.amounts import Amount
    from monitor.model import Figure, Place


@dataclass(frozen=True, kw_only=True, slots=True)
class _Field:
    """The headline or the text, and what its sentences are read with."""

    folded: Folded
    place: Place
    published: date | None
    owner: str | None  # named before it begins: the text's owner is the headline's until another is named


def read(title: str, text: str, published: date | None = None) -> list[Figure]:
    """Every figure in `title`, then in `text`, in reading order. Never raises; linear in the length."""
    headline, body = fold(title), fold(text)
    owner = next((name for _, name in owners_in(headline.plain, 0, len(headline.plain))), None)
    drafts = [
        *_read_field(_Field(folded=headline, place="title", published=published, owner=owner)),
        *_read_field(_Field(folded=body, place="text", published=published, owner=owner)),
    ]
    return settled(drafts, leaning(headline.plain, body.plain))


def _read_field(field: _Field) -> Iterator[Draft]:
    found = found_amounts(field.folded.plain)
    at, owner = 0, field.owner
    for sentence in sentences(field.folded.plain):
        inside: list[Amount] = []
        while at < len(found) and found[at].start < sentence.end:
            inside.append(found[at])
            at += 1
        owners = (
            owners_in(field.folded.plain, sentence.start, sentence.end) if at < len(found) or inside else []
        )
        yield from _read_sentence(field, sentence, inside, owners, owner)
        owner = owners[-1][1] if owners else owner


def _read_sentence(
    field: _Field, sentence: Sentence, found: list[Amount], owners: list[tuple[int, str]], owner: str | None
) -> Iterator[Draft]:
    last: Draft | None = None
    for amount in found:
        before = [name for at, name in owners if at < amount.start]
        last = _draft(
            field,
            sentence,
            amount,
            before[-1] if before else owner or next((n for _, n in owners), None),
            last,
        )
        yield last


def _draft(field: _Field, sentence: Sentence, amount: Amount, owner: str | None, last: Draft | None) -> Draft:
    text = field.folded.plain
    before = last.amount if last else None
    of = last if last and converted(text, before, amount) else None
    origin = came_from(text, before, amount)
    said = status_of(text, sentence, amount)
    status = of.status if of else said.status
    when = when_of(text, sentence, amount, status, field.published)
    measure = amount.measure
    start, begins = field.folded.origin(amount.start), field.folded.origin(sentence.start)
    end, ends = field.folded.origin(amount.end), field.folded.origin(sentence.end)
    return Draft(
        place=field.place,
        amount=amount,
        start=start,
        end=end,
        text=field.folded.given[start:end],
        low=measure.plain(amount.low),
        high=measure.plain(amount.high),
        approx=is_approximate(text, amount),
        bound=of.bound if of else bound_of(text, amount),
        per=of.per if of else per_of(text, sentence.start, amount, (last.amount, last.per) if last else None),
        status=status,
        sure_status=of.sure_status if of else said.sure,
        about=about_of(text, sentence.start, amount, (last.amount, last.about) if last else None),
        owner=owner,
        speaker=speaker_of(text, sentence.start, sentence.end, amount.start),
        as_of=when.as_of,
        due=when.due,
        direction=direction_of(text, amount),
        stated_from=(measure.plain(origin.low), measure.plain(origin.high)) if origin else None,
        converts=of.start if of else None,
        quote=field.folded.given[begins:ends],
        quote_start=begins,
    )
