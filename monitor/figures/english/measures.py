"""What a numeral measures: the currency before it, the unit or the counted noun behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.coins import COIN
from monitor.figures.english.currencies import AFTER, BEFORE
from monitor.figures.english.lexicon import CLASSES
from monitor.figures.english.people_words import IRREGULAR_PLURALS, SINGLE_PEOPLE, STATES, is_people
from monitor.figures.english.unit_match import match
from monitor.figures.english.unit_rows import by_first
from monitor.figures.english.unit_words import CASED, WORDS
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from decimal import Decimal

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.figures.units import Measure

_UNITS = by_first(WORDS)
_MONEY = by_first(AFTER)
_CURRENCIES = frozenset(["KRW", "USD", "CNY", "EUR", "JPY", "GBP"])
# "five foot", "two in": short units need digits before them, a number word would be prose.
_SHORTEST_AFTER_WORDS = 3
HOTTEST_CELSIUS = 55  # "108 degrees" without a scale is Fahrenheit: no weather is hotter in Celsius
_HEADS_IN_HYPHENS = words(
    """
unit bed home room seat person member page nation country team vehicle aircraft ship story storey floor apartment city
state store student house acre-site man strong kilometre-long family
    """
) - words("family house")
_PLAY = words(
    """
scored scores scoring rebounds assists game games season league match playoff playoffs quarterback coach touchdown
touchdowns win clear standings
    """
)
_MULTIPLIED = words(
    """
as more the higher larger greater bigger its what that their faster less lower likelier smaller his her our those over
oversubscribed earnings sales revenue better worse heavier stronger longer book forward
    """
)
_EARNED = words(
    "ebitda ebit gdp book average median annual net gross core normal profit profits income turnover"
)
_HALVED = words(
    """
% percentage percent per point points mile hour acre ton tonne kilometre million billion day year month inch foot pint
litre liter pound degree century decade second minute metre
    """
)
_JOBS_LOST = ("losses", "cuts", "reductions")  # "320 job losses" are people, as 320 jobs are
_WEIGHING = words(
    "weigh weighs weighed weighing weight heavy heavier lift lifted lost lose losing shed gained gain"
)
_STUDIES = words(
    """
