"""What came of the demo: values gathered from the store and the catchers, for the screen and for `--json`."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any

from monitor.demo.script import CAPTION, KST, SIDE_HEADLINES
from monitor.notify.numbers import say_value
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from monitor.demo.stage import Stage
    from monitor.model import Owed
    from monitor.store.rows import Reason, SeriesRow

_TAG = re.compile(r"<[^<>]{0,500}>")


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One alert, as it arrived."""

    at: datetime
    channels: tuple[str, ...]
    words: str  # plain text, the change itself in its first line

    @property
    def headline(self) -> str:
        """The change itself."""
        return self.words.partition("\n")[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class Silence:
    """One article that alerted nobody, and why."""

    outlet: str
    title: str
    cause: str  # baseline, copy, same, new (figures first seen), off topic; failed, missed
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One figure of the ledger."""

    label: str
    value: str
    outlets: int
    observations: int
    changes: int
    disputed: bool  # outlets give different values


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One story that several outlets told."""

    title: str
    outlets: tuple[str, ...]  # in the order in which they told it
    copies: int


@dataclass(frozen=True, kw_only=True, slots=True)
class DemoResult:
    """All that the demo shows at its end."""

    told: tuple[Told, ...]
    silences: tuple[Silence, ...]
    events: tuple[Event, ...]  # the most outlets first
    ledger: tuple[Row, ...]  # the most changed first, then the most seen
    digests: tuple[Path, ...]
    requests: int  # HTTP requests that the newswire answered
    unchanged: int  # of them with "not modified"
    strays: int  # figures read from beside the articles: there should be none

    def lines(self) -> Iterator[dict[str, Any]]:
        """The same as JSON objects, each with a `type`."""
        for told in self.told:
            yield {"type": "alert", "at": told.at.isoformat(), "channels": told.channels, "text": told.words}
        for silence in self.silences:
            yield {"type": "silent", "outlet": silence.outlet, "title": silence.title, "cause": silence.cause,
                   "reason": silence.reason}  # fmt: skip
        for event in self.events:
            yield {"type": "story", "title": event.title, "outlets": event.outlets, "copies": event.copies}
        for row in self.ledger:
            yield {"type": "series", "label": row.label, "value": row.value, "outlets": row.outlets,
                   "observations": row.observations, "changes": row.changes, "disputed": row.disputed}  # fmt: skip
        for path in self.digests:
            yield {"type": "digest", "path": str(path)}
        yield {
            "type": "fetched",
            "requests": self.requests,
            "unchanged": self.unchanged,
            "strays": self.strays,
        }


def gather(stage: Stage, out: Path) -> DemoResult:
    """What happened on the stage; the digests are written into `out`."""
    digests = [owed for owed in stage.store.outbox() if owed.kind == "digest"]
    statuses = Counter(asked.status for asked in stage.wire.asked)
    return DemoResult(
        told=tuple(_told(stage, {owed.digest.subject for owed in digests if owed.digest})),
        silences=tuple(_silences(stage)),
        events=tuple(_events(stage)),
        ledger=tuple(_row(row, stage) for row in sorted(stage.store.series(), key=_weight)),
        digests=tuple(sorted(_write(owed, out) for owed in digests)),
        requests=statuses.total(),
        unchanged=statuses[304],
        strays=_strays(stage),
    )


# --- alerts --------------------------------------------------------------------------------------------------


def _told(stage: Stage, digests: set[str]) -> Iterator[Told]:
    """What was caught, digests apart; one alert that came by two channels is one."""
    for played in stage.played:
        by_headline: dict[str, list[tuple[str, str]]] = {}
        caught = [("telegram", _plain(chat.text)) for chat in played.chats]
        caught += [("mail", mail.text.strip()) for mail in played.mails if mail.subject not in digests]
        for channel, words in caught:
            by_headline.setdefault(words.partition("\n")[0], []).append((channel, words))
        for copies in by_headline.values():
            yield Told(at=played.scene.at, channels=tuple(c for c, _ in copies), words=copies[0][1])


def _plain(chat: str) -> str:
    """The words of a chat message without its tags."""
    return html.unescape(_TAG.sub("", chat)).replace("\r\n", "\n").strip()


# --- silences ------------------------------------------------------------------------------------------------


def _silences(stage: Stage) -> Iterator[Silence]:
    names = {outlet.id: outlet.name for outlet in stage.wire.outlets}
    for piece in stage.wire.pieces:
        reading = first_reading(stage.store.why(stage.wire.url_of(piece)))
        if any(reason.verdict == "changed" for reason in reading):
            continue
        cause, reason = cause_of(reading, first_look=stage.played[0].scene.at, taken_from=piece.taken_from)
        yield Silence(outlet=names[piece.outlet], title=piece.title, cause=cause, reason=reason)


def first_reading(reasons: Iterable[Reason]) -> list[Reason]:
    """The line of an article and those of its figures, as it was read for the first time; empty if it never was."""
    lines = iter(reasons)
    reading = list(islice(lines, 1))
    return reading + list(takewhile(lambda reason: reason.figure, lines))


def cause_of(reading: Sequence[Reason], *, first_look: datetime, taken_from: str) -> tuple[str, str]:
    """Why an article was silent: in a word, and in a few."""
    if not reading:
        return "missed", phrase("in no listing that was read")
    article, *figures = reading
    if article.decision == "failed":
        return "failed", article.reason
    if article.decision == "off_topic":
        return "off topic", phrase("has none of the topics' words")
    if article.decision == "copy":
        again = (
            phrase("{outlet}'s text again", outlet=taken_from) if taken_from else phrase("a known text again")
        )
        return "copy", again
    if article.learned_at == first_look:
        return "baseline", phrase("the first look at a source; its figures are where the ledger starts")
    known, unknown = _texts(figures, "same"), _texts(figures, "new", "unsure")
    if not unknown:
        return "same", phrase("as known: {known}", known=known)
    return "new", phrase("first seen: {unknown}; as known: {known}", unknown=unknown, known=known or "-")


def _texts(figures: Iterable[Reason], *verdicts: str) -> str:
    return ", ".join(dict.fromkeys(reason.figure for reason in figures if reason.verdict in verdicts))


# --- stories, ledger and digests --------------------------------------------------------------------------------------


def _events(stage: Stage) -> Iterator[Event]:
    for row in stage.store.stories(since=stage.played[0].scene.at):
        if len(row.outlets) > 1:
            yield Event(title=row.title, outlets=row.outlets, copies=row.copies)


def _weight(row: SeriesRow) -> tuple[int, int, int]:
    return -row.changes, -row.outlets, -row.observations


def _row(row: SeriesRow, stage: Stage) -> Row:
    lang = next(topic.lang for topic in stage.topics if topic.id == row.topic)
    seen = row.standing.figure
    value = say_value(
        seen.low, seen.high, seen.unit, lang,
        approx=seen.approx, bound=seen.bound, per=seen.per, counter=seen.counter,
    )  # fmt: skip
    return Row(
        label=row.label, value=value, outlets=row.outlets, observations=row.observations,
        changes=row.changes, disputed=row.open_conflict,
    )  # fmt: skip


def _strays(stage: Stage) -> int:
    """How many figures were read from a side list or from under a photo."""
    beside = [CAPTION, *(headline for side in SIDE_HEADLINES.values() for headline in side)]
    read = [f for piece in stage.wire.pieces for f in stage.store.figures_of(stage.wire.url_of(piece))]
    return sum(any(words in figure.quote for words in beside) for figure in read)


def _write(owed: Owed, out: Path) -> Path:
    """The digest as it was mailed, as a file."""
    path = out / f"digest-{owed.created_at.astimezone(KST):%Y-%m-%d}-{owed.topic}.html"
    path.write_text(owed.digest_html or "", encoding="utf-8")
    return path
