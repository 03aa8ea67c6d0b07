"""The commands, in words for people: what a person typed in; data on stdout, words on stderr, a named exit code out.

Owns no rules. Opens what a command needs, asks the rooms and words their answers; what only looks writes nothing.
"""

from __future__ import annotations

import io
import os
import sys
from typing import Any

import click

import monitor
from monitor.cli import correcting, logs
from monitor.cli.backups import backup, restore
from monitor.cli.copying import db_copy
from monitor.cli.digest import digest
from monitor.cli.doctor import doctor
from monitor.cli.exchange import sources_export, sources_import
from monitor.cli.exits import EPILOG, Exit, exit_code
from monitor.cli.helping import in_language_spoken, list_commands
from monitor.cli.keeping import channels, db
from monitor.cli.ledger import history, series, why
from monitor.cli.looking import outbox, sources
from monitor.cli.options import words
from monitor.cli.reading import extract, figures, replay
from monitor.cli.rereading import reread
from monitor.cli.running import check, demo, run
from monitor.cli.sending import outbox_drop, outbox_retry
from monitor.cli.serving import web
from monitor.cli.stories import stories, story
from monitor.cli.versions import versions
from monitor.cli.watching import watch
from monitor.cli.working import worker
from monitor.errors import MonitorError
from monitor.phrases import Phrase, message_of, phrase
from monitor.redaction import redacted
from monitor.tongue import language_for, speak, spoken, told

EXAMPLES = """\b
Examples:
  monitor demo                                    see it work, without internet
  monitor watch add "Seoul AI policy" --any "Seoul AI"
  monitor run                                     watch the news, until stopped
  monitor series                                  every figure it knows
  monitor figures article.txt --json              the figures of a text
"""


# As a newcomer meets them; `--help` lists them so.
SECTIONS: dict[Phrase, tuple[click.Command, ...]] = {
    phrase("Watching"): (demo, watch, sources, check, run, worker, web),
    phrase("The ledger"): (series, history, why, versions, stories, story),
    phrase("Correcting it"): (
        correcting.merge,
        correcting.split,
        correcting.apart,
        correcting.misread,
        correcting.rename,
        correcting.mute,
        correcting.unmute,
        correcting.decisions,
        correcting.undo,
    ),
    phrase("Delivery"): (channels, outbox, digest),
    phrase("Texts of yours"): (figures, extract, replay),
    phrase("Upkeep"): (doctor, backup, restore, reread, db),
}


class Commands(click.Group):
    """All of them. Who reads our output may have enough of it (`| head`): click would call that a failure."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to say
            return Exit.OK

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Section by section, each command with the whole first sentence of its help."""
        for title, commands in SECTIONS.items():
            list_commands(told(title), [self.commands[str(one.name)] for one in commands], formatter)


@click.group(
    cls=Commands, epilog=f"{EXAMPLES}\n\n{EPILOG}", context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(monitor.__version__, prog_name="newsfigures")
def cli() -> None:
    """Watch the news, keep a ledger of every figure, and be told when a figure changes."""


for section in SECTIONS.values():
    for command in section:
        cli.add_command(command)

db.add_command(db_copy)
sources.add_command(sources_import)
sources.add_command(sources_export)
outbox.add_command(outbox_retry)
outbox.add_command(outbox_drop)


def main() -> None:
    """The entry point: every error of ours becomes one line on stderr and a named exit code."""
    sys.exit(_run())


def _run() -> int:
    logs.set_up("warning")
    speak(language_for(sys.argv[1:]))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # what the terminal cannot show is no reason to fail
    try:
        result = (cli if spoken() == "en" else in_language_spoken(cli)).main(standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        return Exit.USAGE
    except (click.Abort, KeyboardInterrupt):
        words("stopped")
        return Exit.INTERRUPTED
    except MonitorError as fault:
        click.echo(f"monitor: {redacted(told(message_of(fault)))}", err=True)
        return exit_code(fault)
    return result if isinstance(result, int) else Exit.OK
