"""Fit `monitor.ledger.weights.MOVED` to the timelines, and say how well it does on timelines that it has not seen.

    python -m benchmarks.fit_ledger

Needs scikit-learn, which the package does not. A pair is a quantity of an article and a series as the ledger itself built
it; it is right if an editor put both in one row. First come the scores of all timelines, each under weights fitted to the
other folds; then the table fitted to all of them, for a person to round and to copy.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from monitor.figures import read
from monitor.ledger import judge
from monitor.ledger.match import Match, weighed
from monitor.ledger.weights import LEAD, MOVED, RULED_OUT, UNKNOWN
from monitor.model import Entry, Observation, Sighting
from tests.timelines import score_cases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from monitor.model import Figure, Verdict

CASES = Path(__file__).parents[1] / "tests" / "timelines" / "cases"
FOLDS = 16
EASE = 0.1  # inverse strength of the regularisation: the weights are many, the timelines few
RIVALRY = ("alone", "lead over series", "lead over figures", "best of both", "company")
BY_LAW = ("named", "moved from", "stood before")  # too rare in the timelines to be fitted: kept as they are

assign = import_module("monitor.ledger.assign")  # the package's `assign` is the function


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One quantity beside one series, as they were weighed in one article."""

    case: str
    group: int  # the article's weighing
    mention: int
    series: int
    strengths: Mapping[str, float]
    right: bool


@dataclass
class Replay:
    """A timeline under way: the ledger so far, and the editor's row of each of its series."""

    case: dict[str, Any]
    edited: bool = False  # the series are kept as the editor keeps them, not as the ledger does
    entries: dict[int, Entry] = field(default_factory=dict)
    rows: dict[int, Counter[str | None]] = field(default_factory=lambda: defaultdict(Counter))
    events: list[dict[str, Any]] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    opened: int = 0
    kept: dict[str, int] = field(default_factory=dict)  # the editor's row -> its series
    numbers: dict[str, int] = field(default_factory=dict)  # article -> its number

    def run(self) -> Replay:
        """Every article through the ledger."""
        addresses = {a["id"]: a["url"] for a in self.case["articles"]}
        for article in self.case["articles"]:
            decision = "copy" if article["copy_of"] else "revision" if article["revision_of"] else "new"
            self.events.append(
                {
                    "type": "article",
                    "url": article["url"],
                    "decision": decision if article["on_topic"] else "off_topic",
                    "copy_of": addresses.get(article["copy_of"]),
                }
            )
            if article["on_topic"] and not article["copy_of"]:
                self._judge(article)
        return self

    def _judge(self, article: dict[str, Any]) -> None:
        at = datetime.fromisoformat(article["published"])
        number = self.numbers.get(article["revision_of"], len(self.numbers) + 1)
        self.numbers[article["id"]] = number
        figures = read(article["title"], article["body"], article["lang"], at.date())
        gold = gold_rows(article, figures)
        sighting = Sighting(
            article=number,
            url=article["url"],
            outlet=article["source"],
            published_at=at,
            learned_at=at,
            edits=bool(article["revision_of"]),
        )
        with self._listening(gold):
            verdicts = judge(
                figures, list(self.entries.values()), sighting, title=article["title"], lang=article["lang"]
            )
        self._keep(verdicts, sighting, article["title"], gold)

    @contextmanager
    def _listening(self, gold: Mapping[int, str | None]) -> Iterator[None]:
        """Every weighing of moved values leaves its pairs here."""
        found: list[Any] = []

        def mentions(*given: Any) -> Any:
            found[:] = plain(*given)
            return list(found)

        def heard(matches: Sequence[Match], table: Mapping[str, float], *more: Any) -> list[Match]:
            ranked = weighed(matches, table, *more)
            if table is MOVED and more:
                group = len({pair.group for pair in self.pairs})
                self.pairs += [self._pair(one, gold, found[one.mention].lead, group) for one in ranked]
            return ranked

        plain = assign.mentions
        assign.mentions, assign.weighed = mentions, heard
        try:
            yield
        finally:
            assign.mentions, assign.weighed = plain, weighed

    def _pair(self, one: Match, gold: Mapping[int, str | None], lead: Figure, group: int) -> Pair:
        row, series = gold.get(id(lead)), one.row.entry.series
        right = row is not None and self.rows[series].most_common(1)[0][0] == row
        return Pair(
            case=self.case["id"], group=group, mention=one.mention, series=series, strengths=one.strengths, right=right
        )  # fmt: skip

    def _keep(
        self, verdicts: Sequence[Verdict], sighting: Sighting, title: str, gold: Mapping[int, str | None]
    ) -> None:
        opened: dict[int, int] = {}
        for verdict in verdicts:
            series = verdict.series
            if verdict.opens is not None:
                series = opened.setdefault(verdict.opens, self._unused())
            row = gold.get(id(verdict.figure))
            if self.edited and row is not None:
                series = self.kept.setdefault(row, 1_000_000 + len(self.kept))
            if series is not None:
                self.rows[series][gold.get(id(verdict.figure))] += 1
                self._observe(series, verdict, sighting, title)
            self.events += event_lines(verdict, series, sighting)

    def _unused(self) -> int:
        self.opened += 1
        return self.opened

    def _observe(self, series: int, verdict: Verdict, sighting: Sighting, title: str) -> None:
        entry = self.entries.get(series) or Entry(series=series, label=verdict.label or "")
        seen = Observation(
            id=sum(len(e.observations) for e in self.entries.values()) + 1, series=series, figure=verdict.figure,
            article=sighting.article, url=sighting.url, outlet=sighting.outlet, title=title,
            published_at=sighting.published_at, learned_at=sighting.learned_at,
        )  # fmt: skip
        ordered = sorted((*entry.observations, seen), key=lambda o: (o.published_at, o.learned_at, o.id))
        self.entries[series] = replace(entry, observations=tuple(ordered))


