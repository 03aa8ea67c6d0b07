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

from monitor.articles import on_topic
from monitor.figures import read
from monitor.ledger import judge
from monitor.ledger.match import Match as Pairing
from monitor.ledger.match import weighed
from monitor.ledger.weights import EQUAL, LEAD, MOVED, RULED_OUT, UNKNOWN
from monitor.model import Article, Entry, Match, Observation, Sighting
from tests.timelines import score_cases

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from monitor.model import Figure, Verdict

TIMELINES = Path(__file__).parents[1] / "tests" / "timelines"
CASES = (TIMELINES / "cases", TIMELINES / "own")
FOLDS = 16
EASE = 1.0  # inverse strength of the regularisation: the weights are many, the timelines few
RIVALRY = ("alone", "lead over series", "lead over figures", "best of both", "company")
BY_LAW = ("named", "passage", "aim and result")  # too rare in the timelines to be fitted: kept as they are

TABLES = {"MOVED": MOVED, "EQUAL": EQUAL}

assign = import_module("monitor.ledger.assign")  # the package's `assign` is the function


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One quantity beside one series, as they were weighed in one article."""

    case: str
    group: int  # the article's weighing
    mention: int
    series: int
    strengths: Mapping[str, float]
    right: bool | None  # None: the editor keeps no row for the quantity


@dataclass
class Replay:
    """A timeline under way: the ledger so far, and the editor's row of each of its series."""

    case: dict[str, Any]
    edited: bool = False  # the series are kept as the editor keeps them, not as the ledger does
    entries: dict[int, Entry] = field(default_factory=dict)
    rows: dict[int, Counter[str | None]] = field(default_factory=lambda: defaultdict(Counter))
    events: list[dict[str, Any]] = field(default_factory=list)
    pairs: dict[str, list[Pair]] = field(default_factory=lambda: defaultdict(list))  # by table
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
            if not article["copy_of"] and self._concerns(article):
                self._judge(article)
        return self

    def _concerns(self, article: dict[str, Any]) -> bool:
        """What the topic takes for its own, other things of the same name among it: they come to the ledger too."""
        words = {key: tuple(self.case["topic"][key]) for key in ("any", "all", "none")}
        read_as = Article(
            url="", canonical="", title=article["title"], text=article["body"], lang=article["lang"]
        )
        return bool(on_topic(read_as, Match(**words)).on)

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
        """Every weighing among rivals leaves its pairs here."""
        found: list[Any] = []

        def mentions(*given: Any) -> Any:
            found[:] = plain(*given)
            return list(found)

        def heard(matches: Sequence[Pairing], table: Mapping[str, float], *more: Any) -> list[Pairing]:
            ranked = weighed(matches, table, *more)
            if more:
                pairs = self.pairs[_name(table)]
                group = len({pair.group for pair in pairs})
                pairs += [self._pair(one, gold, found[one.mention].lead, group) for one in ranked]
            return ranked

        plain = assign.mentions
        assign.mentions, assign.weighed = mentions, heard
        try:
            yield
        finally:
            assign.mentions, assign.weighed = plain, weighed

    def _pair(self, one: Pairing, gold: Mapping[int, str | None], lead: Figure, group: int) -> Pair:
        row, series = gold.get(id(lead)), one.row.entry.series
        right = None if row is None else self.rows[series].most_common(1)[0][0] == row
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


def _name(table: Mapping[str, float]) -> str:
    return "MOVED" if table is MOVED else "EQUAL"


def fit(pairs: Sequence[Pair], shipped: Mapping[str, float]) -> dict[str, float]:
    """A table like `shipped`: first each pair by its own evidence, then in the light of its rivals."""
    from sklearn.linear_model import LogisticRegression

    names = [n for n in pairs[0].strengths if n not in (*RIVALRY, *BY_LAW, *RULED_OUT)]
    labels = [bool(pair.right) for pair in pairs]
    own = LogisticRegression(C=EASE, max_iter=3000)
    own.fit([[pair.strengths[name] for name in names] for pair in pairs], labels)
    alone = own.decision_function([[pair.strengths[name] for name in names] for pair in pairs])
    rivalry = LogisticRegression(C=EASE, max_iter=3000).fit(_rivalry(pairs, alone), labels)
    return {
        "bias": float(own.intercept_[0]),
        **dict(zip(names, map(float, own.coef_[0]), strict=True)),
        **{name: shipped[name] for name in BY_LAW},
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
def using(tables: Mapping[str, Mapping[str, float]]) -> Iterator[None]:
    """The ledger weighs by `tables`."""
    shipped = {name: dict(table) for name, table in TABLES.items()}
    for name, table in tables.items():
        TABLES[name].update(table)
    try:
        yield
    finally:
        for name, table in shipped.items():
            TABLES[name].clear()
            TABLES[name].update(table)


def fitted(replays: Sequence[Replay], without: Collection[str] = ()) -> dict[str, dict[str, float]]:
    """Both tables, fitted to the replays of all timelines but some."""
    return {
        "MOVED": fit([p for p in _pairs(replays, "MOVED", without) if not _ruled_out(p)], MOVED),
        "EQUAL": fit([p for p in _pairs(replays, "EQUAL", without) if p.right is not None], EQUAL),
    }


def _pairs(replays: Sequence[Replay], table: str, without: Collection[str]) -> list[Pair]:
    return [
        replace(pair, group=2 * pair.group + replay.edited)
        for replay in replays
        for pair in replay.pairs[table]
        if pair.case not in without
    ]


def _ruled_out(pair: Pair) -> bool:
    return any(pair.strengths[name] for name in RULED_OUT)


def main() -> None:
    """Cross-validated scores, then the tables."""
    cases = [
        json.loads(path.read_text(encoding="utf-8"))
        for folder in CASES
        for path in sorted(folder.glob("*.json"))
    ]
    replays = [Replay(case, edited=edited).run() for edited in (False, True) for case in cases]
    tallies: dict[str, Any] = defaultdict(score_cases.Tally)
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        unseen = cases[fold::FOLDS]
        with using(fitted(replays, without={case["id"] for case in unseen})):
            for case in unseen:
                score_cases.score(case, Replay(case).run().events, tallies, counts, [])
    for name in ("series", "changes"):
        print(name, "P {:.3f} R {:.3f} F1 {:.3f}".format(*tallies[name].prf()))
    print("quiet cases kept quiet", counts["quiet cases kept quiet"], "of", counts["quiet cases"])
    for name, table in fitted(replays).items():
        print(f"{name} = {{")
        for evidence, weight in table.items():
            print(f'    "{evidence}": {weight:.2f},')
        print("}")


if __name__ == "__main__":
    main()
