"""A digest as words and lines, ready for the templates and for chat: no decisions, only wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from monitor.notify.catalogue import say, say_counted
from monitor.notify.curves import curve_of
from monitor.notify.digest_lines import MOST_ROWS, Address, Section, Sources, Writer, unlisted
from monitor.notify.fault_words import say_fault
from monitor.notify.forwarding import is_private, public_words
from monitor.notify.markup import Line, tidy
from monitor.notify.reasons import say_reason
from monitor.notify.telling import LONGEST_LABEL, say_move, say_pair, without_shared_tail
from monitor.notify.times import say_span
from monitor.notify.wording import worded
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.model import Language
    from monitor.notify.curves import Curve
    from monitor.notify.digest_values import Digest, Health, Move

_LONGEST_SUBJECT = 80
_SHORTEST_TITLE = 12
_LONGEST_FAULT = 100
_MOST_FAULTS = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One figure that moved."""

    what: str
    unlike: str  # what it is not to be confused with, "" for nothing
    before: str
    now: str
    by: str
    since: str  # the day on which the value of now was published
    who: Line
    refs: tuple[int, ...]
    curve: Curve | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """All that the templates print."""

    subject: str
    opening: str
    health: str
    in_trouble: bool
    columns: tuple[str, ...]
    moved_heading: str
    moved: tuple[Row, ...]
    moved_total: int
    moved_unlisted: str
    sections: tuple[Section, ...]
    silences: str
    sources_heading: str
    addresses: tuple[Address, ...]
    unsubscribe: str  # how not to be sent it any more, "" where nobody could be asked
    contact: str  # the address for that


def view_of(digest: Digest, lang: Language, contact: str | None = None) -> View:
    """The digest in words."""
    zone = digest.end.tzinfo or UTC
    curves = {one: curve_of(points, zone, lang) for one, points in digest.curves.items()}
    writer = Writer(
        digest=digest, lang=lang, sources=Sources(lang), curves={n: c for n, c in curves.items() if c}
    )
    rows = tuple(_row(move, writer) for move in digest.moved[:MOST_ROWS])
    sections = writer.sections()
    mail = contact.removeprefix("mailto:") if contact and "@" in contact else ""
    return View(
        subject=_subject(digest, lang),
        opening=_opening(digest, rows, lang),
        health=_health(digest, lang),
        in_trouble=digest.in_trouble,
        columns=tuple(say(lang, f"digest.{name}") for name in _COLUMNS),
        moved_heading=say(lang, "digest.moved"),
        moved=rows,
        moved_total=len(digest.moved),
        moved_unlisted=unlisted(len(digest.moved) - len(rows), lang),
        sections=tuple(sections),
        silences=_silences(digest, lang),
        sources_heading=say(lang, "digest.addresses"),
        addresses=tuple(writer.sources.addresses),
        unsubscribe=say(lang, "digest.unsubscribe", contact=tidy(mail, LONGEST_LABEL)) if mail else "",
        contact=mail,
    )


_COLUMNS = ("what", "before", "now", "by", "since", "who")


def _subject(digest: Digest, lang: Language) -> str:
    """[Weekly] topic, period: counts; the title gives way where it gets too long."""
    facts = {
        "how_often": say(lang, "digest.daily" if digest.daily else "digest.weekly"),
        "period": say_span(digest.start, _last_day(digest), lang),
        "counts": _counts(digest, lang) or say(lang, "digest.nothing"),
    }
    room = _LONGEST_SUBJECT - len(say(lang, "digest.subject", topic="", **facts))
    title = tidy(digest.title, max(_SHORTEST_TITLE, room))
    return tidy(say(lang, "digest.subject", topic=title, **facts), _LONGEST_SUBJECT)


def _last_day(digest: Digest) -> datetime:
    """A week from Monday morning to Monday morning is named by its seven days."""
    whole_days = not (digest.end - digest.start) % timedelta(days=1)
    return digest.end - (timedelta(days=1) if whole_days else timedelta(microseconds=1))


