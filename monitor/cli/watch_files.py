"""Watchlist files: written whole or not at all, and changed without losing what a person wrote into them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import yaml

from monitor.errors import InputError, WatchlistError
from monitor.phrases import of_system
from monitor.watchlist import checked_id, topic_in
from monitor.yaml_file import document_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from monitor.model import Topic


def id_given(given: str) -> str:
    """Raises: InputError for what no watchlist could be called."""
    try:
        return checked_id(given)
    except ValueError as fault:
        raise InputError("--id: {fault}", fault=fault) from None


def slug(topic: str) -> str:
    """A file name made from a topic: letters and digits of any script, hyphens between."""
    plain = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", topic).lower()).strip("-_")[:60]
    if not plain:
        raise InputError("no file name can be made from {topic!r}; give one with --id", topic=topic)
    return plain


def new_watchlist(file: Path, values: dict[str, Any]) -> Topic:
    """Write a watchlist that is known to be readable. Raises: InputError, WatchlistError."""
    if file.exists():
        raise InputError("{file} is there already; edit it, or give another name with --id", file=file)
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
    topic = topic_in(text, file)
    _write(file, text)
    return topic


def _write(file: Path, text: str) -> None:
    """Raises: InputError."""
    draft = file.with_name(f".{file.stem}.draft")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.rename(file)
    except OSError as fault:
        raise InputError("cannot write {file}: {fault}", file=file, fault=of_system(fault)) from fault
    finally:
        draft.unlink(missing_ok=True)


def add_sources(file: Path, written: Sequence[tuple[str, Any, str]]) -> Topic:
    """Add sources (key, value, a name for the comment behind it) to a watchlist; its other lines stay as they are.

    Raises: WatchlistError if the file cannot be read; InputError if its sources do not stand one a line.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise WatchlistError("cannot read the watchlist {file}: {fault}", file=file, fault=fault) from fault
    at, indent, head = _place_of_sources(text, file)
    lines = text.splitlines(keepends=True)
    if at and not lines[at - 1].endswith("\n"):
        lines[at - 1] += "\n"
    lines[at:at] = [*head, *(f"{indent}- {source_line(*one)}\n" for one in written)]
    changed = "".join(lines)
    topic = topic_in(changed, file)
    _write(file, changed)
    return topic


def source_line(kind: str, value: Any, name: str = "") -> str:
    """A source as a watchlist has it, with a comment that names it."""
    if isinstance(value, dict):
        said = f"{kind}: {yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=10_000)}".strip()
    else:
        said = yaml.safe_dump({kind: value}, allow_unicode=True, width=10_000).strip()
    name = "".join(c for c in name if c.isprintable())[:60].strip()
    return f"{said} # {name}" if name else said


def _place_of_sources(text: str, file: Path) -> tuple[int, str, list[str]]:
    """Before which line (from 0) a source is added, how far it is indented, and what has to stand before it."""
    node = document_in(text, file, raises=WatchlistError).node
    if not isinstance(node, yaml.MappingNode):
        raise WatchlistError("{file}:1: a watchlist has `topic:` and `match:`, at least", file=file)
    for key, value in node.value:
        if key.value == "sources" and isinstance(value, yaml.SequenceNode):
            if value.flow_style:
                raise InputError(
                    "{file}:{line}: write its sources one a line, then try again",
                    file=file,
                    line=key.start_mark.line + 1,
                )
            return _last_line(value) + 1, " " * value.start_mark.column, []
        if key.value == "sources" and value.value == "":
            return key.start_mark.line + 1, "  ", []
    return len(text.splitlines()), "  ", ["sources:\n"]


def _last_line(node: yaml.Node) -> int:
    """The last line in which something of a node stands; its own end mark may lie past comments that follow."""
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return _last_line(node.value[-1])
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return _last_line(node.value[-1][1])
    return int(node.end_mark.line)
