"""The message about sources in trouble: one line for each. Pure."""

from __future__ import annotations

import re
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
    from monitor.notify.source_rules import Word

_LONGEST_SUBJECT = 80
_LONGEST_NAME = 160
_LONGEST_WHY = 200
_MOST_LINES = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class News:
    """What is to be said of one source."""

    word: Word
    condition: str
    name: str  # its address
    since: datetime | None
    why: str = ""
    failures: int = 0
    pace: float = 0.0  # items a day before it fell silent


def sources_told(news: Sequence[News], lang: Language, now: datetime) -> Message:
    """One message for the news (at least one) of one recipient. Times are told in the zone of `now`."""
    head = say(lang, "source.several", count=len(news)) if len(news) > 1 else _subject(news[0], lang)
    subject = tidy(head, _LONGEST_SUBJECT)
    lines: list[Line] = [(Piece(subject, bold=True),)]
    lines += [plain(_line(one, lang, now)) for one in news[:_MOST_LINES]]
    if len(news) > _MOST_LINES:
        lines.append(plain(say(lang, "alert.more", count=len(news) - _MOST_LINES)))
    return Message(subject=subject, text=as_text(lines), html=as_html(lines))


def _subject(news: News, lang: Language) -> str:
    return say(lang, f"source.subject.{_key(news)}", name=tidy(news.name, _LONGEST_NAME))


def _line(news: News, lang: Language, now: datetime) -> str:
    return say(
        lang,
        f"source.{_key(news)}",
        name=tidy(news.name, _LONGEST_NAME),
        since=say_moment(news.since, lang, now) if news.since else "",
        why=tidy(_why(news, lang), _LONGEST_WHY),
        count=news.failures,
        pace=f"{news.pace:.1f}",
    )


def _why(news: News, lang: Language) -> str:
    """What a machine says of it, in the reader's words; of a source that is held, how many items came again."""
    why = news.why.removeprefix(f"{news.name}: ")
    known = _KNOWN_ITEMS.match(why)
    return say(lang, "source.known_items", count=known[1]) if known else say_fault(why, lang)


_KNOWN_ITEMS = re.compile(r"([0-9]+) known items came back")


def _key(news: News) -> str:
    """A reminder says what it reminds of."""
    return news.condition if news.word == "still" else news.word
