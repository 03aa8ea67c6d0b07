"""What a person is told of sources in trouble: each change once. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.notify.markup import tidy
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from monitor.passes.polling import Polled
    from monitor.phrases import Phrase
    from monitor.store.rows import SourceState

_LONGEST_FAULT = 200


class Health:
    """How the sources fare by their latest tries, and what was said of them."""

    def __init__(self, states: Iterable[SourceState]) -> None:
        """`states` are all the sources that are asked. Who failed before we started was told of then."""
        self._failing = {state.id: state.failures > 0 for state in states}  # as last told
        self._latest: dict[int, Polled] = {}
        self._offline = False

    def words(self, polled: Sequence[Polled]) -> list[str]:
        """What there is to say now that these were asked; each line is said once.

        While nobody answers it may be us: then nothing is said of single sources.
        """
        self._latest |= {one.source: one for one in polled}
        was, self._offline = self._offline, self._nobody_answers()
        if self._offline:
            return [] if was else [offline(min(one.again for one in self._latest.values()))]
        if all(one.unreachable for one in polled):
            return []
        if was:  # the older tries failed for want of a network
            self._latest = {one.source: one for one in polled}
        return [*([phrase("the sources answer again")] if was else []), *self._news()]

    def _nobody_answers(self) -> bool:
        tries = [self._latest.get(source) for source in self._failing]
        return bool(tries) and all(one is not None and one.unreachable for one in tries)

    def _news(self) -> list[str]:
        """Of the sources that fail since it was last told, or are well again."""
        changed = [one for one in self._latest.values() if bool(one.fault) != self._failing.get(one.source)]
        self._failing |= {one.source: bool(one.fault) for one in changed}
        return [
            _failing(one) if one.fault else phrase("the source {source} is well again", source=one.address)
            for one in changed
        ]


def _failing(one: Polled) -> Phrase:
    fault = tidy(one.fault.removeprefix(f"{one.address}: "), _LONGEST_FAULT)
    return phrase(
        "the source {source} fails: {fault}. Trying again at {time}.",
        source=one.address, fault=fault, time=_clock(one.again),
    )  # fmt: skip


def offline(again: datetime | None) -> Phrase:
    """What is said when no source can be reached."""
    when = phrase(" Trying again at {time}; nothing is lost.", time=_clock(again)) if again else ""
    return phrase("no source can be reached: is this machine offline?{when}", when=when)


def _clock(at: datetime) -> str:
    """On the machine's own clock."""
    return f"{at.astimezone():%H:%M}"
