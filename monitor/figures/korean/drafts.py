"""A figure as its own sentence tells it, before the rest of the article has settled what the sentence leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.model import Figure

if TYPE_CHECKING:
    from decimal import Decimal
    from typing import Literal

    from monitor.figures.korean.amounts import Amount
    from monitor.model import Bound, Origin, Per, Place, Status


@dataclass(kw_only=True, slots=True)
class Draft:
    """The fields of a `Figure`, its amount, and whether the sentence itself says the status."""

    place: Place
    amount: Amount
    start: int
    end: int
    text: str
    low: Decimal
    high: Decimal
    approx: bool
    bound: Bound | None
    per: Per | None
    status: Status | None
    sure_status: bool
    about: str | None
    about_from: Origin | None
    owner: str | None
    owner_from: Origin | None
    speaker: str | None
    as_of: str | None
    due: str | None
    direction: Literal["up", "down"] | None
    stated_from: tuple[Decimal, Decimal] | None
    converts: int | None
    quote: str
    quote_start: int

    @property
    def value(self) -> tuple[Decimal, Decimal, str]:
        """What two statements of one quantity have in common."""
        return self.low, self.high, self.amount.unit

    def figure(self) -> Figure:
        """The finished figure."""
        return Figure(
            place=self.place, start=self.start, end=self.end, text=self.text,
            low=self.low, high=self.high, unit=self.amount.unit, counter=self.amount.counter,
            approx=self.approx, bound=self.bound, per=self.per, status=self.status,
            about=self.about, about_from=self.about_from, owner=self.owner, owner_from=self.owner_from,
            speaker=self.speaker, as_of=self.as_of, due=self.due,
            direction=self.direction, stated_from=self.stated_from, converts=self.converts,
            quote=self.quote, quote_start=self.quote_start,
        )  # fmt: skip
