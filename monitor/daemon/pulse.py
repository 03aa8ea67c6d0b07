"""Whether the daemon does what it is there for: told by its ticks, asked by whoever watches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

State = Literal["starting", "standing by", "watching", "stopping"]
SILENT_S = 60.0  # without one of its ticks: none of those that are expected takes so long


class Pulse:
    """When each tick last passed, and what failed."""

    def __init__(self, uptime: Callable[[], float]) -> None:
        """`uptime`: seconds that passed."""
        self._uptime = uptime
        self.on_beat: Callable[[], None] = lambda: None  # called whenever a tick passed and none is missing
        self._beats: dict[str, float] = {}  # of the ticks that are expected
        self._failures: list[str] = []
        self.state: State = "starting"

    def expect(self, state: State, *ticks: str) -> None:
        """From now on these ticks pass, again and again."""
        self.state = state
        self._beats = dict.fromkeys(ticks, self._uptime())

    def beat(self, tick: str) -> None:
        """A tick has passed."""
        if tick in self._beats:
            self._beats[tick] = self._uptime()
        if self.ticking:
            self.on_beat()

    def failed(self, what: str) -> None:
        """A pass could not be made."""
        self._failures.append(what)

    @property
    def ticking(self) -> bool:
        """Whether each of the ticks passed lately."""
        return all(self._uptime() - beat_s < SILENT_S for beat_s in self._beats.values())

    def failures(self) -> list[str]:
        """What failed since this was last asked."""
        told, self._failures = self._failures, []
        return told
