"""Which stage of an article's way costs what, without a change to what is timed."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from monitor.store import Writing

# text: what of a text is the article. read: topic, figures, prints. The rest of the rooms work between calls of the store.
STAGES = ("text", "read", "copies", "ledger", "store", "notices")
# After which call of the store which room works. `copies` also compares a copy's figures, after `decide`.
_WORKS_AFTER = {"alike": "copies", "originals": "copies", "entries": "ledger", "record": "notices"}


class Stopwatch:
    """Seconds of processor time by stage; one stage runs at a time."""

    def __init__(self, stages: Iterable[str] = STAGES) -> None:
        self.seconds = dict.fromkeys(stages, 0.0)
        self._stage: str | None = None
        self._since = 0.0

    def turn(self, stage: str | None) -> str | None:
        """From now on the time is this stage's. Returns whose it was."""
        now, before = process_time(), self._stage
        if before:
            self.seconds[before] += now - self._since
        self._stage, self._since = stage, now
        return before

    def stop(self) -> None:
        self.turn(None)


class Watched:
    """A `Writing` that tells a stopwatch when the store is at work, and who works after it."""

    def __init__(self, tx: Writing, watch: Stopwatch) -> None:
        self._tx, self._watch = tx, watch

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self._tx, name)

        def watched(*args: Any, **kwargs: Any) -> Any:
            before = self._watch.turn(self.stage_of(name))
            try:
                return method(*args, **kwargs)
            finally:
                self._watch.turn(self.stage_after(name, before))

        return watched

    def stage_of(self, _call: str) -> str | None:
        """Whose time a call of the store is."""
        return "store"

    def stage_after(self, call: str, before: str | None) -> str | None:
        """Whose time it is once that call has come back; `before`: whose it was."""
        return _WORKS_AFTER.get(call, before)
