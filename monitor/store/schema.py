"""Which revision of the schema a database has, and how that compares with the one this program wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from alembic.config import Config
from alembic.script import ScriptDirectory

from monitor.resources import folder


@dataclass(frozen=True, kw_only=True, slots=True)
class SchemaState:
    """Which revision a database has, and which this program wants."""

    found: str | None  # None: no tables of ours
    wanted: str
    state: Literal["empty", "old", "current", "newer"]
    program: str | None = None  # the version of newsfigures that wrote `found`


def compared(found: str | None, program: str | None = None) -> SchemaState:
    """A revision that was found beside the one that this program wants."""
    scripts = ScriptDirectory.from_config(migrations())
    wanted = scripts.get_current_head() or ""
    if found is None:
        return SchemaState(found=None, wanted=wanted, state="empty")
    known = {script.revision for script in scripts.walk_revisions()}
    state: Literal["old", "current", "newer"]
    state = "current" if found == wanted else "old" if found in known else "newer"
    return SchemaState(found=found, wanted=wanted, state=state, program=program)


def advice(name: str, state: SchemaState) -> str:
    """What to do about a database (by its name) whose schema is not the one that is wanted."""
    if state.state == "newer":
        return (
            f"{name} has revision {state.found}, this program knows up to {state.wanted}: "
            f"install newsfigures {state.program or 'of a later version'} or later"
        )
    found = f"has revision {state.found}" if state.found else "has no tables yet"
    return f"{name} {found}, this program wants {state.wanted}; run: monitor db upgrade"


def migrations() -> Config:
    """Where Alembic finds them."""
    config = Config()
    config.set_main_option("script_location", str(folder("migrations")).replace("%", "%%"))
    return config
