"""The sections of a digest as lines, and the numbered list of their sources: no decisions, only wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.notify.catalogue import say, say_counted
from monitor.notify.forwarding import public_link
from monitor.notify.markup import Line, Piece, joined, plain, tidy
from monitor.notify.telling import LONGEST_LABEL, LONGEST_NAME, outlet_of, say_figure, say_pair
from monitor.notify.times import say_date_part, say_dated, say_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.model import Finding, Language, Observation, Presence
    from monitor.notify.curves import Curve
    from monitor.notify.digest_values import Claim, Conflict, Digest, Event, Standing

MOST_ROWS = 40  # a digest is read, not searched; Korean mail grows threefold on its way
_MOST_OF_LESS = 10  # entries of a section that is good to know
_LONGEST_TITLE = 120  # of an article, in the list of sources


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One entry of a section: a line, the numbers of its sources, and its curve."""

    line: Line
    refs: tuple[int, ...]
    curve: Curve | None = None


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
    url: str  # in its place a word, if it leads to a private host
    link: str  # the address if anybody may click it, else ""


class Sources:
    """Numbers the addresses in the order they are first named."""

    def __init__(self, lang: Language) -> None:
        self._lang = lang
        self._numbers: dict[str, int] = {}
        self.addresses: list[Address] = []

    def refs(self, *seen: Finding | Observation | Presence | Event) -> tuple[int, ...]:
        """The numbers of these sources, each once."""
        return tuple(dict.fromkeys(self._number(source) for source in seen))

    def _number(self, source: Finding | Observation | Presence | Event) -> int:
        if source.url not in self._numbers:
            number = self._numbers[source.url] = len(self._numbers) + 1
            title = tidy(source.title, _LONGEST_TITLE)
            name = f"{outlet_of(source)}, {title}" if title else outlet_of(source)
            link = public_link(source.url)
            url = link or say(self._lang, "digest.private")
            self.addresses.append(Address(number=number, name=name, url=url, link=link))
        return self._numbers[source.url]


