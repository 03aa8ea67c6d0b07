"""The words of English that are numbers, parts of one, or scales."""

from __future__ import annotations

from decimal import Decimal

SMALL: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
CARDINALS = SMALL | TENS

# Scales written out: they may stand after digits and after words ("3.1 million", "two million").
SCALES: dict[str, Decimal] = {
    "hundred": Decimal(100),
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "quadrillion": Decimal(10) ** 15,
    "dozen": Decimal(12),
    "lakh": Decimal(10) ** 5,
    "lakhs": Decimal(10) ** 5,
    "crore": Decimal(10) ** 7,
    "crores": Decimal(10) ** 7,
}
# Scales cut short, behind digits only; each is a scale and nothing else ("$3 bln", "£2mn").
SHORT_SCALES: dict[str, Decimal] = {
    **dict.fromkeys(("mn", "mln", "mio", "mil"), Decimal(10) ** 6),
    **dict.fromkeys(("bn", "bln", "bil", "bio"), Decimal(10) ** 9),
    **dict.fromkeys(("tn", "trn", "tln"), Decimal(10) ** 12),
    "cr": Decimal(10) ** 7,
}
# One letter: a scale only beside a currency ("$6.25m") or before a counted noun ("2.3m users"); "5 m" is metres.
LETTER_SCALES: dict[str, Decimal] = {
    "k": Decimal(10) ** 3,
    "m": Decimal(10) ** 6,
    "b": Decimal(10) ** 9,
    "t": Decimal(10) ** 12,
}

# Parts of a whole: "a third", "two thirds", "nine-tenths". "Quarter" and "second" are doubtful; see numerals.
PARTS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "twentieth": 20, "twentieths": 20,
    "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "twentieth": 20,
}  # fmt: skip
GLYPHS: dict[str, Decimal] = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip

# Words that are a multiple by themselves, and what they come to.
MULTIPLES: dict[str, Decimal] = {
    **dict.fromkeys(("twice",), Decimal(2)),
    **dict.fromkeys(("thrice",), Decimal(3)),
    **dict.fromkeys(("doubled", "doubling"), Decimal(2)),
    **dict.fromkeys(("tripled", "tripling", "trebled", "trebling"), Decimal(3)),
    **dict.fromkeys(("quadrupled", "quadrupling"), Decimal(4)),
    **dict.fromkeys(("quintupled", "quintupling"), Decimal(5)),
    **dict.fromkeys(("halved", "halving"), Decimal("0.5")),
}
OCCASIONS = ("twice", "thrice")  # how often, unless they stand before what they multiply
# The same words where they may be adjectives ("a double room"): only as a verb or before what they multiply.
DOUBTFUL_MULTIPLES: dict[str, Decimal] = {
    **dict.fromkeys(("double", "doubles"), Decimal(2)),
    **dict.fromkeys(("triple", "triples", "treble", "trebles"), Decimal(3)),
    **dict.fromkeys(("quadruple", "quadruples"), Decimal(4)),
    **dict.fromkeys(("quintuple", "quintuples"), Decimal(5)),
    **dict.fromkeys(("halve", "halves"), Decimal("0.5")),
}
FOLD = "fold"  # fivefold, ten-fold, 20-fold
