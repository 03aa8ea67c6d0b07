"""A wire to PostgreSQL that can be cut: every connection through it at once, for as long as wanted."""

from __future__ import annotations

import contextlib
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, make_url

if TYPE_CHECKING:
    from typing import Self


class Proxy:
    """Listens on loopback, and hands on to the server of a database URL, until the `with` block ends."""

    def __init__(self, database: str) -> None:
        self._url = make_url(database)
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._is_cut = False
        self.cuts = 0

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        self.cut()

    @property
    def url(self) -> str:
        """The same database, reached through here."""
        port = self._listener.getsockname()[1]
        reached = self._url.set(host="127.0.0.1", port=port, query={})
        return reached.render_as_string(hide_password=False)

    def cut(self) -> None:
        """Every connection ends without a word, and none is let in before `mend`."""
        with self._lock:
            self._is_cut, ended, self._open = True, self._open, set()
        self.cuts += 1
        for one in ended:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def mend(self) -> None:
        self._is_cut = False

    def _listen(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self._connect(client)

    def _connect(self, client: socket.socket) -> None:
        with self._lock:
            if self._is_cut:
                client.close()
                return
            server = _to(self._url)
            self._open |= {client, server}
        for ends in ((client, server), (server, client)):
            threading.Thread(target=self._pump, args=ends, daemon=True).start()

    def _pump(self, source: socket.socket, to: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                to.sendall(data)
        with self._lock:
            self._open -= {source, to}
        for one in (source, to):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()


def _to(url: URL) -> socket.socket:
    """A connection to the server, by its socket in the file system if it has one."""
    folder = url.query.get("host")
    if not folder:
        return socket.create_connection((url.host or "127.0.0.1", url.port or 5432))
    server = socket.socket(socket.AF_UNIX)
    server.connect(str(Path(str(folder)) / f".s.PGSQL.{url.port or url.query.get('port', 5432)}"))
    return server
