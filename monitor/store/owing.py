"""The promises about what is owed: the part of `Writing` that says who is told of what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from monitor.model import Finding, Heard, Owed, Wait


class Owing(Protocol):
    """Called by `cycle.take_in` when an article brings changes, and by `passes.waking` when time has passed."""

    def owe(
        self,
        topic: str,
        channel: str,
        findings: Sequence[int],
        now: datetime,
        *,
        dropped: str | None = None,
        cause: str | None = None,
        wait: Wait | None = None,
    ) -> None:
        """One alert to one recipient about these changes; `dropped`: why it is not sent, and the rule (`cause`) by which;
        `wait`: what it is held for."""

    def held(self, series: Collection[int]) -> list[Owed]:
        """The alerts about a change of one of these series that wait for a second word or a time, oldest first."""

    def settle_held(self, notice: int, state: Literal["owed", "dropped"], why: str, now: datetime) -> None:
        """A held alert is due `now`, or is not sent at all."""

    def hold(self, notice: int, wait: Wait) -> None:
        """An alert that was owed, or held for another reason, waits for this."""

    def put_off(self, notice: int, wait: Wait) -> None:
        """A message that is in words already is not due before the end of this."""

    def heard(self, series: Collection[int]) -> list[Heard]:
        """What each recipient knows of these series: nothing of one that never heard of it."""

    def sent(self, topic: str, channel: str, since: datetime) -> list[datetime]:
        """When alerts of a topic went to a channel, or were to go, since a time."""

    def unsent(self, topic: str, channel: str, series: int) -> list[Owed]:
        """The alerts about changes of a series that are owed to a channel and not delivered."""

    def unsent_of_story(self, topic: str, channel: str, story: int) -> tuple[int, int] | None:
        """The first alert of a story's articles that is owed to a channel, and of how many changes it tells."""

    def add_to(self, notice: int, findings: Sequence[int], why: str) -> bool:
        """An alert that is owed tells of more changes; False, and nothing done, if it is on its way by now."""

    def newest_changes(self, series: Collection[int]) -> dict[int, Finding]:
        """By series the last change in force, conflicts and all."""

    def waited(self, now: datetime, quiet: Collection[str] = ()) -> list[Owed]:
        """What was held until now, and what is owed by now to the channels that are `quiet` and no digest: oldest first."""

    def release(
        self, held: Sequence[int], tell: Sequence[int], gone: Mapping[int, str], why: str, now: datetime
    ) -> None:
        """These alerts of one recipient become one that is due `now` and tells of the changes `tell`.

        Those in `gone` are dropped with their reasons. What was waiting alone keeps its mark.
        """
