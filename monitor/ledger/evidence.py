"""Figure and series in, evidence out: which slots agree and which do not, each with a strength."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from math import log1p
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.before import Before
from monitor.ledger.concepts import FLOWS
from monitor.ledger.named import name_of
from monitor.ledger.namesakes import of_another
from monitor.ledger.rows import headline_of
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import CLOSE_WITHIN, GAP, LEAD_FIGURES, NEAR_WORDS, QUARTER_DAYS, WIDE_WITHIN
from monitor.ledger.when import part_of, years_of
from monitor.ledger.words import canonical_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set
    from datetime import datetime

    from monitor.ledger.clues import Rarity
    from monitor.ledger.rows import Row
    from monitor.ledger.slots import Slots
    from monitor.model import Figure, NamedFigure


# What a month or a quarter is named for: a plan or a guess may name the month in which it was made.
_MEASURED = ("actual", None)
_TERMS = frozenset(("year", "month", "week", "day", "hour", "minute"))
_FISCAL = frozenset("qh")  # parts of a year that are named only for what is counted in them


@dataclass(frozen=True, kw_only=True)
class Context:
    """What all figures of one article have in common."""

    rare: Rarity
    outlet: str = ""
    title: str = ""
    sentences: frozenset[str] = frozenset()  # in which its figures stand
    watch: Sequence[NamedFigure] = ()
    edited: int | None = None  # the article that it is an edit of
    past: Sequence[Figure] = ()  # the figures it gives as past
    at: datetime | None = None  # when the article was published
    fiscal: bool = False  # it names a quarter or a half
    part: str = ""  # the month or quarter that its figures are for
    topics: frozenset[str] = frozenset()  # that it is on
    before: Before = field(default_factory=Before)  # which of its figures are the values before

    @property
    def headline(self) -> frozenset[str]:
        """The telling words of its title."""
        return headline_of(self.title)

    @cached_property
    def words(self) -> frozenset[str]:
        """The telling words of its title and its sentences."""
        return self.headline.union(*map(canonical_phrase, self.sentences))


@dataclass(frozen=True, kw_only=True)
class Told:
    """A figure of the article, opened up to be compared with one series after the other."""

    figure: Figure
    slots: Slots
    years: frozenset[int]  # that it is for
    part: str  # month or quarter that it is for; "" if none
    telling: float  # how much an equal value says
    past: Sequence[Figure]  # what its sentence, or the next, gives as past in its unit


def told(figure: Figure, context: Context) -> Told:
    """`figure` with its slots, and what the article says beside it."""
    slots = slots_of(figure)
    return Told(
        figure=figure,
        slots=slots,
        years=years_of(figure, slots, context.at),
        part=_part_named(figure, slots, context),
        telling=same.telling(figure),
        past=context.before.of(figure),
    )


def concerns(figure: Figure, row: Row) -> bool:
    """A cheap look before the costly one: they share a unit, and a word or a value."""
    if figure.unit not in row.units:
        return False
    if not row.words.isdisjoint(slots_of(figure).clues):
        return True
    return any(same.agree(figure, o.figure) or same.came_from(figure, o.figure) for o in row.recent)


def clash(figure: Figure, row: Row) -> str | None:
    """The slot that rules out `row`, which has the unit of `figure`: its basis or its target year."""
    others = [o.figure for o in row.recent if o.figure.unit == figure.unit]
    if not others:
        return "another unit"
    if all(other_basis(figure, o) for o in others):
        return f"another basis: per {figure.per}, not per {others[-1].per}"
    if all(other_target(figure, o) for o in others):
        return f"another time: {figure.due}, not {others[-1].due}"
    return None


def evidence(one: Told, row: Row, context: Context) -> dict[str, float]:
    """Name of the evidence (a key of `weights.EQUAL` and `weights.MOVED`) -> strength, 0..1."""
    found = {
        **_by_value(one, row),
        **_by_words(one, row, context),
        **_by_times(one, row, context),
        **_by_slots(one.figure, one.slots, row, context),
        **_by_history(one.figure, one.slots, row, context),
    }
    found.update(_combined(found))
    return found


def _combined(found: Mapping[str, float]) -> dict[str, float]:
    """What tells more together than apart: the size of a move means little where the words do not agree."""
    words = max(found["clues"], found["closest word"])
    return {
        "both words": min(found["clues"], found["closest word"]),
        "words and wide": words * found["wide close"],
        "words and head": words * found["head"],
        "words and frame": words * found["frame"],
        "words and owner": words * found["owner"],
        "words and direction": words * found["moved as said"],
        "clues and moved": found["clues"] * found["says it moved"],
        "both in headline": found["in headline"] * found["was in headline"],
    }


def _by_history(figure: Figure, mine: Slots, row: Row, context: Context) -> dict[str, float]:
    """How the series was told until now, beside how the figure is told."""
    last = row.recent[-1]
    now = (row.standing or last).figure
    days = (context.at - last.published_at).total_seconds() / 86_400 if context.at else 0.0
    return {
        "near words": max(len(mine.near & s.near) for s in row.slots) / NEAR_WORDS,
        "same status": float(figure.status == now.status),
        "guess then result": float(now.status == "estimate" and figure.status in _MEASURED),
        "counter": float(figure.counter in row.counters),
        "gap": log1p(max(days, 0.0)) / GAP,
        "was vague": float(now.approx or now.bound is not None),
        "in headline": float(figure.place == "title"),
        "was in headline": float(row.was_in_headline),
        "says it moved": float(mine.direction is not None),
        "percent": float(figure.unit == "percent"),
        "term": float(figure.unit in _TERMS),
    }


def _by_value(one: Told, row: Row) -> dict[str, float]:
    figure, values = one.figure, [o.figure for o in row.recent if o.figure.unit == one.figure.unit]
    now = row.standing.figure if row.standing else values[-1]
    equal = same.equal(figure, now)
    slipped = one.telling if same.scale_slip(figure, now) else 0.0
    apart = same.apart(figure, now)
    return _by_direction(figure, one.slots, now) | {
        "value": one.telling if equal else 0.0,
        "rounds": float(not equal and same.agree(figure, now)),
        "moved from": float(same.came_from(figure, now)),
        "moved from elsewhere": float(
            figure.stated_from is not None and not any(_knows_from(figure, v) for v in values)
        ),
        "stood before": float(not equal and any(same.equal(p, now) for p in one.past)),
        "close": max(same.closeness(apart, CLOSE_WITHIN), slipped),
        "wide close": max(same.closeness(apart, WIDE_WITHIN), slipped),
    }


def _by_direction(figure: Figure, mine: Slots, now: Figure) -> dict[str, float]:
    """Whether the value moved as its clause says: what "rose to 24" is no successor of 26."""
    said = mine.direction
    went = "up" if figure.low > now.high else "down" if figure.high < now.low else None
    return {
        "moved as said": float(said is not None and said == went),
        "moved the other way": float(said is not None and went is not None and said != went),
    }


def _came_from_standing(figure: Figure, row: Row) -> bool:
    return row.standing is not None and same.came_from(figure, row.standing.figure)


def _knows_from(figure: Figure, value: Figure) -> bool:
    """The series had the value from which `figure` moved, or was said to have moved from it."""
    return same.came_from(figure, value) or figure.stated_from == value.stated_from


def _by_words(one: Told, row: Row, context: Context) -> dict[str, float]:
    mine = one.slots
    shared = [context.rare.overlap_and_closest(mine.clues, s.clues) for s in row.slots]
    alike = [_jaccard(mine.sentence, s.sentence) for s in row.slots]
    return {
        "clues": max(overlap for overlap, _ in shared),
        "newest clues": shared[-1][0],
        "closest word": max(closest for _, closest in shared),
        "frame": max(frame(mine, s) for s in row.slots),
        "sentence": max(alike),
        "of another": float(
            of_another(
                one.figure, row, alike, title=context.title, words=context.words, outlet=context.outlet
            )
        ),
        "passage": float(any(mine.passage == s.passage for s in row.slots)),
        "headline": max(_jaccard(context.headline, words) for words in row.headlines),
        "all clues": shared[0][0] if len(shared) == 1 else context.rare.overlap(mine.clues, row.clues),
        "name": float(mine.name is not None and any(mine.name == s.name for s in row.slots)),
    }


def frame(mine: Slots, other: Slots) -> float:
    """0..1: how many words directly before and after the number are the same; 1 from four on."""
    return min(1.0, (_run(mine.left, other.left) + _run(mine.right, other.right)) / 4)


def _run(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    for i, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return i
    return min(len(a), len(b))


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    common = len(a & b)
    return common / (len(a) + len(b) - common) if common else 0.0


def _by_slots(figure: Figure, mine: Slots, row: Row, context: Context) -> dict[str, float]:
    last, heads, owners, pers = row.recent[-1], row.heads, row.owners, row.pers
    return {
        "head": float(mine.head in heads),
        "other head": float(bool(mine.head and heads) and mine.head not in heads),
        "other share": float(bool(mine.head and heads) and mine.is_share not in row.shares),
        "part and whole": float(mine.is_part not in row.is_part),
        "level and change": float(mine.by_how_much not in row.by_how_much),
        "owner": float(any(mine.owner & o for o in owners)),
        "other owner": float(bool(mine.owner and owners) and not any(mine.owner & o for o in owners)),
        **_by_told_owner(figure, mine, row),
        "per": float(figure.per is not None and figure.per in pers),
        "per unknown": float(figure.per not in pers),
        "aim and result": float(_aim_and_result(figure, row)),
        "named": float(row.entry.named is not None and row.entry.named == name_of(figure, context.watch)),
        "same page": float(any(o.article == context.edited for o in row.recent)),
        "same outlet": float(bool(context.outlet) and context.outlet == last.outlet),
    }


def _by_told_owner(figure: Figure, mine: Slots, row: Row) -> dict[str, float]:
    """The same where the sentence itself tells the owner, in the figure and in the series."""
    told = [
        s.owner
        for o, s in zip(row.recent, row.slots, strict=True)
        if s.owner and o.figure.owner_from == "sentence"
    ]
    if not mine.owner or figure.owner_from != "sentence" or not told:
        return {"owner told": 0.0, "other owner told": 0.0}
    same_owner = any(mine.owner & o for o in told)
    return {"owner told": float(same_owner), "other owner told": float(not same_owner)}


def _aim_and_result(figure: Figure, row: Row) -> bool:
    if row.standing is None or figure.status is None or row.standing.figure.status is None:
        return False
    aims = ("plan", "estimate")
    return figure.status != "past" and (figure.status in aims) != (row.standing.figure.status in aims)


def _by_times(one: Told, row: Row, context: Context) -> dict[str, float]:
    """Whether figure and series name years, or parts of a year, that are not the same."""
    years, theirs = one.years, row.years
    current = {context.at.year} if context.at else set[int]()
    return {
        "other years": float(bool(years) and _apart(years, theirs)),
        "years unknown": float(
            (bool(years - current) and not theirs) or (bool(theirs - current) and not years)
        ),
        "other part": float(bool(one.part) and _apart({one.part}, row.parts)),
        "quarter gone by": float(not one.part and _is_of_a_quarter(one.slots, row, context)),
        "stood in its time": float(
            not _came_from_standing(one.figure, row)
            and any(_in_its_time(p, row, context) for p in context.past)
        ),
    }


def _part_named(figure: Figure, mine: Slots, context: Context) -> str:
    """The month or quarter that it is for; a plan or a guess may name the month in which it was made."""
    own = part_of(mine, context.at)
    if figure.status in _MEASURED:
        return own or context.part
    return own if figure.status == "past" or own[:1] in _FISCAL else ""


def _is_of_a_quarter(mine: Slots, row: Row, context: Context) -> bool:
    """The series was of a quarter, or the article tells of quarters what companies count by them, and it was long ago."""
    named = bool(row.parts) and all(part[:1] in _FISCAL for part in row.parts)
    return (named or (context.fiscal and not mine.near.isdisjoint(FLOWS))) and _is_long_ago(row, context)


def _is_long_ago(row: Row, context: Context) -> bool:
    """So long that the figures of another quarter have come out since."""
    return context.at is not None and context.at - row.recent[-1].published_at > timedelta(days=QUARTER_DAYS)


def _in_its_time(past: Figure, row: Row, context: Context) -> bool:
    """The article gives the value that stands as that of a quarter gone by: what it gives beside is another's."""
    if row.standing is None or not same.equal(past, row.standing.figure):
        return False
    return part_of(slots_of(past), context.at)[:1] in _FISCAL


