"""Values and differences in the reader's customs: 1조 2,345억 원, $1.2 billion, +5,000명(+50%).

A value is never rounded into another one: whatever digits were stated are printed.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from typing import TYPE_CHECKING

from monitor.notify.unit_words import (
    APPROX,
    BOUNDS,
    ENGLISH_POWERS,
    FORMS,
    KOREAN_POWERS,
    PERS,
    PREFIXES,
    Form,
)

if TYPE_CHECKING:
    from monitor.model import Bound, Language, Per, Unit

_MOST_DECIMALS = 6  # nobody prints more; what has more is a conversion (평 to ㎡)
_SHORT_DECIMALS = 3  # 1.234 billion is read at a glance, 1.23456 billion is not
_BROADEST = Decimal("1e30")  # past it a number is printed in powers of ten: no article means it
_SMALLEST = -12  # powers of ten below which a number is nothing that anybody meant
_MANY_TIMES = 10  # from here on "15 times" is clearer than "+1,400%"


def say_value(
    low: Decimal,
    high: Decimal,
    unit: Unit,
    lang: Language,
    *,
    approx: bool = False,
    bound: Bound | None = None,
    per: Per | None = None,
    counter: str | None = None,
    form: Form | None = None,
) -> str:
    """A value or a range in words: 연 1만5천명, 70~80%, at least $1.2 billion.

    `form` is that of the printed unit in which the value is counted, None for the contract's own.

    `counter` is the counted noun, used where it fits the language (50곳, 50 sites). A number with more decimals
    than anybody prints comes from a conversion and is shown as "about". Units "other" and "count" without a
    counter give the bare number.
    """
    with localcontext(Context(prec=60)):
        shown_low, shown_high = _printable(low), _printable(high)
        words = _span(shown_low, shown_high, unit, lang, counter, form)
    if approx or (shown_low, shown_high) != (low, high):
        words = APPROX[lang].format(words)
    if bound:
        words = BOUNDS[lang][bound].format(words)
    return PERS[lang][per].format(words) if per else words


def say_difference(
    before: Decimal,
    after: Decimal,
    unit: Unit,
    lang: Language,
    *,
    counter: str | None = None,
    form: Form | None = None,
) -> str:
    """By how much: +5,000명(+50%), -$1.2 billion (-3.4%); percentages in points, ranks in places; "" if equal.

    `form` as in `say_value`.
    """
    if before == after:
        return ""
    if unit == "rank":
        return _places(int(after - before), lang)
    with localcontext(Context(prec=60)):
        gap, shown = abs(after - before), _printable(abs(after - before))
        size = _say_gap(shown, unit, lang, counter, form)
        share = "" if unit in _WITHOUT_SHARE else say_share(before, after, lang)
    space = "" if lang == "ko" else " "
    words = f"{'+' if after > before else '-'}{size}{f'{space}({share})' if share else ''}"
    return words if shown == gap else APPROX[lang].format(words)


_WITHOUT_SHARE = frozenset({"percent", "point", "multiple", "degC", "rank", "other"})


def say_share(before: Decimal, after: Decimal, lang: Language) -> str:
    """The change relative to `before`: +50%, -3.4%, 15배; "" where no such number is clear (from or to below zero)."""
    if before <= 0 or after < 0 or max(before, after) >= _BROADEST:
        return ""
    ratio = after / before
    if ratio >= _MANY_TIMES:
        times = _trim(ratio.quantize(Decimal("0.1"), ROUND_HALF_EVEN))
        return f"{_commas(times)}배" if lang == "ko" else f"{_commas(times)} times"
    percent = (ratio - 1) * 100
    return f"{'+' if percent > 0 else ''}{_trim(_telling(percent))}%"


def relative(gap: Decimal, base: Decimal) -> Decimal:
    """`gap` in proportion to `base`; infinite from zero."""
    with localcontext(Context(prec=28, traps=[])):
        return abs(gap / base) if base else Decimal("Infinity")


def _telling(percent: Decimal) -> Decimal:
    """One decimal, or as many as it takes not to read as "nothing" or "all of it"."""
    for decimals in range(1, _MOST_DECIMALS + 1):
        rounded = percent.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)
        if rounded not in (0, -100) or rounded == percent:
            return rounded
    return percent


def _say_gap(size: Decimal, unit: Unit, lang: Language, counter: str | None, form: Form | None) -> str:
    if unit == "percent":
        return f"{_commas(size)}%p" if lang == "ko" else say_value(size, size, "point", lang)
    return say_value(size, size, unit, lang, counter=counter, form=form)


def _places(step: int, lang: Language) -> str:
    """A rank of lower number is better: from third to first is two places up."""
    size = abs(step)
    if lang == "ko":
        return f"{size}계단 {'하락' if step > 0 else '상승'}"
    return f"{'down' if step > 0 else 'up'} {size} place{'' if size == 1 else 's'}"


def _span(
    low: Decimal, high: Decimal, unit: Unit, lang: Language, counter: str | None, form: Form | None
) -> str:
    if low == high:
        return _one(low, unit, lang, counter, form)
    first, second = (_one(end, unit, lang, counter, form, alone=False) for end in (low, high))
    dress = form or _form(unit, lang, counter)
    if lang == "ko":
        return f"{_without_tail(first, second, dress.after)}~{second}"
    if dress.before or low < 0 or (unit in PREFIXES and not form):
        return f"{first} to {second}"
    return f"{_without_tail(first, second, dress.after)}–{second}"


def _without_tail(first: str, second: str, tail: str) -> str:
    """`first` without the unit that `second` repeats: 70~80%, not 70%~80%."""
    if not tail or not (first.endswith(tail) and second.endswith(tail)):
        return first
    return first.removesuffix(tail).rstrip()


def _one(
    value: Decimal, unit: Unit, lang: Language, counter: str | None, form: Form | None, *, alone: bool = True
) -> str:
    if unit in PREFIXES and not form:
        return _prefixed(value, unit, lang)
    if unit == "hour" and _decimals(value):
        return _hours(value, lang)
    form = form or _form(unit, lang, counter)
    number = (_korean if lang == "ko" else _english)(abs(value), form)
    after = form.one if form.one is not None and value == 1 and alone else form.after
    return f"{'-' if value < 0 else ''}{form.before}{number}{_gap(number, form, lang)}{after}"


def _gap(number: str, form: Form, lang: Language) -> str:
    """Korean money and longer words stand apart from 조, 억, 만 and 천, not from digits: 5조 원, 2만 그루, 9,860원."""
    spaced = form.after in ("원", "엔") or len(form.after) > 1
    return " " if lang == "ko" and spaced and not number[-1:].isdigit() else ""


def _form(unit: Unit, lang: Language, counter: str | None) -> Form:
    """The unit's own form, or the counted noun where it is written in the reader's language."""
    if unit in ("people", "count") and counter and _fits(counter, lang):
        return Form(counter if lang == "ko" and _is_hangul(counter[0]) else f" {counter}")
    return FORMS[lang].get(unit, Form())


def _fits(counter: str, lang: Language) -> bool:
    return lang == "ko" or not any(_is_hangul(letter) for letter in counter)


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _prefixed(value: Decimal, unit: Unit, lang: Language) -> str:
    """5 GW, 1.5 TB: with the largest prefix that leaves a short number."""
    rows = PREFIXES[unit]
    name, factor = next((row for row in rows if _is_short(abs(value) / row[1])), rows[-1])
    return f"{_commas(value / factor)}{'' if lang == 'ko' else ' '}{name}"


def _is_short(value: Decimal) -> bool:
    return value >= 1 and _decimals(value) <= _SHORT_DECIMALS


def _hours(value: Decimal, lang: Language) -> str:
    """2시간 15분 where the minutes come out whole, else 2.21시간."""
    whole, minutes = divmod(abs(value), 1)
    sign, minutes = ("-" if value < 0 else ""), minutes * 60
    if minutes % 1 or not whole:
        return f"{_commas(value)}{FORMS[lang]['hour'].after}"
    parts = [_one(whole, "hour", lang, None, None), _one(Decimal(int(minutes)), "minute", lang, None, None)]
    return sign + " ".join(parts)


def _korean(value: Decimal, form: Form) -> str:
    """1조 2,345억, 1만5천, 9,860: groups of four digits, round thousands behind them said as 천."""
    if not form.grouped or value >= _BROADEST or _decimals(value) or value < 10**4:
        return _commas(value)
    rest = int(value)
    parts: list[str] = []
    for word, power in KOREAN_POWERS:
        count, rest = divmod(rest, power)
        if count:
            parts.append(f"{_thousands(count, alone=not parts and not rest)}{word}")
    if rest:
        parts.append(_thousands(rest, alone=False))
    joined = " ".join(parts)
    return joined.replace("만 ", "만")


def _thousands(count: int, *, alone: bool) -> str:
    """5천 for 5,000, in a number whose other groups are words too; 1,000만 and 2,345억 stay digits."""
    if count % 1000 == 0 and count < 10**4 and (not alone or count >= 10**3):
        return f"{count // 1000}천"
    return f"{count:,}"


def _english(value: Decimal, form: Form) -> str:
    """1.2 billion where that is exact and short, else 1,234,567 with all its digits."""
    if form.grouped and value < _BROADEST:
        for word, power in ENGLISH_POWERS:
            if _is_short(value / power):
                return f"{_commas(value / power)} {word}"
    if form.cents and 0 < _decimals(value) <= len("00"):
        return f"{value:,.2f}"
    return _commas(value)


def _printable(value: Decimal) -> Decimal:
    """The value itself; of a conversion with endless decimals two, or four that count where it is below 1."""
    if not value.is_finite() or value.adjusted() < _SMALLEST:
        return Decimal(0)
    if _decimals(value) <= _MOST_DECIMALS:
        return value
    places = 2 if abs(value) >= 1 else 3 - value.adjusted()
    return _trim(value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN))


def _decimals(value: Decimal) -> int:
    exponent = _trim(value).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _trim(value: Decimal) -> Decimal:
    """Without zeros behind the decimals: 4.50 is 4.5, and 100 stays 100."""
    if abs(value) >= _BROADEST:
        return value
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _commas(value: Decimal) -> str:
    return f"{value:.3e}" if abs(value) >= _BROADEST else f"{_trim(value):,f}"
