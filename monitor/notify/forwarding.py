"""What may be read by anybody: a digest is forwarded, so no address of a private host and no password is in it. Pure."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.notify.catalogue import say
from monitor.notify.markup import safe_link

if TYPE_CHECKING:
    from monitor.model import Language

# Names that are only known within a house (RFC 6762, RFC 8375, and what routers and offices use).
_WITHIN = ("local", "localhost", "internal", "intranet", "lan", "home", "home.arpa", "corp", "private")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://[^\s<>\"'()]{1,2000}", re.IGNORECASE)
_NUMBERS = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b")


def is_private(address: str) -> bool:
    """Whether an address leads to nothing that the public could reach: no host, a private number, a name without a domain."""
    try:
        host = (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.rpartition(".")[2].isdigit() or host.endswith(_ENDINGS)


_ENDINGS = tuple(f".{name}" for name in _WITHIN)


def public_link(address: str) -> str:
    """The address if anybody may click it, else ""."""
    link = safe_link(address)
    return "" if is_private(link) or "@" in urlsplit(link).netloc else link


def public_words(text: str, lang: Language) -> str:
    """`text` with the addresses of private hosts, and those that hold a password, left out."""
    hidden = say(lang, "digest.private")
    without = _ADDRESS.sub(lambda found: found[0] if public_link(found[0]) else hidden, text)
    return _NUMBERS.sub(lambda found: hidden if is_private(f"//{found[0]}") else found[0], without)
