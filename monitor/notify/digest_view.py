"""A digest as words and lines, ready for the templates and for chat: no decisions, only wording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.model import Message
from monitor.notify.catalogue import say, say_counted
from monitor.notify.markup import Line, Piece, as_html, as_text, joined, plain, safe_link, tidy
from monitor.notify.telling import (
    LONGEST_LABEL,
    outlet_of,
    say_figure,
    say_move,
    say_pair,
    without_shared_tail,
)
from monitor.notify.times import say_dated, say_span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.model import Finding, Language, Observation, Presence
    from monitor.notify.digest_values import Claim, Conflict, Digest, Event, Health, Move

_LONGEST_SUBJECT = 80
_SHORTEST_TITLE = 12
_LONGEST_TITLE = 120  # of an article, in the list of sources
_LONGEST_FAULT = 100
_MOST_FAULTS = 10
_MOST_ROWS = 40  # a digest is read, not searched; Korean mail grows threefold on its way
_MOST_IN_CHAT = 8
_MOST_EVENTS = 10
_A_DAY = timedelta(days=1, hours=12)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One figure that moved."""

    what: str
    unlike: str  # what it is not to be confused with, "" for nothing
    before: str
    now: str
    by: str
    who: Line
    refs: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One entry of a section: a line, and the numbers of its sources."""

    line: Line
    refs: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A heading and its entries."""

    heading: str
    items: tuple[Item, ...]
    total: int  # with those that are left out
    unlisted: str  # how many were left out, "" for none


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """A source with its full address."""

    number: int
    name: str
    url: str
    link: str  # the address if it may be clicked, else ""


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


class _Sources:
    """Numbers the addresses in the order they are first named."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.addresses: list[Address] = []

    def refs(self, *seen: Finding | Observation | Presence | Event) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._number(source) for source in seen))

    def _number(self, source: Finding | Observation | Presence | Event) -> int:
        if source.url not in self._numbers:
            number = self._numbers[source.url] = len(self._numbers) + 1
            title = tidy(source.title, _LONGEST_TITLE)
            name = f"{outlet_of(source)}, {title}" if title else outlet_of(source)
            url = tidy(source.url, 2_000)
            self.addresses.append(Address(number=number, name=name, url=url, link=safe_link(source.url)))
        return self._numbers[source.url]


def view_of(digest: Digest, lang: Language) -> View:
    """The digest in words."""
    sources = _Sources()
    rows = tuple(_row(move, digest, lang, sources) for move in digest.moved[:_MOST_ROWS])
    sections = _sections(digest, lang, sources)
    return View(
        subject=_subject(digest, lang),
        opening=_opening(digest, rows, lang),
        health=_health(digest, lang),
        in_trouble=any(part.fault for part in (*digest.sources, *digest.channels)),
        columns=tuple(say(lang, f"digest.{name}") for name in ("what", "before", "now", "by", "who")),
        moved_heading=say(lang, "digest.moved"),
        moved=rows,
        moved_total=len(digest.moved),
        moved_unlisted=_unlisted(len(digest.moved) - len(rows), lang),
        sections=tuple(section for section in sections if section.items),
        silences=_silences(digest, lang),
        sources_heading=say(lang, "digest.addresses"),
        addresses=tuple(sources.addresses),
    )


def _subject(digest: Digest, lang: Language) -> str:
    """[Weekly] topic, period: counts; the title gives way where it gets too long."""
    facts = {
        "how_often": say(lang, "digest.daily" if digest.end - digest.start <= _A_DAY else "digest.weekly"),
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
        name: len(getattr(digest, name)) for name in ("moved", "conflicts", "edits", "announced", "withdrawn")
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
    sentences += [say(lang, "digest.largest", row=_in_a_sentence(rows[0], lang))] if rows else []
    return " ".join([*sentences, say(lang, "digest.read", counts=read)])


def _in_a_sentence(row: Row, lang: Language) -> str:
    before = without_shared_tail(row.before, row.now)
    move = say(lang, "alert.moved", label=row.what, before=before, after=row.now)
    return f"{move}, {row.by}" if row.by else move


def _health(digest: Digest, lang: Language) -> str:
    """The state of sources and channels in one line, "" if none was handed in."""
    parts = (*digest.sources, *digest.channels)
    faults = [_fault(part) for part in parts if part.fault]
    if faults:
        more = [_unlisted(len(faults) - _MOST_FAULTS, lang)] if len(faults) > _MOST_FAULTS else []
        return say(lang, "digest.trouble", faults=", ".join([*faults[:_MOST_FAULTS], *more]))
    well = {"source": len(digest.sources), "channel": len(digest.channels)}
    named = [say_counted(lang, f"digest.{kind}s", count) for kind, count in well.items() if count]
    return say(lang, "digest.well", parts=", ".join(named)) if named else ""


def _fault(part: Health) -> str:
    return f"{_public_name(part.name)} ({tidy(part.fault or '', _LONGEST_FAULT)})"


def _public_name(name: str) -> str:
    """A source's address without what may be a key: a digest is forwarded."""
    _, scheme, rest = name.rpartition("://")
    address = rest.partition("?")[0].rpartition("@")[2] if scheme else name
    return tidy(address, LONGEST_LABEL)


