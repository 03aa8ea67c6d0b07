"""A folder into which saved pages (.html) and texts (.txt) are dropped."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from monitor.errors import SourceError
from monitor.model import Link, Request
from monitor.phrases import phrase
from monitor.sources.answers import json_object
from monitor.sources.listings import Answer, Listing
from monitor.sources.times import published
from monitor.sources.words import unique

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.model import Source
    from monitor.sources.keys import Keys

__all__ = ["EXAMPLE", "FINDS_ONLY", "address_in", "listing_in", "requests_for"]

EXAMPLE = "/var/lib/newsfigures/inbox"
FINDS_ONLY = False
_SETTLED = timedelta(seconds=5)  # a file that was just written to may be half there


def address_in(value: object) -> str:
    """The folder's whole path."""
    if not isinstance(value, str) or not value.startswith("/") or "\0" in value:
        raise ValueError(phrase("wants the whole path of a folder, such as /var/lib/newsfigures/inbox"))
    return str(PurePosixPath(value))


def requests_for(source: Source, keys: Keys) -> list[Request]:  # noqa: ARG001 (the shape of an adapter)
    """The folder itself; the door answers with the names of its files (`fetch.folders`)."""
    return [Request(url=PurePosixPath(source.address).as_uri())]


def listing_in(source: Source, answer: Answer) -> Listing:
    """A link for each file that has not been written to for some seconds, dated by its last change.

    That date counts only where the page gives none. Raises: SourceError.
    """
    files = json_object(answer.body, answer.content_type, named=phrase("the list of a folder's files")).get(
        "files"
    )
    if not isinstance(files, list):
        raise SourceError("{source}: no list of files came from the folder", source=source.address)
    return Listing(links=unique(_links(files, answer)))


def _links(files: list[dict[str, Any]], answer: Answer) -> Iterator[Link]:
    for file in files:
        when = published(str(file["modified"]), zone=UTC, fetched_at=answer.fetched_at)
        if when is None or when <= answer.fetched_at - _SETTLED:
            yield Link(url=f"{answer.request.url}/{file['name']}", published_at=when)