course courses programme programmes program programs student students holder holders place places subject subjects
scheme schemes apprenticeship apprenticeships
    """
)
_GROWING = words(
    "grow grows grew grown growing increase increased increasing rise rose risen multiply multiplied expand expanded"
)


def measure(s: Sentence, d: Draft) -> None:
    """Set `d.measure` from what stands at the numeral, and widen `d` to the unit; leave it None if nothing does."""
    if d.form == "ordinal":
        return
    if s.kinds[d.first - 1] == "currency":
        _money_before(s, d)
    elif d.measure is None:
        _sign(s, d)
        _unit_behind(s, d) or counted(s, d)


def _money_before(s: Sentence, d: Draft) -> None:
    d.measure = BEFORE.get(s.tokens[d.first - 1].text, units.OTHER)  # N$, MX$: another country's dollars
    d.money = d.sure = True
    d.first -= 1
    if s.words[d.first - 1] in ("-", "minus") and not s.glued(d.first - 1):
        d.first -= 1
        d.low, d.high = -d.low, -d.high
    j = d.last
    found = match(s, j, _MONEY)
    if found and found[0].unit == d.measure.unit:
        d.last = found[1]  # "US$5 billion dollars"


def _sign(s: Sentence, d: Draft) -> None:
    """ "minus 18C", "-7%", "(-4%)"; a hyphen glued to a word before it is no sign."""
    before = s.words[d.first - 1]
    if d.form != "digits":
        return
    if (before == "minus" and s.words[d.first - 2] != "or") or (
        before == "-"
        and s.glued(d.first)
        and (not s.glued(d.first - 1) or s.words[d.first - 2] in ("(", "["))
    ):
        _negate(d)
    elif before == "+" and s.glued(d.first):
        d.first -= 1


def _negate(d: Draft) -> None:
    d.first -= 1
    d.low, d.high = -d.low, -d.high


def _unit_behind(s: Sentence, d: Draft) -> bool:
    j = d.last + 1 if s.hyphen(d.last) else d.last
    if d.form == "part" and s.words[j] == "of" and s.words[j + 1] in ("a", "an"):
        j += 2  # "a quarter of a percentage point"
    elif d.form == "part" and s.words[j] in ("a", "an"):
        j += 1  # "half an hour"
    if _own_unit(s, d, j):
        return True
    money = match(s, j, _MONEY) or _sign_behind(s, j)
    if money and _is_money(s, d, j):
        d.measure, d.last = money
        d.money = d.sure = True
        return True
    found = _match_cased(s, j, d) or match(s, j, _UNITS) or _match_flops(s, j)
    if found:
        found = _as_meant(s, d, j, *found)
    if found and _plausible(s, d, j, found[1]):
        d.measure, d.last = found
        d.money = d.unit in _CURRENCIES  # "139p"
        d.sure = d.sure or d.form != "part"
        return True
    if s.words[j] in ("pound", "pounds"):
        return _pounds(s, d, j)
    return False


def unit_at(s: Sentence, j: int) -> tuple[Measure, int, bool] | None:
    """The unit or currency that begins at `j` with no number before it, where it ends, and whether it is money."""
    if s.kinds[j] == "currency":
        return BEFORE.get(s.tokens[j].text, units.OTHER), j + 1, True
    found, money = match(s, j, _UNITS), match(s, j, _MONEY)
    if found is None and money is None:
        return None
    return (*found, False) if found else (*money, True)  # type: ignore[misc]


def _own_unit(s: Sentence, d: Draft, j: int) -> bool:
    """A user's row is taken at its word, unless one of ours says more: "miles per hour" beside their "miles"."""
    found = match(s, j, s.own)
    ours = match(s, j, _UNITS) or match(s, j, _MONEY) if found else None
    if found is None or (ours and ours[1] > found[1]):
        return False
    d.measure, end = found
    d.money = d.unit in _CURRENCIES or d.measure is COIN
    d.sure = True
    if d.measure.counter:
        d.noun = (j, end)  # as any counted noun it is no part of the figure
        d.counter = " ".join(token.text for token in s.tokens[j:end])
    else:
        d.last = end
    return True


def _sign_behind(s: Sentence, j: int) -> tuple[Measure, int] | None:
    """ "5€", "99¢", "1.2 million £", as on the Continent; "5 €3 tickets" has a number behind the sign."""
    text = s.tokens[j].text if j < len(s) else ""
    if text == "¢":
        return units.CENT, j + 1
    closes = s.classes[j + 1] in (".", "P", "C", "")
    return (BEFORE[text], j + 1) if text in ("€", "£", "₩", "¥") and closes else None


def _as_meant(s: Sentence, d: Draft, j: int, measure: Measure, end: int) -> tuple[Measure, int]:
    """The unit with its other senses sorted out: occasions, points of a game, degrees without a scale."""
    word = s.words[j]
    if word == "times" and not _multiplies(s, d, end):
        return units.COUNT, end  # "she won it three times"
    if word.startswith("degree") and end == j + 1 and d.low > HOTTEST_CELSIUS:
        return units.FAHRENHEIT, end
    if word in ("points", "point") and _PLAY.intersection(s.vocabulary):
        return units.COUNT, end
    return measure, end


def _match_flops(s: Sentence, j: int) -> tuple[Measure, int] | None:
    """ "21 AI exaFLOPS": one word of kind may stand between."""
    return (units.OTHER, j + 2) if s.words[j + 1].endswith("flops") and s.classes[j] == "N" else None


def _is_money(s: Sentence, d: Draft, j: int) -> bool:
    """ "won" and "real" are also other words: "Arsenal won 20 won 5"."""
    word = s.words[j]
    if word in ("won", "real", "crown", "ether"):
        return d.sure or (word == "won" and d.low >= 100)
    return True


