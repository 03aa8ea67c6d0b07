"""What other desks do to a report: the edits that leave it a copy, and the changes that make it another report."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from tests.copies.spelling import DATE_KINDS, DIRECTIONS, WORD_KINDS, another
from tests.copies.wire import STYLES, WORDING, Report, addition, kind_of, named, report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from monitor.model import Language

    Edit = Callable[[Report, Random, str | None], Report]  # the third: a slot whose sentence must stay
    Polish = Callable[[str], str]  # of the words, at last

_TRILLION = 10_000  # in 억
_CHANGES = 2  # of each report: other outlets have other figures, or it was corrected


@dataclass(frozen=True, kw_only=True)
class Run:
    """One article of the set."""

    story: str
    made_by: str  # the edits, or what was changed
    lang: Language
    title: str
    text: str
    stated: Mapping[str, int]  # by slot
    is_original: bool  # first to state what it states

    def agrees_with(self, other: Run) -> bool:
        """The same report, and no value that both state differs."""
        shared = self.stated.keys() & other.stated.keys()
        return self.story == other.story and all(self.stated[s] == other.stated[s] for s in shared)


# --- edits ---------------------------------------------------------------------------------------------------


def _added_lines(given: Report, *, before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> Report:
    return replace(given, paragraphs=(*before, *given.paragraphs, *after))


def portal(given: Report, random: Random, _keep: str | None) -> Report:
    return _added_lines(given, after=WORDING[given.lang].CREDITS[: random.randint(2, 4)])


def credit(given: Report, random: Random, _keep: str | None) -> Report:
    wording = WORDING[given.lang]
    lead, *rest = given.paragraphs
    return replace(
        given, paragraphs=(random.choice(wording.DATELINES) + lead, *rest, random.choice(wording.CREDITS))
    )


def headline(given: Report, random: Random, _keep: str | None) -> Report:
    return replace(given, title=named(random.choice(WORDING[given.lang].HEADLINES), given, random))


def caption(given: Report, random: Random, _keep: str | None) -> Report:
    return _added_lines(given, before=(named(random.choice(WORDING[given.lang].CAPTIONS), given, random),))


def drop(given: Report, random: Random, keep: str | None) -> Report:
    going = random.choice([p for p in given.paragraphs[1:] if keep is None or f"{{{keep}}}" not in p])
    return replace(given, paragraphs=tuple(p for p in given.paragraphs if p != going))


def add(given: Report, random: Random, _keep: str | None) -> Report:
    paragraph, values = addition(given, random)
    at = random.randint(2, len(given.paragraphs))
    paragraphs = (*given.paragraphs[:at], paragraph, *given.paragraphs[at:])
    return replace(given, paragraphs=paragraphs, values={**given.values, **values})


def cut(given: Report, random: Random, keep: str | None) -> Report:
    last = len(given.paragraphs) - random.randint(2, 4)
    kept = [p for n, p in enumerate(given.paragraphs) if n < last or (keep and f"{{{keep}}}" in p)]
    return replace(given, paragraphs=tuple(kept))


def touch(given: Report, _random: Random, _keep: str | None) -> Report:
    def touched(paragraph: str) -> str:
        for was, is_ in WORDING[given.lang].TOUCHED.items():
            paragraph = paragraph.replace(was, is_)
        return paragraph

    return replace(given, paragraphs=tuple(map(touched, given.paragraphs)))


def respell(given: Report, random: Random, _keep: str | None) -> Report:
    return replace(given, style=(given.style + random.randint(1, STYLES - 1)) % STYLES)


def reorder(given: Report, random: Random, _keep: str | None) -> Report:
    lead, *rest = given.paragraphs
    random.shuffle(rest)
    return replace(given, paragraphs=(lead, *rest))


EDITS: tuple[Edit, ...] = (
    reorder,
    cut,
    drop,
    add,
    touch,
    respell,
    headline,
    caption,
    credit,
    portal,
)  # in this order
_WHOLE: tuple[Edit, ...] = (reorder, touch, respell, headline, caption, credit)  # nothing is lost by them


def as_it_is(text: str) -> str:
    return text


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def full_width(text: str) -> str:
    return text.translate({ord(str(digit)): chr(ord("０") + digit) for digit in range(10)} | {ord("%"): "％"})


def broken_lines(text: str) -> str:
    return text.replace("\n\n", "\n").replace(". ", ".\n")


def straight_quotes(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "“”"), '"'))


POLISH: tuple[Polish, ...] = (
    as_it_is, as_it_is, as_it_is, decomposed, full_width, broken_lines, straight_quotes,
)  # fmt: skip

# --- changes -------------------------------------------------------------------------------------------------


def _changes(given: Report, random: Random) -> list[tuple[str, str, int]]:
    """A few of all that can be changed in it, each kind of change at most once: kind, slot, value."""
    found: dict[str, tuple[str, str, int]] = {}
    for slot in random.sample(given.slots, len(given.slots)):
        for made_by, value in _changes_of(kind_of(slot), given.values[slot], random):
            found.setdefault(made_by, (made_by, slot, value))
    return random.sample(list(found.values()), _CHANGES)


def _changes_of(kind: str, value: int, random: Random) -> Iterator[tuple[str, int]]:
    if kind in DIRECTIONS:
        yield "direction", 1 - value
    elif kind in WORD_KINDS:
        yield "word number", another(kind, value, random)
    elif kind in DATE_KINDS:
        yield "date", another(kind, value, random)
    else:
        yield "figure", another(kind, value, random)
        if kind == "money":
            yield "scale", value * _TRILLION if value < _TRILLION else value // _TRILLION
        if kind == "percent":
            yield "decimal point", value * 10


# --- the set -------------------------------------------------------------------------------------------------


def syndicated(lang: Language, stories: int, *, copies: int, seed: int = 1) -> Iterator[Run]:
    """For each story its report, runs of it, changed ones, and runs of these; stories in turn."""
    told = [_told(lang, number, copies, Random(f"{seed}/{lang}/{number}")) for number in range(stories)]
    for turn in range(max(map(len, told))):
        yield from (runs[turn] for runs in told if turn < len(runs))


def _told(lang: Language, number: int, copies: int, random: Random) -> list[Run]:
    first = report(lang, number)
    runs = [_run(first, "report", original=True)]
    runs += [_edited(first, random, random.sample(EDITS, random.randint(1, 3))) for _ in range(copies)]
    for made_by, slot, value in _changes(first, random):
        changed = first.with_value(slot, value)
        runs.append(_edited(changed, random, [random.choice(_WHOLE)], keep=slot, changed=made_by))
        runs.append(_edited(changed, random, random.sample(EDITS, random.randint(1, 3)), keep=slot))
    return runs


def _edited(
    given: Report, random: Random, edits: Sequence[Edit], *, keep: str | None = None, changed: str = ""
) -> Run:
    """After these edits, and as somebody set the words."""
    for edit in sorted(edits, key=EDITS.index):
        given = edit(given, random, keep)
    polish = random.choice(POLISH)
    made_by = " + ".join([*[changed] * bool(changed), *(edit.__name__ for edit in edits), polish.__name__])
    return _run(given, made_by, original=bool(changed), polish=polish)


def _run(given: Report, made_by: str, *, original: bool, polish: Polish = as_it_is) -> Run:
    return Run(
        story=given.story,
        made_by=made_by,
        lang=given.lang,
        title=given.title,
        text=polish(given.text),
        stated=given.stated,
        is_original=original,
    )
