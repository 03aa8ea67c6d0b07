"""The numbers of the known series, kept so that those an article may speak of are found without a look at the others."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import lru_cache
from itertools import chain
from math import log
from typing import TYPE_CHECKING, Protocol

from monitor.ledger.elsewhere import is_elsewhere, one_thing
from monitor.ledger.postings import SERIES, Postings
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import CROWD, FAINT, HOPEFUL, NEAREST, RECENT, SCAN, STANDS_AGAIN
from monitor.ledger.words import canonical_phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
    from decimal import Decimal

    from monitor.model import Entry, Figure, Unit

    Key = str | Decimal  # a telling word, or a value
    Shared = tuple[
        float, Sequence[int]
    ]  # how much a key of a figure tells, and the series known by it, ascending
    Opened = Callable[
        [Collection[int]], Mapping[int, Entry]
    ]  # the entries of series, as far as there are any

_ANY_TOPIC = ("",)  # under which a series stands of which no topic is known
_words_in = lru_cache(maxsize=8_192)(canonical_phrase)  # labels and owners stay what they are


class Seen(Protocol):
    """What of a figure makes its series known."""

    @property
    def about(self) -> str | None: ...
    @property
    def owner(self) -> str | None: ...
    @property
    def low(self) -> Decimal: ...


class Lookup:
    """Series by topic and unit, and those of each by the words and values that they are known by: numbers alone.

    What `near` costs grows with the series that share a rare word or a value with the article, not with all.
    """

    def __init__(self) -> None:
        self._postings = Postings()
        self._parts: dict[str, dict[Unit, _OneUnit]] = {}  # by topic
        self._count = 0

    def put(self, entry: Entry, before: Entry | None = None) -> None:
        """Add a series that has an observation, or a newer state of it in the place of the one `before`."""
        was = dict.fromkeys(self._of(before), _keys(before)) if before else {}
        now = dict.fromkeys(self._of(entry), _keys(entry))
        for part, keys in now.items():
            part.add(entry.series, keys - was.get(part, frozenset()))
        for part, keys in was.items():
            part.remove(entry.series, keys - now.get(part, frozenset()), is_left=part not in now)

    def drop(self, entry: Entry) -> None:
        """Forget a series, which is known in this state."""
        for part in self._of(entry):
            part.remove(entry.series, _keys(entry), is_left=True)

    def add(self, series: int, unit: Unit, topics: Collection[str], keys: Set[Key]) -> None:
        """Add a series by its keys (`keys_of`)."""
        for topic in topics or _ANY_TOPIC:
            self._part(topic, unit).add(series, keys)

    def topics_of(self, series: int) -> frozenset[str] | None:
        """The topics under which it was put; None for a series that is not known."""
        found = {
            topic for topic, parts in self._parts.items() if any(one.has(series) for one in parts.values())
        }
        return frozenset(found.difference(_ANY_TOPIC)) if found else None

    def near(self, figures: Sequence[Figure], topics: Set[str], opened: Opened) -> list[Entry]:
        """By series, about CROWD at most: all of the figures' units if they are no more, else the nearest of each figure.

        Of these topics, or of all if none is given; of others only what has the owner and the attribute of a figure.
        """
        parts = self._asked({figure.unit for figure in figures}, topics)
        every = [part for of_unit in parts.values() for part in of_unit]
        if sum(len(part.series) for part in every) <= CROWD:
            found = dict(opened({*chain.from_iterable(part.series for part in every)}))
        else:
            found = dict(opened(_nearest(figures, parts)))
            found |= _apart_from(found.values(), opened)
        if topics:
            found |= self._elsewhere(figures, topics, opened)
        return [found[series] for series in sorted(found)]

    def _of(self, entry: Entry) -> Iterator[_OneUnit]:
        unit = entry.observations[-1].figure.unit
        return (self._part(topic, unit) for topic in entry.topics or _ANY_TOPIC)

    def _part(self, topic: str, unit: Unit) -> _OneUnit:
        units = self._parts.setdefault(topic, {})
        if unit not in units:
            units[unit] = _OneUnit(self._count, self._postings)
            self._count += 1
        return units[unit]

    def _asked(self, units: Set[Unit], topics: Set[str]) -> dict[Unit, list[_OneUnit]]:
        known = [self._parts[topic] for topic in topics or self._parts if topic in self._parts]
        return {unit: [parts[unit] for parts in known if unit in parts] for unit in units}

    def _elsewhere(self, figures: Sequence[Figure], topics: Set[str], opened: Opened) -> dict[int, Entry]:
        """What was told of on other topics alone, and is the same thing in so many words."""
        others = [parts for topic, parts in self._parts.items() if topic not in topics]
        owned = [
            (figure, series)
            for figure in figures
            for parts in others
            if figure.unit in parts
            for series in parts[figure.unit].owned_as(figure)
        ]
        entries = opened({series for _, series in owned}) if owned else {}
        return {
            series: entries[series]
            for figure, series in owned
            if series in entries
            and is_elsewhere(entries[series], topics)
            and one_thing(figure, entries[series])
        }


class _OneUnit:
    """The series of one topic and unit."""

    def __init__(self, number: int, postings: Postings) -> None:
        self.series = array(SERIES)  # ascending
        self._number, self._postings = number, postings

    def has(self, series: int) -> bool:
        return _has(self.series, series)

    def add(self, series: int, keys: Iterable[Key]) -> None:
        if not self.has(series):
            self.series.insert(bisect_left(self.series, series), series)
        for key in keys:
            self._postings.add((self._number, key), series)

    def remove(self, series: int, keys: Iterable[Key], *, is_left: bool) -> None:
        """It is not known by these keys any more; with `is_left` it is not here any more."""
        if is_left and self.has(series):
            del self.series[bisect_left(self.series, series)]
        for key in keys:
            self._postings.remove((self._number, key), series)

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

    def owned_as(self, figure: Figure) -> set[int]:
        """Those known by the figure's head noun and by a word of its owner, the newest SCAN of each."""
        slots = slots_of(figure)
        named = set(self._known_by(slots.head)[-SCAN:])
        if not named:
            return named
        return named.intersection(chain.from_iterable(self._known_by(word)[-SCAN:] for word in slots.owner))

    def _known_by(self, key: Key) -> Sequence[int]:
        return self._postings.of((self._number, key))

    def _shared(self, figure: Figure) -> list[Shared]:
        """What the figure shares with any series, the rarest first."""
        weights: dict[Key, float] = dict(slots_of(figure).clues.items())
        weights |= dict.fromkeys((figure.low, *(figure.stated_from or ())), STANDS_AGAIN)
        known = ((weight, self._known_by(key)) for key, weight in weights.items())
        size = len(self.series) + 1
        found = [(weight * log(size / len(series)), series) for weight, series in known if series]
        return sorted(found, key=lambda one: len(one[1]))


