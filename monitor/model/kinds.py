"""The words that a value may be."""

from __future__ import annotations

from typing import Literal

Language = Literal["ko", "en"]
Place = Literal["title", "text"]
Unit = Literal[
    "KRW", "USD", "CNY", "EUR", "JPY", "GBP", "percent", "point", "people", "count", "multiple",
    "m2", "km", "m", "kg", "t", "W", "Wh", "byte", "year", "month", "week", "day", "hour", "minute",
    "degC", "rank", "other",
]  # fmt: skip
Bound = Literal["at_least", "at_most"]
Per = Literal["year", "month", "week", "day", "hour", "person", "unit"]
Status = Literal["plan", "actual", "estimate", "past"]
Origin = Literal["sentence", "before", "headline"]  # a figure's own sentence, one before it, headline or lead
Decision = Literal["new", "copy", "revision", "repeat", "off_topic", "failed"]
VerdictKind = Literal["new", "same", "changed", "unsure"]
ChangeKind = Literal["revised", "conflict", "corrected", "refined", "announced"]
SourceKind = str  # an adapter: a file in sources/adapters
Trust = Literal["full", "low"]
RulingKind = Literal["merge", "split", "apart", "rename", "mute", "misread"]
# page: it is gone; source: it is in trouble; health: a channel is
NoticeKind = Literal["change", "digest", "page", "source", "health"]
NoticeState = Literal["owed", "sending", "delivered", "failed", "held", "dropped"]
WaitCause = Literal["slip", "confirm", "quiet", "cap"]  # why a notice is held
