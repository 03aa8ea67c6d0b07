"""The edge: one attempt to bring one notice to one channel, through Apprise. Blocking; call it in a thread.

What Apprise does not do is done here: the reason of a failure and the service's `retry_after` are read from its
log, chat messages are split at line ends, and every attempt carries the notice's own mark.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from monitor.model import Receipt
from monitor.notify.curves import by_reference, without_pictures
from monitor.notify.hook import check_hook, is_hook, no_answer, post_hook
from monitor.notify.markup import LINE_BREAK, tidy
from monitor.notify.outward import MARK_HEADER, Outward, mail_headers
from monitor.notify.services import loaded, service_of
from monitor.notify.templating import alert_page
from monitor.notify.tries import pause_s
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from monitor.model import Notice

TERMINAL_URL = "terminal://"
_LEAST_SPARE = 20  # characters of a service's limit that are left for the mark and "1/3"
_LONGEST_SUBJECT = 80
_LONGEST_DETAIL = 300
_TIMEOUT_S = 60.0
_TAKES_HEADERS = ("mailto", "mailtos", "json", "jsons", "form", "forms", "xml", "xmls")
_BUSY = re.compile(r"error=429\b|too many requests", re.IGNORECASE)
_BUSY_FOR = timedelta(minutes=1)
_RETRY_AFTER = re.compile(r"retry[ _-]?after[^0-9]{0,3}([0-9]{1,6})", re.IGNORECASE)


def deliver(
    notice: Notice,
    url: str,
    *,
    say: Callable[[str], None],
    digest_html: str | None = None,
    hook_body: str = "",
    outward: Outward = Outward(),
    timeout_s: float = _TIMEOUT_S,
) -> Receipt:
    """What became of one attempt to send `notice` to the Apprise address `url`; never raises for a failed delivery.

    `say` shows the words of a `terminal://` channel. `digest_html` is a whole document, sent in place of the message's
    own HTML where the channel is mail; `hook_body` is the JSON that a `hook+https://` channel is posted.
    "unknown" is a time-out: the message may still arrive.
    """
    if url.startswith(TERMINAL_URL):
        say(notice.message.text)
        return Receipt(outcome="delivered")
    if is_hook(url):
        return post_hook(url, hook_body, notice.mark, outward, timeout_s)
    marked = _with_headers(url, notice, outward)
    service = service_of(marked)
    if service is None:
        return Receipt(
            outcome="refused",
            detail=check_channel(url) or phrase("this channel's address is not understood"),
        )
    for number, parcel in enumerate(_parcels(notice, service, digest_html)):
        if number:
            outward.wait(pause_s(url))
        receipt = _send(marked, parcel, timeout_s)
        if receipt.outcome != "delivered":
            return receipt
    return Receipt(outcome="delivered")


def check_channel(url: str) -> str | None:
    """What is wrong with a channel's address, in words that hold no secret; None if it can be used."""
    if url.startswith(TERMINAL_URL):
        return None
    if is_hook(url):
        return check_hook(url)
    scheme, colon, _ = url.partition("://")
    if not colon:
        return phrase(
            "a channel is an address like mailto://, tgram:// or terminal://; this one has no “://”"
        )
    if service_of(url) is None:
        return phrase(
            "a part of this {scheme}:// address is missing or wrong: see https://appriseit.com/services/",
            scheme=tidy(scheme, 20),
        )
    return None


def _with_headers(url: str, notice: Notice, outward: Outward) -> str:
    """`url` with our headers, where the service sends headers: Apprise reads `+Name=value`."""
    scheme = url.partition("://")[0].lower()
    if scheme not in _TAKES_HEADERS:
        return url
    headers = mail_headers(notice, outward)
    if not scheme.startswith("mailto"):
        headers = {MARK_HEADER: headers[MARK_HEADER]}
    # Apprise unquotes the values twice.
    query = "&".join(f"%2B{name}={quote(quote(value), safe='')}" for name, value in headers.items())
    return f"{url}{'&' if '?' in url else '?'}{query}"


