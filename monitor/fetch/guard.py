"""Connections that check where they go: resolve, refuse, connect to the very address that was checked."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import httpcore

from monitor.errors import AddressRefused
from monitor.fetch.addresses import first_refused

if TYPE_CHECKING:
    from monitor.fetch.addresses import Network

# host, port -> addresses, best first; raises OSError
Resolver = Callable[[str, int], Awaitable[Sequence[str]]]


async def system_resolver(host: str, port: int) -> list[str]:
    """What the system says. It reads 2130706433 and 0x7f.1 as addresses too, so they are checked as such."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """httpcore's network, behind a guard. It holds for redirects and for names that change their address.

    One refused address among several refuses the host: nobody honest mixes them.
    """

    def __init__(self, resolver: Resolver, allowed: Iterable[Network]) -> None:
        self._resolver = resolver
        self._allowed = tuple(allowed)
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 (httpcore's signature)
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A stream to the first address that answers. Raises: AddressRefused; httpcore.ConnectError."""
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in await self._checked(host, port):
            try:
                return await self._network.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def _checked(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = await self._resolver(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} cannot be resolved: {error}") from error
        if refused := first_refused(addresses, self._allowed):
            raise AddressRefused(
                "{host} is at {refused}, which is not the public web; to reach it, the settings have to name its network: allow_networks: [{refused}]",
                host=host,
                refused=refused,
            )
        return addresses

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109 (httpcore's signature)
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Never."""
        raise AddressRefused("{path} is a socket of this machine", path=path)

    async def sleep(self, seconds: float) -> None:
        """httpcore's own pause between tries; we ask for no second try, so it is not used."""
        await self._network.sleep(seconds)
