"""Commands that look after things: db, watch, channels."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, json_option, place_options, put, words
from monitor.errors import InputError, WatchlistError

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.model import Receipt, Topic
    from monitor.settings import Settings

# --- db ------------------------------------------------------------------------------------------------------


@click.group(epilog=EPILOG)
def db() -> None:
    """The database."""


@db.command(
    "upgrade",
    epilog=f"""\b
Example:
  monitor db upgrade --db postgresql://me@host/news

{EPILOG}""",
)
@json_option
@place_options
def db_upgrade(place: Place, *, as_json: bool) -> int:
    """Make the database, or bring its schema up to this version."""
    from monitor.store.database import upgrade

    before, after = upgrade(place.settings.database)
    if as_json:
        put([{"type": "upgrade", "from": before, "to": after}])
    elif before == after:
        click.echo(f"the database is up to date ({after})")
    else:
        click.echo(f"the database went from {before or 'nothing'} to {after}")
    return Exit.OK


# --- watch ---------------------------------------------------------------------------------------------------


@click.group(epilog=EPILOG)
def watch() -> None:
    """Watchlists: what to watch for, one topic a file."""


@watch.command(
    "add",
    epilog=f"""\b
Examples:
  monitor watch add "Seoul AI policy" --any "Seoul AI" --feed https://www.koreaherald.com/rss/newsAll
  monitor watch add "서울시 AI 정책" --any "서울시 AI" --any "서울 AI" --none 조류인플루엔자

{EPILOG}""",
)
@click.argument("topic")
@click.option(
    "--any", "any_", multiple=True, metavar="WORD", help="One of these words has to stand in the article."
)
@click.option("--all", "all_", multiple=True, metavar="WORD", help="Every one of these has to.")
@click.option("--none", "none", multiple=True, metavar="WORD", help="None of these may.")
@click.option(
    "--feed", "feeds", multiple=True, metavar="URL", help="A feed to ask; may be given more than once."
)
@click.option("--sitemap", "sitemaps", multiple=True, metavar="URL", help="A news sitemap to ask.")
@click.option("--id", "id_", metavar="ID", help="Default: made from the topic.")
@json_option
@place_options
def watch_add(
    topic: str,
    place: Place,
    *,
    any_: tuple[str, ...],
    all_: tuple[str, ...],
    none: tuple[str, ...],
    feeds: tuple[str, ...],
    sitemaps: tuple[str, ...],
    id_: str | None,
    as_json: bool,
) -> int:
    """Write a watchlist for a topic. Without sources of its own it asks general feeds of the topic's language."""
    words_of = {"any": list(any_ or ([] if all_ else [topic])), "all": list(all_), "none": list(none)}
    asked = [{"feed": url} for url in feeds] + [{"sitemap": url} for url in sitemaps]
    values: dict[str, Any] = {"topic": topic, "match": {k: v for k, v in words_of.items() if v}}
    values |= {"sources": asked} if asked else {}
    file = place.settings.watchlists / f"{_id(id_) if id_ else slug(topic)}.yaml"
    read = write_watchlist(file, values)
    if as_json:
        put([{"type": "watchlist", "id": read.id, "file": str(file), "sources": len(read.sources)}])
    else:
        which = "sources" if asked else "default sources, general feeds in the topic's language"
        click.echo(f"wrote {file}: {len(read.sources)} {which}; start with: monitor run")
    return Exit.OK


@watch.command(
    "check",
    epilog=f"""\b
Example:
  monitor watch check watchlists/*.yaml

{EPILOG}""",
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@json_option
@place_options
def watch_check(files: tuple[Path, ...], place: Place, *, as_json: bool) -> int:
    """Say whether watchlists can be read; every fault is told with its line."""
    from monitor.watchlist import read_watchlist, unique, watchlist_files

    faults = 0
    read: list[tuple[Path, Topic]] = []
    for file in files or watchlist_files(place.settings.watchlists):
        try:
            topic = read_watchlist(file)
            unique([*read, (file, topic)])
        except WatchlistError as fault:
            words(str(fault))
            faults += 1
            continue
        read.append((file, topic))
        line = {"type": "watchlist", "id": topic.id, "file": str(file), "sources": len(topic.sources)}
        put([line]) if as_json else click.echo(f"{file}: fine, {len(topic.sources)} sources")
    return Exit.CONFIG if faults else Exit.OK


def _id(given: str) -> str:
    """Raises: InputError for what no watchlist could be called."""
    from monitor.watchlist import checked_id

    try:
        return checked_id(given)
    except ValueError as fault:
        raise InputError(f"--id: {fault}") from None


def slug(topic: str) -> str:
    """A file name made from a topic: letters and digits of any script, hyphens between."""
    plain = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", topic).lower()).strip("-_")[:60]
    if not plain:
        raise InputError(f"no file name can be made from {topic!r}; give one with --id")
    return plain


def write_watchlist(file: Path, values: dict[str, Any]) -> Topic:
    """Write a watchlist that is known to be readable, whole or not at all. Raises: InputError, WatchlistError."""
    import yaml

    from monitor.watchlist import topic_in

    if file.exists():
        raise InputError(f"{file} is there already; edit it, or give another name with --id")
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
    topic = topic_in(text, file)
    draft = file.with_name(f".{file.stem}.draft")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.rename(file)
    except OSError as fault:
        raise InputError(f"cannot write {file}: {fault.strerror or fault}") from fault
    finally:
        draft.unlink(missing_ok=True)
    return topic


# --- channels ------------------------------------------------------------------------------------------------


@click.group(epilog=EPILOG)
def channels() -> None:
    """Where alerts go: names for Apprise URLs, kept in the settings."""


@channels.command(
    "test",
    epilog=f"""\b
Example:
  monitor channels test team-mail

{EPILOG}""",
)
@click.argument("name")
@json_option
@place_options
def channels_test(name: str, place: Place, *, as_json: bool) -> int:
    """Send one message to a channel, and say what became of it."""
    receipt = _try(place.settings, name, say=words if as_json else click.echo)
    if as_json:
        put([{"type": "receipt", "channel": name, "outcome": receipt.outcome, "detail": receipt.detail}])
    else:
        click.echo(f"{name}: {receipt.outcome}" + (f" ({receipt.detail})" if receipt.detail else ""))
    return Exit.OK if receipt.outcome == "delivered" else Exit.PARTIAL


def _try(settings: Settings, name: str, *, say: Callable[[str], None]) -> Receipt:
    """Raises: ConfigError if no channel has this name."""
    from monitor.daemon import now, url_of
    from monitor.model import Message, Notice
    from monitor.notify.channels import channel_name
    from monitor.notify.deliver import deliver

    text = "newsfigures: this is a test; alerts to this channel arrive."
    notice = Notice(
        id=0, mark="test", topic="", channel=name, kind="change", state="sending", attempts=0, created_at=now(),
        due_at=now(), message=Message(subject=text, text=text, html=text),
    )  # fmt: skip
    return deliver(notice, url_of(settings, channel_name(name)), say=say)
