"""The message about channels in trouble, told through the others: one line for each. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.model import Message
from monitor.notify.catalogue import say
from monitor.notify.fault_words import say_fault
from monitor.notify.markup import Line, Piece, as_html, as_text, plain, tidy
from monitor.notify.times import say_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.model import Language
    from monitor.notify.channel_rules import Word

_LONGEST_SUBJECT = 80
_LONGEST_NAME = 60
_LONGEST_WHY = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelNews:
    """What is to be said of one channel."""

    word: Word
    name: str
    since: datetime | None  # since when it fails
    why: str = ""
    waiting: int = 0  # notices that are kept for it


def channels_told(news: Sequence[ChannelNews], lang: Language, now: datetime) -> Message:
    """One message for the news (at least one) of one recipient. Times are told in the zone of `now`."""
    subject = tidy(", ".join(_say(one, "channel.subject", lang, now) for one in news), _LONGEST_SUBJECT)
    lines: list[Line] = [(Piece(subject, bold=True),)]
    lines += [plain(_say(one, "channel", lang, now)) for one in news]
    return Message(subject=subject, text=as_text(lines), html=as_html(lines))


def _say(one: ChannelNews, key: str, lang: Language, now: datetime) -> str:
    return say(
        lang,
        f"{key}.{'well' if one.word == 'well' else 'failing'}",
        name=tidy(one.name, _LONGEST_NAME),
        since=say_moment(one.since, lang, now) if one.since else "",
        why=tidy(say_fault(one.why, lang), _LONGEST_WHY),
        waiting=one.waiting,
    )
