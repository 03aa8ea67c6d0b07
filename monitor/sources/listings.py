"""What goes into an adapter and what comes out: an answer of a source, and the listing read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.model import Link, Request


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a source answered to one request."""

    request: Request
    body: bytes
    content_type: str = ""  # the header as sent
    fetched_at: datetime  # aware; no link is published after it
    since: datetime | None = None  # what is older is not needed; None: what the answer holds is enough


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """The articles that an answer names, and where the rest of them is named."""

    # in the listing's own order, each address once; times in UTC, None where it gives none
    links: Sequence[Link]
    parts: Sequence[Request] = ()  # listings that this one is made of, the newest first
    older: Request | None = None  # the next page back in time; None where it is not needed
