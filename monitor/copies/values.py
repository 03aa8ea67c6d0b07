"""What goes into the decision on copies, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from decimal import Decimal

    from monitor.model import Figure, Language, Place, Unit


@dataclass(frozen=True, kw_only=True, slots=True)
class Prints:
    """What a body leaves of itself to be found by. Hashes have 64 bits: signed where a database keeps them."""

    body_hash: int  # of the whole normalised body, signed
    sampled: tuple[int, ...]  # the few to store and look up, signed, ascending
    full: frozenset[int]  # all winnowed prints, unsigned, to verify with


class Printed(NamedTuple):
    """What a copy's figures are held against: of a `Figure` its value and its place."""

    place: Place
    start: int  # code points into the title or text
    end: int
    text: str
    low: Decimal
    high: Decimal
    unit: Unit


@dataclass(frozen=True, kw_only=True, slots=True)
class Original:
    """A known article that shares prints with the new one."""

    article: int  # its id in the store
    url: str
    title: str
    text: str  # cuts blanked: `Article.body`
    lang: Language
    figures: Sequence[Figure | Printed]  # offsets into `text`; looked at only where the texts are alike
    published_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class New:
    """No known text is run again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """A known text run again, with every figure as it was."""

    of: int  # `Original.article`
    added: tuple[tuple[int, int], ...]  # passages of the new text that the original lacks: start, end


@dataclass(frozen=True, kw_only=True, slots=True)
class Variant:
    """A known text, but for a figure: never a copy."""

    of: int  # `Original.article`
    reason: str  # which figure stands where another stood


Kinship = New | Copy | Variant
