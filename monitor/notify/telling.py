"""What alerts and digest share: a figure, its difference, its outlet and its sentence, in the reader's words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.ledger.slips import SCALE, SHARE, SUM, values_of
from monitor.notify.catalogue import say
from monitor.notify.markup import ELLIPSIS, Line, Piece, tidy
from monitor.notify.numbers import say_difference, say_value
from monitor.notify.printed import as_printed, printed_in
from monitor.notify.unit_words import APPROX, ENGLISH_POWERS

if TYPE_CHECKING:
    from monitor.model import Figure, Finding, Language, Observation, Presence
    from monitor.notify.digest_values import Event
    from monitor.notify.unit_words import Form

LONGEST_LABEL = 60
LONGEST_NAME = 24
_LONGEST_VALUE = 40
_LONGEST_NUMBER = 80
_QUOTED_BEFORE, _QUOTED_AFTER = 90, 110  # of the sentence, on either side of the number


def say_figure(figure: Figure, lang: Language, label: str) -> str:
    """The value in the reader's customs and the unit that was printed; as printed where only the text knows the unit.

    "A year" and its like are said unless the label says them, as the ledger's own labels do, in brackets at the end.
    """
    if figure.unit == "other":
        return tidy(figure.text, _LONGEST_VALUE)
    printed = printed_in(figure)
    shown = as_printed(figure, printed) if printed else figure
    value = say_value(
        shown.low,
        shown.high,
        figure.unit,
        lang,
        approx=figure.approx,
        bound=figure.bound,
        per=None if label.rstrip().endswith(")") else figure.per,
        counter=_counter(figure),
        form=printed.form(lang) if printed else None,
    )
    return tidy(value, _LONGEST_VALUE * 2)


def _counter(figure: Figure) -> str | None:
    return tidy(figure.counter, LONGEST_NAME) if figure.counter else None


def say_pair(before: Figure, after: Figure, lang: Language, label: str) -> tuple[str, str]:
    """Both values; as printed where the reader's customs would make them look the same."""
    pair = say_figure(before, lang, label), say_figure(after, lang, label)
    if pair[0] != pair[1]:
        return pair
    return tidy(before.text, _LONGEST_VALUE), tidy(after.text, _LONGEST_VALUE)


def without_shared_tail(before: str, after: str) -> str:
    """`before` without the unit that `after` names anyway: 10,000 → 15,000 people a year. Korean units stay."""
    head, tail = before.split(" "), after.split(" ")
    if sum(any(map(str.isdigit, word)) for word in head) != 1:
        return before  # 2 hours 15 minutes: what is left would be another time
    while len(head) > 1 and len(tail) > 1 and head[-1] == tail[-1] and _is_unit(head[-1]):
        head.pop()
        tail.pop()
    return " ".join(head)


def _is_unit(word: str) -> bool:
    return word.isascii() and word not in _POWERS and not any(map(str.isdigit, word))


SLIPS = {SCALE: "scale", SUM: "sum", SHARE: "share"}  # the names that they have in the catalogue
_POWERS = frozenset(word for word, _ in ENGLISH_POWERS)


def say_move(before: Figure, after: Figure, lang: Language) -> str:
    """By how much, or "" where one number cannot say it: ranges, other units, printed values."""
    if not _comparable(before, after):
        return ""
    move = _difference(before, after, lang)
    vague = before.approx or after.approx or before.bound or after.bound
    return APPROX[lang].format(move) if move and vague else move


def _difference(before: Figure, after: Figure, lang: Language) -> str:
    """In the unit that the latter was printed in."""
    then, now, form = _in_one_unit(before, after, lang)
    return say_difference(then, now, after.unit, lang, counter=_counter(after), form=form)


def _in_one_unit(one: Figure, other: Figure, lang: Language) -> tuple[Decimal, Decimal, Form | None]:
    """Both values in the unit that the latter was printed in, and the form of that; None for the contract's own."""
    printed = printed_in(other)
    if printed is None:
        return one.low, other.low, None
    return printed.count(one.low), printed.count(other.low), printed.form(lang)


def say_apart(one: Figure, other: Figure, lang: Language) -> str:
    """How far two claims lie apart, without a direction."""
    if not _comparable(one, other):
        return ""
    here, there, form = _in_one_unit(one, other, lang)
    gap = say_difference(Decimal(0), abs(here - there), one.unit, lang, counter=_counter(one), form=form)
    return gap.removeprefix("+")


def _comparable(before: Figure, after: Figure) -> bool:
    single = before.low == before.high and after.low == after.high
    return single and before.unit == after.unit and after.unit != "other"


def say_suspect(suspect: str, lang: Language) -> str:
    """Why a value may be a slip; as it is kept where it is in no form of ours."""
    kind, values = values_of(suspect)
    return say(lang, f"slip.{SLIPS[kind]}", **values) if values else suspect


def speaker_of(figure: Figure) -> str:
    """Who says so: whoever is quoted, or the figure's owner where the sentence is its own announcement; "" unknown."""
    if figure.speaker:
        return figure.speaker
    owner, sentence = figure.owner or "", figure.quote.rstrip()
    its_own = owner and sentence.startswith(owner) and sentence[len(owner) :][:1] in ("이", "가", "은", "는")
    return owner if its_own and _ANNOUNCES.search(sentence[-_LONGEST_END:]) else ""


_LONGEST_END = 30
# Nobody else stands before the verb: "…하겠다고 11일 밝혔다", not "…한다고 환경단체가 밝혔다".
_ANNOUNCES = re.compile(r"고 (?:지난 )?(?:[0-9]{1,2}일 )?(?:밝혔다|발표했다|말했다|전했다)[.。]?$")


def outlet_of(seen: Finding | Observation | Presence | Event) -> str:
    """The outlet's name, else the host of the address."""
    name = seen.outlet or (urlsplit(seen.url).hostname or "" if "[" not in seen.url else "")
    return tidy(name, LONGEST_NAME) or "?"


def quoted(figure: Figure) -> Line:
    """The sentence in quotation marks, cut around its number, the number bold."""
    at = figure.start - figure.quote_start
    end = at + figure.end - figure.start
    if at < 0 or not figure.text or figure.quote[at:end] != figure.text:
        return (Piece(f"“{tidy(figure.quote or figure.text, _QUOTED_BEFORE + _QUOTED_AFTER)}”"),)
    number = tidy(figure.text, _LONGEST_NUMBER)
    return (
        Piece(f"“{_before(figure.quote[:at])}"),
        Piece(number, bold=True),
        Piece(f"{_after(figure.quote[end:])}”"),
    )


def _before(text: str) -> str:
    """The end of what precedes the number; a space that stood before the number is kept."""
    short = tidy(text[-_QUOTED_BEFORE * 2 :], _QUOTED_BEFORE * 2)
    gap = " " if text[-1:].isspace() and short else ""
    if len(short) <= _QUOTED_BEFORE:
        return short + gap
    return ELLIPSIS + _from_word(short[-_QUOTED_BEFORE:]) + gap


def _from_word(text: str) -> str:
    """`text` from its first whole word on, where one begins soon."""
    space = text.find(" ", 0, 20)
    return text[space + 1 :]


def _after(text: str) -> str:
    gap = " " if text[:1].isspace() else ""
    return (gap + tidy(text, _QUOTED_AFTER)).rstrip()
