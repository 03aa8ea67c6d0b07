"""A figure in the making: what the stages hand on and fill in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

    from monitor.figures.units import Measure
    from monitor.model import Bound, Per, Status, Unit

Form = Literal["digits", "words", "part", "multiple", "ordinal"]


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
    status: Status | None = None
    span: tuple[int, int] | None = None  # tokens of `about`
    owner: str | None = None
    speaker: str | None = None
    as_of: str | None = None
    due: str | None = None
    direction: Literal["up", "down"] | None = None
    stated_from: Draft | None = None
    compared: bool = False  # given only as what a newer value is compared with
    converts: Draft | None = None
    about: str | None = None
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
