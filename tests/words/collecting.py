"""Every phrase that the catalogue has to have: those marked in our code, those of the commands' help, and the library click's."""

from __future__ import annotations

import ast
import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

import monitor
from monitor import errors
from monitor.cli import cli
from monitor.cli.helping import phrases_in

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(monitor.__file__).parent
ERRORS = {name for name, one in vars(errors).items() if isinstance(one, type) and issubclass(one, Exception)}
# Which arguments of a call are phrases.
FIRST = slice(0, 1)
MARKS = dict.fromkeys(("phrase", "told", *ERRORS), FIRST)
IN_ROOM = {
    "cli": {"tell": FIRST, "words": FIRST, "table": slice(None)},
    "doctor": dict.fromkeys(("fine", "warning", "fault"), slice(1, None)),
}
NOT_OURS = ("tongue.py",)
# What systems say of files and connections.
ERRNOS = (
    errno.EACCES, errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.ECONNREFUSED, errno.EEXIST, errno.EINVAL, errno.EIO,
    errno.EISDIR, errno.ENAMETOOLONG, errno.ENOENT, errno.ENOSPC, errno.ENOTDIR, errno.EPERM, errno.EROFS,
)  # fmt: skip
# What the library of YAML most often finds in a file that a person wrote.
YAML_FAULTS = (
    "mapping values are not allowed here",
    "could not find expected ':'",
    "expected <block end>, but found '<block mapping start>'",
    "expected <block end>, but found '<scalar>'",
    "expected <block end>, but found '-'",
    "expected <block end>, but found '?'",
    "expected <block end>, but found ','",
    "expected ',' or ']', but got '<scalar>'",
    "expected ',' or ']', but got '<stream end>'",
    "expected ',' or ']', but got ':'",
    "expected ',' or '}', but got '<scalar>'",
    "expected ',' or '}', but got '<stream end>'",
    "expected ',' or '}', but got '['",
    "expected the node content, but found '<stream end>'",
    "expected the node content, but found ','",
    "expected the node content, but found ']'",
    "expected the node content, but found '}'",
    "expected the node content, but found '-'",
    "found character '\\t' that cannot start any token",
    "found character '@' that cannot start any token",
    "found character '`' that cannot start any token",
    "found character '%' that cannot start any token",
    "found duplicate anchor",
    "found unexpected end of stream",
    "found unexpected document separator",
    "found undefined alias",
    "sequence entries are not allowed here",
    "special characters are not allowed",
    "while scanning a simple key",
)
# And what that of JSON finds in a line.
JSON_FAULTS = (
    "Expecting value",
    "Extra data",
    "Expecting ',' delimiter",
    "Expecting ':' delimiter",
    "Expecting property name enclosed in double quotes",
    "Invalid control character at",
    "Invalid \\escape",
    "Unterminated string starting at",
)


@dataclass(frozen=True, kw_only=True)
class Marked:
    """An argument that is to be a phrase, and where it stands."""

    place: str
    node: ast.expr


# What click looks up without a literal: the mark of an option that has to be there.
CLICK_TOO = {"required"}


def all_phrases() -> set[str | tuple[str, str]]:
    """The templates, as gettext has them for keys; the library's of one and of several are pairs."""
    ours = {text for one in marked() for text in literals(one.node)}
    system = CLICK_TOO | {os.strerror(number) for number in ERRNOS}
    return ours | nouns() | set(phrases_in(cli)) | set(of_click()) | system | {*YAML_FAULTS, *JSON_FAULTS}


def calls(folder: Path = SOURCE) -> Iterator[tuple[Path, ast.Call, str]]:
    """Every call in our code, with the name of what is called."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield file, node, getattr(node.func, "id", getattr(node.func, "attr", ""))


def marked() -> Iterator[Marked]:
    """The arguments that are to be phrases."""
    for file, call, name in calls():
        room = file.relative_to(SOURCE).parts[0]
        if file.name in NOT_OURS or room == "figures":
            continue
        marks = MARKS | IN_ROOM.get(room, {})
        for argument in call.args[marks[name]] if name in marks else ():
            yield Marked(place=f"{file.relative_to(SOURCE)}:{call.lineno}", node=argument)


def literals(node: ast.expr) -> Iterator[str]:
    """The texts that an argument can be; nothing for what is made elsewhere."""
    match node:
        case ast.Constant(value=str(text)):
            if any(letter.isalpha() for letter in text):
                yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from literals(body)
            yield from literals(orelse)


def nouns() -> set[str]:
    """What `counted` counts: one of it, several of it."""
    found = {
        text
        for _, call, name in calls(SOURCE / "cli")
        if name == "counted"
        for text in literals_of_noun(call)
    }
    return {f"{{count}} {noun}{end}" for noun in found for end in ("", "s")}


def literals_of_noun(call: ast.Call) -> Iterator[str]:
    yield from literals(call.args[1])


def of_click() -> Iterator[str | tuple[str, str]]:
    """What the library says of its own, in its files that our commands come by."""
    for file in sorted(Path(click.__file__).parent.glob("*.py")):
        if file.stem in ("_termui_impl", "shell_completion", "_winconsole"):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            if getattr(node.func, "id", "") == "_":
                yield from literals(node.args[0])
            elif getattr(node.func, "id", "") == "ngettext":
                one, several = (text for argument in node.args[:2] for text in literals(argument))
                yield one, several
