"""Words for what was said of a value before another replaced it: `moves` and `status_retold` are made of the same lists."""

from __future__ import annotations

from monitor.figures.english.word_list import words

# What an owner said, and can replace by saying otherwise.
SAID = words("said given reported announced offered proposed promised pledged")
VALUED = words("named put priced thought")
# What was wished for, by whomever, stands beside what came of it; only a comparison ("than the 40 first sought") makes it old.
WISHED = words("planned sought requested asked applied demanded wanted suggested told vowed")
FORESEEN = words("forecast planned expected estimated budgeted projected meant targeted predicted seen")
# With a time gone by ("in April its builder said 33"): told then, so not now.
TOLD_THEN = words(
    "said promised quoted reported counted offered proposed estimated forecast announced guessed"
)
