"""YAML that a person writes: its values, and the line in which each of them stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Hashable
    from pathlib import Path

    from monitor.errors import ConfigError
    from monitor.phrases import Phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A file's values, and its nodes with their lines."""

    file: Path
    values: Any
    node: yaml.Node | None

    def line(self, loc: tuple[int | str, ...]) -> int:
        """The line, from 1, of the deepest part of `loc` that stands in the file."""
        line, node = 1, self.node
        for part in loc:
            key, node = _child(node, part)
            if node is None:
                break
            line = (key or node).start_mark.line + 1
        return line

    def fault(self, loc: tuple[int | str, ...], advice: str) -> Phrase:
        """One line that says where something is wrong, and what to write instead."""
        key = ".".join(str(part) for part in loc)
        return phrase(
            "{file}:{line}: {key}: {advice}", file=self.file, line=self.line(loc), key=key, advice=advice
        )


class Loader(yaml.SafeLoader):
    """YAML in which only true and false are truth values, since in YAML 1.1 the key `on:` is one, too, and in which
    no key stands twice.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - as the library calls it
        if again := _repeated_key(node):
            raise yaml.constructor.ConstructorError(
                problem=phrase("the key {key!r} stands here for the second time", key=again.value),
                problem_mark=again.start_mark,
            )
        return super().construct_mapping(node, deep)


def _repeated_key(node: yaml.MappingNode) -> yaml.ScalarNode | None:
    seen: set[str] = set()
    for key, _ in node.value:
        if isinstance(key, yaml.ScalarNode):
            if key.value in seen:
                return key
            seen.add(key.value)
    return None


_BOOL, _TRUTH = "tag:yaml.org,2002:bool", re.compile(r"true|false")
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag != _BOOL]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver(_BOOL, _TRUTH, ["t", "f"])


class PlainLoader(Loader):
    """The same, but whatever is not true or false is a text as it is written: 0.10 keeps its digits, `no` is a word."""


PlainLoader.yaml_implicit_resolvers = {}
PlainLoader.add_implicit_resolver(_BOOL, _TRUTH, ["t", "f"])


def document_in(
    text: str, file: Path, *, raises: type[ConfigError], loader: type[Loader] = Loader
) -> Document:
    """The values of a text and where they stand; `file` is its name. Raises: `raises`, if it is no YAML."""
    try:
        values, node = _read(loader(text))
        return Document(file=file, values=values, node=node)
    except yaml.YAMLError as fault:
        raise raises(
            "{where}: not YAML: {problem}", where=_position(file, fault), problem=_problem(fault)
        ) from fault
    except (ValueError, RecursionError) as fault:  # a day that no month has; brackets without end
        raise raises("{file}: a value cannot be read: {fault}", file=file, fault=fault) from fault


def _read(loader: Loader) -> tuple[Any, yaml.Node | None]:
    """Values and nodes of one reading: to read a long list of sources twice would be felt at each start."""
    try:
        node = loader.get_single_node()
        return None if node is None else loader.construct_document(node), node
    finally:
        loader.dispose()


def _child(node: yaml.Node | None, part: int | str) -> tuple[yaml.Node | None, yaml.Node | None]:
    """The node of a key and of its value; for an item of a list, the item's alone."""
    if isinstance(node, yaml.MappingNode):
        return next(((k, v) for k, v in node.value if k.value == str(part)), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    return None, None


def _position(file: Path, fault: yaml.YAMLError) -> str:
    mark = getattr(fault, "problem_mark", None)
    return f"{file}:{mark.line + 1}" if mark else str(file)


def _problem(fault: yaml.YAMLError) -> Phrase:
    return phrase(getattr(fault, "problem", None) or str(fault).splitlines()[0])
