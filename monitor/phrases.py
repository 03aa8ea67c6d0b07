"""What we say to people: a template and the facts put into it, so that it can be said in another language later. Pure.

A `Phrase` is its English text: it prints, compares and is saved as any string. `notify.wording` says it in Korean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Day:
    """A day among the facts of a phrase: 2026-03-02 in the English text; a reader is told it in their own zone."""

    at: datetime  # in its own zone it has the day of the English text

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


@dataclass(frozen=True, slots=True)
class InBoth:
    """A fact that each language writes in its own way: a value with its unit."""

    en: str
    ko: str

    def __str__(self) -> str:
        return self.en


class Phrase(str):
    """An English text that knows what it was made of. Made by `phrase`."""

    template: str  # as the catalogue has it, with {names} for the facts
    facts: Mapping[str, object]  # phrases may be among them; none: the template has no names

    def changed(self, by: Callable[[str], str]) -> Phrase:
        """The same with `by` done to every text among its facts."""
        facts = {
            name: fact.changed(by)
            if isinstance(fact, Phrase)
            else by(fact)
            if isinstance(fact, str)
            else fact
            for name, fact in self.facts.items()
        }
        return phrase(self.template, **facts)


def phrase(template: str, /, **facts: object) -> Phrase:
    """`template` with the facts put in, as by `str.format`; without facts as it stands. Errors are told by their message."""
    if isinstance(template, Phrase):
        if not facts:
            return template
        template = template.template
    facts = {
        name: message_of(fact) if isinstance(fact, BaseException) else fact for name, fact in facts.items()
    }
    made = Phrase(template.format(**facts) if facts else template)
    made.template, made.facts = template, facts
    return made


def joined(parts: Iterable[str], between: str) -> Phrase:
    """Several as one, with `between` between them; a phrase alone as it is."""
    parts = list(parts)
    if len(parts) == 1 and isinstance(parts[0], Phrase):
        return parts[0]
    facts = {f"part{number}": part for number, part in enumerate(parts)}
    return phrase(between.join(f"{{{name}}}" for name in facts), **facts)


def parts_of(said: str, between: str) -> list[str]:
    """What `joined` made one, however deep; any other text alone. Nothing of an empty one."""
    if not isinstance(said, Phrase) or not said.facts:
        return [said] if said else []
    if said.template != between.join(f"{{part{number}}}" for number in range(len(said.facts))):
        return [said]
    return [one for part in said.facts.values() for one in parts_of(cast("str", part), between)]


def message_of(fault: BaseException) -> str:
    """What an error says: as a phrase, if it was raised with one or tells of a file."""
    said = fault.args[0] if fault.args else None
    if isinstance(said, Phrase):
        return said
    if isinstance(fault, OSError) and fault.strerror and fault.filename and fault.filename2 is None:
        return of_system(fault)  # which file it is, the error around it says
    if isinstance(fault, UnicodeDecodeError):
        return phrase("it is not UTF-8 text (byte {at}); save it as such", at=fault.start)
    return str(fault)


def of_system(fault: OSError) -> Phrase:
    """What the system says of a file or a connection: No such file or directory."""
    return phrase(fault.strerror or str(fault))
