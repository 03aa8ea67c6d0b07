"""The digest of a topic: what moved, what is contradicted, what was edited, what is new. Pure.

`build_digest` chooses from findings; `render_digest` puts the choice into words and templates.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from monitor.ledger.same import agree
from monitor.notify.digest_chat import chat_message, markdown_of
from monitor.notify.digest_values import (
    Claim,
    Conflict,
    Counts,
    Digest,
    Event,
    Health,
    Move,
    RenderedDigest,
    Silence,
    Standing,
)
from monitor.notify.digest_view import view_of
from monitor.notify.due import last_day
from monitor.notify.numbers import relative
from monitor.notify.templating import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from decimal import Decimal

    from monitor.drawing import Point
    from monitor.model import ChangeKind, Figure, Finding, Language, Observation, Presence, Topic

__all__ = [
    "Claim",
    "Conflict",
    "Counts",
    "Digest",
    "Event",
    "Health",
    "Move",
    "RenderedDigest",
    "Silence",
    "Standing",
    "build_digest",
    "render_digest",
]


def build_digest(
    topic: Topic,
    period_start: datetime,
    period_end: datetime,
    findings: Iterable[Finding],
    counts: Counts,
    *,
    look_alikes: Mapping[int, Sequence[str]] | None = None,
    events: Sequence[Event] = (),
    pages: Sequence[Presence] = (),
    standing: Sequence[Standing] = (),
    contradicted: Iterable[Finding] = (),
    curves: Mapping[int, Sequence[Point]] | None = None,
    silences: Sequence[Silence] = (),
    sources: Sequence[Health] = (),
    channels: Sequence[Health] = (),
) -> Digest:
    """The digest of `topic` for what was learned from `period_start` on and before `period_end`.

    `findings` may reach beyond the period and the topic: others are left out. A series is in conflict
    while its latest finding says so, and then it is not among those that moved. `standing` are the series of the
    topic as they stand, `contradicted` the findings of those on which outlets disagree, however old.
    """
    zone = ZoneInfo(topic.digest.timezone)
    told = [f for f in findings if topic.id in f.topics and period_start <= f.learned_at < period_end]
    series = _by_series(told)
    disputed = {(f.series, f.id): f for f in (*contradicted, *told) if f.learned_at < period_end}
    start, end = period_start.astimezone(zone), period_end.astimezone(zone)
    named = {f.series for f in disputed.values()}
    return Digest(
        topic=topic.id,
        title=topic.title,
        start=start,
        end=end,
        daily=topic.digest.daily,
        counts=counts,
        moved=tuple(sorted(_moves(series), key=_size, reverse=True)),
        conflicts=tuple(_conflicts(_by_series(disputed.values()))),
        edits=tuple(f for told in series for f in told if f.change.kind == "corrected"),
        announced=tuple(told[-1] for told in series if told[-1].change.kind == "announced"),
        events=tuple(sorted(events, key=lambda event: -event.outlets)),
        unsure=tuple(one for one in standing if _likely_moved(one, start)),
        due=tuple(one for one in standing if _came_due(one, start, end)),
        fresh=tuple(one for one in standing if one.series not in named and _is_worth_naming(one, start)),
        curves=curves or {},
        withdrawn=tuple(page for page in pages if not page.there),
        returned_pages=tuple(page for page in pages if page.there),
        look_alikes=look_alikes or {},
        silences=tuple(sorted(silences, key=lambda silence: -silence.count)),
        sources=tuple(sources),
        channels=tuple(channels),
    )


def _by_series(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings of each series in the order we learned them; series in the order of their latest."""
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda finding: (finding.learned_at, finding.id)):
        found[finding.series].append(finding)
    return sorted(found.values(), key=lambda told: told[-1].learned_at)


def _likely_moved(one: Standing, start: datetime) -> bool:
    """A value that was not told because it was unsure, unless it is the old one in other words."""
    seen = one.now
    return (
        seen.unsure
        and seen.learned_at >= start
        and not (one.before and agree(seen.figure, one.before.figure))
    )


def _came_due(one: Standing, start: datetime, end: datetime) -> bool:
    day = last_day(one.now.figure.due or "")
    return day is not None and start.date() <= day < end.date()


def _is_worth_naming(one: Standing, start: datetime) -> bool:
    return one.first_seen_at >= start and one.outlets >= _SEVERAL and not one.asked_for


_SEVERAL = 2  # outlets: what one alone states once is no figure of the topic yet
_MOVES: frozenset[ChangeKind] = frozenset({"revised", "refined"})


def _moves(series: Sequence[Sequence[Finding]]) -> list[Move]:
    moves = []
    for told in series:
        steps = [finding for finding in told if finding.change.kind in _MOVES and finding.change.before]
        if steps and told[-1].change.kind != "conflict":
            moves.append(Move(label=steps[-1].label, first=steps[0], last=steps[-1]))
    return moves


def _size(move: Move) -> Decimal:
    """How far it moved in proportion; from zero, further than anything."""
    return relative(move.after.high - move.before.high, move.before.high)


def _conflicts(series: Sequence[Sequence[Finding]]) -> list[Conflict]:
    open_ones = [told for told in series if told[-1].change.kind == "conflict"]
    found = [
        Conflict(
            label=told[-1].label, series=told[-1].series, since=_disputed_since(told), claims=_claims(told)
        )
        for told in open_ones
    ]
    return [conflict for conflict in found if len(conflict.claims) > 1]


def _disputed_since(told: Sequence[Finding]) -> datetime:
    """When the first of the contradictions in a row was published."""
    row = list(takewhile(lambda finding: finding.change.kind == "conflict", reversed(told)))
    return min(finding.published_at for finding in row)


def _claims(told: Sequence[Finding]) -> tuple[Claim, ...]:
    """Who says what: each outlet's latest word, grouped by value, the newest value first."""
    latest: dict[str, tuple[Finding | Observation, Claim]] = {}
    for finding in reversed(told):
        if finding.change.kind != "conflict":
            break
        for source, figure in _statements(finding):
            latest.setdefault(source.outlet or source.url, (source, Claim(figure=figure, sources=())))
    by_value: dict[tuple[Decimal, Decimal], list[tuple[Finding | Observation, Claim]]] = defaultdict(list)
    for source, claim in latest.values():
        by_value[claim.figure.low, claim.figure.high].append((source, claim))
    return tuple(
        Claim(figure=group[0][1].figure, sources=tuple(source for source, _ in group))
        for group in by_value.values()
    )


def _statements(finding: Finding) -> list[tuple[Finding | Observation, Figure]]:
    """The claim of the finding's own article, and the one it contradicts."""
    before = finding.change.before
    return [(finding, finding.change.after), *([(before, before.figure)] if before else [])]


def render_digest(digest: Digest, lang: Language, *, contact: str | None = None) -> RenderedDigest:
    """Subject, plain text, a whole HTML document, Markdown, and a short message for chat.

    `contact` is the mail address at which a reader asks not to be sent it any more.
    """
    view = view_of(digest, lang, contact)
    return RenderedDigest(
        subject=view.subject,
        text=TEMPLATES.get_template("digest.txt.j2").render(view=view).strip() + "\n",
        html=TEMPLATES.get_template("digest.html.j2").render(view=view, lang=lang),
        markdown=markdown_of(view),
        message=chat_message(view, lang),
    )
