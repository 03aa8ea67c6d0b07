"""What stands at the number: how exact it is, what bounds it, which way it moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from monitor.figures.english import cue_words as cues
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Bound

_MOVING = words(
    """
go goes went gone marked moved moves rose risen rises climbed bumped ticked inched crept edged climb jumped jump shot
drifted nudged grew grow drift pushed surged surge soared
    """
)
_LEGISLATORS = words(
    "house senate parliament council congress assembly lawmakers mps commons legislature board bundestag committee"
)
_TIMES = ("year", "month", "week", "day", "hour", "minute")


def _ending(table: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    rows: dict[str, list[tuple[str, ...]]] = {}
    for cue in table:
        rows.setdefault(cue[-1], []).append(cue)
    for options in rows.values():
        options.sort(key=len, reverse=True)
    return rows


_APPROX = _ending(cues.APPROX_BEFORE)
_BOUNDS = _ending(cue for cue, _ in cues.BOUND_BEFORE)
_BOUND_OF: dict[tuple[str, ...], Bound] = dict(cues.BOUND_BEFORE)


_BOUND_AFTER: dict[tuple[str, ...], Bound] = dict(cues.BOUND_AFTER)
_AFTER: dict[str, list[tuple[str, ...]]] = {}
for _cue in (*cues.APPROX_AFTER, *_BOUND_AFTER):
    _AFTER.setdefault(_cue[0], []).append(_cue)


def describe(s: Sentence, d: Draft) -> None:
    """Fill approx, bound and direction of `d`."""
    _exactness(s, d)
    d.direction = _direction(s, d)


# --- approx and bound --------------------------------------------------------------------------------------


def _exactness(s: Sentence, d: Draft) -> None:
    end = d.first
    if s.words[end - 1] in ("a", "an"):
        end -= 1  # "about a $5 fare"
    for _ in range(2):  # "up to about 500": two cues in a row
        end = _one_cue(s, d, end)
    for k in {d.last, d.noun[1] if d.noun else d.last, _behind_period(s, d)}:
        _cue_after(s, d, k)
    if d.bound is None:
        d.bound = _named_limit(s, d)


def _one_cue(s: Sentence, d: Draft, end: int) -> int:
    """Take the cue that ends at token `end`; where the next may end."""
    for cue in _APPROX.get(s.words[end - 1], ()):
        if _stands(s, cue, end) and _near(s, cue, end):
            d.approx = True
            return end - len(cue)
    for cue in _BOUNDS.get(s.words[end - 1], ()):
        if _stands(s, cue, end) and _limits(s, d, cue, end):
            d.bound = d.bound or _bound_of(s, cue, end - len(cue))
            return end - len(cue)
    return end


def _bound_of(s: Sentence, cue: tuple[str, ...], start: int) -> Bound:
    """ "may not exceed £80" turns the limit round."""
    bound = _BOUND_OF[cue]
    if s.words[start - 1] in ("not", "n't", "never", "cannot"):
        return "at_most" if bound == "at_least" else "at_least"
    return bound


def _behind_period(s: Sentence, d: Draft) -> int:
    """Behind "a year", "a minute", "(…)": where "or more" and "at most" may still stand."""
    k = d.noun[1] if d.noun else d.last
    if s.words[k] == "(":
        close = next((j for j in range(k, k + 8) if s.words[j] == ")"), k - 1)
        return close + 1
    return k + 2 if s.words[k] in ("a", "an", "per") else k


def _named_limit(s: Sentence, d: Draft) -> Bound | None:
    """ "a minimum order of 12 crates", "the maximum fine is €500": the phrase before names the limit."""
    if d.span is None or d.span[0] >= d.first:
        return None
    near = s.words[max(0, d.span[0] - 2) : d.span[1]]
    if "minimum" in near and "wage" not in near and "wages" not in near:
        return "at_least"
    return "at_most" if "maximum" in near else None


def _stands(s: Sentence, cue: tuple[str, ...], end: int) -> bool:
    first = end - len(cue)
    return first >= 0 and tuple(s.words[first:end]) == cue


def _near(s: Sentence, cue: tuple[str, ...], end: int) -> bool:
    """ "complained about two men" is no nearness; "some" is one before numbers only."""
    return not (
        cue == ("about",)
        and s.classes[end - 2] == "V"
        and s.words[end - 2]
        in ("said", "told", "asked", "worried", "talked", "complained", "warned", "heard")
    )


def _limits(s: Sentence, d: Draft, cue: tuple[str, ...], end: int) -> bool:
    """ "over four years" is a span of time, "rose up to 3%" a move, "the House passes $5 million" a vote."""
    if cue in (("over",), ("past",), ("beyond",)) and d.unit in _TIMES:
        return False
    if cue == ("over",) and d.unit in ("km", "m"):
        return False
    if cue in (("under",), ("top",), ("tops",), ("past",), ("passed",)) and d.form == "words" and not d.sure:
        return cue == ("passed",)
    if cue == ("up", "to") and s.words[end - 3] in _MOVING:
        return False
    if cue[0].startswith("pass") and (_LEGISLATORS.intersection(s.words[:end]) or s.words[d.last] == "for"):
        return False
    if cue == ("over",) and s.words[end - 2] == "spread":
        return False
    if cue == ("within",) and (end != d.first or d.noun is not None):
        return False
    return cue != ("minimum",) or s.classes[end] != "."


def _cue_after(s: Sentence, d: Draft, k: int) -> None:
    for cue in _AFTER.get(s.words[k], ()):
        if tuple(s.words[k : k + len(cue)]) != cue:
            continue
        bound = _BOUND_AFTER.get(cue)
        if bound is None:
            d.approx = True
        elif d.bound is None and _closes(s, cue, k):
            d.bound = bound


def _closes(s: Sentence, cue: tuple[str, ...], k: int) -> bool:
    """ "500+" is glued; "2% plus or minus" and "5% plus bonuses" set no limit."""
    if cue == ("+",):
        return s.glued(k)
    if cue == ("and", "more"):
        return s.words[k + 2] != "than"
    return cue != ("plus",) or s.classes[k + 1] in (".", "")


# --- direction ---------------------------------------------------------------------------------------------


def _direction(s: Sentence, d: Draft) -> Literal["up", "down"] | None:
    for k in range(d.first - 1, max(-1, d.first - 6), -1):
        if s.words[k] in cues.UP:
            return "up"
        if s.words[k] in cues.DOWN:
            return "down"
        if s.classes[k] == "C":
            break
    after = s.words[d.last]
    return (
        "up"
        if after in ("more", "higher", "↑", "▲")
        else "down"
        if after in ("less", "fewer", "lower", "↓", "▼")
        else None
    )
