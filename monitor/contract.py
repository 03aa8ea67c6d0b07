"""The JSON objects that the outside relies on: one function a line type. Extended, never broken."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from monitor.cycle import Judged, Outcome
    from monitor.edits import Edit, Stated
    from monitor.model import Article, Figure, Finding, Message, Observation, Owed, Ruling, Topic
    from monitor.notify.digest import Conflict, Digest, Move, RenderedDigest, Standing
    from monitor.store.paged import ArticleRow, FigureRow
    from monitor.store.rows import (
        Headline,
        KeptVersion,
        Reason,
        SeriesRow,
        SourceHealth,
        Story,
        StoryFigure,
        StoryRow,
    )

FIGURE_FIELDS = (
    "start", "end", "text", "low", "high", "unit", "approx", "bound", "per", "status", "counter", "about",
    "about_from", "owner", "owner_from", "speaker", "as_of", "due", "direction", "quote",
)  # fmt: skip


def line(value: dict[str, Any]) -> str:
    """One object on one line, Hangul as it is. Raises: ValueError for a number that is not finite."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def number(value: Decimal) -> int | float:
    """A plain JSON number: whole ones without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


def figure(f: Figure) -> dict[str, Any]:
    """A figure of `monitor figures`; `stated_from` is there only where the text states one."""
    shown = {name: getattr(f, name) for name in FIGURE_FIELDS}
    shown |= {"low": number(f.low), "high": number(f.high)}
    if f.stated_from:
        shown["stated_from"] = {
            "low": number(f.stated_from[0]),
            "high": number(f.stated_from[1]),
            "unit": f.unit,
        }
    return shown


def article_read(a: Article) -> dict[str, Any]:
    """What `monitor extract` prints. `left_out` tells what else the page held, so that a missing number can be explained."""
    return {
        "url": a.url, "canonical": a.canonical, "title": a.title, "text": a.text, "published": time(a.published_at),
        "edited": time(a.edited_at), "author": a.author, "outlet": a.outlet, "lang": a.lang, "trust": a.trust,
        "left_out": [{"kind": passage.kind, "text": passage.text} for passage in a.left_out],
    }  # fmt: skip


def article_seen(url: str, canonical: str, at: datetime, outcome: Outcome) -> dict[str, Any]:
    """An article's own line of `monitor replay`."""
    return {
        "type": "article", "url": url, "at": time(at), "decision": outcome.decision, "copy_of": outcome.copy_of,
        "topics": list(outcome.topics), "story": outcome.story, "canonical": canonical, "reason": outcome.reason,
    }  # fmt: skip


def figure_seen(url: str, topic: str, judged: Judged) -> dict[str, Any]:
    """A figure line of `monitor replay`: where it stands and what the ledger says of it."""
    verdict, f = judged.verdict, judged.verdict.figure
    return {
        "type": "figure", "url": url, "topic": topic, "series": judged.series, "label": verdict.label,
        "verdict": verdict.kind, "in": f.place, **figure(f), "reasons": list(verdict.reasons),
    }  # fmt: skip


def change_seen(finding: Finding) -> dict[str, Any]:
    """A change line of `monitor replay`, `monitor history` and `monitor digest`."""
    change, after = finding.change, finding.change.after
    start = _start(finding)
    return {
        "type": "change", "url": finding.url, "at": time(finding.published_at), "topic": finding.topic,
        "series": finding.series, "label": finding.label, "kind": change.kind,
        "from": {**_value(start), **_seen_at(change.before or finding), "quote": start.quote} if start else None,
        "to": {**_value(after), **_seen_at(finding), "quote": after.quote},
        "ratio": _ratio(start, after) if start else None,
        "difference": number(_middle(after) - _middle(start)) if start else None,
        "outlet": finding.outlet, "also_in": finding.also_in, "confirmed_by": finding.confirmed_by,
        "against": finding.against, "story": finding.story, "learned": time(finding.learned_at),
        "reason": change.reason, "suspect": change.suspect, "id": finding.id,
    }  # fmt: skip


def _start(finding: Finding) -> Figure | None:
    """The value that it moved from: of a first target the one that its sentence states, if it does."""
    before, after = finding.change.before, finding.change.after
    if before:
        return before.figure
    return replace(after, low=after.stated_from[0], high=after.stated_from[1]) if after.stated_from else None


def _seen_at(seen: Observation | Finding) -> dict[str, Any]:
    return {"url": seen.url, "at": time(seen.published_at)}


def observation(o: Observation, *, misread: bool = False, withdrawn: bool = False) -> dict[str, Any]:
    """One observation of a series, with both its times.

    `misread`: a person says that it is a wrong reading; `withdrawn`: the page that said so is gone.
    """
    return {
        "type": "observation", "series": o.series, "observation": o.id, "misread": misread, "unsure": o.unsure,
        "withdrawn": withdrawn, "url": o.url, "outlet": o.outlet, "at": time(o.published_at),
        "learned": time(o.learned_at), "in": o.figure.place, **figure(o.figure),
    }  # fmt: skip


