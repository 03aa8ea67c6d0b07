"""The message for a page that was withdrawn, to those who were told of its figures. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.model import Message
from monitor.notify.alerts import say_headline
from monitor.notify.catalogue import say
from monitor.notify.fault_words import say_fault
from monitor.notify.markup import Line, Piece, as_html, as_text, plain, safe_link, tidy
from monitor.notify.telling import outlet_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Finding, Language, Presence

_LONGEST_SUBJECT = 80
_LONGEST_REASON = 160
_MOST_BULLETS = 10


def withdrawn(page: Presence, told: Sequence[Finding], lang: Language) -> Message:
    """That the page is gone, and what the recipient was told of it."""
    headline = say(lang, "page.gone", outlet=outlet_of(page), title=page.title)
    why = tidy(say_fault(page.detail.removeprefix(f"{page.url}: "), lang), _LONGEST_REASON)
    lines: list[Line] = [
        (Piece(tidy(headline, _LONGEST_SUBJECT), bold=True),),
        plain(say(lang, "page.stays", why=why)),
        *(plain(f"• {say_headline(finding, lang)}") for finding in told[:_MOST_BULLETS]),
        (Piece(tidy(page.url, 500), href=safe_link(page.url)),),
    ]
    return Message(subject=tidy(headline, _LONGEST_SUBJECT), text=as_text(lines), html=as_html(lines))
