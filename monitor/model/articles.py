"""What an article says: its text and its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from monitor.model.kinds import Bound, Language, Origin, Per, Place, Status, Trust, Unit


@dataclass(frozen=True, kw_only=True, slots=True)
class Cut:
    """A passage of a text that is not the article: `text[start:end]`, and what it is (byline, caption, links …)."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftOut:
    """A passage that a page holds beside its article, and what it is."""

    kind: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """One article as read from a page or handed to `replay`."""

    url: str  # as given
    canonical: str  # the address under which it is one and the same
    title: str
    text: str  # of a page the article alone; of a text as given, uncleaned. Figures' offsets are into this
    lang: Language
    cuts: tuple[Cut, ...] = ()  # ascending, disjoint: what of a given text is not the article
    left_out: tuple[LeftOut, ...] = ()  # what a page held beside it: why a number there was not read
    outlet: str = ""
    author: str | None = None
    published_at: datetime | None = None
    edited_at: datetime | None = None
    trust: Trust = "full"  # "low": a fallback read it, or only the headline is known; it opens no alarm

    @property
    def body(self) -> str:
        """`text` with every cut blanked, one line break for each character cut: same length, same offsets."""
        pieces, at = [], 0
        for cut in self.cuts:
            pieces += [self.text[at : cut.start], "\n" * (cut.end - cut.start)]
            at = cut.end
        return "".join([*pieces, self.text[at:]])


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One quantity that a text states, in plain units of `unit` (5조 원 is 5000000000000 KRW)."""

    place: Place = "text"
    start: int  # code points into the title or text as given; field[start:end] == text
    end: int
    text: str
    low: Decimal
    high: Decimal  # equals `low` unless a range is stated
    unit: Unit
    approx: bool = False
    bound: Bound | None = None
    per: Per | None = None
    status: Status | None = None
    counter: str | None = None  # the counted noun: 곳, 장, sites
    about: str | None = None  # what is measured: the noun phrase, particles and time words off
    about_from: Origin | None = None  # where `about` was found; None where it is None
    owner: str | None = None  # whose it is: body, programme, company, product, place
    owner_from: Origin | None = None  # the same of `owner`: one carried from afar is less sure
    speaker: str | None = None  # who says so, where it is a quotation
    as_of: str | None = None  # ISO date or part of one (2024, 2025-Q3, 2025-02): the time it is a value of
    due: str | None = None  # the same: the time a plan is for
    direction: Literal["up", "down"] | None = None
    stated_from: tuple[Decimal, Decimal] | None = None  # low, high: what its sentence says it moved from
    converts: int | None = None  # `start` of the figure of which this is another currency or unit
    quote: str = ""  # the sentence it stands in
    quote_start: int = 0  # where that sentence begins; the figure stands at start - quote_start in it