def _nearest(figures: Sequence[Figure], parts: Mapping[Unit, Sequence[_OneUnit]]) -> list[int]:
    likeness: dict[int, float] = {}
    for figure, part in ((seen, part) for seen in figures for part in parts[seen.unit]):
        for score, series in part.nearest(figure):
            likeness[series] = max(score, likeness.get(series, 0.0))
    return [series for _, series in _likeliest(likeness, CROWD)]


def _apart_from(entries: Iterable[Entry], opened: Opened) -> dict[int, Entry]:
    """What a person keeps apart from them: whose words are nearer is told by both."""
    units = {other: one.observations[-1].figure.unit for one in entries for other in one.apart}
    others = opened(units) if units else {}
    return {
        number: one for number, one in others.items() if one.observations[-1].figure.unit == units[number]
    }


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
    return sorted(zip(likeness.values(), likeness, strict=True), reverse=True)[:count]


def _tell_apart(likeness: dict[int, float], common: Sequence[Shared]) -> None:
    """Add to `likeness` what the common keys say."""
    for weight, ascending in common:
        for series in likeness:
            if _has(ascending, series):
                likeness[series] += weight


def _has(ascending: Sequence[int], series: int) -> bool:
    at = bisect_left(ascending, series)
    return at < len(ascending) and ascending[at] == series


def keys_of(label: str, seen: Sequence[Seen]) -> Set[Key]:
    """The words of a series' label and of what its newest observations are about, and their values. `seen`: all, by time."""
    recent = seen[-RECENT:]
    phrases = {label, *(phrase for one in recent for phrase in (one.about, one.owner) if phrase)}
    values: frozenset[Key] = frozenset(one.low for one in recent)
    return values.union(*map(_words_in, phrases))


def _keys(entry: Entry) -> Set[Key]:
    return keys_of(entry.label, [one.figure for one in entry.observations[-RECENT:]])