def headline(h: Headline) -> dict[str, Any]:
    """What a headline says of a series before its page is read; `reason`: how it stands to the value of the series."""
    return {
        "type": "headline", "series": h.series, "url": h.url, "outlet": h.outlet, "title": h.title,
        "at": time(h.published_at), "learned": time(h.learned_at), "reason": h.reason, "in": h.figure.place, **figure(h.figure),
    }  # fmt: skip


def decision(r: Ruling, said: str) -> dict[str, Any]:
    """What a person decided about the ledger; `said` is the same in words."""
    return {
        "type": "decision", "decision": r.id, "kind": r.kind, "made": time(r.made_at), "undone": time(r.undone_at),
        "series": r.series, "other": r.other, "observations": list(r.observations), "label": r.label,
        "because": r.because or None, "text": said,
    }  # fmt: skip


def series_row(row: SeriesRow) -> dict[str, Any]:
    """A row of the ledger, with the value that stands."""
    standing = observation(row.standing)
    return {
        "type": "series", "series": row.series, "label": row.label, "named": row.named, "topic": row.topic,
        "unit": row.unit, "low": standing["low"], "high": standing["high"], "per": standing["per"],
        "status": standing["status"], "at": standing["at"], "outlet": standing["outlet"], "url": standing["url"],
        "observations": row.observations, "outlets": row.outlets, "changes": row.changes,
        "open_conflict": row.open_conflict, "suspect": row.suspect, "unsure": row.standing.unsure, "muted": row.muted,
    }  # fmt: skip


def topic(t: Topic, since: datetime | None) -> dict[str, Any]:
    """A topic, and since when it is watched."""
    return {"type": "topic", "topic": t.id, "title": t.title, "lang": t.lang, "since": time(since)}


def article_row(row: ArticleRow) -> dict[str, Any]:
    """An article as last read, without its text."""
    return {
        "type": "article", "article": row.article, "url": row.url, "canonical": row.canonical, "title": row.title,
        "outlet": row.outlet, "author": row.author, "lang": row.lang, "trust": row.trust, "topics": list(row.topics),
        "decision": row.decision, "copy_of": row.copy_of, "story": row.story, "at": time(row.published_at),
        "learned": time(row.learned_at),
    }  # fmt: skip


def figure_row(row: FigureRow) -> dict[str, Any]:
    """A figure as `figure_seen` prints it, with who stated it and both its times."""
    return {
        "type": "figure", "observation": row.observation, "article": row.article, "url": row.url,
        "outlet": row.outlet, "at": time(row.published_at), "learned": time(row.learned_at),
        "topic": row.topics[0] if row.topics else None, "topics": list(row.topics), "series": row.series,
        "label": row.label, "verdict": row.verdict, "in": row.figure.place, **figure(row.figure),
        "reasons": list(row.reasons),
    }  # fmt: skip


def story_row(row: StoryRow) -> dict[str, Any]:
    """An event, and how many told it."""
    return {
        "type": "story", "story": row.story, "title": row.title, "url": row.url, "topics": list(row.topics),
        "outlets": list(row.outlets), "articles": row.articles, "copies": row.copies, "first": time(row.first_at),
        "first_seen": time(row.first_seen_at), "last": time(row.last_at),
    }  # fmt: skip


def story_lines(story: Story) -> list[dict[str, Any]]:
    """An event, who told it in order, and the figures that they state."""
    return [
        story_row(story.row),
        *({"type": "telling", "story": story.row.story, "url": one.url, "outlet": one.outlet, "title": one.title,
           "at": time(one.published_at), "learned": time(one.learned_at), "copy_of": one.copy_of,
           "reason": one.why or None} for one in story.tellings),
        *(_story_figure(story.row.story, one) for one in story.figures),
    ]  # fmt: skip


def _story_figure(number: int, of: StoryFigure) -> dict[str, Any]:
    values = [{**_value(told.figure), "outlets": list(told.outlets)} for told in of.shared.values]
    return {
        "type": "story_figure", "story": number, "series": of.shared.series, "label": of.label,
        "state": of.shared.state, "values": values,
    }  # fmt: skip


def reason(r: Reason) -> dict[str, Any]:
    """What was decided about an address, or about one of its figures."""
    return {
        "type": "reason", "url": r.url, "learned": time(r.learned_at), "decision": r.decision,
        "figure": r.figure or None, "observation": r.observation, "series": r.series, "label": r.label or None,
        "verdict": r.verdict, "reason": r.reason, "story": r.story,
    }  # fmt: skip


def source(h: SourceHealth) -> dict[str, Any]:
    """A source and how it fares."""
    s = h.state
    delay_s = round(h.median_delay.total_seconds()) if h.median_delay is not None else None
    return {
        "type": "source", "kind": s.source.kind, "address": s.name, "topics": list(s.topics),
        "state": h.condition, "since": time(h.since), "last_success": time(s.last_success_at),
        "items_a_day": round(h.items_a_day, 1), "median_delay_s": delay_s, "rest_s": round(s.rest.total_seconds()),
        "failing_since": time(s.failing_since), "next": time(s.due_at), "links": s.links, "detail": s.detail,
    }  # fmt: skip


