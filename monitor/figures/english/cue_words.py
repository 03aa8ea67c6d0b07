"""Words around a number that say how exact it is, what bounds it, what it is per."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.model import Bound, Per

# Directly before the number, as words in a row. "Just under" and "just over" say nearness, not a limit.
APPROX_BEFORE: tuple[tuple[str, ...], ...] = (
    ("about",), ("around",), ("roughly",), ("approximately",), ("some",), ("nearly",), ("almost",), ("circa",), ("c",),
    ("close", "to"), ("near",), ("nearing",), ("just", "under"), ("just", "over"), ("just", "above"), ("just", "below"),
    ("just", "shy", "of"), ("shy", "of"), ("an", "estimated"), ("estimated",), ("something", "like"), ("maybe",),
    ("perhaps",), ("~",), ("approx",), ("approx", "."), ("in", "the", "region", "of"), ("in", "the", "order", "of"),
    ("approaching",), ("approached",), ("broadly",), ("virtually",), ("more", "or", "less"),
    ("on", "the", "order", "of"), ("to", "around"), ("close", "on"), ("slightly", "more", "than"),
    ("slightly", "less", "than"), ("slightly", "over"), ("slightly", "under"), ("little", "under"),
    ("slightly", "below"), ("slightly", "above"), ("a", "little", "more", "than"), ("just", "more", "than"),
    ("just", "less", "than"), ("bit", "more", "than"), ("practically",), ("an", "approximate"), ("approximate",),
)  # fmt: skip
APPROX_AFTER: tuple[tuple[str, ...], ...] = (
    ("or", "so"), ("-", "odd"), ("odd",), ("-", "ish"), ("or", "thereabouts"), (",", "or", "thereabouts"), (",", "roughly"),
    (",", "give", "or", "take"), ("give", "or", "take"), (",", "or", "so"), (",", "in", "round", "terms"),
    ("in", "round", "figures"), ("in", "round", "numbers"), (",", "approximately"),
    ("approximately",), ("roughly",), (",", "more", "or", "less"),
)  # fmt: skip
BOUND_BEFORE: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (("more", "than"), "at_least"), (("at", "least"), "at_least"), (("over",), "at_least"), (("above",), "at_least"),
    (("exceeding",), "at_least"), (("exceeds",), "at_least"), (("exceed",), "at_least"), (("exceeded",), "at_least"),
    (("topping",), "at_least"), (("topped",), "at_least"), (("top",), "at_least"), (("tops",), "at_least"),
    (("passed",), "at_least"), (("passing",), "at_least"), (("passes",), "at_least"), (("past",), "at_least"),
    (("surpassed",), "at_least"), (("surpassing",), "at_least"), (("surpasses",), "at_least"), (("surpass",), "at_least"),
    (("north", "of"), "at_least"), (("upward", "of"), "at_least"), (("upwards", "of"), "at_least"),
    (("no", "fewer", "than"), "at_least"), (("no", "less", "than"), "at_least"), (("not", "less", "than"), "at_least"),
    (("minimum", "of"), "at_least"), (("minimum",), "at_least"), (("greater", "than"), "at_least"),
    (("higher", "than"), "at_least"),
    (("in", "excess", "of"), "at_least"), (("little", "more", "than"), "at_least"), (("little", "over"), "at_least"),
    (("well", "over"), "at_least"), (("start", "at"), "at_least"),
    (("starts", "at"), "at_least"), (("starting", "at"), "at_least"), (("starting", "from"), "at_least"),
    (("start", "from"), "at_least"), (("starts", "from"), "at_least"), (("beyond",), "at_least"),
    (("longer", "than"), "at_least"), (("larger", "than"), "at_least"), (("better", "than"), "at_least"),
    ((">",), "at_least"),
    (("outpacing",), "at_least"), (("crossed",), "at_least"), (("crossing",), "at_least"),
    (("older", "than"), "at_least"), (("from", "at", "least"), "at_least"),
    (("up", "to"), "at_most"), (("as", "many", "as"), "at_most"), (("as", "much", "as"), "at_most"),
    (("at", "most"), "at_most"),
    (("less", "than"), "at_most"), (("fewer", "than"), "at_most"), (("under",), "at_most"), (("below",), "at_most"),
    (("no", "more", "than"), "at_most"), (("not", "more", "than"), "at_most"), (("within",), "at_most"),
    (("maximum", "of"), "at_most"), (("maximum",), "at_most"), (("a", "maximum", "of"), "at_most"),
    (("lower", "than"), "at_most"),
    (("smaller", "than"), "at_most"), (("capped", "at"), "at_most"), (("caps", "at"), "at_most"),
    (("cap", "at"), "at_most"), (("well", "under"), "at_most"), (("well", "below"), "at_most"),
    (("ceiling", "of"), "at_most"), (("limited", "to"), "at_most"),
    (("as", "little", "as"), "at_least"), (("a", "limit", "of"), "at_most"), (("legal", "limit", "of"), "at_most"),
    (("no", "longer", "than"), "at_most"), (("younger", "than"), "at_most"), (("shorter", "than"), "at_most"),
    (("<",), "at_most"),
    (("cap", "of"), "at_most"), (("maximum", "sentence", "of"), "at_most"), (("at", "the", "most"), "at_most"),
)  # fmt: skip
BOUND_AFTER: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (("or", "more"), "at_least"), (("+",), "at_least"), (("-", "plus"), "at_least"), (("or", "higher"), "at_least"),
    (("or", "above"), "at_least"),
    (("and", "above"), "at_least"), (("or", "over"), "at_least"), (("or", "greater"), "at_least"), (("plus",), "at_least"),
    (("and", "up"), "at_least"), (("or", "better"), "at_least"), (("or", "longer"), "at_least"),
    (("and", "over"), "at_least"),
    (("minimum",), "at_least"), (("at", "least"), "at_least"),
    (("or", "fewer"), "at_most"), (("or", "less"), "at_most"), (("or", "under"), "at_most"), (("or", "lower"), "at_most"),
    (("or", "below"), "at_most"), (("or", "smaller"), "at_most"), (("at", "most"), "at_most"), (("maximum",), "at_most"),
    (("at", "the", "longest"), "at_most"), ((",", "at", "most"), "at_most"), ((",", "or", "more"), "at_least"),
    ((",", "at", "a", "minimum"), "at_least"), (("at", "a", "minimum"), "at_least"),
    ((",", "at", "least"), "at_least"), (("and", "more"), "at_least"), ((",", "at", "the", "most"), "at_most"),
    (("at", "the", "most"), "at_most"), (("tops",), "at_most"),
    (("at", "the", "latest"), "at_most"), (("or", "shorter"), "at_most"),
)  # fmt: skip

# "a year", "per head", "annually"; a word not listed is each of some unit.
PERIODS: dict[str, Per] = {
    "year": "year", "annum": "year", "month": "month", "week": "week", "day": "day", "night": "day", "hour": "hour",
    "person": "person", "head": "person", "capita": "person", "worker": "person", "employee": "person", "resident": "person",
    "pupil": "person", "student": "person", "patient": "person", "adult": "person", "child": "person", "user": "person",
    "customer": "person", "passenger": "person", "member": "person", "taxpayer": "person", "voter": "person", "yr": "year",
    "man": "person", "woman": "person", "individual": "person", "citizen": "person", "visitor": "person", "player": "person",
    "guest": "person", "family-member": "person", "staffer": "person", "teacher": "person", "participant": "person",
}  # fmt: skip
PERIOD_ADVERBS: dict[str, Per] = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "nightly": "day",
    "hourly": "hour",
}  # fmt: skip
PERIOD_ADJECTIVES: dict[str, Per] = {
    **PERIOD_ADVERBS,
    "annual": "year",
    "annualised": "year",
    "annualized": "year",
}

UP = words(
    """
up rise rises rising rose risen raise raised raises raising increase increases increased increasing grow grows grew growing grown
climb climbed climbs climbing jump jumped jumps jumping surge surged surges surging gain gains gained lift lifted lifts soar
soared add added adds boost boosted higher more swell swelled expand expanded advance advanced hike hiked leap leapt ▲ △ ↑ doubled
    """
)
DOWN = words(
    """
down fall falls fell falling fallen drop drops dropped dropping decline declines declined declining decrease decreased cut cuts
cutting slash slashed reduce reduced reduces reducing lower lowered lost lose loses losing slide slid slip slipped slipping sink sank
shrink shrank shrunk narrow narrowed plunge plunged tumble tumbled slump slumped dip dipped dips ease eased fewer less shed ▼ ▽ ↓ trim trimmed halved
    """
)