def _match_cased(s: Sentence, j: int, d: Draft) -> tuple[Measure, int] | None:
    if s.kinds[j] not in ("word", "code") or d.form != "digits":
        return None
    text = s.tokens[j].text
    if s.hyphen(j + 1) and s.kinds[j + 2] == "number":
        return None  # "32 F-35 jets"
    if text == "in" and s.glued(j):
        return units.INCH, j + 1
    if text in CASED and (s.glued(j) or len(text) > 1 or _stands_alone(s, j)):
        return CASED[text], j + 1
    return None


def _stands_alone(s: Sentence, j: int) -> bool:
    """ "100 W", "a 5 W bulb", "2 m by 3 m": a letter apart from its number; "40 W Main St" is an address."""
    closes = s.classes[j + 1] in (".", "P", "C", "")
    return (s.tokens[j].text in ("m", "C", "F", "t") and closes) or (
        s.tokens[j].text == "W" and (closes or not s.capital(j + 1))
    )


def _plausible(s: Sentence, d: Draft, j: int, end: int) -> bool:
    """Sort out unit words that are another word here."""
    word, after = s.words[j], s.words[end]
    if d.form != "digits" and end - j == 1 and len(word) < _SHORTEST_AFTER_WORDS:
        return word == "%"
    if d.form == "part" and word not in _HALVED:
        return False
    if word == "degree" and s.words[end] in _STUDIES:
        return False  # "27 degree courses"
    if word == "point" and s.words[end] in ("plan", "programme", "program", "turn", "agenda", "manifesto"):
        return False
    if word in ("bar", "stone", "foot", "yard") and d.form == "words" and after != "of":
        return word in ("foot", "yard")
    return True


def _multiplies(s: Sentence, d: Draft, end: int) -> bool:
    """ "three times as many", "grow 20 times" are multiples; "won it three times" counts occasions."""
    if not units.is_whole(d.low) or s.words[end] in _EARNED:
        return True  # "debt of 3.4 times"; nothing happens 3.4 times
    if s.words[end] in _MULTIPLIED or (s.words[end] in ("last", "this") and s.words[end + 1].endswith("'s")):
        return True
    if d.low >= 2 and _GROWING.intersection(s.words[max(0, d.first - 8) : d.first]):
        return True
    return s.words[d.first - 1] in ("up", "by") and d.low < 1000


def _pounds(s: Sentence, d: Draft, j: int) -> bool:
    """Pounds of money or of weight: weight where something weighs, or where there are pounds of a stuff."""
    scaled = d.scale is not None
    weighs = not _WEIGHING.isdisjoint(s.vocabulary)
    of_stuff = s.words[j + 1] == "of" and s.classes[j + 2] == "N"
    weight = weighs or of_stuff or s.hyphen(j - 1)
    d.measure = units.POUND_WEIGHT if weight and not (scaled and not weighs) else units.POUND
    d.money = d.measure is units.POUND
    d.last, d.sure = j + 1, True
    return True


# --- counted nouns -----------------------------------------------------------------------------------------


_PASSED_OVER = (
    ("or", "so"),
    ("-", "odd"),
    ("or", "more"),
    ("or", "fewer"),
    (",", "roughly", ","),
    (",", "or", "so", ","),
    ("-", "plus"),
    ("+",),
)


_PASSED_OVER_FIRST = frozenset(extra[0] for extra in _PASSED_OVER)


def behind(s: Sentence, j: int) -> int:
    """Where the counted noun may begin: behind "or so" and the like ("300 or so goats")."""
    if s.words[j] not in _PASSED_OVER_FIRST:
        return j
    for extra in _PASSED_OVER:
        if tuple(s.words[j : j + len(extra)]) == extra:
            return j + len(extra)
    return j


