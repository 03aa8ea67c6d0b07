"""What a driver says, in our words: which fault of the database it is, and what to do about it.

Codes of SQLite: sqlite.org/rescode.html. States of PostgreSQL: appendix A of its manual, "Error Codes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.errors import StoreDamaged, StoreError
from monitor.phrases import phrase

if TYPE_CHECKING:
    from monitor.phrases import Phrase

_DAMAGED = phrase(
    "stop what works on it, then run: monitor doctor; the last good backup is put back by: monitor restore FILE"
)
_FULL = phrase("make room on its disk: nothing of what was not saved is lost, it is fetched again")
_LOCKED = phrase("another program keeps it locked; end that one, or wait")
_READ_ONLY = phrase(
    "it cannot be written: see to the owner and the rights of the file and its folder, and that the disk is not mounted read-only"
)
_UNREACHABLE = phrase(
    "see that the file and its folder are there, and may be read and written by the user that runs this"
)
_BROKEN_DISK = phrase("reading or writing its file failed: see whether the disk is full or broken")
_NO_SERVER = phrase("see that the server runs, and takes connections")

# By the primary result code.
_OF_SQLITE = {
    5: _LOCKED,  # BUSY
    6: _LOCKED,  # LOCKED
    8: _READ_ONLY,
    10: _BROKEN_DISK,  # IOERR
    11: _DAMAGED,  # CORRUPT
    13: _FULL,
    14: _UNREACHABLE,  # CANTOPEN
    26: _DAMAGED,  # NOTADB
}
# By the state, or the class that it begins with.
_OF_POSTGRES = {
    "53100": _FULL,
    "55P03": _LOCKED,
    "25006": _READ_ONLY,
    "57P": _NO_SERVER,
    "08": _NO_SERVER,
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}


def as_ours(name: str, said: BaseException) -> StoreError:
    """The error for what the driver of the database called `name` said."""
    words, advice = str(said).strip().partition("\n")[0], _advice(said)
    if advice is _DAMAGED:
        return StoreDamaged(
            "the database {name} is damaged ({words}); {advice}", name=name, words=words, advice=advice
        )
    if advice:
        return StoreError(
            "the database {name} says: {words}; {advice}", name=name, words=words, advice=advice
        )
    return StoreError("the database {name} says: {words}", name=name, words=words)


def tells_of_damage(said: BaseException) -> bool:
    """Whether it is the database file that is broken, and not the disk or a lock."""
    return _advice(said) is _DAMAGED


def _advice(said: BaseException) -> Phrase | None:
    code = getattr(said, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _OF_SQLITE.get(code & 0xFF)
    state = getattr(said, "sqlstate", None) or ""
    return next((words for begin, words in _OF_POSTGRES.items() if state.startswith(begin)), None)
