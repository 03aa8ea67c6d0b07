"""The known series, kept so that those an article may speak of are found without a look at the others."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from functools import lru_cache
from heapq import nlargest
from math import log
from typing import TYPE_CHECKING

from monitor.ledger.elsewhere import is_elsewhere, one_thing
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import CROWD, FAINT, HOPEFUL, NEAREST, RECENT, SCAN, STANDS_AGAIN
from monitor.ledger.words import canonical_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set
    from decimal import Decimal

    from monitor.model import Entry, Figure, Unit

    Key = str | Decimal  # a telling word, or a value
    Shared = tuple[
        float, Sequence[int]
    ]  # how much a key of a figure tells, and the series known by it, ascending

_ANY_TOPIC = ("",)  # under which a series stands of which no topic is known
_words_in = lru_cache(maxsize=8_192)(canonical_phrase)  # labels and owners stay what they are


class Index:
    """Series by topic and unit, and those of each by the words and values that they are known by.

    What `near` costs grows with the series that share a rare word or a value with the article, not with all.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: dict[Unit, dict[int, Entry]] = defaultdict(dict)
        self._of_topic: dict[str, dict[Unit, _OneUnit]] = {}
        for entry in entries:
            self.put(entry)

    def get(self, unit: Unit, series: int) -> Entry | None:
        return self._entries[unit].get(series)

    def put(self, entry: Entry) -> None:
        """Add a series that has an observation, or put a newer state of it in its place. Topics only come to it."""
        unit = entry.observations[-1].figure.unit
        self._entries[unit][entry.series] = entry
        for topic in entry.topics or _ANY_TOPIC:
            self._of_topic.setdefault(topic, defaultdict(_OneUnit))[unit].put(entry)

    def drop(self, series: int) -> None:
        """Forget a series, if it is known."""
        for entries in self._entries.values():
            entries.pop(series, None)
        for one_unit in (one for of_unit in self._of_topic.values() for one in of_unit.values()):
            one_unit.drop(series)

    def near(self, figures: Sequence[Figure], topics: Set[str] = frozenset()) -> list[Entry]:
        """By series, about CROWD at most: all of the figures' units if they are no more, else the nearest of each figure.

        Of these topics, or of all if none is given; of others only what has the owner and the attribute of a figure.
        """
        parts = self._parts({figure.unit for figure in figures}, topics)
        if sum(len(one_unit.entries) for of_unit in parts.values() for one_unit in of_unit) <= CROWD:
            every = (one_unit.entries for of_unit in parts.values() for one_unit in of_unit)
            found = {series: entry for entries in every for series, entry in entries.items()}
        else:
            found = self._nearest(figures, parts)
            found |= self._apart_from(found.values())
        if topics:
            found |= self._elsewhere(figures, topics)
        return [found[series] for series in sorted(found)]

    def _parts(self, units: Set[Unit], topics: Set[str]) -> dict[Unit, list[_OneUnit]]:
        known = [self._of_topic[topic] for topic in topics or self._of_topic if topic in self._of_topic]
        return {unit: [of_unit[unit] for of_unit in known if unit in of_unit] for unit in units}

    def _elsewhere(self, figures: Sequence[Figure], topics: Set[str]) -> dict[int, Entry]:
        """What was told of on other topics alone, and is the same thing in so many words."""
        others = [of_unit for topic, of_unit in self._of_topic.items() if topic not in topics]
        return {
            entry.series: entry
            for figure in figures
            for of_unit in others
            if figure.unit in of_unit
            for entry in of_unit[figure.unit].owned_as(figure)
            if is_elsewhere(entry, topics) and one_thing(figure, entry)
        }

    def _apart_from(self, entries: Iterable[Entry]) -> dict[int, Entry]:
        """What a person keeps apart from them: whose words are nearer is told by both."""
        others = [(one.observations[-1].figure.unit, other) for one in entries for other in one.apart]
        known = (self.get(unit, series) for unit, series in others)
        return {entry.series: entry for entry in known if entry}

    def _nearest(
        self, figures: Sequence[Figure], parts: Mapping[Unit, Sequence[_OneUnit]]
    ) -> dict[int, Entry]:
        likeness: dict[int, float] = {}
        entries: dict[int, Entry] = {}
        for figure, one_unit in ((seen, part) for seen in figures for part in parts[seen.unit]):
            for score, series in one_unit.nearest(figure):
                likeness[series] = max(score, likeness.get(series, 0.0))
                entries[series] = one_unit.entries[series]
        return {series: entries[series] for _, series in _likeliest(likeness, CROWD)}


