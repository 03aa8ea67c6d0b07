"""monitor doctor: what is wrong, and what to do about it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, counted, json_option, place_options, put

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
        click.echo(f"{counted(seen.count('fault'), 'fault')}, {counted(seen.count('warning'), 'warning')}")
    return Exit.PARTIAL if "fault" in seen else Exit.OK


def _line(finding: Finding) -> str:
    said = f"{_MARKS[finding.state]}  {finding.check:<11} {finding.said}"
    return f"{said}\n{'':21}→ {finding.do}" if finding.do else said


_MARKS = {"ok": "ok     ", "warning": "warning", "fault": "FAULT  "}
