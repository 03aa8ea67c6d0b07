"""What the demo prints: a line for each scene while it plays, and a screenful at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.panel import Panel
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console

    from monitor.demo.outcome import DemoResult, Event, Row, Silence, Told
    from monitor.demo.script import Scene
    from monitor.demo.stage import Played

INTRODUCTION = (
    "Five made-up outlets on this machine print two weeks of news: Seoul, February 2025. "
    "Between them and you all is real: fetching, reading, ledger, mail and chat."
)
_LEDGER_ROWS = 10


def show_introduction(console: Console) -> None:
    """What is about to be seen."""
    console.print(f"{INTRODUCTION}\n", style="dim")


def show_scene(console: Console, scene: Scene) -> None:
    """The moment that is played now."""
    console.print(Text.assemble((f"{scene.at:%a %d %b %H:%M}", "cyan"), f"  {scene.title}"), end="")


def show_played(console: Console, played: Played) -> None:
    """What it came to, behind its title."""
    sweep = played.sweep
    counts = {
        "new": sweep.decisions["new"], "copied": sweep.decisions["copy"], "edited": sweep.decisions["revision"],
        "changed": sweep.changes, "written": sweep.digests, "sent": sweep.delivered,
    }  # fmt: skip
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    console.print(Text(f"  {told or 'nothing new'}", style="dim"))


def show_result(console: Console, result: DemoResult, *, kept: bool, served: bool = False) -> None:
    """Alerts, silences, ledger, digests, and what to do next. `kept`: the ledger outlives the demo; `served`: its
    dashboard is told of next."""
    _show_alerts(console, result.told)
    _show_silences(console, result.silences)
    _show_events(console, result.events)
    _show_ledger(console, result.ledger)
    _heading(console, "Weekly digests", "as they were mailed", "magenta")
    for path in result.digests:
        console.print(Text(f"  {path}"), soft_wrap=True)
    console.print(
        f"\n{result.requests} requests, {result.unchanged} of them answered “not modified”. "
        f"Figures taken from beside the articles (captions, other headlines): {result.strays}.",
        style="dim",
    )
    if kept:
        console.print(
            "The ledger is kept: [bold]monitor series[/] and [bold]monitor web[/] show it, with the same --db"
        )
    if not served:
        console.print(
            "The dashboard: [bold]monitor demo --wait[/] serves it with these changes, on a terminal by default"
        )
    console.print("Next: [bold]make run[/] watches the real news; your topics go into watchlists/")


def _heading(console: Console, name: str, detail: str, colour: str) -> None:
    console.print(Text.assemble("\n", (name, f"bold {colour}"), f": {detail}"))


def _show_alerts(console: Console, alerts: tuple[Told, ...]) -> None:
    _heading(console, "Told", f"{len(alerts)} changes", "green")
    lines = _lines()
    for told in alerts:
        channels = Text(" + ".join(told.channels), style="dim")
        lines.add_row(f"{told.at:%d %b %H:%M}", Text(told.headline, style="bold"), channels)
    console.print(lines)
    if alerts:
        console.print(Panel(Text(alerts[-1].words), title="the last one in full", border_style="dim"))


def _show_silences(console: Console, silences: tuple[Silence, ...]) -> None:
    """One line for each reason, with all outlets that share it."""
    outlets: dict[tuple[str, str], list[str]] = {}
    for silence in sorted(silences, key=lambda s: s.cause):
        outlets.setdefault((silence.cause, silence.reason), []).append(silence.outlet)
    _heading(console, "Kept silent", f"{len(silences)} articles", "yellow")
    lines = _lines()
    for (cause, reason), names in outlets.items():
        lines.add_row(cause, Text(f"{', '.join(dict.fromkeys(names))}: {reason}"))
    console.print(lines)


def _show_events(console: Console, events: tuple[Event, ...]) -> None:
    _heading(console, "Stories", "events that several outlets told, each in its own words", "cyan")
    lines = _lines()
    for event in events:
        copies = f" (+ {event.copies} copied)" if event.copies else ""
        lines.add_row(
            f"{len(event.outlets)} outlets", Text(f"{event.title}: {', '.join(event.outlets)}{copies}")
        )
    console.print(lines)


def _show_ledger(console: Console, rows: tuple[Row, ...]) -> None:
    shown = rows[:_LEDGER_ROWS]
    _heading(console, "Ledger", f"{len(rows)} figures, among them", "blue")
    table = Table(box=None, padding=(0, 2), header_style="dim")
    for heading in ("figure", "stands at"):
        table.add_column(heading)
    for heading in ("outlets", "seen", "changed"):
        table.add_column(heading, justify="right")
    for row in shown:
        value = Text.assemble(row.value, ("  disputed", "yellow") if row.disputed else "")
        table.add_row(Text(row.label), value, str(row.outlets), str(row.observations), str(row.changes or ""))
    console.print(table)


def _lines() -> Table:
    """Lines with a narrow first column; what is too long wraps in its own."""
    lines = Table(box=None, padding=(0, 2), show_header=False)
    lines.add_column(style="cyan", no_wrap=True)
    return lines
