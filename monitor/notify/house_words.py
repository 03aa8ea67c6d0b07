"""The message about the house itself: the disk, the backups. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.model import Message
from monitor.notify.catalogue import say
from monitor.notify.markup import Line, Piece, as_html, as_text, plain, tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Language
    from monitor.notify.channel_rules import Word

_LONGEST_SUBJECT = 80
_LONGEST_WHY = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class HouseNews:
    """What is to be said of one thing."""

    word: Word
    name: str  # disk, backup
    why: str = ""


def house_told(news: Sequence[HouseNews], lang: Language) -> Message:
    """One message for the news (at least one) of one recipient."""
    subject = tidy(", ".join(_say(one, "house.subject", lang) for one in news), _LONGEST_SUBJECT)
    lines: list[Line] = [(Piece(subject, bold=True),)]
    lines += [plain(_say(one, "house", lang)) for one in news]
    return Message(subject=subject, text=as_text(lines), html=as_html(lines))


def _say(one: HouseNews, key: str, lang: Language) -> str:
    condition = "well" if one.word == "well" else "failing"
    return say(lang, f"{key}.{one.name}.{condition}", why=tidy(one.why, _LONGEST_WHY))
