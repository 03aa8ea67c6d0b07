"""Mentions with their series in, one verdict for each figure out, in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.labels import label_of
from monitor.ledger.named import agrees
from monitor.ledger.verdict import Finding, compare
from monitor.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.assign import Mention
    from monitor.ledger.match import Match
    from monitor.model import Figure, Language, NamedFigure, Sighting


def verdicts(
    figures: Sequence[Figure],
    found: Sequence[Mention],
    sighting: Sighting,
    lang: Language,
    watch: Sequence[NamedFigure] = (),
) -> list[Verdict]:
    """One verdict for each of `figures`, in their order."""
    moved = sum(_moves(figures[m.lead], m) for m in found)
    names = _names(figures, found, watch)
    by_index: dict[int, Verdict] = {}
    opens = 0
    for at, mention in enumerate(found):
        if mention.tied is not None:
            of_mention = _tied(figures, mention, mention.tied, sighting, moved)
        elif _stands_alone(figures, mention):
            of_mention = {i: _alone(figures[i], mention) for i in mention.places}
        else:
            opens += 1
            label = names.get(at) or label_of([figures[i] for i in mention.places], lang)
            of_mention = {i: _opening(figures[i], mention, opens, label) for i in mention.places}
        name = names.get(at)
        by_index |= {i: replace(v, named=name, label=name) if name else v for i, v in of_mention.items()}
    return [by_index[i] for i in range(len(figures))]


def _names(
    figures: Sequence[Figure], found: Sequence[Mention], watch: Sequence[NamedFigure]
) -> dict[int, str]:
    """Which mention (by its place in `found`) gets which name of the watchlist: each name goes to one.

    First to a series that has the name, then to one that is known, then to the first that opens.
    """
    names: dict[int, str] = {}
    for wanted in watch:
        fitting = [
            (_precedence(mention, wanted.name), at)
            for at, mention in enumerate(found)
            if at not in names and agrees(figures[mention.lead], wanted)
        ]
        if fitting:
            names[min(fitting)[1]] = wanted.name
    return names


def _precedence(mention: Mention, name: str) -> int:
    if mention.tied is None:
        return 2
    return 0 if mention.tied.row.entry.named == name else 1


def _moves(figure: Figure, mention: Mention) -> bool:
    tied = mention.tied
    return bool(
        tied
        and tied.row.standing
        and figure.status != "past"
        and not same.restates(figure, tied.row.standing.figure)
    )


def _tied(
    figures: Sequence[Figure], mention: Mention, tied: Match, sighting: Sighting, moved: int
) -> dict[int, Verdict]:
    finding = compare(figures[mention.lead], tied.row, sighting, moved=moved)
    said = finding.change.reason if finding.change else finding.reason
    told = {i: _one_tied(figures[i], tied, finding, (said, *_reasons(mention))) for i in mention.places}
    told[mention.lead] = replace(told[mention.lead], change=finding.change)
    return told


def _one_tied(figure: Figure, tied: Match, finding: Finding, reasons: tuple[str, ...]) -> Verdict:
    entry = tied.row.entry
    if finding.low_trust:
        return Verdict(figure=figure, kind="unsure", reasons=reasons)
    return Verdict(
        figure=figure,
        kind="changed" if finding.change else "same",
        series=entry.series,
        label=entry.label,
        named=entry.named,
        reasons=reasons,
    )


def _stands_alone(figures: Sequence[Figure], mention: Mention) -> bool:
    """Conversions are tied to nothing."""
    return all(figures[i].converts is not None for i in mention.places)


def _alone(figure: Figure, mention: Mention) -> Verdict:
    return Verdict(
        figure=figure, kind="new", reasons=("a conversion of the figure beside it", *_reasons(mention))
    )


def _opening(figure: Figure, mention: Mention, opens: int, label: str) -> Verdict:
    return Verdict(figure=figure, kind="new", opens=opens, label=label, reasons=_reasons(mention))


def _reasons(mention: Mention) -> tuple[str, ...]:
    """The evidence for the series it is tied to, then the runner-up."""
    lines = [f"{name} {share:+.1f}" for name, share in mention.tied.evidence] if mention.tied else []
    if mention.runner_up:
        entry = mention.runner_up.row.entry
        why = f": {mention.doubt}" if mention.doubt else ""
        lines.append(
            f"next likeliest: series {entry.series} ({entry.label}), {mention.runner_up.score:+.1f}{why}"
        )
    return tuple(lines)
