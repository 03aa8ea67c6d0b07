"""A webhook of our own: the contract's JSON, signed, to public addresses only (docs/webhooks.md). Blocking.

`hook+https://host/path` posts to `https://host/path`.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from typing import TYPE_CHECKING

import httpx

from monitor.errors import AddressRefused
from monitor.fetch import Limits, guarded_client, retry_after, user_agent
from monitor.model import Receipt
from monitor.notify.markup import tidy
from monitor.notify.outward import MARK_HEADER
from monitor.phrases import phrase

if TYPE_CHECKING:
    from monitor.notify.outward import Outward
    from monitor.phrases import Phrase

TIME_HEADER = "X-Newsfigures-Timestamp"
SIGNATURE_HEADER = "X-Newsfigures-Signature"
_PREFIX = "hook+"
_LONGEST_DETAIL = 300
# What went wrong before anything was sent: all else may have arrived.
_NOT_SENT = (
    AddressRefused, httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol, httpx.InvalidURL,
    ExceptionGroup, ValueError,
)  # fmt: skip


def is_hook(url: str) -> bool:
    """Whether a channel's address is a webhook of ours."""
    return url.startswith((f"{_PREFIX}https://", f"{_PREFIX}http://"))


def check_hook(url: str) -> str | None:
    """What is wrong with its address, in words that hold no secret; None if it can be used."""
    try:
        host = httpx.URL(url.removeprefix(_PREFIX)).host
    except (httpx.InvalidURL, ValueError):
        host = ""
    return None if host else phrase("this hook+https:// address has no host")


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """HMAC-SHA256 in hex over the timestamp (Unix seconds), a full stop and the body."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def no_answer(timeout_s: float) -> Phrase:
    """What is known of a message after which nothing was heard."""
    return phrase("no answer within {seconds} s: it may have arrived", seconds=f"{timeout_s:g}")


def post_hook(url: str, body: str, mark: str, outward: Outward, timeout_s: float) -> Receipt:
    """What became of one attempt to post `body`, JSON, to the webhook. A redirect is not followed: it is a refusal."""
    if not outward.hook_secret:
        return Receipt(
            outcome="refused", detail=phrase("a webhook needs `hook_secret` in the settings: it signs")
        )
    payload, timestamp = body.encode(), str(int(outward.clock().timestamp()))
    headers = {
        "Content-Type": "application/json",
        MARK_HEADER: mark.lstrip("#"),
        TIME_HEADER: timestamp,
        SIGNATURE_HEADER: f"sha256={signature(outward.hook_secret, timestamp, payload)}",
    }
    try:
        answer = asyncio.run(_post(url.removeprefix(_PREFIX), payload, headers, outward, timeout_s))
    except _NOT_SENT as fault:
        return Receipt(
            outcome="refused", detail=phrase("not reached: {fault}", fault=tidy(str(fault), _LONGEST_DETAIL))
        )
    except (TimeoutError, httpx.HTTPError) as fault:
        told = tidy(str(fault), _LONGEST_DETAIL)
        why = no_answer(timeout_s)
        detail = phrase("{why} ({fault})", why=why, fault=told) if told else why
        return Receipt(outcome="unknown", detail=detail)
    if answer.is_success:
        return Receipt(outcome="delivered", detail=phrase("status {status}", status=answer.status_code))
    wish = retry_after(answer.headers, outward.clock())
    return Receipt(
        outcome="refused", detail=phrase("status {status}", status=answer.status_code), retry_after=wish
    )


async def _post(
    url: str, payload: bytes, headers: dict[str, str], outward: Outward, timeout_s: float
) -> httpx.Response:
    """The answer without its body: nobody reads it."""
    name = user_agent(outward.contact)
    async with (
        guarded_client(Limits(deadline_s=timeout_s), name, outward.allow_networks) as client,
        asyncio.timeout(timeout_s),
        client.stream("POST", url, content=payload, headers=headers) as response,
    ):
        return response
