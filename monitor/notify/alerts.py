"""One message for the changes of one article or story: what, from → to, by how much, who says so; then the evidence. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.ledger.slips import values_of
from monitor.model import Message
from monitor.notify.catalogue import say, say_counted
from monitor.notify.markup import Line, Piece, as_html, as_text, joined, plain, safe_link, tidy
from monitor.notify.telling import (
    LONGEST_LABEL,
    LONGEST_NAME,
    SLIPS,
    outlet_of,
    quoted,
    say_apart,
    say_figure,
    say_move,
    say_pair,
    say_suspect,
    speaker_of,
    without_shared_tail,
)
from monitor.notify.times import say_date_part, say_dated, say_day, say_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.model import Figure, Finding, Language, Observation

LONGEST_SUBJECT = 80  # a mail's subject is not folded; phones show less
_SHORTEST_LABEL = 12
_MOST_BULLETS = 20
_LONGEST_REASON = 160
_RANKS = {"revised": 0, "conflict": 0, "corrected": 0, "announced": 1, "refined": 2}


def alert(
    findings: Sequence[Finding], lang: Language, *, sent_at: datetime, public_url: str | None = None
) -> Message:
    """The message for the changes of one article or story (at least one), the weightiest first.

    Times are told in the zone of `sent_at`. `public_url` is the dashboard's address, for a link to the figure's
    record. The mark is not in it yet: see `with_mark`.
    """
    first, *others = sorted(findings, key=lambda finding: _RANKS[finding.change.kind])
    headline = _headline(first, lang, LONGEST_SUBJECT)
    lines = [
        (Piece(headline, bold=True),),
        _summary(first, lang, sent_at),
        *_sentences(first, lang, sent_at),
        *_bullets(others, first.url, lang),
        _company(first, lang),
        _record(first, lang, public_url),
        _times(first, lang, sent_at),
    ]
    lines = [line for line in lines if line]
    return Message(subject=headline, text=as_text(lines), html=as_html(lines))


def with_mark(message: Message, mark: str) -> Message:
    """The message with the notice's own mark at its very end: a double can be told by it."""
    shown = f"#{mark.lstrip('#')}"
    return replace(message, text=f"{message.text} · {shown}", html=f"{message.html} · {shown}")


def say_headline(finding: Finding, lang: Language) -> str:
    """The first line of a finding alone, as bullets and the digest's sentences use it."""
    return _headline(finding, lang, LONGEST_SUBJECT * 2)


def _headline(finding: Finding, lang: Language, limit: int) -> str:
    """The kind and the change; the label gives way where it gets too long, never the values."""
    kind = "returned" if finding.returns else finding.change.kind
    start = f"{_warning(finding, lang)}[{say(lang, f'kind.{kind}')}]"
    room = limit - len(f"{start} {_sentence(finding, '', lang)}")
    label = tidy(finding.label, max(_SHORTEST_LABEL, min(room, LONGEST_LABEL)))
    return tidy(f"{start} {_sentence(finding, label, lang)}", limit)


def _warning(finding: Finding, lang: Language) -> str:
    """What may be a slip, as long as one outlet alone says so."""
    if not finding.change.suspect or finding.also_in:
        return ""
    what = SLIPS.get(values_of(finding.change.suspect)[0], "other")
    return f"{say(lang, f'check.{what}')} "


def _sentence(finding: Finding, label: str, lang: Language) -> str:
    change, facts = finding.change, {"label": label, "outlet": outlet_of(finding)}
    if change.before is None:
        return _announced(finding, label, lang)
    before, after = say_pair(change.before.figure, change.after, lang, finding.label)
    facts |= {"before": before, "after": after}
    if change.kind == "conflict":
        return say(lang, "alert.conflict", other=outlet_of(change.before), **facts)
    if change.kind == "corrected":
        return say(lang, "alert.edited", **facts)
    return say(lang, "alert.moved", **facts | {"before": without_shared_tail(before, after)})


def _announced(finding: Finding, label: str, lang: Language) -> str:
    """A first target; with the value it starts from where the same sentence gives one."""
    after = finding.change.after
    value = say_figure(after, lang, finding.label)
    if after.stated_from is None or after.unit == "other":
        return say(lang, "alert.announced", label=label, after=value)
    low, high = after.stated_from
    start = say_figure(replace(after, low=low, high=high, approx=False, bound=None), lang, finding.label)
    return say(lang, "alert.announced_from", label=label, before=start, after=value)


def _summary(finding: Finding, lang: Language, sent_at: datetime) -> Line:
    """By how much · who says so · where and when."""
    after = finding.change.after
    speaker = tidy(speaker_of(after), LONGEST_NAME)
    due = tidy(after.due or "", LONGEST_NAME)
    return joined(
        [
            plain(say_how_much(finding, lang)),
            plain(say(lang, "alert.due", due=say_date_part(due, lang)) if due else ""),
            plain(say(lang, "alert.according_to", speaker=speaker) if speaker else ""),
            _says_so(finding, say_dated(finding.published_at, lang, sent_at)),
        ]
    )


def _in_one_line(finding: Finding) -> bool:
    """Its sentences stand side by side: one took the other's place, and not on the same page."""
    return finding.change.kind in ("revised", "refined", "announced") and not _edits(finding)


