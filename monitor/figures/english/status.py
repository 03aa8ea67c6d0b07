"""Is a figure meant (plan), happened (actual), guessed (estimate), or only compared with (past)?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.status_words import ESTIMATE, FORECASTERS, PAST_BEFORE, PLAN

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Status

_BORDERS = (";", ":", "—")
_JOINTS = ("and", "but", "while", "although", "though", "whereas")


def judge(s: Sentence, drafts: list[Draft]) -> None:
    """Set `status` of every draft of the sentence."""
    for d in drafts:
        d.status = _status(s, d)
    for d in drafts:
        if d.converts is not None:
            d.status = d.converts.status


def _status(s: Sentence, d: Draft) -> Status:
    if _compared(s, d):
        return "past"
    first, last = _clause(s, d)
    before = s.words[first : d.first]
    if "had" in before and "been" in before:
        return "past"
    return _mood(s, before) or _mood(s, s.words[d.last : last]) or "actual"


def _compared(s: Sentence, d: Draft) -> bool:
    end = d.first
    while end > 0 and s.words[end - 1] in (
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "the",
        "a",
        "an",
        "roughly",
        "just",
        "over",
        "more",
        "than",
    ):
        end -= 1
    for cue in PAST_BEFORE:
        if tuple(s.words[max(0, end - len(cue)) : end]) == cue:
            return cue[0] != "from" or _moved_from(s, d, end - 1)
    return False


def _moved_from(s: Sentence, d: Draft, i: int) -> bool:
    """ "from 9,210 to 8,460", "to 63 minutes from 84"; "£1.1 million from libraries" has it elsewhere."""
    return (
        "to" in s.words[d.last : d.last + 4]
        or "to" in s.words[max(0, i - 8) : i]
        or s.words[i - 1] in ("up", "down", ",")
    )


def _clause(s: Sentence, d: Draft) -> tuple[int, int]:
    """Where the clause of `d` begins and ends: at a semicolon or colon, or a joint with a verb of its own behind it."""
    first = d.first
    while first > 0 and not _border(s, first - 1, d.first):
        first -= 1
    last = d.last
    while last < len(s) and not _border(s, last, len(s)):
        last += 1
    return first, last


def _border(s: Sentence, i: int, end: int) -> bool:
    word = s.words[i]
    if word in _BORDERS:
        return True
    return (
        word in _JOINTS and s.classes[i + 1] in ("N", "D", "R") and "V" in s.classes[i + 1 : min(end, i + 8)]
    )


def _mood(s: Sentence, window: list[str]) -> Status | None:
    plan = [w for w in window if w in PLAN]
    guess = [w for w in window if w in ESTIMATE]
    if guess and not (plan and guess == ["may"]):
        return "estimate" if any(w in FORECASTERS for w in s.words) or not plan else "plan"
    if plan:
        return (
            "estimate"
            if any(w in FORECASTERS for w in s.words)
            and plan[-1] in ("expect", "expects", "expected", "expecting", "will", "would")
            else "plan"
        )
    if (
        "to" in window
        and window.index("to") + 1 < len(window)
        and s.capital(0)
        and window[0] != "to"
        and _headline_future(s)
    ):
        return "plan"
    return None


def _headline_future(s: Sentence) -> bool:
    """ "Seoul to hire 1,000 teachers": a headline's future."""
    k = s.words.index("to")
    return (
        s.words[-9] != "."
        and s.classes[k + 1] in ("V", "N")
        and s.kinds[k + 1] == "word"
        and s.tokens[-1].text != "."
    )
