"""Which revision of the schema a database has, and how that compares with the one this program wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from monitor import __version__
from monitor.phrases import phrase
from monitor.resources import folder

if TYPE_CHECKING:
    from alembic.config import Config

    from monitor.phrases import Phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class SchemaState:
    """Which revision a database has, and which this program wants."""

    found: str | None  # None: no tables of ours
    wanted: str
    state: Literal["empty", "old", "current", "newer"]
    program: str | None = None  # the version of newsfigures that wrote `found`


def compared(found: str | None, program: str | None = None) -> SchemaState:
    """A revision that was found beside the one that this program wants."""
    known = revisions()
    wanted = known[-1]
    if found is None:
        return SchemaState(found=None, wanted=wanted, state="empty")
    state: Literal["old", "current", "newer"]
    state = "current" if found == wanted else "old" if found in known else "newer"
    return SchemaState(found=found, wanted=wanted, state=state, program=program)


def revisions() -> list[str]:
    """Ours, oldest first, by the names of their files: to load them would take longer than most commands do."""
    files = (folder("migrations") / "versions").glob("[0-9]*_*.py")
    return sorted(file.name.partition("_")[0] for file in files)


def advice(name: Phrase, state: SchemaState, upgrade: str = "monitor db upgrade") -> Phrase:
    """What to do about a database (by its name) whose schema is not the one that is wanted; `upgrade` is the command for it."""
    if state.state == "newer":
        later = state.program and state.program != __version__  # else the same version, of a later day
        return phrase(
            "{name} has revision {found}, this program knows up to {wanted}: {install}",
            name=name, found=state.found, wanted=state.wanted,
            install=phrase("install newsfigures {version} or later", version=state.program)
            if later
            else phrase("install a newer newsfigures than this {version}", version=__version__),
        )  # fmt: skip
    if state.found is None:
        return phrase(
            "{name} has no tables yet, this program wants {wanted}; run: {upgrade}",
            name=name, wanted=state.wanted, upgrade=upgrade,
        )  # fmt: skip
    return phrase(
        "{name} has revision {found}, this program wants {wanted}; run: {upgrade}",
        name=name, found=state.found, wanted=state.wanted, upgrade=upgrade,
    )  # fmt: skip


def migrations() -> Config:
    """Where Alembic finds them. It is loaded only where something is to be migrated."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder("migrations")).replace("%", "%%"))
    return config