def notice(n: Owed) -> dict[str, Any]:
    """A row of the outbox."""
    return {
        "type": "notice", "mark": n.mark, "topic": n.topic, "channel": n.channel, "kind": n.kind, "state": n.state,
        "attempts": n.attempts, "created": time(n.created_at), "due": time(n.due_at),
        "changes": [f.id for f in n.findings], "detail": n.detail,
    }  # fmt: skip


def hooked(n: Owed, message: Message) -> dict[str, Any]:
    """What a webhook of ours is posted: a notice in words, with the change lines that it tells of."""
    return {
        "type": "notice", "mark": n.mark, "kind": n.kind, "topic": n.topic, "channel": n.channel,
        "attempt": n.attempts + 1, "created": time(n.created_at), "subject": message.subject, "text": message.text,
        "changes": [change_seen(f) for f in n.findings],
    }  # fmt: skip


def version(number: int, kept: KeptVersion) -> dict[str, Any]:
    """One version of an article, and what was edited since the one before. `number` counts from 1."""
    return {
        "type": "version", "version": number, "url": kept.url, "fetched": time(kept.fetched_at),
        "published": time(kept.published_at), "edited": time(kept.edited_at), "decision": kept.decision,
        "title": kept.draft.title, "text": kept.draft.text, "figures": [_stated(one) for one in kept.draft.figures],
        "edit": _edit(kept.edit) if kept.edit else None,
    }  # fmt: skip


def _edit(edit: Edit) -> dict[str, Any]:
    """Words that stayed, went and came, in reading order; figures that say something else, came (from null) or went (to null)."""
    return {
        "title": [{"kind": passage.kind, "text": passage.text} for passage in edit.title],
        "text": [{"kind": passage.kind, "text": passage.text} for passage in edit.text],
        "figures": [
            {"from": one.before and _stated(one.before), "to": one.after and _stated(one.after)}
            for one in edit.figures
        ],
    }


def _stated(one: Stated) -> dict[str, Any]:
    return {"series": one.series, "in": one.figure.place, **figure(one.figure)}


def time(value: datetime | None) -> str | None:
    """RFC 3339 with offset."""
    return value.isoformat() if value else None


def _value(f: Figure) -> dict[str, Any]:
    return {"low": number(f.low), "high": number(f.high), "unit": f.unit}


def _middle(f: Figure) -> Decimal:
    return (f.low + f.high) / 2


def _ratio(before: Figure, after: Figure) -> float | None:
    """Middle of to over middle of from, to nine places; null from zero."""
    start = _middle(before)
    return round(float(_middle(after) / start), 9) if start else None


# --- the digest ----------------------------------------------------------------------------------------------


def digest(topic: str, told: Digest, rendered: RenderedDigest) -> dict[str, Any]:
    """A digest: its words, and the numbers they were made of."""
    return {
        "type": "digest", "topic": topic, "subject": rendered.subject, "text": rendered.text, "start": time(told.start),
        "end": time(told.end), "articles": told.counts.articles, "outlets": told.counts.outlets,
        "figures": told.counts.figures, "moved": list(map(_moved, told.moved)),
        "conflicts": list(map(_disputed, told.conflicts)), "edits": list(map(change_seen, told.edits)),
        "announced": list(map(change_seen, told.announced)), "unsure": list(map(_stands, told.unsure)),
        "due": list(map(_stands, told.due)), "fresh": list(map(_stands, told.fresh)),
        "stories": [{"title": e.title, "url": e.url, "outlets": e.outlets, "first": time(e.published_at)} for e in told.events],
        "withdrawn": [{"url": p.url, "title": p.title, "at": time(p.at)} for p in told.withdrawn],
        "silences": [{"reason": s.reason, "count": s.count} for s in told.silences],
        "faults": [{"name": h.name, "fault": h.fault} for h in (*told.sources, *told.channels) if h.fault],
    }  # fmt: skip


def _moved(move: Move) -> dict[str, Any]:
    last = move.last
    return {
        "series": last.series, "label": move.label, "from": _value(move.before), "to": _value(move.after),
        "difference": number(_middle(move.after) - _middle(move.before)), "ratio": _ratio(move.before, move.after),
        "since": time(last.published_at), "url": last.url, "outlet": last.outlet, "also_in": last.also_in,
        "confirmed_by": last.confirmed_by,
    }  # fmt: skip


def _disputed(conflict: Conflict) -> dict[str, Any]:
    claims = [
        {**_value(claim.figure), "outlets": [s.outlet for s in claim.sources], "urls": [s.url for s in claim.sources]}
        for claim in conflict.claims
    ]  # fmt: skip
    return {
        "series": conflict.series,
        "label": conflict.label,
        "since": time(conflict.since),
        "claims": claims,
    }


def _stands(one: Standing) -> dict[str, Any]:
    figure = one.now.figure
    before = _value(one.before.figure) if one.before else None
    return {
        "series": one.series, "label": one.label, "from": before, "to": _value(figure), "due": figure.due,
        "outlets": one.outlets, "url": one.now.url, "outlet": one.now.outlet, "at": time(one.now.published_at),
    }  # fmt: skip
