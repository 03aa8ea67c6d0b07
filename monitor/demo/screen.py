"""What the demo prints: a line for each scene while it plays, and a screenful at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from monitor.phrases import phrase
from monitor.tongue import told

if TYPE_CHECKING:
    from rich.console import Console

    from monitor.demo.outcome import DemoResult, Event, Row, Silence, Told
    from monitor.demo.script import Scene
    from monitor.demo.stage import Played
    from monitor.phrases import Phrase

INTRODUCTION = phrase(
    "Five made-up outlets on this machine print two weeks of news: Seoul, February 2025. "
    "Between them and you all is real: fetching, reading, ledger, mail and chat."
)
_TIME = phrase("{at:%d %b %H:%M}")
_CAUSES = {
    "baseline": phrase("baseline"), "copy": phrase("copy"), "same": phrase("same"), "new": phrase("new"),
    "off topic": phrase("off topic"), "failed": phrase("failed"), "missed": phrase("missed"),
}  # fmt: skip
_LEDGER_ROWS = 10


def show_introduction(console: Console) -> None:
    """What is about to be seen."""
    console.print(f"{told(INTRODUCTION)}\n", style="dim")


def show_scene(console: Console, scene: Scene) -> None:
    """The moment that is played now."""
    at = told("{at:%a %d %b %H:%M}", at=scene.at)
    console.print(Text.assemble((at, "cyan"), f"  {told(scene.title)}"), end="")


def show_played(console: Console, played: Played) -> None:
    """What it came to, behind its title."""
    sweep = played.sweep
    counts = (
        (phrase("{count} new"), sweep.decisions["new"]), (phrase("{count} copied"), sweep.decisions["copy"]),
        (phrase("{count} edited"), sweep.decisions["revision"]), (phrase("{count} changed"), sweep.changes),
        (phrase("{count} written"), sweep.digests), (phrase("{count} sent"), sweep.delivered),
    )  # fmt: skip
    came_to = ", ".join(told(said, count=count) for said, count in counts if count)
    console.print(Text(f"  {came_to or told('nothing new')}", style="dim"))


def show_result(console: Console, result: DemoResult, *, kept: bool, served: bool = False) -> None:
    """Alerts, silences, ledger, digests, and what to do next. `kept`: the ledger outlives the demo; `served`: its
    dashboard is told of next."""
    _show_alerts(console, result.told)
    _show_silences(console, result.silences)
    _show_events(console, result.events)
    _show_ledger(console, result.ledger)
    _heading(console, phrase("Weekly digests"), phrase("as they were mailed"), "magenta")
    for path in result.digests:
        console.print(Text(f"  {path}"), soft_wrap=True)
    console.print(
        "\n"
        + told(
            "{requests} requests, {unchanged} of them answered “not modified”. "
            "Figures taken from beside the articles (captions, other headlines): {strays}.",
            requests=result.requests,
            unchanged=result.unchanged,
            strays=result.strays,
        ),
        style="dim",
    )
    if kept:
        console.print(
            told(
                "The ledger is kept: [bold]monitor series[/] and [bold]monitor web[/] show it, with the same --db"
            )
        )
    if not served:
        console.print(
            told(
                "The dashboard: [bold]monitor demo --wait[/] serves it with these changes, on a terminal by default"
            )
        )
    console.print(told("Next: [bold]make run[/] watches the real news; your topics go into watchlists/"))


def _heading(console: Console, name: Phrase, detail: Phrase, colour: str) -> None:
    console.print(Text.assemble("\n", (told(name), f"bold {colour}"), f": {told(detail)}"))


def _show_alerts(console: Console, alerts: tuple[Told, ...]) -> None:
    _heading(console, phrase("Told"), phrase("{count} changes", count=len(alerts)), "green")
    lines = _lines()
    for alert in alerts:
        channels = Text(" + ".join(alert.channels), style="dim")
        lines.add_row(told(_TIME, at=alert.at), Text(alert.headline, style="bold"), channels)
    console.print(lines)
    if alerts:
        console.print(Panel(Text(alerts[-1].words), title=told("the last one in full"), border_style="dim"))


def _show_silences(console: Console, silences: tuple[Silence, ...]) -> None:
    """One line for each reason, with all outlets that share it."""
    outlets: dict[tuple[str, str], list[str]] = {}
    for silence in sorted(silences, key=lambda s: s.cause):
        outlets.setdefault((silence.cause, silence.reason), []).append(silence.outlet)
    _heading(console, phrase("Kept silent"), phrase("{count} articles", count=len(silences)), "yellow")
    lines = _lines()
    for (cause, reason), names in outlets.items():
        lines.add_row(told(_CAUSES[cause]), Text(f"{', '.join(dict.fromkeys(names))}: {told(reason)}"))
    console.print(lines)


def _show_events(console: Console, events: tuple[Event, ...]) -> None:
    _heading(
        console, phrase("Stories"), phrase("events that several outlets told, each in its own words"), "cyan"
    )
    lines = _lines()
    for event in events:
        copies = told(" (+ {count} copied)", count=event.copies) if event.copies else ""
        lines.add_row(
            told("{count} outlets", count=len(event.outlets)),
            Text(f"{event.title}: {', '.join(event.outlets)}{copies}"),
        )
    console.print(lines)


def _show_ledger(console: Console, rows: tuple[Row, ...]) -> None:
    shown = rows[:_LEDGER_ROWS]
    _heading(console, phrase("Ledger"), phrase("{count} figures, among them", count=len(rows)), "blue")
    table = Table(box=None, padding=(0, 2), header_style="dim")
    for heading in (phrase("figure"), phrase("stands at")):
        table.add_column(told(heading))
    for heading in (phrase("outlets"), phrase("seen"), phrase("changed")):
        table.add_column(told(heading), justify="right")
    for row in shown:
        value = Text.assemble(row.value, (told("  disputed"), "yellow") if row.disputed else "")
        table.add_row(Text(row.label), value, str(row.outlets), str(row.observations), str(row.changes or ""))
    console.print(table)


def _lines() -> Table:
    """Lines with a narrow first column; what is too long wraps in its own."""
    lines = Table(box=None, padding=(0, 2), show_header=False)
    lines.add_column(style="cyan", no_wrap=True)
    return lines