def _edits(finding: Finding) -> bool:
    """The page itself had said otherwise."""
    before = finding.change.before
    return before is not None and (before.url == finding.url or 0 < before.article == finding.article)


def _says_so(finding: Finding, when: str) -> Line:
    """A link, unless the sentences below have one."""
    line = _dated(finding, when)
    return line if _in_one_line(finding) else plain("".join(piece.text for piece in line))


def _dated(source: Finding | Observation, when: str) -> Line:
    """The outlet, a link, and when it said so."""
    return (Piece(outlet_of(source), href=safe_link(source.url)), Piece(f" {when}"))


def _sentences(finding: Finding, lang: Language, sent_at: datetime) -> list[Line]:
    """What moved in one line, “now” ← “then” (Outlet 5 Feb): who says so now stands above it already."""
    before, after = finding.change.before, finding.change.after
    if not _in_one_line(finding):
        return evidence_lines(finding, lang, sent_at)
    if before is None:
        return [quoted(after)]
    there = before.published_at.astimezone(sent_at.tzinfo)
    day = say_day(there, lang, year=there.year != sent_at.year)
    source = (Piece("(" if lang == "ko" else " ("), *_dated(before, day), Piece(")"))
    return [(*quoted(after), Piece(" ← "), *quoted(before.figure), *source)]


def say_how_much(finding: Finding, lang: Language) -> str:
    """+5,000명(+50%); of two claims how far they lie apart; "" where one number cannot say it."""
    change = finding.change
    if change.before is None:
        return ""
    if change.kind == "conflict":
        gap = say_apart(change.before.figure, change.after, lang)
        return say(lang, "alert.apart", gap=gap) if gap else ""
    return say_move(change.before.figure, change.after, lang)


def evidence_lines(finding: Finding, lang: Language, sent_at: datetime) -> list[Line]:
    """Both sentences with their sources. Two claims stand side by side; only what moved has an arrow."""
    before = finding.change.before
    now = _told(finding.change.after, finding, lang, sent_at)
    if before is None:
        return [now]
    then = _told(before.figure, before, lang, sent_at)
    if finding.change.kind == "conflict":
        return [now, then]
    if _edits(finding):
        return [(Piece(say(lang, "alert.now")), *now), (Piece(say(lang, "alert.before_edit")), *then)]
    return [now, (Piece(say(lang, "alert.before")), *then)]


def _told(figure: Figure, source: Finding | Observation, lang: Language, sent_at: datetime) -> Line:
    """“…the sentence…” (Outlet, 11 Feb 15:00), the outlet a link."""
    name = Piece(outlet_of(source), href=safe_link(source.url))
    return (*quoted(figure), Piece(" ("), name, Piece(f", {say_dated(source.published_at, lang, sent_at)})"))


def _bullets(others: Sequence[Finding], here: str, lang: Language) -> list[Line]:
    lines = [_bullet(finding, here, lang) for finding in others[:_MOST_BULLETS]]
    unsaid = len(others) - len(lines)
    return [*lines, plain(f"• {say(lang, 'alert.more', count=unsaid)}")] if unsaid else lines


def _bullet(finding: Finding, here: str, lang: Language) -> Line:
    """One change in a line; its outlet, where it stands on another page than the message's first."""
    how_much = say_how_much(finding, lang)
    line = (Piece(f"• {say_headline(finding, lang)}{f' · {how_much}' if how_much else ''}"),)
    if finding.url == here:
        return line
    return (*line, Piece(" · "), Piece(outlet_of(finding), href=safe_link(finding.url)))


def _company(finding: Finding, lang: Language) -> Line:
    """Who else states the new value, who tells the event with another one, and why it may be a slip."""
    suspect = tidy(say_suspect(finding.change.suspect or "", lang), _LONGEST_REASON)
    return joined(
        [
            plain(say_counted(lang, "alert.also_in", finding.also_in) if finding.also_in else ""),
            plain(_confirmed(finding, lang)),
            plain(_against(finding, lang)),
            plain(say(lang, "alert.suspect", why=suspect) if suspect else ""),
        ]
    )


def _confirmed(finding: Finding, lang: Language) -> str:
    speaker = tidy(finding.confirmed_by or "", LONGEST_NAME)
    return say(lang, "alert.confirmed", speaker=speaker) if speaker else ""


def _against(finding: Finding, lang: Language) -> str:
    """That nobody speaks against it is only said of what several outlets tell."""
    if finding.against:
        return say_counted(lang, "alert.against", finding.against)
    return say(lang, "alert.unopposed") if finding.also_in and finding.change.kind != "conflict" else ""


def _record(finding: Finding, lang: Language, public_url: str | None) -> Line:
    if not public_url:
        return ()
    address = safe_link(f"{public_url.rstrip('/')}/series/{finding.series}")
    return (Piece(say(lang, "alert.page"), href=address),) if address else ()


def _times(finding: Finding, lang: Language, sent_at: datetime) -> Line:
    moments = {"published": finding.published_at, "seen": finding.learned_at, "sent": sent_at}
    return plain(say(lang, "alert.times", **{k: say_moment(m, lang, sent_at) for k, m in moments.items()}))
