"""Which addresses we connect to: the public web, and what a setting allows by name."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from ipaddress import IPv4Network

    Address = IPv4Address | IPv6Address
    Network = IPv4Network | IPv6Network

_NAT64 = (
    IPv6Network("64:ff9b::/96"),
    IPv6Network("64:ff9b:1::/48"),
)  # RFC 6052, RFC 8215: the last 32 bits are IPv4
_PUBLIC_V6 = IPv6Network("2000::/3")  # all that IANA has given out as global unicast


def permitted(text: str, allowed: Iterable[Network]) -> bool:
    """Whether we may connect to the address `text`, as a resolver gives it (a zone after % counts for nothing)."""
    address = ip_address(text.partition("%")[0])
    inner = _unwrapped(address)
    return _public(inner) or any(address in network or inner in network for network in allowed)


def first_refused(addresses: Sequence[str], allowed: Iterable[Network]) -> str | None:
    """The first address that we do not connect to, None if all are permitted."""
    networks = tuple(allowed)
    return next((text for text in addresses if not permitted(text, networks)), None)


def _unwrapped(address: Address) -> Address:
    """The IPv4 address inside a mapped, 6to4 or NAT64 one: that is where the packets go."""
    if isinstance(address, IPv4Address):
        return address
    if any(address in network for network in _NAT64):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


def _public(address: Address) -> bool:
    if address.is_multicast or not address.is_global:
        return False
    return isinstance(address, IPv4Address) or address in _PUBLIC_V6
