"""A watchlist file in, a `Topic` out; every fault is told with file, line and what to write instead."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING

import structlog
from pydantic import ValidationError

from monitor.errors import WatchlistError
from monitor.phrases import joined, of_system
from monitor.resources import folder
from monitor.watchlist.faults import faults_in
from monitor.watchlist.renamed import RENAMED, with_new_names
from monitor.watchlist.schema import WatchlistKeys
from monitor.watchlist.topics import topic_of
from monitor.yaml_file import document_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from monitor.model import Topic
    from monitor.watchlist.renamed import Renamed


log = structlog.get_logger("monitor")

Warn = Callable[[str], None]


def warn_in_log(told: str) -> None:
    """What a person should mend some day."""
    log.warning("watchlist_key_renamed", told=told)


def read_watchlists(within: Path) -> list[Topic]:
    """The topics of every `*.yaml` in a folder, by file name.

    Raises: WatchlistError if there is none, one cannot be read, or two have one id.
    """
    return unique([(file, read_watchlist(file)) for file in watchlist_files(within)])


def watched_folder(own: Path) -> Path:
    """The folder `own`, where it exists; else that of the examples which travel with the program.

    Raises: WatchlistError if nobody may look there.
    """
    with _looking_into(own):
        return own if own.is_dir() else folder("watchlists")


@contextmanager
def _looking_into(within: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise WatchlistError(
            "cannot look into the folder of watchlists {folder}: {fault}",
            folder=within,
            fault=of_system(fault),
        ) from fault


def watchlist_files(within: Path) -> list[Path]:
    """Every watchlist in a folder, by name. Raises: WatchlistError if there is none, or nobody may look there."""
    with _looking_into(within):
        files = sorted([*within.glob("*.yaml"), *within.glob("*.yml")])
    if not files:
        raise WatchlistError(
            "no watchlist (*.yaml) in {folder}; make one with: monitor watch add", folder=within
        )
    return files


def unique(read: Sequence[tuple[Path, Topic]]) -> list[Topic]:
    """The topics, if no two have one id. Raises: WatchlistError."""
    seen: dict[str, Path] = {}
    for file, topic in read:
        if topic.id in seen:
            raise WatchlistError(
                "{file}: the id {id!r} is taken by {other}; give one of them another",
                file=file,
                id=topic.id,
                other=seen[topic.id],
            )
        seen[topic.id] = file
    return [topic for _, topic in read]


def read_watchlist(file: Path, *, warn: Warn = warn_in_log) -> Topic:
    """The topic that a watchlist file describes; `warn` hears of keys under old names.

    Raises: WatchlistError with every fault in it.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise WatchlistError("cannot read the watchlist {file}: {fault}", file=file, fault=fault) from fault
    return topic_in(text, file, warn=warn)


def topic_in(
    text: str, file: Path, *, warn: Warn = warn_in_log, renamed: Sequence[Renamed] = RENAMED
) -> Topic:
    """The topic that a watchlist's text describes; `file` is where it stands or will. Raises: WatchlistError."""
    document = document_in(text, file, raises=WatchlistError)
    if not isinstance(document.values, dict):
        raise WatchlistError("{file}:1: a watchlist has `topic:` and `match:`, at least", file=file)
    values = with_new_names(document, warn, renamed)
    try:
        return topic_of(WatchlistKeys.model_validate({"id": file.stem, **values}))
    except ValidationError as fault:
        raise WatchlistError(joined(faults_in(fault, document), "\n")) from None
