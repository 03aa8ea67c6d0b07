"""What is owed and sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from monitor.model.articles import Figure
    from monitor.model.kinds import NoticeKind, NoticeState, WaitCause
    from monitor.model.ledger import Change


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """A change as the store keeps it: enough to write an alert, a digest line or a JSON line from."""

    id: int
    topic: str
    topics: tuple[str, ...]
    series: int
    label: str
    change: Change
    url: str
    title: str
    outlet: str
    published_at: datetime
    learned_at: datetime
    article: int = 0  # its id in the store
    named: str | None = None  # the name under which a watchlist asks for the series
    story: int | None = None  # the number of the event that the article tells
    also_in: int = 0  # other outlets that state the new value in a text of their own: a copy is not one more
    confirmed_by: str | None = None  # another speaker or document that states it, not only another outlet
    against: int = 0  # other outlets that then tell the same event with another value
    muted: bool = False  # a person wants to hear nothing of the series
    returns: bool = False  # within days it went back to where it had come from: a note, no second alarm


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """Words for one recipient, not yet bound to a channel's own form."""

    subject: str  # at most 80 characters
    text: str  # plain text, readable alone
    html: str  # the same with links and emphasis; only tags that Telegram and mail both know


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """What a held notice waits for."""

    cause: WaitCause
    why: str  # in the topic's language
    outlets: int = 0  # how many must state the value before it is told
    until: datetime | None = None  # when time alone releases it; None: never


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What a recipient knows of a series: the value last told, or the one since which small steps were kept from it."""

    topic: str
    channel: str
    series: int
    value: Figure
    told: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Owed:
    """A row of the outbox: one message owed to one recipient. An alert is put into words when it is sent."""

    id: int
    mark: str  # short, the notice's own: k3f9; every attempt carries it
    topic: str
    channel: str  # the channel's name in the settings
    kind: NoticeKind
    state: NoticeState
    attempts: int
    created_at: datetime
    due_at: datetime
    findings: tuple[Finding, ...] = ()  # of an alert
    digest: Message | None = None  # of a digest or a page, as it was when it fell due
    digest_html: str | None = None  # the whole document, for mail
    detail: str = ""  # why it is held, dropped or not yet delivered
    wait: Wait | None = None  # of a held one


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """One message in words, on its way to one recipient."""

    id: int
    mark: str
    topic: str
    channel: str
    kind: NoticeKind
    message: Message
    state: NoticeState
    attempts: int
    created_at: datetime
    due_at: datetime
    series: int | None = None  # that an alert is about first


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """What became of one attempt to deliver."""

    # unknown: timed out, may have arrived; broken: a fault of ours, the channel was not tried
    outcome: Literal["delivered", "refused", "unknown", "broken"]
    detail: str = ""
    retry_after: timedelta | None = None  # the service's own wish
