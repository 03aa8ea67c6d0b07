"""A digest's view for chat, and as Markdown. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.model import Message
from monitor.notify.digest_lines import unlisted
from monitor.notify.digest_view import in_a_sentence
from monitor.notify.markup import Line, Piece, as_html, as_text, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Language
    from monitor.notify.digest_view import Row, View

_MOST_IN_CHAT = 8


def chat_message(view: View, lang: Language) -> Message:
    """The digest for a chat: what moved as bullets, a few of each list, no table."""
    lines: list[Line] = [(Piece(view.subject, bold=True),), plain(view.opening), plain(view.health)]
    lines += _few(view.moved_heading, [_chat_row(row, lang) for row in view.moved], view.moved_total, lang)
    for section in view.sections:
        lines += _few(section.heading, [item.line for item in section.items], section.total, lang)
    lines += [plain(view.silences), plain(view.unsubscribe)]
    kept = [line for line in lines if any(piece.text for piece in line)]
    return Message(subject=view.subject, text=as_text(kept), html=as_html(kept))


def _few(heading: str, lines: Sequence[Line], total: int, lang: Language) -> list[Line]:
    if not lines:
        return []
    shown = [(Piece("• "), *line) for line in lines[:_MOST_IN_CHAT]]
    more = unlisted(total - len(shown), lang)
    return [(Piece(heading, bold=True),), *shown, *([plain(f"• {more}")] if more else [])]


def _chat_row(row: Row, lang: Language) -> Line:
    return (Piece(in_a_sentence(row, lang)), Piece(" · "), *row.who)


# --- Markdown ------------------------------------------------------------------------------------------------


def markdown_of(view: View) -> str:
    """GitHub's Markdown, its addresses written out at the end. Whatever came from outside is only words in it."""
    parts = [f"# {_words(view.subject)}", _words(view.opening), _words(view.health)]
    parts += _table(view) if view.moved else []
    for section in view.sections:
        parts += [
            f"## {_words(section.heading)}",
            _bullets([(i.line, i.refs) for i in section.items], section.unlisted),
        ]
    parts.append(_words(view.silences))
    if view.addresses:
        listed = [f"{a.number}. {_words(a.name)}: {_target(a.link) or _words(a.url)}" for a in view.addresses]
        parts += [f"## {_words(view.sources_heading)}", "\n".join(listed)]
    return "\n\n".join(part for part in [*parts, _words(view.unsubscribe)] if part) + "\n"


def _table(view: View) -> list[str]:
    rows = [view.columns, ("---",) * len(view.columns), *(_cells(row) for row in view.moved)]
    shown = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return [f"## {_words(view.moved_heading)}", shown, _words(view.moved_unlisted)]


def _cells(row: Row) -> tuple[str, ...]:
    what = f"{_words(row.what)}{f' ({_words(row.unlike)})' if row.unlike else ''}"
    told = (_words(part) for part in (row.before, row.now, row.by, row.since))
    return (what, *told, f"{_marked(row.who)}{_numbers(row.refs)}")


def _bullets(items: Sequence[tuple[Line, Sequence[int]]], more: str) -> str:
    lines = [f"- {_marked(line)}{_numbers(refs)}" for line, refs in items]
    return "\n".join([*lines, *([f"- {_words(more)}"] if more else [])])


def _numbers(refs: Sequence[int]) -> str:
    return "".join(f" \\[{number}\\]" for number in refs)


def _marked(line: Line) -> str:
    return "".join(_piece(piece) for piece in line)


def _piece(piece: Piece) -> str:
    words = f"**{_words(piece.text)}**" if piece.bold and piece.text.strip() else _words(piece.text)
    return f"[{words}]({_target(piece.href)})" if piece.href else words


_MARKS = re.compile(r"[\\`*_\[\]<>|#~!&$]")


def _words(text: str) -> str:
    """Nothing in it is a mark: no emphasis, link, picture, HTML or table cell."""
    return _MARKS.sub(r"\\\g<0>", text)


def _target(link: str) -> str:
    """An address as the target of a link, or on its own."""
    return f"<{link.replace('<', '%3C').replace('>', '%3E').replace('|', '%7C')}>" if link else ""
