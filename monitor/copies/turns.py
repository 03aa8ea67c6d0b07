"""Words that are guarded like figures: of a way up or down, each set the contrary of the other; days; numbers.

Korean ones are stems: how they go on is left to the context that follows.
"""

from __future__ import annotations

UP = (
    "증가 증액 인상 상승 급증 급등 확대 흑자 이익 이상 초과 플러스 늘었 늘어난 늘어나 늘어날 늘린 늘릴 늘리 늘려 올랐 오른 오를 오르 올린 올릴 올리 "
    "높은 높아 높았 높다 많은 많았 많다 웃돈 웃돌 ▲ ↑ "
    "up rose rise rises risen increase increased increases gain gained gains grew climbed jumped soared higher more above profit "
    "profits surplus raised raise least"
)
DOWN = (
    "감소 감액 인하 하락 급감 급락 축소 적자 손실 이하 미만 마이너스 줄었 줄어든 줄어들 줄인 줄일 줄이 줄여 내렸 내린 내릴 내리 "
    "낮은 낮아 낮았 낮다 적은 적었 적다 밑돈 밑돌 △ ▼ ↓ "
    "down fell fall falls fallen decrease decreased decreases loss lost losses shrank dropped plunged slumped lower less fewer below "
    "deficit declined cut cuts most"
)
DAYS = (
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)
NUMBERS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
    "eleven": "11", "twelve": "12", "dozen": "12", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "twice": "2",
    "double": "2", "doubled": "2", "triple": "3", "tripled": "3", "half": "1/2", "third": "1/3", "quarter": "1/4",
}  # fmt: skip

NAMES: dict[str, str] = {
    **dict.fromkeys(UP.split(), "up"),
    **dict.fromkeys(DOWN.split(), "down"),
    **{day: day for day in DAYS.split()},
    **NUMBERS,
}
TURNS = frozenset({"up", "down"})
