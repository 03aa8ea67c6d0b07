"""Numerals: digits and words with their scales, parts ("two thirds") and multiples ("fivefold", "twice")."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures.english.draft import Draft
from monitor.figures.english.number_words import (
    CARDINALS,
    DOUBTFUL_MULTIPLES,
    FOLD,
    GLYPHS,
    LETTER_SCALES,
    MULTIPLES,
    OCCASIONS,
    ORDINALS,
    PARTS,
    SCALES,
    SHORT_SCALES,
    SMALL,
    TENS,
)
from monitor.figures.english.word_list import words
from monitor.figures.units import COUNT, DECADE, MULTIPLE

if TYPE_CHECKING:
    from monitor.figures.english.sentence import Sentence

_ARTICLES = ("a", "an")
_LENGTHWISE = words("- wide high tall long deep sprint race")  # behind "5m", metres
_VERBAL_LEADS = words(
    """
to will would could may might should can must than nearly almost and or not roughly
    """
)
_MULTIPLIED = words(
    """
the its their his her our that what those in by to from over as since within this last
    """
)
_PART_LEADS = words(
    """
by than nearly almost about over roughly around least only some just to more up down under below
above is was are were cut fell rose dropped lost grew in for approximately exactly barely
    """
)
_PART_TAILS = words(
    """
of the its their his her a an as that what those all off less more fewer lower higher
    """
)
# Behind these a share stands, never the next of a row: "cut by a third".
_SHARING = words(
    "by than nearly almost about over roughly around only some just below above under exactly barely"
)
_ONE_MORE = 24  # tokens from "two" to "a third"
_NOT_PART_LEADS = words(
    """
