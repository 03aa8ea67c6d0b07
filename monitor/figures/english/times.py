"""When a figure is a value of, and when a plan falls due: as_of and due, told from the day of publication."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from monitor.figures.english.draft import When
from monitor.figures.english.name_words import MONTHS
from monitor.figures.english.number_words import ORDINALS
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_WEEKDAYS = {
    name: i
    for i, names in enumerate(("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri", "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
_DEADLINES = ("by", "until", "till", "before", "through", "to", "from")
_AHEAD = words("will expects expect forecast forecasts guidance outlook sees plans")
_NEAR = 14  # tokens between a figure and the time that belongs to it


def note_times(s: Sentence, drafts: list[Draft], published: date | None) -> None:
    """Set `when` and `ahead` on every draft that has a time near it in its sentence."""
    times = _times(s, published)
    for d in drafts:
        d.when = _nearest(s, d, times)
        if d.when is not None and published is not None:
            d.ahead = _told_until(d.when.text) > published.isoformat()


def date_figures(drafts: list[Draft]) -> None:
    """Set `as_of` or `due` from the time noted: what is compared with is never of a time to come."""
    for d in drafts:
        if d.when is None or (d.status == "past" and d.ahead):
            continue
        if d.status != "past" and (d.ahead or (d.when.deadline and d.status in ("plan", "estimate"))):
            d.due = d.when.text
        else:
            d.as_of = d.when.text


def _told_until(when: str) -> str:
    """Until which day a value of this time is news of what is to come: a quarter until it has ended, the rest until it begins."""
    year, _, part = when.partition("-")
    if part.startswith("Q"):
        return f"{year}-{int(part[1]) * 3:02}-28"
    return when if part else f"{year}-01-01"


def _nearest(s: Sentence, d: Draft, times: list[When]) -> When | None:
    """The first time behind the figure and before a full joint, else the last one before it."""
    behind = [w for w in times if d.last <= w.at < d.last + _NEAR and not _divided(s, d.last, w.at)]
    before = [w for w in times if d.first - _NEAR < w.at < d.first]
    return behind[0] if behind else before[-1] if before else None


def _divided(s: Sentence, first: int, last: int) -> bool:
    """True if another figure or a semicolon stands between: the time is the other's."""
    return any(s.words[k] == ";" or (s.classes[k] in ("Q", "$") and k != last) for k in range(first, last))


# --- finding -------------------------------------------------------------------------------------------------


def _times(s: Sentence, published: date | None) -> list[When]:
    found: list[When] = []
    i = 0
    while i < len(s):
        read = _year_at(s, i) or (_relative_at(s, i, published) if published else None)
        if read is None:
            i += 1
            continue
        text, last = read
        found.append(When(i, text, _lead(s, i) in _DEADLINES))
        i = last
    return found


def _lead(s: Sentence, i: int) -> str:
    """The preposition before, "the end of" and the like passed over: "by the end of 2027"."""
    while s.words[i - 1] in ("end", "of", "the", "early", "late", "mid", "-", "fiscal", "year", "start"):
        i -= 1
    return s.words[i - 1]


def _year_at(s: Sentence, i: int) -> tuple[str, int] | None:
    """2025; March 2025; 14 May 2025; May 14, 2025; the third quarter of 2025; Q3 2025."""
    if MONTHS.get(s.words[i + 1]) and s.words[i].isdigit() and len(s.words[i]) < 3 and _is_year(s, i + 2):
        return f"{s.words[i + 2]}-{MONTHS[s.words[i + 1]]:02}-{int(s.words[i]):02}", i + 3
    month = MONTHS.get(s.words[i]) if s.capital(i) else None
    if month and _is_year(s, i + 1):
        return f"{s.words[i + 1]}-{month:02}", i + 2
    if (
        month
        and s.words[i + 1].isdigit()
        and s.words[i + 2] == ","
        and _is_year(s, i + 3)
        and len(s.words[i + 1]) < 3
    ):
        return f"{s.words[i + 3]}-{month:02}-{int(s.words[i + 1]):02}", i + 4
    quarter = _quarter_at(s, i)
    if quarter and s.words[quarter[1]] == "of" and _is_year(s, quarter[1] + 1):
        return f"{s.words[quarter[1] + 1]}-Q{quarter[0]}", quarter[1] + 2
    if quarter and _is_year(s, quarter[1]):
        return f"{s.words[quarter[1]]}-Q{quarter[0]}", quarter[1] + 1
    if _is_year(s, i) and s.kinds[i - 1] != "currency" and s.classes[i + 1] != "T":
        return s.words[i], i + 1
    return None


def _is_year(s: Sentence, i: int) -> bool:
    word = s.words[i]
    return s.kinds[i] == "number" and len(word) == 4 and word.isdigit() and "1900" < word < "2100"


def _quarter_at(s: Sentence, i: int) -> tuple[int, int] | None:
    """Number of the quarter named at `i`, and where the name ends."""
    word = s.words[i]
    if word in ("q1", "q2", "q3", "q4"):
        return int(word[1]), i + 1
    if word in ORDINALS and ORDINALS[word] <= 4 and s.words[i + 1] == "quarter":
        return ORDINALS[word], i + 2
    return None


def _relative_at(s: Sentence, i: int, day: date) -> tuple[str, int] | None:
    """Last year, next month, this quarter, on Tuesday, in June, yesterday: told from the day of publication."""
    word, after = s.words[i], s.words[i + 1]
    step = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}.get(word)
    if step is not None and after in ("year", "month", "quarter", "week"):
        return _period(day, after, step), i + 2
    if word in ("today", "yesterday", "tomorrow"):
        return (day + timedelta({"yesterday": -1, "today": 0, "tomorrow": 1}[word])).isoformat(), i + 1
    if word in _WEEKDAYS and s.capital(i):
        back = (day.weekday() - _WEEKDAYS[word]) % 7
        return (day - timedelta(back)).isoformat(), i + 1
    quarter = _quarter_at(s, i)
    if quarter:
        return _quarter_near(s, day, quarter[0]), quarter[1]
    return _month_at(s, i, day)


def _period(day: date, name: str, step: int) -> str:
    if name == "year":
        return str(day.year + step)
    if name == "month":
        months = day.year * 12 + day.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    if name == "quarter":
        quarters = day.year * 4 + (day.month - 1) // 3 + step
        return f"{quarters // 4}-Q{quarters % 4 + 1}"
    return (day + timedelta(weeks=step)).isoformat()


def _quarter_near(s: Sentence, day: date, number: int) -> str:
    """The latest quarter of that number that had ended by `day`, or the next to end where the sentence looks ahead."""
    ended = day.month > number * 3
    ahead = _AHEAD.intersection(s.vocabulary)
    year = day.year + (1 if ended else 0) if ahead else day.year - (0 if ended else 1)
    return f"{year}-Q{number}"


def _month_at(s: Sentence, i: int, day: date) -> tuple[str, int] | None:
    """ "in June" is the one past, "by June" the one to come; "June 3" a day of it."""
    month = MONTHS.get(s.words[i])
    if month is None or not s.capital(i):
        return None
    ahead = (
        _lead(s, i) in ("by", "until", "till", "before", "next", "from")
        or "will" in s.words[max(0, i - 12) : i]
    )
    year = day.year + (ahead and month < day.month) - (not ahead and month > day.month)
    number = s.words[i + 1] if s.words[i + 1].isdigit() else s.words[i - 1]
    if number.isdigit() and 0 < int(number[:3]) < 32:
        return f"{year}-{month:02}-{int(number):02}", i + 2 if s.words[i + 1] == number else i + 1
    return f"{year}-{month:02}", i + 1
