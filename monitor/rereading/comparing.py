"""Every stored text read again, in the order in which we learned them, and what is otherwise than what is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor import ledger
from monitor.cycle.again import day_of
from monitor.cycle.judging import Asked, is_wide, narrow, verdicts_on
from monitor.ledger import Said
from monitor.model import Change, Match, Sighting, Topic, Verdict
from monitor.rereading.building import NEW, Rebuilt, Seen, Text
from monitor.store.reread_saving import Difference, Found, Fresh, Gone, Moved, Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from monitor.figures import Reader
    from monitor.ledger import Linker
    from monitor.model import Figure
    from monitor.store.reread import KeptChange, KeptLedger, KeptText
    from monitor.store.rows import KeptFigure


@dataclass(frozen=True, kw_only=True)
class Who:
    """Who reads and ties now, and for which watchlists."""

    reader: Reader
    linker: Linker
    topics: Mapping[str, Topic]  # by id, in the order of the watchlists


@dataclass(frozen=True, kw_only=True, slots=True)
class _Made:
    """A change that a text makes out now, by the numbers of its figures."""

    verdict: Verdict
    after: int
    text: KeptText


def compare(
    kept: KeptLedger, who: Who, again: Callable[[KeptText], bool], told: Callable[[], object] = lambda: None
) -> Difference:
    """What is otherwise if the texts that are to be read `again`, and are still here, are; the others count as they are kept. `told`: at each text."""
    work = _Work(kept, who)
    for text in kept.texts:
        if again(text) and not text.forgotten:
            work.read(text)
        else:
            work.leave(text)
        told()
    return work.difference()


class _Work:
    """Goes through the texts once; what late articles move is known at the end."""

    def __init__(self, kept: KeptLedger, who: Who) -> None:
        self._kept, self._who = kept, who
        self._rebuilt = Rebuilt(kept.names, kept.view.force, kept.relinked)
        self._dated: dict[int, datetime] = {}  # by article, the newest of its texts so far
        self._out = Difference(reader=who.reader.version, linker=who.linker.version)
        self._made: list[_Made] = []
        self._links: list[tuple[int, int, int | None]] = []  # observation, article, the series it is kept in
        self._instead: dict[int, int] = {}  # observation -> the figure that is read in its place
        self._read: set[int] = set()  # observations of the texts that were read again
        self._fresh: dict[int, Fresh] = {}
        self._texts: dict[int, KeptText] = {}  # by article, without their words

    def leave(self, text: KeptText) -> None:
        self._texts[text.article] = replace(text, text="", figures=())
        seen = [_kept(one) for one in text.figures]
        self._rebuilt.pin(self._text(text), seen)

    def read(self, text: KeptText) -> None:
        self._texts[text.article] = replace(text, text="", figures=())
        day = day_of(text.day, text.said_at, text.lang)
        figures = self._who.reader.read(text.title, text.text, text.lang, day)
        pairs = ledger.read_again(figures, [one.figure for one in text.figures])
        seen = list(self._seen(text, figures, pairs))
        here = self._text(text)
        verdicts, moved = verdicts_on(
            self._rebuilt, [one.figure for one in seen], here.said.sighting, self._asked(text)
        )
        opened = self._rebuilt.take(here, seen, verdicts)
        self._rebuilt.move(moved, opened, text.article)
        self._note(text, seen, verdicts, [text.figures[at] for at in pairs.gone])

    def _seen(self, text: KeptText, figures: Sequence[Figure], pairs: ledger.Again) -> Iterator[Seen]:
        """In reading order: what is read now; where a person has decided, what was read then, which ends the list if need be."""
        held = {at for at in pairs.gone if text.figures[at].decided}
        for i, figure in enumerate(figures):
            at = pairs.kept.get(i, pairs.fresh.get(i))
            if i in pairs.kept or at in held:
                held.discard(at if at is not None else -1)
                yield _kept(text.figures[at if at is not None else -1])
            elif at is not None or not text.is_copy:
                yield self._new(text, figure, None if at is None else text.figures[at])
        yield from (_kept(text.figures[at]) for at in sorted(held))

    def _new(self, text: KeptText, figure: Figure, before: KeptFigure | None) -> Seen:
        number = -1 - len(self._fresh)
        self._fresh[number] = Fresh(
            number=number, version=text.version, article=text.article, url=text.url, outlet=text.outlet,
            title=text.title, said_at=text.said_at, learned_at=text.learned_at, figure=figure,
            instead_of=before.observation if before else None, was=before.figure if before else None,
            kind="new", reasons=(), series=None,
        )  # fmt: skip
        if before:
            self._instead[before.observation] = number
        return Seen(
            number=number,
            figure=figure,
            was=before.series if before else None,
            first=before.first if before else None,
        )

    def _note(
        self, text: KeptText, seen: Sequence[Seen], verdicts: Sequence[Verdict], gone: Sequence[KeptFigure]
    ) -> None:
        self._out.read.append(text.version)
        self._read |= {one.observation for one in text.figures if not one.decided}
        for one, verdict in zip(seen, verdicts, strict=True):
            if one.number < 0:
                fresh = self._fresh[one.number]
                self._fresh[one.number] = replace(fresh, kind=verdict.kind, reasons=verdict.reasons)
            elif not one.decided:
                self._links.append((one.number, text.article, one.was))
            if verdict.change and not one.decided:
                self._made.append(_Made(verdict=verdict, after=one.number, text=text))
        self._out.gone.extend(
            Gone(observation=one.observation, article=text.article, url=text.url, figure=one.figure, series=one.series)
            for one in gone
            if not one.decided
        )  # fmt: skip

    def difference(self) -> Difference:
        number_of = self._rebuilt.number_of
        self._out.fresh.extend(replace(one, series=number_of(one.number)) for one in self._fresh.values())
        self._out.moved.extend(
            Moved(observation=one, article=article, was=was, series=number_of(one))
            for one, article, was in self._links
            if number_of(one) != was
        )
        self._open()
        self._change()
        return self._out

    def _open(self) -> None:
        learned = {one.number: one for one in self._fresh.values()}
        for seen, number in [
            *((one.number, one.series) for one in self._out.fresh),
            *((one.observation, one.series) for one in self._out.moved),
        ]:
            if number is None or number < NEW or number in self._out.opened:
                continue
            said, one = self._rebuilt.told(seen)
            entry = self._rebuilt.entry_of(number)
            first = learned.get(seen)
            self._out.opened[number] = Opened(
                label=(entry.label if entry else "") or one.figure.about or one.figure.text,
                named=entry.named if entry else None,
                unit=one.figure.unit,
                topic=self._texts[said.sighting.article].topics[0],
                opened_at=first.learned_at if first else said.sighting.learned_at,
            )

    def _change(self) -> None:
        """A change is the same if it is of the same kind, from and to the same figures, however they are read."""
        still: set[int] = set()
        gone = {one.observation for one in self._out.gone}
        after_kept = {fresh: kept for kept, fresh in self._instead.items()}
        for made in self._made:
            change = made.verdict.change
            assert change is not None, "as noted"  # noqa: S101
            before = change.before.id if change.before else None
            if not self._in_one_series(before, made.after):
                continue
            known = self._kept.changes.get(after_kept.get(made.after, made.after))
            same = known is not None and known.kind == change.kind and self._now(known.before) == before
            if known and same:
                still.add(known.id)
            if known and same and (known.after, known.before) == (made.after, before):
                continue
            self._out.found.append(
                Found(
                    change=change, before=before, after=made.after, url=made.text.url,
                    learned_at=made.text.learned_at, topics=made.text.topics, instead_of=known.id if known and same else None,
                )
            )  # fmt: skip
        for one in self._kept.changes.values():
            if one.id in still or one.after not in self._read:
                continue
            if one.kind == "announced" and one.after in self._instead:
                self._out.found.append(self._as_before(one))
            elif one.kind != "announced" or one.after in gone:
                self._out.lost.append(one.id)

    def _in_one_series(self, before: int | None, after: int) -> bool:
        """Whether it still is a change: late articles have moved neither value to another series."""
        of = self._rebuilt.number_of
        return before is None or of(before) == of(after)

    def _as_before(self, known: KeptChange) -> Found:
        """What was announced: whether it was a first, and heard at all, is not decided anew."""
        fresh = self._fresh[self._instead[known.after]]
        change = Change(
            kind=known.kind, before=None, after=fresh.figure, reason=known.reason, suspect=known.suspect
        )
        return Found(
            change=change, before=self._now(known.before), after=fresh.number, url=fresh.url,
            learned_at=fresh.learned_at, topics=self._texts[fresh.article].topics, instead_of=known.id,
        )  # fmt: skip

    def _text(self, text: KeptText) -> Text:
        said = Said(sighting=self._sighting(text), title=text.title, figures=())
        topics = tuple(topic.id for topic in self._topics(text))
        return Text(said=said, turn=text.version, topics=topics, copy_of=text.copy_of)

    def _sighting(self, text: KeptText) -> Sighting:
        """As `cycle.judging` has it. Nothing is announced: that is told of what is learned, once."""
        topics, newest = self._topics(text), self._dated.get(text.article, text.dated_at)
        self._dated[text.article] = max(newest, text.dated_at)
        is_edit = text.is_edit and text.dated_at >= newest  # an older text that came late is none
        return Sighting(
            article=text.article, url=text.url, outlet=text.outlet, published_at=text.said_at, learned_at=text.learned_at,
            edits=is_edit, copy_of=text.copy_of if text.is_edit else None, announces=False, trust=text.trust,
            topics=narrow(topics), wide=is_wide(topics),
        )  # fmt: skip

    def _asked(self, text: KeptText) -> Asked:
        topics = self._topics(text)
        return Asked(
            title=text.title, lang=topics[0].lang, watch=[named for topic in topics for named in topic.watch],
            linker=self._who.linker,
        )  # fmt: skip

    def _topics(self, text: KeptText) -> list[Topic]:
        """In the order of the watchlists; then those that are watched no more, of which little is known."""
        watched = [topic for name, topic in self._who.topics.items() if name in text.topics]
        others = [name for name in text.topics if name not in self._who.topics]
        return watched + [
            Topic(id=name, title=name, match=Match(any=(name,)), lang=text.lang) for name in others
        ]

    def _now(self, observation: int | None) -> int | None:
        return None if observation is None else self._instead.get(observation, observation)


def _kept(one: KeptFigure) -> Seen:
    return Seen(
        number=one.observation, figure=one.figure, was=one.series, first=one.first, decided=one.decided
    )
