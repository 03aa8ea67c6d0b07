"""monitor doctor: what is wrong, and what to do about it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click
from rich.cells import set_cell_size

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, counted, json_option, place_options, put, tell
from monitor.phrases import phrase
from monitor.tongue import told

if TYPE_CHECKING:
    from monitor.doctor import Finding


@click.command(
    epilog=f"""\b
Examples:
  monitor doctor
  monitor doctor --offline --json

{EPILOG}"""
)
@click.option("--offline", is_flag=True, help="Ask no server for the time.")
@json_option
@place_options
def doctor(place: Place, *, offline: bool, as_json: bool) -> int:
    """Look at settings, watchlists, channels, database, backups, clock, sources, disk and memory; say what to do.

    Nothing is changed and nothing is sent. Exits with PARTIAL if anything is a fault. Reads the whole database.
    """
    from monitor.daemon import now
    from monitor.doctor import examine

    seen = []
    for finding in examine(place.settings_file, place.database, now(), online=not offline):
        seen.append(finding.state)
        if as_json:
            put([{"type": "finding", **asdict(finding)}])
        else:
            click.echo(_line(finding))
    if not as_json:
        tell(
            "{faults}, {warnings}",
            faults=counted(seen.count("fault"), "fault"),
            warnings=counted(seen.count("warning"), "warning"),
        )
    return Exit.PARTIAL if "fault" in seen else Exit.OK


def _line(finding: Finding) -> str:
    mark, check = _MARKS[finding.state], CHECKS.get(finding.check, finding.check)
    said = f"{set_cell_size(told(mark), 7)}  {set_cell_size(told(check), 12)} {told(finding.said)}"
    return f"{said}\n{'':22}→ {told(finding.do)}" if finding.do else said


_MARKS = {"ok": phrase("ok"), "warning": phrase("warning"), "fault": phrase("FAULT")}
CHECKS = {
    "settings": phrase("settings"), "watchlists": phrase("watchlists"), "units": phrase("units"),
    "channels": phrase("channels"), "database": phrase("database"), "migrations": phrase("migrations"),
    "size": phrase("size"), "backups": phrase("backups"), "clock": phrase("clock"),
    "daemon": phrase("daemon"), "sources": phrase("sources"), "outbox": phrase("outbox"), "disk": phrase("disk"),
    "memory": phrase("memory"), "pictures": phrase("pictures"),
}  # fmt: skip
