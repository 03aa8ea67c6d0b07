"""`monitor versions`: an article as it was at each look, and what was edited; the same edits in words for `why`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from monitor import contract
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.handed import as_kept
from monitor.cli.options import Place, counted, json_option, place_options, put
from monitor.cli.shown import language, minute, value
from monitor.errors import InputError
from monitor.phrases import phrase
from monitor.tongue import called, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.edits import Edit, FigureEdit, Passage, Stated
    from monitor.phrases import Phrase
    from monitor.store.rows import KeptVersion

_MOST_LINES = 20  # of an edit's words; the rest is in --json
_AROUND = 40  # characters of what stayed, on either side of what went or came
_LONGEST = 300  # characters of what went or came


@click.command(
    epilog=f"""\b
Examples:
  monitor versions https://www.example.com/news/1
  monitor versions https://www.example.com/news/1 --json

{EPILOG}"""
)
@click.argument("url", metavar="URL|FILE")
@json_option
@place_options
def versions(url: str, place: Place, *, as_json: bool) -> int:
    """Print every version of an article, and what was edited from each to the next.

    First the figures that say something else now, then the words: [-what went-], {+what came+}.
    """
    from monitor.articles import canonical

    url = as_kept(url)
    with place.opened() as store:
        found = store.versions(url) or store.versions(canonical(url))
    if not found:
        raise InputError(
            "no version is kept of {url}; see what is known of it with: monitor why {url}", url=url
        )
    if as_json:
        put(contract.version(number, version) for number, version in enumerate(found, start=1))
        return Exit.OK
    for version in found:
        click.echo(f"{minute(version.fetched_at, place)}  {told(_summary(version))}  {version.draft.title}")
        for line in edit_lines(version.edit) if version.edit else ():
            click.echo(f"    {line}")
    return Exit.OK


def _summary(version: KeptVersion) -> Phrase:
    decision = called("article", version.decision)
    if version.edit is None:
        figures = counted(len(version.draft.figures), "figure")
        return phrase("{decision}, {figures}", decision=decision, figures=figures)
    figures = counted(len(version.edit.figures), "figure")
    return phrase("{decision}, {figures} edited", decision=decision, figures=figures)


def edit_lines(edit: Edit) -> list[str]:
    """An edit in words, for a terminal."""
    figures = [_figure_said(one) for one in edit.figures]
    shown = [*figures, *_passages_said(edit.title), *_passages_said(edit.text)]
    unsaid = len(shown) - _MOST_LINES
    return [
        *shown[:_MOST_LINES],
        *([told("and {count} more; all with --json", count=unsaid)] if unsaid > 0 else []),
    ]


def _figure_said(one: FigureEdit) -> str:
    if one.after is None:
        return told("no longer says {before}", before=_said(one.before))
    if one.before is None:
        return told("also says {after}", after=_said(one.after))
    return told("now says {after} (was {before})", after=_said(one.after), before=_said(one.before))


def _said(stated: Stated | None) -> str:
    """As printed, with what it is worth."""
    if stated is None:
        return ""
    in_series = told(", series {number}", number=stated.series) if stated.series else ""
    worth = value(stated.figure, language(stated.figure.quote))
    return f"{stated.figure.text} [{worth}{in_series}]"


def _passages_said(passages: Sequence[Passage]) -> list[str]:
    """One line for each place at which words went or came, with a little of what stayed around it."""
    lines: list[str] = []
    line, before = "", ""
    for passage in passages:
        if passage.kind != "kept":
            sign = "[-{}-]" if passage.kind == "removed" else "{{+{}+}}"
            line = (line or before) + (sign.format(_cut(passage.text)) if passage.text.strip() else "")
            continue
        lines += [line + _start(passage.text)] if line else []
        line, before = "", _end(passage.text)
    return [" ".join(one.split()) for one in (*lines, line) if "[-" in one or "{+" in one]


def _cut(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _start(text: str) -> str:
    first = text.split("\n", 1)[0]
    return " " + (first if len(first) <= _AROUND else f"{first[:_AROUND]}…")


def _end(text: str) -> str:
    last = text.rsplit("\n", 1)[-1]
    return last if len(last) <= _AROUND else f"…{last[-_AROUND:]}"
