"""Mentions with their series in, one verdict for each figure out, in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.announced import announced
from monitor.ledger.labels import label_of
from monitor.ledger.match import shares
from monitor.ledger.named import agrees
from monitor.ledger.slots import slots_of
from monitor.ledger.suspects import sentences_of, suspicion
from monitor.ledger.verdict import Scene, compare
from monitor.ledger.weights import SLIPS
from monitor.model import Verdict
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from monitor.ledger.assign import Tie
    from monitor.ledger.match import Match
    from monitor.ledger.suspects import Sentences
    from monitor.model import Change, Entry, Figure, Language, NamedFigure, Sighting, Unit, VerdictKind
    from monitor.phrases import Phrase


def verdicts(
    ties: Sequence[Tie],
    known: Sequence[Entry],
    sighting: Sighting,
    lang: Language,
    watch: Sequence[NamedFigure] = (),
) -> list[Verdict]:
    """One verdict for each figure of the article, in their order."""
    sentences = sentences_of(figure for tie in ties for figure in tie.mention.places)
    scene = Scene(
        sighting=sighting, renewed=_renewed(ties, {sighting.article, sighting.copy_of}), moving=_moving(ties)
    )
    names = _names(ties, watch)
    news = announced(ties, known, sighting, watch)
    told: dict[int, list[Verdict]] = {}
    opens = 0
    for at, tie in sorted(enumerate(ties), key=lambda pair: pair[1].follows is not None):
        name = names.get(at)
        if tie.follows is not None:
            told[at] = _following(tie, told[tie.follows][0])
        elif tie.match is not None:
            told[at] = _named(
                _tied(tie, tie.match, scene, sentences), None if tie.match.row.entry.renamed else name
            )
        elif tie.mention.stands_alone:
            told[at] = [_alone(figure, tie) for figure in tie.mention.places]
        else:
            opens += 1
            label = name or label_of(tie.mention.places, lang)
            told[at] = _named(_opening(tie, opens, label, news.get(at)), name)
    by_index = {
        i: v for at, tie in enumerate(ties) for i, v in zip(tie.mention.indices, told[at], strict=True)
    }
    return [by_index[i] for i in sorted(by_index)]


def _named(told: list[Verdict], name: str | None) -> list[Verdict]:
    return [replace(v, named=name, label=name) for v in told] if name else told


def _following(tie: Tie, moved: Verdict) -> list[Verdict]:
    """What a value moved from, with the value that moved."""
    said = phrase("what {text} is said to have moved from: moves nothing", text=moved.figure.text)
    kind: VerdictKind = "new" if moved.opens is not None else "same"
    lone = moved.opens is None and moved.series is None
    return [
        replace(moved, figure=f, kind="unsure" if lone else kind, change=None, reasons=(said,))
        for f in tie.mention.places
    ]


def _names(ties: Sequence[Tie], watch: Sequence[NamedFigure]) -> dict[int, str]:
    """Which mention (by its place in `ties`) gets which name of the watchlist: each name goes to one.

    First to a series that has the name, then to one that is known, then to the first that opens.
    """
    names: dict[int, str] = {}
    for wanted in watch:
        fitting = [
            (_precedence(tie, wanted.name), at)
            for at, tie in enumerate(ties)
            if at not in names and agrees(tie.mention.lead, wanted)
        ]
        if fitting:
            names[min(fitting)[1]] = wanted.name
    return names


def _precedence(tie: Tie, name: str) -> int:
    if tie.match is None:
        return 2
    return 0 if tie.match.row.entry.named == name else 1


def _renewed(ties: Sequence[Tie], articles: Set[int | None]) -> bool:
    """More values of the page moved than a slip explains, or one moved and its passage was written anew."""
    moved = [tie for tie in ties if _moved(tie)]
    return len(moved) > SLIPS or not all(_in_place(tie, articles) for tie in moved)


def _in_place(tie: Tie, articles: Set[int | None]) -> bool:
    """The passage stood on the page before, with another number in it."""
    row = tie.match.row if tie.match else None
    stood = (
        {s.passage for o, s in zip(row.recent, row.slots, strict=True) if o.article in articles}
        if row
        else set()
    )
    return any(slots_of(figure).passage in stood for figure in tie.mention.places)


def _moving(ties: Sequence[Tie]) -> frozenset[Unit]:
    """Units in which the article says of a measured value that it rose or fell."""
    measured = (f for tie in ties for f in tie.mention.places if f.status in ("actual", None))
    return frozenset(figure.unit for figure in measured if slots_of(figure).direction)


def _moved(tie: Tie) -> bool:
    before = tie.match.row.standing if tie.match else None
    return (
        before is not None
        and not tie.past
        and not tie.mention.is_past
        and not same.restates(tie.mention.lead, before.figure)
    )


def _tied(tie: Tie, tied: Match, scene: Scene, sentences: Sentences) -> list[Verdict]:
    lead = tie.mention.lead
    finding = compare(lead, tied.row, scene, past=tie.past, unsure=tie.unsure)
    change = finding.change
    if change:
        change = replace(change, suspect=suspicion(tie.mention.places, tied.row, sentences))
    said = change.reason if change else finding.reason
    reasons = (said, *_reasons(tie))
    if finding.left_out:
        return [Verdict(figure=figure, kind="unsure", reasons=reasons) for figure in tie.mention.places]
    entry = tied.row.entry
    verdict = Verdict(
        figure=lead,
        kind="changed" if change else "unsure" if finding.unsure else "same",
        series=entry.series,
        label=entry.label,
        named=entry.named,
        reasons=reasons,
    )
    changes = (change if figure is lead else None for figure in tie.mention.places)
    return [replace(verdict, figure=f, change=c) for f, c in zip(tie.mention.places, changes, strict=True)]


def _alone(figure: Figure, tie: Tie) -> Verdict:
    why = (
        phrase("a conversion of the figure beside it")
        if figure.converts is not None
        else phrase("said once: no series of its own")
    )
    return Verdict(figure=figure, kind="new", reasons=(why, *_reasons(tie)))


def _opening(tie: Tie, opens: int, label: str, news: Change | None) -> list[Verdict]:
    """The places of a quantity that opens a series; an announcement stands where its value is said best."""
    lead = tie.mention.lead
    reasons = _reasons(tie) or (phrase("no series is like it"),)
    verdict = Verdict(figure=lead, kind="new", opens=opens, label=label, reasons=reasons)
    told = replace(verdict, change=news, reasons=(news.reason, *reasons)) if news else verdict
    return [replace(told if f is lead else verdict, figure=f) for f in tie.mention.places]


def _reasons(tie: Tie) -> tuple[str, ...]:
    """The evidence for the series it is tied to, then the runner-up."""
    parts = shares(tie.match, tie.weights) if tie.match and tie.weights else []
    lines = [f"{name} {share:+.1f}" for name, share in parts if abs(share) >= 0.05]
    if tie.runner_up:
        entry = tie.runner_up.row.entry
        score = f"{tie.runner_up.score:+.1f}"
        lines.append(phrase(_likely(tie), series=entry.series, label=entry.label, score=score))
    return tuple(lines)


def _likely(tie: Tie) -> Phrase:
    if tie.match:
        return phrase("next likeliest: series {series} ({label}), {score}")
    if tie.of_others:
        return phrase("likeliest, but its articles speak of others: series {series} ({label}), {score}")
    return phrase("likeliest, but too little speaks for it: series {series} ({label}), {score}")