first second last next this each every final opening better latter former other a-year fiscal
previous current third fourth per
    """
)


def numeral_at(s: Sentence, i: int) -> Draft | None:
    """The numeral that begins at token `i`, or None."""
    kind, word = s.kinds[i], s.words[i]
    if kind == "number":
        return _digits(s, i)
    if word in GLYPHS:
        return _scaled(s, Draft(i, i + 1, GLYPHS[word], GLYPHS[word], sure=True))
    if kind != "word":
        return None
    if word in _ARTICLES:
        return _after_article(s, i)
    if word in CARDINALS or (word == "hundred" and s.words[i - 1] not in ("several", "few", "many")):
        return _words(s, i)
    if word in PARTS:
        return _part(s, i, Decimal(1), i)
    if word == "decade" and s.words[i - 1] in ("next", "coming"):
        return Draft(i, i + 1, Decimal(1), Decimal(1), "words", sure=True, measure=DECADE)
    return _multiple(s, i)


# --- digits ------------------------------------------------------------------------------------------------


def _digits(s: Sentence, i: int) -> Draft:
    text = s.tokens[i].text
    points = "." if text.count(".") > 1 else ","  # 1.250.000 groups by points
    value = Decimal(text.replace(points, "").replace(",", "").replace(" ", ""))
    draft = Draft(i, i + 1, value, value, sure="," in text or "." in text or " " in text)
    if s.words[i + 1] in ("st", "nd", "rd", "th") and s.glued(i + 1):
        draft.form, draft.last, draft.sure = "ordinal", i + 2, False
        return draft
    _add_fraction(s, draft)
    if draft.form == "part":
        return draft
    return _scaled(s, draft)


def _add_fraction(s: Sentence, draft: Draft) -> None:
    """Take in "½" of "2½", "1/2" of "5 1/2", and read "2/3" itself as a part."""
    j = draft.last
    if s.words[j] in GLYPHS:
        draft.low = draft.high = draft.low + GLYPHS[s.words[j]]
        draft.last, draft.sure = j + 1, True
        return
    if s.hyphen(j) and s.kinds[j + 1] == "number" and _slashed(s, j + 1):
        j += 1  # "3-3/4 cents"
    if s.kinds[j] == "number" and _slashed(s, j):
        decimals = len(s.words[draft.first].partition(".")[2])
        last_place = Decimal(1).scaleb(-decimals)  # "$5.42 1/2" has half a cent
        value = draft.low + last_place * Decimal(s.words[j]) / Decimal(s.words[j + 2])
        draft.low = draft.high = value
        draft.last, draft.sure = j + 3, True
    elif _slashed(s, draft.first):
        value = draft.low / Decimal(s.words[j + 1])
        draft.low = draft.high = value
        draft.last, draft.form = j + 2, "part"


def _slashed(s: Sentence, i: int) -> bool:
    """True for the common fractions 1/2 … 4/5 at `i`; 9/11 and 24/7 are none."""
    if s.words[i + 1] != "/" or not (s.glued(i + 1) and s.glued(i + 2)):
        return False
    return (
        s.words[i] in ("1", "2", "3", "4")
        and s.words[i + 2] in ("2", "3", "4", "5", "8", "10")
        and s.words[i] < s.words[i + 2]
    )


def _scaled(s: Sentence, draft: Draft) -> Draft:
    """Multiply by the scales that follow: "2.7 million", "5-million", "$6m", "240 crore", "2 hundred thousand"."""
    for _ in range(2):
        j = draft.last + 1 if s.hyphen(draft.last) else draft.last
        scale = SCALES.get(s.words[j]) or SHORT_SCALES.get(s.words[j])
        if scale is None and j == draft.last:
            scale = _letter_scale(s, draft, j)
        if scale is None:
            return draft
        draft.low, draft.high = draft.low * scale, draft.high * scale
        draft.scale = (draft.scale or 1) * scale
        draft.last, draft.sure = j + 1, True
    return draft


def _letter_scale(s: Sentence, draft: Draft, j: int) -> Decimal | None:
    """One letter is a scale behind money ("$6.25m"), and before a counted noun ("2.3m users"); else it is a unit."""
    scale = LETTER_SCALES.get(s.words[j])
    if scale is None or s.kinds[j] != "word":
        return None
    if s.kinds[draft.first - 1] == "currency":
        return scale
    if not s.glued(j):
        return None
    if s.words[j] == "k":
        return scale if draft.low > 10 or _plural(s, j + 1) else None
    if s.words[j] == "m" and s.words[j + 1] in _LENGTHWISE:
        return None
    return scale if _plural(s, j + 1) and s.tokens[j].text in ("m", "M", "b", "B") else None


def _plural(s: Sentence, j: int) -> bool:
    return any(
        s.classes[k] == "N" and s.words[k].endswith(("s", "people", "men", "women", "children"))
        for k in range(j, j + 3)
    )


# --- words -------------------------------------------------------------------------------------------------


def _words(s: Sentence, i: int) -> Draft | None:
    """ "twenty-six", "two hundred and ten", "three million", "three-forty", and "two thirds" of something."""
    value, j, scale = _cardinal(s, i)
    k = j + 1 if s.hyphen(j) else j
    if s.words[k] in PARTS and s.words[k] not in ("half", "halves"):
        part = _part(s, k, Decimal(value), i)
        if part:
            return part
    if s.words[k] == FOLD:
        return Draft(i, k + 1, Decimal(value), Decimal(value), "multiple", measure=MULTIPLE)
    draft = Draft(
        i,
        j,
        Decimal(value),
        Decimal(value),
        "words",
        sure=scale > 1,
        scale=Decimal(scale) if scale > 1 else None,
    )
    return _and_a_half(s, draft)


def _cardinal(s: Sentence, i: int) -> tuple[int, int, int]:
    """Value, end and greatest scale of the cardinal that begins at `i`."""
    total, current, j, top = 0, 0, i, 1
    while True:
        word = s.words[j]
        if word in CARDINALS:
            step, j = _up_to_ninety_nine(s, j)
            current += step
        elif word in ("hundred", "thousand", "million", "billion", "trillion", "dozen") and (
            j == i or current or total
        ):
            scale = int(SCALES[word])
            top = max(top, scale)
            if scale > 100:
                total, current = total + (current or 1) * scale, 0
            else:
                current = (current or 1) * scale
            j += 1
        else:
            return total + current, j, top
        j = _next_part(s, j, top)
        if j < 0:
            return total + current, -j, top


def _next_part(s: Sentence, j: int, top: int) -> int:
    """Where the cardinal goes on: behind a hyphen before a scale, behind "and"; negative where it ends."""
    word, after = s.words[j], s.words[j + 1]
    if s.hyphen(j) and after in ("hundred", "thousand", "million", "billion", "trillion"):
        return j + 1
    if (
        word == "and"
        and top in (100, 1000)
        and s.words[j - 1] in ("hundred", "thousand")
        and after in CARDINALS
    ):
        return j + 1
    if word in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
        return j
    if word in CARDINALS and s.words[j - 1] in ("hundred", "thousand", "million", "billion"):
        return j
    return -j


def _up_to_ninety_nine(s: Sentence, j: int) -> tuple[int, int]:
    """ "twenty-three" is 23, "three-forty" two hundred and fifty, as prices are spoken."""
    word, after = s.words[j], s.words[j + 2]
    if s.hyphen(j + 1):
        if word in TENS and 0 < SMALL.get(after, 0) < 10:
            return TENS[word] + SMALL[after], j + 3
        if 0 < SMALL.get(word, 0) < 10 and after in TENS:
            return SMALL[word] * 100 + TENS[after], j + 3
    if word in TENS and 0 < SMALL.get(s.words[j + 1], 0) < 10:
        return TENS[word] + SMALL[s.words[j + 1]], j + 2
    return CARDINALS[word], j + 1


def _and_a_half(s: Sentence, draft: Draft) -> Draft:
    """ "two and a half years", "one and a half million", "four-and-a-half-year"."""
    at = [k for k in range(draft.last, draft.last + 6) if not s.hyphen(k)][:3]
    if (
        len(at) == 3
        and [s.words[k] for k in at[:2]] == ["and", "a"]
        and s.words[at[2]] in ("half", "quarter")
    ):
        extra = Decimal(1) / PARTS[s.words[at[2]]] * (draft.scale or 1)
        draft.low = draft.high = draft.low + extra
        draft.last = at[2] + 1
        return _scaled(s, draft)
    return draft


def _after_article(s: Sentence, i: int) -> Draft | None:
    """ "a million", "a dozen", "a third of": one of the scale or the part."""
    word = s.words[i + 1]
    if word == "dozen" and s.kinds[i - 1] == "number":
        return None  # "$6.23 a dozen" is a price
    if word in SCALES:
        if s.words[i + 2] == "-" and s.glued(i + 2):
            return None  # "a million-dollar question" is a way of speaking
        value, j, scale = _cardinal(s, i + 1)
        return _and_a_half(
            s, Draft(i, j, Decimal(value), Decimal(value), "words", sure=True, scale=Decimal(scale))
        )
    if word in PARTS and word != "half":
        return _part(s, i + 1, Decimal(1), i)
    return None


# --- parts and multiples -----------------------------------------------------------------------------------


def _part(s: Sentence, k: int, count: Decimal, first: int) -> Draft | None:
    """The part of a whole whose word stands at `k`: "half of", "two thirds", "a quarter of a million"."""
    word = s.words[k]
    value = count / PARTS[word]
    if not _is_part(s, k, first):
        return None
    draft = Draft(first, k + 1, value, value, "part")
    j = k + 1
    if s.words[j] == "of" and s.words[j + 1] in _ARTICLES:
        j += 1
    if s.words[j] in _ARTICLES and (s.words[j + 1] in SCALES):
        return _whole(s, draft, j + 1)
    return draft


def _whole(s: Sentence, draft: Draft, j: int) -> Draft:
    """ "half a million", "a quarter of a billion", "half a dozen": the part of a scale is a number."""
    scale = SCALES[s.words[j]]
    draft.low = draft.high = draft.low * scale
    draft.last, draft.form, draft.sure, draft.scale = j + 1, "words", True, scale
    return draft


def _is_part(s: Sentence, k: int, first: int) -> bool:
    """Told from an ordinal ("a third runway") and from a half or a quarter of a year or a match."""
    word, before, after = s.words[k], s.words[first - 1], s.words[k + 1]
    if s.hyphen(first - 1):
        return False  # "year-half"
    if s.hyphen(k + 1):
        return word in ("half", "quarter") and s.words[k + 2] in ("point", "percentage", "per", "percent")
    if first != k and s.words[first] not in ("a", "one"):
        return word.endswith("s") and not (word == "quarters" and after not in ("of", "the", ""))
    if word in ("quarter", "half") and after in ("point", "percentage"):
        return True
    if word in ("half", "quarter"):
        return (
            before not in _NOT_PART_LEADS
            and before != "the"
            and after != "past"
            and (after in _PART_TAILS or (before in _PART_LEADS and after != "year"))
        )
    if word.endswith("s") or first == k:
        return False  # "third" and "thirds" alone
    if _numbered_before(s, k, first):
        return False
    repaid = s.classes[first - 1] == "V" and s.classes[k + 1] in ("P", ".") and before != "on"
    return after in _PART_TAILS or before in _PART_LEADS or repaid


def _numbered_before(s: Sentence, k: int, first: int) -> bool:
    """ "two were killed and a third hurt", "a three-year deal with an option for a fourth": one more of what is counted."""
    if s.words[first - 1] in _SHARING or s.words[k + 1] == "of" or s.classes[k + 1] == "D":
        return False
    before = PARTS[s.words[k]] - 1
    for j in range(first - 1, max(-1, first - _ONE_MORE), -1):
        word = s.words[j]
        if (
            SMALL.get(word) == before
            or word == str(before)
            or (word in ORDINALS and ORDINALS[word] == before)
        ):
            return True
    return False


def _multiple(s: Sentence, i: int) -> Draft | None:
    word = s.words[i]
    if word in MULTIPLES:
        value = MULTIPLES[word]
        if word in OCCASIONS and not _multiplies(s, i + 1):
            return Draft(i, i + 1, value, value, "multiple", measure=COUNT)
        return (
            None if s.words[i + 1] == "down" else Draft(i, i + 1, value, value, "multiple", measure=MULTIPLE)
        )
    if word in DOUBTFUL_MULTIPLES:
        return _doubtful_multiple(s, i, DOUBTFUL_MULTIPLES[word])
    if word.endswith(FOLD) and word[: -len(FOLD)] in CARDINALS:
        value = Decimal(CARDINALS[word[: -len(FOLD)]])
        return Draft(i, i + 1, value, value, "multiple", measure=MULTIPLE)
    return None


def _multiplies(s: Sentence, j: int) -> bool:
    """ "twice the price", "twice as many"; "won it twice", "twice a week" count occasions."""
    word = s.words[j]
    return (
        word in ("as", "that", "what", "more")
        or (s.classes[j] == "D" and word not in ("a", "an", "this", "each", "every"))
        or s.classes[j] in ("Q", "$")
    )


def _doubtful_multiple(s: Sentence, i: int, value: Decimal) -> Draft | None:
    """ "will double", "double the": a multiple. "a double room", "double-digit": none."""
    before, after = s.words[i - 1], s.words[i + 1]
    if after in ("-", "down") or s.words[i - 1] in _ARTICLES:
        return None
    verbal = before in _VERBAL_LEADS and s.classes[i + 1] not in ("N", "X")
    if verbal or after in _MULTIPLIED:
        return Draft(i, i + 1, value, value, "multiple", measure=MULTIPLE)
    return None
