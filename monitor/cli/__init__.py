"""The commands, in words for people. Data goes to stdout, words to stderr, exit codes are named in `--help`."""

from __future__ import annotations

import sys

import click

import monitor
from monitor.cli import logs
from monitor.cli.exits import EPILOG, Exit, exit_code
from monitor.cli.keeping import channels, db, watch
from monitor.cli.looking import digest, history, outbox, series, sources, why
from monitor.cli.reading import extract, figures, replay
from monitor.cli.running import check, demo, run
from monitor.errors import MonitorError

EXAMPLES = """\b
Examples:
  monitor demo                                    see it work, without internet
  monitor watch add "Seoul AI policy" --any "Seoul AI"
  monitor run                                     watch the news, until stopped
  monitor series                                  every figure it knows
  monitor figures article.txt --json              the figures of a text
"""


@click.group(epilog=f"{EXAMPLES}\n\n{EPILOG}", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(monitor.__version__, prog_name="newsfigures")
def cli() -> None:
    """Watch the news, keep a ledger of every figure, and be told when a figure changes."""


for command in (
    run,
    check,
    demo,
    watch,
    channels,
    series,
    history,
    why,
    digest,
    sources,
    outbox,
    figures,
    extract,
    replay,
    db,
):
    cli.add_command(command)


def main() -> None:
    """The entry point: every error of ours becomes one line on stderr and a named exit code."""
    sys.exit(_run())


def _run() -> int:
    logs.set_up("warning")
    try:
        result = cli.main(standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        return Exit.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone: nothing is left to say
        return Exit.OK
    except MonitorError as fault:
        click.echo(f"monitor: {fault}", err=True)
        return exit_code(fault)
    return result if isinstance(result, int) else Exit.OK