def _apart(ours: Set[int] | Set[str], theirs: Set[int] | Set[str]) -> bool:
    return bool(theirs) and not ours & theirs


def names_a_quarter(figures: Iterable[Figure], at: datetime | None) -> bool:
    """Some figure is said to be of a quarter or a half."""
    return any(part_of(slots_of(figure), at)[:1] in _FISCAL for figure in figures)


def part_of_article(figures: Iterable[Figure], at: datetime | None) -> str:
    """The month or quarter that the first figures of an article are for: of statistics, all are. "" if none."""
    for figure in list(figures)[:LEAD_FIGURES]:
        part = part_of(slots_of(figure), at)
        if part and figure.status in _MEASURED:
            return part
    return ""


def other_basis(a: Figure, b: Figure) -> bool:
    """A month is no year. A head and a piece are one where "each" says so little."""
    return differ(a.per, b.per) and {a.per, b.per} != {"person", "unit"}


def target_year(figure: Figure) -> str | None:
    """The year that a target is for, where it is named outright."""
    return figure.due if figure.due and len(figure.due) == len("2030") else None


def other_target(a: Figure, b: Figure) -> bool:
    """The two are for different target years."""
    return differ(target_year(a), target_year(b))


def differ(a: str | None, b: str | None) -> bool:
    """Both are set and not the same."""
    return a is not None and b is not None and a != b
