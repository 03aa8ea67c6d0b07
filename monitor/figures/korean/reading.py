"""Headline and text in, figures out: the order of the stages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.figures.korean.about import about_of
from monitor.figures.korean.carrying import holds_before_in_brackets, opens_with_a_budget, settled
from monitor.figures.korean.drafts import Draft
from monitor.figures.korean.finding import found_amounts
from monitor.figures.korean.folding import Folded, fold
from monitor.figures.korean.margins import bound_of, is_approximate
from monitor.figures.korean.moves import came_from, converted, direction_of
from monitor.figures.korean.owner import (
    Named,
    Owner,
    carried,
    full_names,
    names_in,
    of_headline,
    owners_in,
    resolved,
    speaker_of,
)
from monitor.figures.korean.per import per_of
from monitor.figures.korean.sentences import Sentence, sentences
from monitor.figures.korean.status import is_next_item, leaning, status_of
from monitor.figures.korean.unit_grammar import NO_OWN, OwnUnits
from monitor.figures.korean.when import when_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from monitor.figures.korean.amounts import Amount
    from monitor.model import Figure, Origin, Place


@dataclass(frozen=True, kw_only=True, slots=True)
class _Field:
    """The headline or the text, its sentences, and what they are read with."""

    folded: Folded
    place: Place
    published: date | None
    owner: Owner | None  # named before it begins: the text's owner is the headline's until another is named
    sentences: list[tuple[Sentence, list[Named]]]  # with the bodies named in each


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sentence:
    """A sentence with its words as given, said once for all its figures."""

    span: Sentence
    quote: str
    quote_start: int
    owners: list[Named]
    owner: Owner | None  # named before it

    def owner_at(self, at: int) -> Owner | None:
        """The last body named before offset `at`, else the one named before the sentence, else the first in it."""
        before = [named.name for named in self.owners if named.at < at]
        if before:
            return Owner(before[-1], "sentence")
        return self.owner or (Owner(self.owners[0].name, "sentence") if self.owners else None)


def read(title: str, text: str, published: date | None = None, own: OwnUnits = NO_OWN) -> list[Figure]:
    """Every figure in `title`, then in `text`, in reading order. Never raises; linear in the length."""
    headline, body = _fields(fold(title), fold(text), published)
    in_body = found_amounts(body.folded.plain, own=own)
    in_headline = found_amounts(headline.folded.plain, in_body, own)
    drafts = [*_read_field(headline, in_headline), *_read_field(body, in_body)]
    budget = opens_with_a_budget(headline.folded.plain, body.folded.plain)
    return settled(
        drafts,
        leaning(headline.folded.plain, body.folded.plain),
        of_a_year=budget,
        before_in_brackets=holds_before_in_brackets(body.folded.plain),
    )


def _fields(headline: Folded, body: Folded, published: date | None) -> tuple[_Field, _Field]:
    spans = list(sentences(body.plain))
    names = names_in(headline.plain, body.plain, spans)
    in_title = _with_owners(headline.plain, list(sentences(headline.plain)), names)
    in_text = _with_owners(body.plain, spans, names)
    first = of_headline(headline.plain, [named for _, found in in_title for named in found])
    full = full_names(named.name for _, found in (*in_title, *in_text, (None, first)) for named in found)
    owner = next((Owner(named.name, "headline") for named in resolved(first, full)), None)
    return (
        _Field(
            folded=headline,
            place="title",
            published=published,
            owner=owner,
            sentences=_resolved(in_title, full),
        ),
        _Field(
            folded=body, place="text", published=published, owner=owner, sentences=_resolved(in_text, full)
        ),
    )


def _with_owners(
    text: str, spans: list[Sentence], names: frozenset[str]
) -> list[tuple[Sentence, list[Named]]]:
    return [(span, owners_in(text, span.start, span.end, names)) for span in spans]


def _resolved(
    found: list[tuple[Sentence, list[Named]]], full: dict[str, str]
) -> list[tuple[Sentence, list[Named]]]:
    return [(span, resolved(owners, full) if owners else owners) for span, owners in found]


def _read_field(field: _Field, found: list[Amount]) -> Iterator[Draft]:
    at, owner = 0, field.owner
    origin: Origin = "headline"  # headline and lead say what an article is about
    for span, owners in field.sentences:
        inside: list[Amount] = []
        while at < len(found) and found[at].start < span.end:
            inside.append(found[at])
            at += 1
        if inside:
            yield from _read_sentence(field, _sentence(field, span, owners, owner), inside)
        owner = carried(owners, owner, origin)
        origin = "before"


def _sentence(field: _Field, span: Sentence, owners: list[Named], owner: Owner | None) -> _Sentence:
    begins, ends = field.folded.origin(span.start), field.folded.origin(span.end)
    return _Sentence(
        span=span, quote=field.folded.given[begins:ends], quote_start=begins, owners=owners, owner=owner
    )


def _read_sentence(field: _Field, sentence: _Sentence, found: list[Amount]) -> Iterator[Draft]:
    last: Draft | None = None
    for amount in found:
        last = _draft(field, sentence, amount, last)
        yield last


def _draft(field: _Field, sentence: _Sentence, amount: Amount, last: Draft | None) -> Draft:
    text, span = field.folded.plain, sentence.span
    before = last.amount if last else None
    of = last if last and converted(text, before, amount) else None
    listed = (
        last
        if last and last.sure_status and last.status != "past" and is_next_item(text, last.amount, amount)
        else None
    )
    origin = came_from(text, before, amount)
    said = status_of(text, span, amount)
    shared = of or (None if said.sure else listed)
    status = shared.status if shared else said.status
    when = when_of(text, span, amount, status, field.published)
    plain = amount.measure.plain
    start, end = field.folded.origin(amount.start), field.folded.end(amount.end)
    about = _about(field.folded, span, amount, last)
    owner = sentence.owner_at(amount.start)
    return Draft(
        place=field.place,
        amount=amount,
        start=start,
        end=end,
        text=field.folded.given[start:end],
        low=plain(amount.low),
        high=plain(amount.high),
        approx=is_approximate(text, amount),
        bound=of.bound if of else bound_of(text, amount),
        per=of.per if of else per_of(text, span.start, amount, (last.amount, last.per) if last else None),
        status=status,
        sure_status=shared.sure_status if shared else said.sure,
        about=about,
        about_from="sentence" if about else None,
        owner=owner.name if owner else None,
        owner_from=owner.origin if owner else None,
        speaker=speaker_of(text, span.start, span.end, amount.start),
        as_of=when.as_of,
        due=when.due,
        direction=direction_of(text, amount),
        stated_from=(plain(origin.low), plain(origin.high)) if origin else None,
        converts=of.start if of else None,
        quote=sentence.quote,
        quote_start=sentence.quote_start,
    )


def _about(folded: Folded, span: Sentence, amount: Amount, last: Draft | None) -> str | None:
    """What is measured, in the spelling of the article: 인천∼다낭 노선 keeps its dash."""
    about = about_of(folded.plain, span.start, amount, (last.amount, last.about) if last else None)
    if about is None or folded.composed == folded.plain:
        return about
    at = folded.plain.find(about, max(span.start, amount.start - _NEAR), amount.end + _NEAR)
    return about if at < 0 else folded.composed[at : at + len(about)]


_NEAR = 100