def _row(move: Move, digest: Digest, lang: Language, sources: _Sources) -> Row:
    before, now = say_pair(move.before, move.after, lang, move.label)
    standing = move.first.change.before
    return Row(
        what=tidy(move.label, LONGEST_LABEL),
        unlike=_unlike(digest.look_alikes.get(move.last.series, ()), lang),
        before=before,
        now=now,
        by=say(lang, "digest.returned") if move.returned else say_move(move.before, move.after, lang),
        who=_who(move.last, digest, lang),
        refs=sources.refs(move.last, *([standing] if standing else [])),
    )


def _unlike(labels: Sequence[str], lang: Language) -> str:
    named = ", ".join(tidy(label, LONGEST_LABEL) for label in labels)
    return say(lang, "digest.unlike", labels=named) if named else ""


def _who(finding: Finding, digest: Digest, lang: Language) -> Line:
    """Outlet (a link) 11 Feb 15:00 · and 3 more."""
    also = say(lang, "digest.also", count=finding.also_in) if finding.also_in else ""
    name = Piece(outlet_of(finding), href=safe_link(finding.url))
    return joined([(name, Piece(f" {say_dated(finding.published_at, lang, digest.end)}")), plain(also)])


def _sections(digest: Digest, lang: Language, sources: _Sources) -> list[Section]:
    conflicts = [_conflict(conflict, lang, sources) for conflict in digest.conflicts[:_MOST_ROWS]]
    edits = [_edit(finding, digest, lang, sources) for finding in digest.edits[:_MOST_ROWS]]
    announced = [_new(finding, digest, lang, sources) for finding in digest.announced[:_MOST_ROWS]]
    events = [_event(event, digest, lang, sources) for event in digest.events[:_MOST_EVENTS]]
    withdrawn = [_page(page, digest, lang, sources) for page in digest.withdrawn[:_MOST_ROWS]]
    returned = [_page(page, digest, lang, sources) for page in digest.returned_pages[:_MOST_ROWS]]
    named = (
        ("conflicts", conflicts), ("edits", edits), ("announced", announced), ("events", events),
        ("withdrawn", withdrawn), ("returned_pages", returned),
    )  # fmt: skip
    return [
        Section(
            heading=say(lang, f"digest.{name}"),
            items=tuple(items),
            total=len(getattr(digest, name)),
            unlisted=_unlisted(len(getattr(digest, name)) - len(items), lang),
        )
        for name, items in named
    ]


def _conflict(conflict: Conflict, lang: Language, sources: _Sources) -> Item:
    """Label: A and B say 612, C says 530. Never an arrow."""
    claims = ", ".join(_claim(claim, conflict.label, lang) for claim in conflict.claims)
    line = (Piece(tidy(conflict.label, LONGEST_LABEL), bold=True), Piece(f": {claims}"))
    return Item(
        line=line, refs=sources.refs(*(source for claim in conflict.claims for source in claim.sources))
    )


