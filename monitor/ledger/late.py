"""A late article and those published after it, in; their series as if all had come in the order of publication, out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor.ledger.index import Index
from monitor.ledger.linker import LINKER
from monitor.model import Entry, Observation
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.ledger.linker import Linker
    from monitor.model import Figure, Language, NamedFigure, Sighting, Verdict, VerdictKind

MOST_LATER = 40  # articles that are linked anew: what comes later than that finds its place as well as it can


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """The figures of one article or of one version of it, and the links that they have until now."""

    sighting: Sighting
    title: str
    figures: tuple[Figure, ...]
    observations: tuple[int, ...] = ()  # the ids of what is kept of them; none of a late article
    series: tuple[int | None, ...] = ()  # where they are


@dataclass(frozen=True, kw_only=True, slots=True)
class Relinked:
    """Verdicts in the order of publication. A series that is opened by two of them has one number in both."""

    verdicts: tuple[Verdict, ...]  # of the late article
    moved: Mapping[int, tuple[int | None, Verdict]]  # observation -> the series it was in, and what it is now


def published_after(sighting: Sighting, known: Iterable[Entry]) -> frozenset[int]:
    """The articles that tell of these series and were published later: whom a late article comes before."""
    return frozenset(
        o.article for entry in known for o in entry.observations if o.published_at > sighting.published_at
    )


def judge_late(
    late: Said,
    later: Sequence[Said],
    known: Sequence[Entry],
    *,
    lang: Language = "ko",
    watch: Sequence[NamedFigure] = (),
    misread: Sequence[Figure] = (),
    linker: Linker = LINKER,
) -> Relinked:
    """Judge `late` by what was known when it was published, then each of `later` anew.

    `known` are the entries near any of them. What others had said by then no late article changes: its own change is
    one only if nothing was said of its series since.
    """
    by_then = [_as_of(entry, late.sighting) for entry in known]
    run = _Run([entry for entry in by_then if entry.observations], lang, watch, linker)
    told = [run.take(said, misread if said is late else ()) for said in (late, *later)]
    numbers = _kept_numbers(later, told[1:], {entry.series for entry in by_then if entry.observations})
    labels = {entry.series: entry for entry in known}
    spoken = {v.series for verdicts in told[1:] for v in verdicts}
    own = tuple(_numbered(_silent(v) if v.series in spoken else v, numbers, labels) for v in told[0])
    moved = {
        observation: (was, _numbered(verdict, numbers, labels))
        for said, verdicts in zip(later, told[1:], strict=True)
        for observation, verdict, was in zip(said.observations, verdicts, said.series, strict=True)
        if _number(verdict, numbers) != was
    }
    return Relinked(verdicts=own, moved=moved)


def _as_of(entry: Entry, sighting: Sighting) -> Entry:
    """The series as it stood when the article was published."""
    seen = (o for o in entry.observations if o.published_at <= sighting.published_at)
    return replace(entry, observations=tuple(seen))


class _Run:
    """The ledger from one time on. Series that open on the way have numbers below zero until it is known which they are."""

    def __init__(
        self, known: Iterable[Entry], lang: Language, watch: Sequence[NamedFigure], linker: Linker
    ) -> None:
        self._index = Index(known)
        self._lang, self._watch, self._linker = lang, watch, linker
        self._opened = 0

    def take(self, said: Said, misread: Sequence[Figure]) -> list[Verdict]:
        """The verdicts on an article's figures, each with the number of its series; they are known from now on."""
        verdicts = self._linker.judge(
            said.figures,
            self._index.near(said.figures, said.sighting.topics),
            said.sighting,
            title=said.title,
            lang=self._lang,
            watch=self._watch,
            misread=misread,
        )
        numbered = [v if v.opens is None else replace(v, series=-(self._opened + v.opens)) for v in verdicts]
        self._opened += max((v.opens for v in verdicts if v.opens is not None), default=0)
        ids = said.observations or (0,) * len(numbered)
        for observation, verdict in zip(ids, numbered, strict=True):
            self._put(observation, verdict, said)
        return numbered

    def _put(self, observation: int, verdict: Verdict, said: Said) -> None:
        if verdict.series is None:
            return
        known = self._index.get(verdict.series)
        entry = known or Entry(series=verdict.series, label=verdict.label or "", named=verdict.named)
        seen = Observation(
            id=observation,
            series=verdict.series,
            figure=verdict.figure,
            article=said.sighting.article,
            url=said.sighting.url,
            outlet=said.sighting.outlet,
            published_at=said.sighting.published_at,
            learned_at=said.sighting.learned_at,
            title=said.title,
        )
        topics = entry.topics | said.sighting.topics
        self._index.put(replace(entry, observations=(*entry.observations, seen), topics=topics))


def _kept_numbers(
    later: Sequence[Said], told: Sequence[Sequence[Verdict]], known: set[int]
) -> dict[int, int]:
    """Opened series -> the number under which most of it is kept already: a series keeps its number and its names."""
    votes = Counter(
        (verdict.series, was)
        for said, verdicts in zip(later, told, strict=True)
        for verdict, was in zip(verdicts, said.series, strict=True)
        if verdict.series is not None and verdict.series < 0 and was is not None and was not in known
    )
    numbers: dict[int, int] = {}
    for (opened, was), _ in sorted(votes.items(), key=lambda one: (-one[1], -one[0][0], one[0][1])):
        if opened not in numbers and was not in numbers.values():
            numbers[opened] = was
    return numbers


def _number(verdict: Verdict, numbers: Mapping[int, int]) -> int | None:
    return numbers.get(verdict.series, verdict.series) if verdict.series is not None else None


def _numbered(verdict: Verdict, numbers: Mapping[int, int], known: Mapping[int, Entry]) -> Verdict:
    """With the number of a series that is known, or as one that opens."""
    number = _number(verdict, numbers)
    if number is None or (number >= 0 and number == verdict.series):
        return verdict
    if number < 0:
        return replace(verdict, series=None, opens=-number)
    entry = known.get(number)
    label, named = (entry.label, entry.named) if entry else (verdict.label, verdict.named)
    kind = "same" if verdict.kind == "new" else verdict.kind
    return replace(verdict, series=number, opens=None, label=label, named=named, kind=kind)


def _silent(verdict: Verdict) -> Verdict:
    """What others have said since is known by now."""
    if verdict.change is None:
        return verdict
    reasons = (phrase("others have told of it since it was published: moves nothing"), *verdict.reasons)
    kind: VerdictKind = "new" if verdict.opens is not None else "same"
    return replace(verdict, kind=kind, change=None, reasons=reasons)