Parcel = tuple[str, str, str]  # title, body, Apprise's name for the body's format


def _parcels(notice: Notice, service: Any, digest_html: str | None) -> list[Parcel]:
    """What is handed to the service: one parcel, or as many as its limit makes necessary."""
    message, room = notice.message, service.body_maxlen - max(_LEAST_SPARE, service.body_maxlen // 20)
    subject = tidy(message.subject, _LONGEST_SUBJECT)
    if service.resolve_format() != "html":
        return [(subject, part, "text") for part in split_lines(message.text, notice.mark, room, "\n")]
    if service.title_maxlen > 0:
        return [(subject, digest_html or alert_page(subject, message.html), "html")]
    return [("", part, "html") for part in split_lines(message.html, notice.mark, room, LINE_BREAK)]


def split_lines(body: str, mark: str, limit: int, line_break: str) -> list[str]:
    """`body` in parts of at most `limit`, broken between lines; each part but the last ends in its mark and 1/3.

    A single line that is longer goes alone and uncut: cut HTML would be refused, and our own lines are short.
    """
    parts: list[list[str]] = [[]]
    for line in body.split(line_break):
        if parts[-1] and _size(line_break.join([*parts[-1], line])) > limit:
            parts.append([])
        parts[-1].append(line)
    whole = [line_break.join(lines) for lines in parts]
    shown = f"#{mark.lstrip('#')}"
    return [
        *(f"{part}{line_break}{shown} · {n}/{len(whole)}" for n, part in enumerate(whole[:-1], 1)),
        whole[-1],
    ]


def _size(text: str) -> int:
    """Telegram counts UTF-16 units, tags aside; counting them too leaves us on the safe side."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _send(url: str, parcel: Parcel, timeout_s: float) -> Receipt:
    """One call of Apprise, and what its result and its log say."""
    apprise = loaded()
    title, body, body_format = parcel
    said: list[str] = []
    box = apprise.Apprise()
    body, pictures = _with_pictures(url, body)
    if pictures:
        url += f"{'&' if '?' in url else '?'}inline=yes"
    box.add(service_of(url))  # a fresh one each time: a used one waits seconds between two messages
    result = box.notify(
        body=body,
        attach=pictures or None,
        title=title,
        body_format=body_format,
        timeout=timeout_s,
        log_callback=lambda entry, _service: said.append(entry.message) if entry.level in _FAULTS else None,
    )
    detail = tidy("; ".join(said), _LONGEST_DETAIL)
    if result:
        return Receipt(outcome="delivered", detail=detail)
    if result.status == apprise.AppriseResultStatus.TIMEOUT:
        return Receipt(outcome="unknown", detail=detail or no_answer(timeout_s))
    return Receipt(
        outcome="refused", detail=detail or phrase("refused without a reason"), retry_after=_retry_after(said)
    )


def _with_pictures(url: str, body: str) -> tuple[str, list[Any]]:
    """In mail our drawings are parts of their own, named in the HTML; elsewhere they are left out."""
    if url.partition("://")[0].lower() not in ("mailto", "mailtos"):
        return without_pictures(body), []
    from apprise.attachment.memory import AttachMemory

    attach: Any = AttachMemory  # it has no types
    document, pictures = by_reference(body)
    return document, [
        attach(content=content, name=name, mimetype="image/png") for name, content in pictures.items()
    ]


_FAULTS = frozenset({"WARNING", "ERROR", "CRITICAL"})


def _retry_after(said: Sequence[str]) -> timedelta | None:
    """The service's own wish, in seconds, where its words hold one.

    Slack's is in a header that Apprise does not show: a 429 without a number waits out Slack's longest window.
    """
    words = "; ".join(said)
    if wish := _RETRY_AFTER.search(words):
        return timedelta(seconds=int(wish[1]))
    return _BUSY_FOR if _BUSY.search(words) else None
