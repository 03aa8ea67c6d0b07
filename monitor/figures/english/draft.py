"""A figure in the making: what the stages hand on and fill in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from monitor.figures.units import Measure
    from monitor.model import Bound, Origin, Per, Status, Unit

Form = Literal["digits", "words", "part", "multiple", "ordinal"]


class When(NamedTuple):
    """A time told at token `at`: an ISO date or a part of one, and whether "by" or the like makes it a deadline."""

    at: int
    text: str
    deadline: bool


class Group(NamedTuple):
    """Tokens [first:last) of a verb group, one word for its form, and whether the figure stands in its subject."""

    first: int
    last: int
    tense: str  # future, would, could, can, must, is to, means to, perfect, past, was, present, is, doing …
    in_subject: bool


@dataclass(slots=True, eq=False)
class Draft:
    """One figure of a sentence. `first` and `last` are token positions, `last` one past the end."""

    first: int
    last: int
    low: Decimal  # as printed with its scale, before the unit's factor
    high: Decimal
    form: Form = "digits"
    sure: bool = False  # a scale, a grouping comma or a decimal: certainly a quantity, whatever its unit
    scale: Decimal | None = None  # what a scale word multiplied it by
    measure: Measure | None = None
    money: bool = False
    noun: tuple[int, int] | None = None  # the counted noun phrase
    counter: str | None = None
    approx: bool = False
    bound: Bound | None = None
    per: Per | None = None
    group: Group | None = None  # the verb group that governs it
    status: Status | None = None
    span: tuple[int, int] | None = None  # tokens of `about`
    owner: str | None = None
    owner_from: Origin | None = None
    speaker: str | None = None
    when: When | None = None  # the time that belongs to it
    ahead: bool = False  # that time begins after the day of publication
    as_of: str | None = None
    due: str | None = None
    direction: Literal["up", "down"] | None = None
    stated_from: Draft | None = None
    compared: bool = False  # given only as what a newer value is compared with
    converts: Draft | None = None
    about: str | None = None
    about_from: Origin | None = None
    in_headline: bool = False  # it stands in the article's title
    kin: Draft | None = None  # the figure of whose things this one counts some
    like: Draft | None = None  # the figure whose unit a bare number took

    @property
    def settled(self) -> Measure:
        """The measure; asked only once it has one: `bare.settle` drops figures without."""
        assert self.measure is not None  # noqa: S101
        return self.measure

    @property
    def unit(self) -> Unit:
        """The contract's unit of the settled measure."""
        return self.settled.unit
