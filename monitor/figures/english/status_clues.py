"""What in a sentence bears on a figure's status, as short names: the weights of `status_weights` are theirs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.status_words import FAMILY
from monitor.figures.english.verbs import lead_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_REACH = 24  # tokens to either side; a clause is seldom longer
_BORDERS = (";", ":", "—", "(")
_JOINTS = ("and", "but", "while", "although", "though", "whereas", "which", "who", "as", "after", "when")
_DEFINITE = ("the", "its", "their", "his", "her", "all", "these", "those", "both")
_TIMES = ("year", "month", "week", "day", "hour", "minute")


def clues(
    s: Sentence, d: Draft, before: Draft | None, same: str | None, earlier: list[Draft], far: frozenset[str]
) -> list[str]:
    """The clues of `d`: `earlier` are the figures before it in the article, `same` the status its value had there."""
    first = _clause_start(s, d)
    found = {f"{FAMILY[w]} <" for w in s.words[first : d.first] if w in FAMILY}
    found.update(far)
    found.update(
        f"near {FAMILY[w]}"
        for w in (*s.words[max(first, d.first - 3) : d.first], *s.words[d.last : d.last + 3])
        if w in FAMILY
    )
    found.update(_governing(s, d))
    found.update(_shape(s, d))
    if before is not None and before.status:
        found.add(
            f"after {before.status}"
            if before.last <= d.first and before in s.drafts
            else f"since {before.status}"
        )
    found.update(_time(d))
    found.update(_alike(d, earlier))
    found.update(_majority(earlier))
    if same:
        found.add(f"same {same}")
    return sorted(found)


def far_clues(s: Sentence) -> frozenset[str]:
    """The families named anywhere in the sentence: the same for all its figures."""
    return frozenset(f"{FAMILY[w]} far" for w in s.vocabulary if w in FAMILY)


def _time(d: Draft) -> Iterator[str]:
    if d.when is not None:
        yield "time ahead" if d.ahead else "time till" if d.when.deadline else "time behind"


def _alike(d: Draft, earlier: list[Draft]) -> Iterator[str]:
    """What the latest figure before was that measures the same thing in the same unit."""
    head = _head(d)
    for other in reversed(earlier):
        if head and other.measure == d.measure and _head(other) == head:
            yield f"alike {other.status}"
            return


def _head(d: Draft) -> str:
    """The last word of what is measured."""
    return d.about.split()[-1].lower() if d.about else ""


def _majority(earlier: list[Draft]) -> Iterator[str]:
    """What more than half of the figures before are: a story of a budget is mostly plan."""
    counts = Counter(d.status for d in earlier)
    for status, count in counts.items():
        if count * 2 > len(earlier):
            yield f"mostly {status}"


def _governing(s: Sentence, d: Draft) -> Iterator[str]:
    """Tense and main verb of the group that governs `d`, and what leads up to it."""
    if d.group is None:
        yield "no verb" if "V" not in s.classes else "verb elsewhere"
        return
    first, last, tense, in_subject = d.group
    yield f"{'subject' if in_subject else 'object'} {tense}"
    yield from (f"group {FAMILY[w]}" for w in s.words[first:last] if w in FAMILY)
    if s.words[first] == "to":
        lead = lead_of(s, first)
        yield (
            f"lead {FAMILY.get(s.words[lead], 'other')}"
            if lead >= 0
            else "headline to"
            if is_headline(s)
            else "to"
        )


def _shape(s: Sentence, d: Draft) -> Iterator[str]:
    yield "bias"
    if d.low != d.high:
        yield "range"
    if d.bound is not None:
        yield d.bound
    if d.approx:
        yield "approx"
    if d.measure is not None:
        yield "money" if d.money else "time" if d.measure.unit in _TIMES else _kind(d)
    if is_headline(s):
        yield "headline"
    if s.words[d.first - 1] in _DEFINITE:
        yield "definite"
    if _head(d) in FAMILY:
        yield f"head {FAMILY[_head(d)]}"
    if _ahead(s, d):
        yield "deadline"


def is_headline(s: Sentence) -> bool:
    """True if the sentence ends without a stop, as headlines and list items do."""
    return s.tokens[-1].text[-1] not in '.!?"'


def _kind(d: Draft) -> str:
    if d.measure in (units.PERCENT, units.POINT):
        return "percent"
    return "people" if d.measure is units.PEOPLE else "count" if d.measure is units.COUNT else "quantity"


def _ahead(s: Sentence, d: Draft) -> bool:
    """ "by 2030", "until June", "next year" in the sentence."""
    for k in range(d.last, min(len(s), d.last + _REACH)):
        if (s.words[k] in ("by", "through", "until") and s.kinds[k + 1] == "number") or (
            s.words[k] == "next" and s.classes[k + 1] == "T"
        ):
            return True
    return False


def _clause_start(s: Sentence, d: Draft) -> int:
    """Where the clause of `d` begins: at a semicolon or colon, or a joint with a verb of its own behind it."""
    first = d.first
    while first > max(0, d.first - _REACH) and not _border(s, first - 1, d.first):
        first -= 1
    return first


def _border(s: Sentence, i: int, end: int) -> bool:
    word = s.words[i]
    if word in _BORDERS:
        return True
    return (
        word in _JOINTS and s.classes[i + 1] in ("N", "D", "R") and "V" in s.classes[i + 1 : min(end, i + 8)]
    )