def gold_rows(article: dict[str, Any], figures: Sequence[Figure]) -> dict[int, str | None]:
    """id() of a figure that was read -> the editor's row for it."""
    rows: dict[int, str | None] = {}
    for told in article["figures"]:
        hit = next((f for f in figures if id(f) not in rows and _is(f, told, article)), None)
        if hit is not None:
            rows[id(hit)] = told["series"]
    return rows


def _is(figure: Figure, told: dict[str, Any], article: dict[str, Any]) -> bool:
    place = "title" if told["quote"] in article["title"] else "text"
    text = article["title"] if place == "title" else article["body"]
    start = text.find(told["quote"]) + told["quote"].find(told["number"])
    overlaps = figure.start < start + len(told["number"]) and start < figure.end
    return figure.place == place and overlaps and figure.unit == told["unit"]


def event_lines(verdict: Verdict, series: int | None, sighting: Sighting) -> list[dict[str, Any]]:
    """What `monitor replay` would print of a verdict, as far as it is scored."""
    seen = verdict.figure
    value = {"low": float(seen.low), "high": float(seen.high), "unit": seen.unit}
    lines = [{"type": "figure", "url": sighting.url, "series": series, "text": seen.text, **value}]
    if verdict.change and verdict.change.before:
        old = verdict.change.before.figure
        before = {"low": float(old.low), "high": float(old.high)}
        kind = verdict.change.kind
        lines.append({"type": "change", "url": sighting.url, "kind": kind, "from": before, "to": value})
    return lines


def fit(pairs: Sequence[Pair]) -> dict[str, float]:
    """A table like `MOVED`: first each pair by its own evidence, then in the light of its rivals."""
    from sklearn.linear_model import LogisticRegression

    names = [n for n in MOVED if n not in (*RIVALRY, *BY_LAW, "bias", "rival bias")]
    labels = [pair.right for pair in pairs]
    own = LogisticRegression(C=EASE, max_iter=3000)
    own.fit([[pair.strengths[name] for name in names] for pair in pairs], labels)
    alone = own.decision_function([[pair.strengths[name] for name in names] for pair in pairs])
    rivalry = LogisticRegression(C=3 * EASE, max_iter=3000).fit(_rivalry(pairs, alone), labels)
    return {
        "bias": float(own.intercept_[0]),
        **dict(zip(names, map(float, own.coef_[0]), strict=True)),
        **{name: MOVED[name] for name in BY_LAW},
        "rival bias": float(rivalry.intercept_[0]),
        **dict(zip(RIVALRY, map(float, rivalry.coef_[0]), strict=True)),
    }


def _rivalry(pairs: Sequence[Pair], alone: Sequence[float]) -> list[list[float]]:
    groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for i, pair in enumerate(pairs):
        groups[pair.case, pair.group, "mention", pair.mention].append(i)
        groups[pair.case, pair.group, "series", pair.series].append(i)
    rows = []
    for i, pair in enumerate(pairs):
        lead = [
            alone[i] - max([UNKNOWN, *(alone[j] for j in groups[pair.case, pair.group, kind, of] if j != i)])
            for kind, of in (("mention", pair.mention), ("series", pair.series))
        ]
        clipped = [max(-LEAD, min(LEAD, one)) / LEAD for one in lead]
        rows.append([alone[i], *clipped, float(min(lead) > 0), pair.strengths["company"]])
    return rows


@contextmanager
def using(table: Mapping[str, float]) -> Iterator[None]:
    """The ledger weighs moved values by `table`."""
    shipped = dict(MOVED)
    MOVED.update(table)
    try:
        yield
    finally:
        MOVED.update(shipped)


def main() -> None:
    """Cross-validated scores, then the table."""
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.json"))]
    replays = [Replay(case, edited=edited).run() for edited in (False, True) for case in cases]
    pairs = [
        replace(pair, group=2 * pair.group + replay.edited)
        for replay in replays
        for pair in replay.pairs
        if not _ruled_out(pair)
    ]
    tallies: dict[str, Any] = defaultdict(score_cases.Tally)
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        unseen = cases[fold::FOLDS]
        names = {case["id"] for case in unseen}
        with using(fit([pair for pair in pairs if pair.case not in names])):
            for case in unseen:
                score_cases.score(case, Replay(case).run().events, tallies, counts, [])
    for name in ("series", "changes"):
        print(name, "P {:.3f} R {:.3f} F1 {:.3f}".format(*tallies[name].prf()))
    print("quiet cases kept quiet", counts["quiet cases kept quiet"], "of", counts["quiet cases"])
    for name, weight in fit(pairs).items():
        print(f'    "{name}": {weight:.2f},')


def _ruled_out(pair: Pair) -> bool:
    return any(pair.strengths[name] for name in RULED_OUT)


if __name__ == "__main__":
    main()
