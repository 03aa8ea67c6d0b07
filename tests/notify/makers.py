"""Figures, findings and notices to test with."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from monitor.model import Change, Figure, Finding, Match, Message, Notice, Observation, Topic

SEOUL = ZoneInfo("Asia/Seoul")
MONDAY = datetime(2026, 3, 2, tzinfo=SEOUL)
SEEN = datetime(2026, 3, 4, 15, 4, tzinfo=SEOUL)

BEFORE = "군은 그동안 해마다 나무 {}를 심어 왔다."
AFTER = "군은 올해부터 한 해 {}를 심기로 했다."


def figure(value: str, *, text: str = "2만 그루", sentence: str = AFTER, **facts: Any) -> Figure:
    """A figure of `value` in a sentence of its own; `sentence` has a place for its words."""
    at = sentence.index("{}")
    given = {"low": Decimal(value), "high": Decimal(value), "unit": "count", "counter": "그루"} | facts
    return Figure(
        start=500 + at,
        end=500 + at + len(text),
        text=text,
        quote=sentence.format(text),
        quote_start=500,
        **given,
    )


def observation(seen: Figure, **facts: Any) -> Observation:
    day = datetime(2026, 2, 20, 9, 30, tzinfo=SEOUL)
    given = {
        "id": 1,
        "series": 1,
        "article": 1,
        "url": "https://ilbo.example/old",
        "outlet": "솔밭일보",
    } | facts
    return Observation(figure=seen, published_at=day, learned_at=day, **given)


def finding(
    kind: str = "revised", before: str | None = "10000", after: str = "20000", **facts: Any
) -> Finding:
    """10,000 trees become 20,000 unless told otherwise; `change` overrides what the two values make."""
    then = observation(figure(before, text="1만 그루", sentence=BEFORE)) if before else None
    given: dict[str, Any] = {
        "id": 1,
        "topic": "trees",
        "topics": ("trees",),
        "series": 1,
        "label": "나무 심기(연간)",
        "change": Change(kind=kind, before=then, after=figure(after), reason="the value differs"),
        "url": "https://sinmun.example/new?a=1&b=2",
        "title": "나무를 더 심는다",
        "outlet": "들녘신문",
        "published_at": datetime(2026, 3, 4, 15, tzinfo=SEOUL),
        "learned_at": SEEN,
    }
    return Finding(**given | facts)


def with_figure(told: Finding, **facts: Any) -> Finding:
    """`told` with other facts on its new figure."""
    return replace(told, change=replace(told.change, after=replace(told.change.after, **facts)))


def topic(**facts: Any) -> Topic:
    given: dict[str, Any] = {"id": "trees", "title": "숲 가꾸기", "match": Match(), "lang": "ko"}
    return Topic(**given | facts)


def notice(html: str = "<b>하나</b><br>둘", text: str = "하나\n둘", subject: str = "하나") -> Notice:
    return Notice(
        id=7,
        mark="k3f9",
        topic="trees",
        channel="team",
        kind="change",
        message=Message(subject=subject, text=text, html=html),
        state="sending",
        attempts=0,
        created_at=SEEN,
        due_at=SEEN,
    )