@dataclass(frozen=True, kw_only=True)
class Writer:
    """Puts the entries of one digest into words."""

    digest: Digest
    lang: Language
    sources: Sources
    curves: dict[int, Curve]

    def sections(self) -> list[Section]:
        """What is in dispute and what was edited before what is good to know; those without an entry are left out."""
        d = self.digest
        sections = [
            self._section("conflicts", d.conflicts, [self._conflict(c) for c in d.conflicts[:MOST_ROWS]]),
            self._section("edits", d.edits, [self._edit(f) for f in d.edits[:MOST_ROWS]]),
            self._section("unsure", d.unsure, [self._unsure(one) for one in d.unsure[:_MOST_OF_LESS]]),
            self._section("due", d.due, [self._due(one) for one in d.due[:_MOST_OF_LESS]]),
            self._section("announced", d.announced, [self._new(f) for f in d.announced[:MOST_ROWS]]),
            self._section("fresh", d.fresh, [self._fresh(one) for one in d.fresh[:_MOST_OF_LESS]]),
            self._section("events", d.events, [self._event(e) for e in d.events[:_MOST_OF_LESS]]),
            self._section("withdrawn", d.withdrawn, [self._page(p) for p in d.withdrawn[:MOST_ROWS]]),
            self._section("returned_pages", d.returned_pages, [self._page(p) for p in d.returned_pages[:MOST_ROWS]]),
        ]  # fmt: skip
        return [section for section in sections if section.items]

    def _section(self, name: str, everything: Sequence[object], items: Sequence[Item]) -> Section:
        return Section(
            heading=say(self.lang, f"digest.{name}"),
            items=tuple(items),
            total=len(everything),
            unlisted=unlisted(len(everything) - len(items), self.lang),
        )

    def who(self, finding: Finding) -> Line:
        """Outlet (a link) · and 3 more · confirmed by the port authority."""
        also = say(self.lang, "digest.also", count=finding.also_in) if finding.also_in else ""
        speaker = tidy(finding.confirmed_by or "", LONGEST_NAME)
        confirmed = say(self.lang, "alert.confirmed", speaker=speaker) if speaker else ""
        return joined([(_outlet(finding),), plain(also), plain(confirmed)])

    def _conflict(self, conflict: Conflict) -> Item:
        """Label: A and B say 612, C says 530 · since 4 Mar. Never an arrow."""
        claims = ", ".join(self._claim(claim, conflict.label) for claim in conflict.claims)
        since = say(self.lang, "digest.since_day", day=self.day(conflict.since))
        line = (_bold(conflict.label), Piece(f": {claims} · {since}"))
        said = (source for claim in conflict.claims for source in claim.sources)
        return Item(line=line, refs=self.sources.refs(*said), curve=self.curves.get(conflict.series))

    def _claim(self, claim: Claim, label: str) -> str:
        outlets = (", " if self.lang == "en" else "·").join(dict.fromkeys(map(outlet_of, claim.sources)))
        key = "digest.says_one" if len(claim.sources) == 1 else "digest.says"
        return say(self.lang, key, outlets=outlets, value=say_figure(claim.figure, self.lang, label))

    def _edit(self, finding: Finding) -> Item:
        standing = finding.change.before
        then = standing.figure if standing else finding.change.after
        before, after = say_pair(then, finding.change.after, self.lang, finding.label)
        return self._item(finding, f": {say(self.lang, 'digest.edited', before=before, after=after)}")

    def _new(self, finding: Finding) -> Item:
        return self._item(finding, f": {say_figure(finding.change.after, self.lang, finding.label)}")

    def _item(self, finding: Finding, words: str) -> Item:
        when = Piece(f" {say_dated(finding.published_at, self.lang, self.digest.end)}")
        line = (_bold(finding.label), Piece(f"{words} · "), *self.who(finding), when)
        return Item(line=line, refs=self.sources.refs(finding), curve=self.curves.get(finding.series))

    def _unsure(self, one: Standing) -> Item:
        now = say_figure(one.now.figure, self.lang, one.label)
        if one.before is None:
            return self._standing(one, say(self.lang, "digest.unsure_now", after=now))
        before, now = say_pair(one.before.figure, one.now.figure, self.lang, one.label)
        return self._standing(one, say(self.lang, "digest.unsure_move", before=before, after=now))

    def _due(self, one: Standing) -> Item:
        figure = one.now.figure
        due = say_date_part(tidy(figure.due or "", LONGEST_NAME), self.lang)
        value = say_figure(figure, self.lang, one.label)
        return self._standing(one, say(self.lang, "digest.due_by", value=value, due=due))

    def _fresh(self, one: Standing) -> Item:
        value = say_figure(one.now.figure, self.lang, one.label)
        return self._standing(one, f"{value} · {say_counted(self.lang, 'digest.outlets', one.outlets)}")

    def _standing(self, one: Standing, words: str) -> Item:
        line = (
            _bold(one.label),
            Piece(f": {words} · "),
            _outlet(one.now),
            Piece(f" {self.day(one.now.published_at)}"),
        )
        return Item(line=line, refs=self.sources.refs(one.now), curve=self.curves.get(one.series))  # fmt: skip

    def _event(self, event: Event) -> Item:
        """Headline · in so many outlets · who told it first, and when."""
        first = f"{outlet_of(event)} {say_dated(event.published_at, self.lang, self.digest.end)}"
        count = say(self.lang, "digest.outlets", count=event.outlets)
        told = Piece(f" · {count} · {say(self.lang, 'digest.first', first=first)}")
        return Item(line=(self._headline(event), told), refs=self.sources.refs(event))

    def _page(self, page: Presence) -> Item:
        """Headline · outlet, and when we found it so."""
        found = Piece(f" · {outlet_of(page)} {say_dated(page.at, self.lang, self.digest.end)}")
        return Item(line=(self._headline(page), found), refs=self.sources.refs(page))

    def _headline(self, told: Event | Presence) -> Piece:
        title = tidy(told.title, _LONGEST_TITLE) or public_link(told.url) or say(self.lang, "digest.untitled")
        return Piece(tidy(title, _LONGEST_TITLE), bold=True)

    def day(self, moment: datetime) -> str:
        """In the zone of the topic; the year where it is another one."""
        here = moment.astimezone(self.digest.end.tzinfo)
        return say_day(here, self.lang, year=here.year != self.digest.end.year)


def _bold(label: str) -> Piece:
    return Piece(tidy(label, LONGEST_LABEL), bold=True)


def _outlet(seen: Finding | Observation) -> Piece:
    return Piece(outlet_of(seen), href=public_link(seen.url))


def unlisted(count: int, lang: Language) -> str:
    """How many more there are; "" for none."""
    return say(lang, "digest.unlisted", count=count) if count > 0 else ""