def _counts(digest: Digest, lang: Language) -> str:
    counts = {
        name: len(getattr(digest, name))
        for name in ("moved", "conflicts", "edits", "announced", "unsure", "due", "withdrawn")
    }
    return ", ".join(
        say(lang, f"digest.{name}_count", count=count) for name, count in counts.items() if count
    )


def _opening(digest: Digest, rows: Sequence[Row], lang: Language) -> str:
    """One to three plain sentences: the largest move, and what was read."""
    counts = digest.counts
    read = ", ".join(
        say_counted(lang, f"digest.{name}", getattr(counts, name))
        for name in ("articles", "outlets", "figures")
    )
    sentences = [say(lang, "digest.empty")] if digest.empty else []
    sentences += [say(lang, "digest.largest", row=in_a_sentence(rows[0], lang))] if rows else []
    return " ".join([*sentences, say(lang, "digest.read", counts=read)])


def in_a_sentence(row: Row, lang: Language) -> str:
    """The move of a row as words."""
    before = without_shared_tail(row.before, row.now)
    move = say(lang, "alert.moved", label=row.what, before=before, after=row.now)
    return f"{move}, {row.by}" if row.by else move


def _health(digest: Digest, lang: Language) -> str:
    """The state of sources and channels in one line, "" if none was handed in."""
    parts = (*digest.channels, *digest.sources)  # a silent channel is the worst fault
    faults = [_fault(part, lang) for part in parts if part.fault]
    if faults:
        more = [unlisted(len(faults) - _MOST_FAULTS, lang)] if len(faults) > _MOST_FAULTS else []
        return say(lang, "digest.trouble", faults=", ".join([*faults[:_MOST_FAULTS], *more]))
    well = {"source": len(digest.sources), "channel": len(digest.channels)}
    named = [say_counted(lang, f"digest.{kind}s", count) for kind, count in well.items() if count]
    return say(lang, "digest.well", parts=", ".join(named)) if named else ""


def _fault(part: Health, lang: Language) -> str:
    fault = public_words(say_fault(part.fault or "", lang), lang)
    return f"{_public_name(part.name, lang)} ({tidy(fault, _LONGEST_FAULT)})"


def _public_name(name: str, lang: Language) -> str:
    """A source's address without what may be a key: a digest is forwarded."""
    _, scheme, rest = name.rpartition("://")
    if not scheme:
        return tidy(name, LONGEST_LABEL)
    address = rest.partition("?")[0].rpartition("@")[2]
    return say(lang, "digest.private") if is_private(f"//{address}") else tidy(address, LONGEST_LABEL)


def _row(move: Move, writer: Writer) -> Row:
    lang, last = writer.lang, move.last
    before, now = say_pair(move.before, move.after, lang, move.label)
    standing = move.first.change.before
    return Row(
        what=tidy(move.label, LONGEST_LABEL),
        unlike=_unlike(writer.digest.look_alikes.get(last.series, ()), lang),
        before=before,
        now=now,
        by=say(lang, "digest.returned") if move.returned else say_move(move.before, move.after, lang),
        since=writer.day(last.published_at),
        who=writer.who(last),
        refs=writer.sources.refs(last, *([standing] if standing else [])),
        curve=writer.curves.get(last.series),
    )


def _unlike(labels: Sequence[str], lang: Language) -> str:
    named = ", ".join(tidy(label, LONGEST_LABEL) for label in labels)
    return say(lang, "digest.unlike", labels=named) if named else ""


def _silences(digest: Digest, lang: Language) -> str:
    """The most frequent reasons; that they are reasons for silence is said once."""
    preface = worded(phrase("not sent: {why}", why=""), lang)
    reasons = [
        say(
            lang,
            "digest.silence",
            reason=tidy(_reason(silence.reason, lang).removeprefix(preface), _LONGEST_FAULT),
            count=silence.count,
        )
        for silence in digest.silences[:_MOST_FAULTS]
    ]
    return say(lang, "digest.silences", reasons="; ".join(reasons)) if reasons else ""


def _reason(kept: str, lang: Language) -> str:
    """Who gets a digest may have no command to see decisions by."""
    return _COMMAND.sub("", say_reason(kept, lang).words)


_COMMAND = re.compile(r" ?\(monitor decisions\)$")
