"""Figures out of one-line sentences, and a ledger in memory that remembers what `judge` decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from monitor.ledger import judge
from monitor.model import Entry, Figure, Observation, Sighting, Verdict

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)


def figure(
    marked: str, low: float | str, unit: str = "people", high: float | str | None = None, **slots
) -> Figure:
    """A figure in a sentence in which its number stands in braces: "부상자는 {12명}이다."."""
    start, end = marked.index("{"), marked.index("}") - 1
    sentence = marked.replace("{", "").replace("}", "")
    return Figure(
        start=start,
        end=end,
        text=sentence[start:end],
        low=Decimal(str(low)),
        high=Decimal(str(low if high is None else high)),
        unit=unit,
        quote=sentence,
        **slots,
    )


class Ledger:
    """What a store would keep, in memory."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self._articles = 0

    def read(
        self, *figures: Figure, outlet: str = "가나일보", hours: float = 0, edits: int = 0, **more
    ) -> list[Verdict]:
        """Judge an article published `hours` after noon and keep what it says. `edits`: the article it is an edit of."""
        self._articles += 1
        at = NOON + timedelta(hours=hours)
        sighting = Sighting(
            article=edits or self._articles, url="https://a.example/1", outlet=outlet, published_at=at,
            learned_at=NOON + timedelta(days=400, minutes=self._articles), edits=bool(edits), trust=more.pop("trust", "full"),
            topics=more.pop("topics", frozenset()), wide=more.pop("wide", False),
        )  # fmt: skip
        verdicts = judge(figures, list(self.entries.values()), sighting, **more)
        self._keep(verdicts, sighting, more.get("title", ""))
        return verdicts

    def _keep(self, verdicts: list[Verdict], sighting: Sighting, title: str) -> None:
        first = len(self.entries)
        for verdict in verdicts:
            series = verdict.series or (verdict.opens and first + verdict.opens)
            if series:
                entry = self.entries.get(series) or Entry(
                    series=series, label=verdict.label or "", named=verdict.named
                )
                seen = self._with(entry, verdict.figure, sighting, title)
                topics = entry.topics | sighting.topics
                self.entries[series] = replace(entry, observations=seen, topics=topics)

    def _with(self, entry: Entry, seen: Figure, sighting: Sighting, title: str) -> tuple[Observation, ...]:
        observation = Observation(
            id=sum(len(e.observations) for e in self.entries.values()) + 1, series=entry.series, figure=seen,
            article=sighting.article, url=sighting.url, outlet=sighting.outlet, title=title,
            published_at=sighting.published_at, learned_at=sighting.learned_at,
        )  # fmt: skip
        return tuple(
            sorted((*entry.observations, observation), key=lambda o: (o.published_at, o.learned_at, o.id))
        )
