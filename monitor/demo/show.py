"""What the demo prints: a line for each scene while it plays, and a screenful at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console

    from monitor.demo.outcome import DemoResult, Row, Silence
    from monitor.demo.script import Scene
    from monitor.demo.stage import Played

INTRODUCTION = (
    "Five made-up outlets on this machine print two weeks of news (Seoul, February 2025). "
    "Everything between them and you is real: fetching, reading, ledger, mail and chat."
)
_LEDGER_ROWS = 8


def show_introduction(console: Console) -> None:
    """What is about to be seen."""
    console.print(f"[bold]monitor demo[/]  {INTRODUCTION}\n", soft_wrap=False)


def show_scene(console: Console, scene: Scene) -> None:
    """The moment that is played now."""
    console.print(f"[cyan]{scene.at:%a %d %b %H:%M}[/]  {escape(scene.title)}", end="")


def show_played(console: Console, played: Played) -> None:
    """What it came to, behind its title."""
    sweep = played.sweep
    counts = {
        "new": sweep.decisions["new"], "copy": sweep.decisions["copy"], "edited": sweep.decisions["revision"],
        "change": sweep.changes, "digest": sweep.digests, "sent": sweep.delivered,
    }  # fmt: skip
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    console.print(f"  [dim]{told or 'nothing new'}[/]")


def show_result(console: Console, result: DemoResult) -> None:
    """Alerts, silences, ledger, digests, and what to do next."""
    _show_alerts(console, result)
    _show_silences(console, result.silences)
    _show_ledger(console, result.ledger)
    console.print("\n[bold]Weekly digests[/], as they were mailed")
    for path in result.digests:
        console.print(f"  {path}", soft_wrap=True, highlight=False)
    console.print(
        f"\n[dim]{result.requests} requests, {result.unchanged} answered “not modified”. "
        f"Figures read from the headlines beside the articles: {result.strays}.[/]"
    )
    console.print("Next: [bold]make run[/] watches the real news; put your topics into watchlists/")


def _show_alerts(console: Console, result: DemoResult) -> None:
    console.print(f"\n[bold green]Told[/]: {len(result.told)} changes")
    for told in result.told:
        line = Text(f"  {told.at:%d %b %H:%M}  ", style="cyan")
        line.append(told.headline, style="bold white")
        line.append(f"  {' + '.join(told.channels)}", style="dim")
        console.print(line)
    if result.told:
        console.print("\n[dim]The last one in full:[/]")
        for words in result.told[-1].words.splitlines():
            console.print(Text(f"  │ {words}"))


def _show_silences(console: Console, silences: tuple[Silence, ...]) -> None:
    """One line for each reason, with all outlets that share it."""
    outlets: dict[tuple[str, str], list[str]] = {}
    for silence in sorted(silences, key=lambda s: s.cause):
        outlets.setdefault((silence.cause, silence.reason), []).append(silence.outlet)
    console.print(f"\n[bold yellow]Kept silent[/]: {len(silences)} articles")
    for (cause, reason), names in outlets.items():
        console.print(Text(f"  {cause:<10}{', '.join(dict.fromkeys(names))}: {reason}"))


def _show_ledger(console: Console, rows: tuple[Row, ...]) -> None:
    console.print(f"\n[bold blue]Ledger[/]: {len(rows)} figures; the first {min(len(rows), _LEDGER_ROWS)}")
    table = Table(box=None, padding=(0, 2), header_style="dim")
    for heading in ("figure", "stands at"):
        table.add_column(heading)
    for heading in ("outlets", "seen", "changed"):
        table.add_column(heading, justify="right")
    for row in rows[:_LEDGER_ROWS]:
        table.add_row(
            escape(row.label),
            escape(row.value),
            str(row.outlets),
            str(row.observations),
            str(row.changes or ""),
        )
    console.print(table)
