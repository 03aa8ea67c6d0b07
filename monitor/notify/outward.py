"""What delivering needs to know beside the message and the address."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable
    from ipaddress import IPv4Network, IPv6Network

    from monitor.model import Notice

MARK_HEADER = "X-Newsfigures-Notice"
_MAIL_ADDRESS = re.compile(r"[^@\s<>,;:/?&]{1,64}@[^@\s<>,;:/?&]{1,190}")


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Outward:
    """Who we are to those who receive, and how time passes."""

    contact: str | None = None  # an address or URL that people can reach us by
    hook_secret: str | None = None  # signs what webhooks of our own are sent
    allow_networks: tuple[IPv4Network | IPv6Network, ...] = ()  # private ones in which webhooks may be
    clock: Callable[[], datetime] = _now
    wait: Callable[[float], object] = time.sleep  # between the parts of one message; seconds


def mail_headers(notice: Notice, outward: Outward) -> dict[str, str]:
    """The mark; the thread of the series that an alert is about first; how to be left alone, where somebody reads it."""
    headers = {MARK_HEADER: notice.mark.lstrip("#")}
    if notice.series is not None:
        thread = f"<series-{notice.series}@newsfigures.invalid>"
        headers |= {"References": thread, "In-Reply-To": thread}
    if _MAIL_ADDRESS.fullmatch(outward.contact or ""):
        subject = quote(f"unsubscribe {notice.channel}")
        headers["List-Unsubscribe"] = f"<mailto:{outward.contact}?subject={subject}>"
    return headers
