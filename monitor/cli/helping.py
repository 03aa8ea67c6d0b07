"""The commands' help in another language: a copy of the commands, with every text in it worded."""

from __future__ import annotations

import copy
import inspect
import re
from typing import TYPE_CHECKING

import click

from monitor.cli.exits import EPILOG
from monitor.phrases import phrase
from monitor.tongue import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# A line of the examples: the command, which stays, and what it does, three blanks or more behind it.
_EXAMPLE = re.compile(r"(?P<command>  \S.*?\S {3,})(?P<does>\S.*)")
_WIDE = re.compile("([ᄀ-ᅟ⺀-鿿가-힣豈-﫿︰-﹏＀-｠])")  # letters as wide as two
_SECOND_HALF = "\0"


def in_language_spoken(command: click.Command) -> click.Command:
    """The same command (with those below it), its help in the language of this process."""
    said = copy.copy(command)
    said.context_class = _Context
    said.help = told(inspect.cleandoc(command.help)) if command.help else command.help
    said.epilog = epilog_said(command.epilog, told) if command.epilog else command.epilog
    said.params = [_parameter(one) for one in command.params]
    if isinstance(said, click.Group):
        said.commands = {name: in_language_spoken(one) for name, one in said.commands.items()}
    return said


class Group(click.Group):
    """A command with others below it, each told with the whole first sentence of its help."""

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        list_commands(told("Commands"), [self.commands[name] for name in sorted(self.commands)], formatter)


def list_commands(title: str, commands: Iterable[click.Command], formatter: click.HelpFormatter) -> None:
    """A section of a help. The library on its own cuts the sentences to a line."""
    with formatter.section(title):
        formatter.write_dl([(str(one.name), one.get_short_help_str(limit=200)) for one in commands])


def _parameter(one: click.Parameter) -> click.Parameter:
    said = copy.copy(one)
    if isinstance(said, click.Option) and said.help:
        said.help = told(said.help)
    return said


def epilog_said(epilog: str, say: Callable[[str], str]) -> str:
    """An epilog with `say` done to its headings, and to what is said of its examples."""
    return "\n".join(_line_said(line, say) for line in epilog.splitlines())


def _line_said(line: str, say: Callable[[str], str]) -> str:
    if line == EPILOG:
        return say(EPILOG)
    if example := _EXAMPLE.fullmatch(line):
        return example["command"] + say(example["does"])
    return say(line) if line.endswith(":") else line


def phrases_in(command: click.Command) -> Iterator[str]:
    """Every text of a command's help that the catalogue has to have, and those of the commands below it."""
    found = [inspect.cleandoc(command.help)] if command.help else []
    found += [one.help for one in command.params if isinstance(one, click.Option) and one.help]

    def noted(said: str) -> str:
        found.append(phrase(said).template)
        return said

    epilog_said(command.epilog or "", noted)
    yield from found
    if isinstance(command, click.Group):
        for one in command.commands.values():
            yield from phrases_in(one)


class _Formatter(click.HelpFormatter):
    """Lines are broken by how wide letters are; the library counts them, so a wide one is counted twice."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(_counted(prog), _counted(args), prefix)

    def write_text(self, text: str) -> None:
        super().write_text(_counted(text))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl(
            [(_counted(first), _counted(second)) for first, second in rows], col_max, col_spacing
        )

    def getvalue(self) -> str:
        return super().getvalue().replace(_SECOND_HALF, "")


def _counted(text: str) -> str:
    return _WIDE.sub(rf"\1{_SECOND_HALF}", text)


class _Context(click.Context):
    formatter_class = _Formatter