class _OneUnit:
    """The series of one topic and unit."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self._known_by: dict[Key, list[int]] = {}  # series, ascending

    def put(self, entry: Entry) -> None:
        before = self.entries.get(entry.series)
        known: Set[Key] = _keys(before) if before else frozenset()
        self.entries[entry.series] = entry
        now = _keys(entry)
        for key in now - known:
            insort(self._known_by.setdefault(key, []), entry.series)
        self._unknown_by(known - now, entry.series)

    def drop(self, series: int) -> None:
        entry = self.entries.pop(series, None)
        if entry:
            self._unknown_by(_keys(entry), series)

    def _unknown_by(self, keys: Iterable[Key], series: int) -> None:
        for key in keys:
            self._known_by[key].remove(series)
            if not self._known_by[key]:
                del self._known_by[key]

    def nearest(self, figure: Figure) -> list[tuple[float, int]]:
        """At most NEAREST, the likeliest first: how like the figure, and which series."""
        shared = self._shared(figure)
        looked_at = _few(shared)
        likeness = _by_rare(shared[:looked_at])
        if looked_at < len(shared):
            likeness = {series: score for score, series in _likeliest(likeness, HOPEFUL)}
            _tell_apart(likeness, shared[looked_at:])
        best = _likeliest(likeness, NEAREST)
        return [one for one in best if one[0] >= FAINT * best[0][0]]

    def owned_as(self, figure: Figure) -> list[Entry]:
        """Those known by the figure's head noun and by a word of its owner, the newest SCAN of each."""
        slots = slots_of(figure)
        named = set(self._known_by.get(slots.head, ())[-SCAN:])
        owned = (series for word in slots.owner for series in self._known_by.get(word, ())[-SCAN:])
        return [self.entries[series] for series in sorted(named.intersection(owned))] if named else []

    def _shared(self, figure: Figure) -> list[Shared]:
        """What the figure shares with any series, the rarest first."""
        weights: dict[Key, float] = dict(slots_of(figure).clues.items())
        weights |= dict.fromkeys((figure.low, *(figure.stated_from or ())), STANDS_AGAIN)
        known = ((weight, self._known_by.get(key)) for key, weight in weights.items())
        size = len(self.entries) + 1
        found = [(weight * log(size / len(series)), series) for weight, series in known if series]
        return sorted(found, key=lambda one: len(one[1]))


def _few(shared: Sequence[Shared]) -> int:
    """How many of the rarest keys have at most SCAN series together; at least one."""
    scanned = 0
    for count, (_, series) in enumerate(shared):
        scanned += len(series)
        if scanned > SCAN and count:
            return count
    return len(shared)


def _by_rare(shared: Sequence[Shared]) -> dict[int, float]:
    """How like each series is by these keys; of those with a common one, the newest SCAN."""
    likeness: dict[int, float] = {}
    for weight, series_ids in shared:
        for series in series_ids[-SCAN:]:
            likeness[series] = likeness.get(series, 0.0) + weight
    return likeness


def _likeliest(likeness: dict[int, float], count: int) -> list[tuple[float, int]]:
    """The likeliest first; of those that are as likely the newer one."""
    return nlargest(count, zip(likeness.values(), likeness, strict=True))


def _tell_apart(likeness: dict[int, float], common: Sequence[Shared]) -> None:
    """Add to `likeness` what the common keys say."""
    for weight, ascending in common:
        for series in likeness:
            at = bisect_left(ascending, series)
            if at < len(ascending) and ascending[at] == series:
                likeness[series] += weight


def _keys(entry: Entry) -> Set[Key]:
    """The words of its label and of what its newest observations are about, and their values."""
    recent = entry.observations[-RECENT:]
    phrases = {entry.label, *(p for o in recent for p in (o.figure.about, o.figure.owner) if p)}
    values: frozenset[Key] = frozenset(o.figure.low for o in recent)
    return values.union(*map(_words_in, phrases))