def counted(s: Sentence, d: Draft) -> bool:
    """The noun phrase that the numeral counts: "75 new low-floor trams". Sets noun, counter and measure."""
    j = behind(s, d.last)
    if d.form in ("part", "multiple"):
        return False
    if s.words[j] == "strong" and d.sure | (d.low >= 10) and s.words[j - 1] != "-":
        d.measure = units.PEOPLE  # "a crew 283 strong"
        return True
    if s.words[j] in STATES and s.classes[j + 1] != "N" and d.low >= 1:
        d.measure = units.PEOPLE
        d.noun = (j, j + 1)
        return True
    if s.hyphen(j) and d.form == "digits" and s.words[j + 1] in _HEADS_IN_HYPHENS and d.low >= 10:
        return _in_hyphen(s, d, j + 1)
    if s.hyphen(j) and j == d.last:
        return False  # "a two-bedroom flat", "a 10-point plan"
    head = head_of(s, j, one=d.low == 1)
    if head < 0:
        return False
    word = s.words[head]
    if d.low == 1 and d.form == "words" and not (word in SINGLE_PEOPLE or (head == j and is_plural(word))):
        return False  # "one table": an article in all but name
    d.noun = (j, head + 1)
    d.counter = s.tokens[head].text
    of_jobs = word in _JOBS_LOST and s.words[head - 1] in ("job", "staff")
    d.measure = units.PEOPLE if of_jobs or is_people(word) else units.COUNT
    return True


def _in_hyphen(s: Sentence, d: Draft, k: int) -> bool:
    """ "a 412-unit complex", "a 27-nation bloc": what is counted stands in the singular."""
    if s.words[k] == "strong":
        d.measure = units.PEOPLE  # "its 14-strong team"
        return True
    d.counter = s.tokens[k].text
    d.noun = (k, k + 1)
    d.measure = units.PEOPLE if d.counter in ("person", "member", "man", "student") else units.COUNT
    return True


def head_of(s: Sentence, j: int, *, one: bool) -> int:
    """Position of the head noun of the phrase that begins at `j`: its last plural; -1 if there is none."""
    head = -1
    for k in range(j, j + 7):
        kind, word = s.classes[k], s.words[k]
        if (kind == "." and s.hyphen(k)) or s.hyphen(k + 1) or _model(s, k):
            continue
        if word in ("such", "other", "another") and head < 0:
            continue
        if kind in ("A", "V") and head < 0:
            if CLASSES.get(word) == "X" and is_plural(word):
                return k  # "two rate cuts": a verb's form, but behind a number a noun
            if kind == "V" and not _participle(s, k):
                break
            continue
        if kind != "N":
            break
        if word.endswith("'s") or (head >= 0 and word in STATES):
            break  # "19 goats dead"
        if is_plural(word) or _initials(s, k):
            head = k
        elif head >= 0 and not s.capital(k):
            break
    if head < 0 and one:
        return _last_noun(s, j)
    return head


def _model(s: Sentence, k: int) -> bool:
    """The "35A" of "32 F-35A jets", the "737" of "31 737 MAX jets"."""
    if s.kinds[k] not in ("number", "code"):
        return s.glued(k) and s.kinds[k - 1] == "number" and s.hyphen(k - 2)
    return s.hyphen(k - 1) or (s.capital(k + 1) and s.kinds[k - 1] == "number")


def _initials(s: Sentence, k: int) -> bool:
    """ "GPUs", "CEOs"."""
    text = s.tokens[k].text
    return len(text) > 2 and text[-1] == "s" and text[:-1].isupper()


def _participle(s: Sentence, k: int) -> bool:
    return s.words[k].endswith(("ed", "ing")) and s.classes[k + 1] in ("N", "A")


def _last_noun(s: Sentence, j: int) -> int:
    k = j
    while s.classes[k] == "N" and not s.words[k].endswith("'s"):
        k += 1
    return k - 1 if k > j else -1


def is_plural(word: str) -> bool:
    """True if `word`, in lower case, is a plural by its ending or by the list."""
    if word in IRREGULAR_PLURALS:
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def value(d: Draft, printed: Decimal) -> Decimal:
    """`printed` in the contract's unit."""
    return printed * d.settled.factor + d.settled.offset