def _claim(claim: Claim, label: str, lang: Language) -> str:
    outlets = (", " if lang == "en" else "·").join(dict.fromkeys(map(outlet_of, claim.sources)))
    key = "digest.says_one" if len(claim.sources) == 1 else "digest.says"
    return say(lang, key, outlets=outlets, value=say_figure(claim.figure, lang, label))


def _edit(finding: Finding, digest: Digest, lang: Language, sources: _Sources) -> Item:
    standing = finding.change.before
    then = standing.figure if standing else finding.change.after
    before, after = say_pair(then, finding.change.after, lang, finding.label)
    words = say(lang, "digest.edited", before=before, after=after)
    return _item(finding, f": {words}", digest, lang, sources)


def _new(finding: Finding, digest: Digest, lang: Language, sources: _Sources) -> Item:
    return _item(finding, f": {say_figure(finding.change.after, lang, finding.label)}", digest, lang, sources)


def _event(event: Event, digest: Digest, lang: Language, sources: _Sources) -> Item:
    """Headline · in so many outlets · who told it first, and when."""
    title = Piece(tidy(event.title, _LONGEST_TITLE) or tidy(event.url, _LONGEST_TITLE), bold=True)
    first = f"{outlet_of(event)} {say_dated(event.published_at, lang, digest.end)}"
    count = say(lang, "digest.outlets", count=event.outlets)
    return Item(
        line=(title, Piece(f" · {count} · {say(lang, 'digest.first', first=first)}")),
        refs=sources.refs(event),
    )


def _page(page: Presence, digest: Digest, lang: Language, sources: _Sources) -> Item:
    """Headline · outlet, and when we found it so."""
    found = f" · {outlet_of(page)} {say_dated(page.at, lang, digest.end)}"
    title = Piece(tidy(page.title, _LONGEST_TITLE) or tidy(page.url, _LONGEST_TITLE), bold=True)
    return Item(line=(title, Piece(found)), refs=sources.refs(page))


def _item(finding: Finding, words: str, digest: Digest, lang: Language, sources: _Sources) -> Item:
    label = Piece(tidy(finding.label, LONGEST_LABEL), bold=True)
    line = (label, Piece(f"{words} · "), *_who(finding, digest, lang))
    return Item(line=line, refs=sources.refs(finding))


def _unlisted(count: int, lang: Language) -> str:
    return say(lang, "digest.unlisted", count=count) if count > 0 else ""


def _silences(digest: Digest, lang: Language) -> str:
    """The most frequent reasons; that they are reasons for silence is said once."""
    preface = say(lang, "rule.silent", why="")
    reasons = [
        say(
            lang,
            "digest.silence",
            reason=tidy(silence.reason.removeprefix(preface), _LONGEST_FAULT),
            count=silence.count,
        )
        for silence in digest.silences[:_MOST_FAULTS]
    ]
    return say(lang, "digest.silences", reasons="; ".join(reasons)) if reasons else ""


def chat_message(view: View, lang: Language) -> Message:
    """The digest for a chat: what moved as bullets, a few of each list, no table."""
    lines: list[Line] = [(Piece(view.subject, bold=True),), plain(view.opening), plain(view.health)]
    lines += _few(view.moved_heading, [_chat_row(row, lang) for row in view.moved], view.moved_total, lang)
    for section in view.sections:
        lines += _few(section.heading, [item.line for item in section.items], section.total, lang)
    lines.append(plain(view.silences))
    kept = [line for line in lines if any(piece.text for piece in line)]
    return Message(subject=view.subject, text=as_text(kept), html=as_html(kept))


def _few(heading: str, lines: Sequence[Line], total: int, lang: Language) -> list[Line]:
    if not lines:
        return []
    shown = [(Piece("• "), *line) for line in lines[:_MOST_IN_CHAT]]
    more = _unlisted(total - len(shown), lang)
    return [(Piece(heading, bold=True),), *shown, *([plain(f"• {more}")] if more else [])]


def _chat_row(row: Row, lang: Language) -> Line:
    return (Piece(_in_a_sentence(row, lang)), Piece(" · "), *row.who)
