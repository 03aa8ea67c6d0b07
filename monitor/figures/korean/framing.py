"""The frame around a number: the label at the head of its line, and who tells, which is not what is measured."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.figures.korean.cue import cue, either
from monitor.figures.korean.phrases import Token, cleaned

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount

# A line of a list: - 난방률: 32%, 좌석 수: 1만2천석 (9천석).
_LABEL = re.compile(
    r"(?:[-•·*▲▶■□○●◆◇※☞✔►▷‣–]|\d{1,2}[.)])? ?(?P<label>[가-힣A-Za-z][가-힣A-Za-z0-9·() ]{0,20}?) ?: ?(?:약 |총 |모두 )?"
)
_REST_OF_LINE = re.compile(r"[^\n:.]{0,20}\((?:약 |기존 |종전 |당초 )?")


def label_of(text: str, sentence_start: int, amount: Amount) -> str | None:
    """What the line of a list is headed with, for its number and for the one in brackets behind."""
    match = _LABEL.match(text, sentence_start, amount.start)
    if match is None or amount.start - match.end() > _LONGEST_LINE or match["label"] in _SPEAKS:
        return None
    direct = match.end() == amount.start or _REST_OF_LINE.fullmatch(text, match.end(), amount.start)
    return cleaned(match["label"]) if direct else None


_LONGEST_LINE = 30
_SPEAKS = frozenset(["답", "문", "질문", "대답", "사회자", "기자"])


# Who counts, guesses or asks is not what is counted: 본부는 4명이 숨진 것으로 집계했다, 모임은 9만원을 불렀다.
# The number is an object or a subject of its own; in 값은 9만원이 될 것으로 봤다 it is what the topic comes to.
_TOLD = cue(
    r"(?:씩|가량|정도|안팎)?(?:[을를] |[이가] (?!될|되|넘|들|채|안 ))[^\n.]{0,60}?"
    + either(
        r"(?:집계|추산|추정|조사|예상|판단|확인|분석|제시|계산)(?:했|한)",
        r"내다[봤본]|것으로 (?:봤|본|보고 있)",
        r"불렀|매겼",
    )
    + "다"
)
_OTHER_TELLER = re.compile(r"[은는이가] [^\n.]{0,20}$")


def without_teller(before: list[Token], text: str, amount: Amount) -> list[Token]:
    """The words before the number without the topic that the sentence begins with, if it is who tells."""
    first = next(
        (at for at, token in enumerate(before[:_FIRST_WORDS]) if token.particle in ("은", "는")), None
    )
    if first is None:
        return before
    told = _TOLD.match(text, amount.end)
    if told is None or _OTHER_TELLER.search(told.group()):
        return before
    return before[first + 1 :]


_FIRST_WORDS = 4
