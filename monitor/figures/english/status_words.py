"""Words that say whether a figure happened, is meant, is somebody's guess, or stood before."""

from __future__ import annotations

from monitor.figures.english.word_list import words

# What an owner means to do, or has set for itself.
PLAN = words(
    """
will would shall won't plan plans planned planning aim aims aimed aiming target targets targeted goal goals propose proposes
proposed proposal proposals proposing intend intends intended pledge pledges pledged pledging promise promises promised
budget budgets earmark earmarks earmarked earmarking allocate allocates allocated set-aside approve seek seeks seeking
ask asks asked demand demands demanded want wants wanted request requests requested commit commits
offer offers offered ambition ambitions guidance expects expect expecting hopes hope hoped due scheduled vow vows vowed
scheme plans' bid bids must should needs mandate ceiling cap blueprint commitment commitments sets
    """
)
# Somebody's guess of a thing not theirs, or a thing that only may come.
ESTIMATE = words(
    """
estimate estimates estimated estimating forecasters forecaster economists economist analysts analyst predict predicts
predicted prediction seen projected projection projections projects could might may likely reckon reckons reckoned sees
guess guesses consensus odds suggests model believed thought pencils
    """
)
FORECASTERS = words(
    """
forecasters forecaster economists economist analysts analyst consultants consultancy researchers model models brokers
economics institute traders markets investors imf oecd poll projection experts modelling survey
    """
)
# Before a figure that is given only to compare with.
PAST_BEFORE: tuple[tuple[str, ...], ...] = (
    ("compared", "with"), ("compared", "to"), ("against",), ("versus",), ("vs",), ("vs", "."), ("up", "from"), ("down", "from"),
    ("higher", "than"), ("from",), ("as", "opposed", "to"), ("instead", "of"), ("rather", "than"), ("unlike",),
    ("from", "an"), ("from", "a"), ("from", "the"),
)  # fmt: skip
