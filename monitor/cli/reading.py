"""Commands that read what they are handed: figures, extract, replay."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.cells import set_cell_size

from monitor import contract
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.handed import (
    body_of,
    is_url,
    numbered,
    opened,
    row_of,
    text_of,
    whole_address,
)
from monitor.cli.options import (
    Place,
    console,
    counted,
    json_option,
    place_options,
    put,
    tell,
    with_progress,
    words,
)
from monitor.errors import InputError
from monitor.phrases import phrase
from monitor.tongue import called, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from monitor.figures import Reader
    from monitor.model import Article, Figure, Page, Topic
    from monitor.store import Store


# --- figures -------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Examples:
  monitor figures article.txt
  monitor figures https://www.example.com/news/1 --json
  echo '{{"id": 1, "text": "서울시는 612억원을 편성했다."}}' | monitor figures --jsonl
  monitor figures --jsonl texts.jsonl

{EPILOG}"""
)
@click.argument("what", metavar="[FILE|URL|-]", default="-")
@click.option(
    "--jsonl", is_flag=True, help='Read one {"id", "text", "lang"?} a line, from FILE or standard input.'
)
@json_option
@place_options
def figures(what: str, place: Place, *, jsonl: bool, as_json: bool) -> int:
    """Print the figures that a text states."""
    if jsonl:
        with opened(what) as lines:
            return _figures_of_lines(lines, place.reader)
    text, found = _figures_of(what, place)
    if as_json:
        put([{"text": text, "figures": [contract.figure(f) for f in found]}])
    else:
        _show(found)
    return Exit.OK


def _figures_of(what: str, place: Place) -> tuple[str, list[Figure]]:
    from monitor.articles import language_of

    if is_url(what):
        article = _read(_fetch(whole_address(what), place))
        return article.text, [f for f in place.reader.read_figures(article) if f.place == "text"]
    text = text_of(what)
    return text, place.reader.read("", text, language_of(text))


def _figures_of_lines(lines: Iterable[bytes], reader: Reader) -> int:
    """One answer for each line, in order; a bad line is named on stderr and left out."""
    bad = 0
    for number, line in numbered(lines):
        try:
            answer = _figures_of_line(line, reader)
        except InputError as fault:
            words("monitor: line {number}: {fault}", number=number, fault=fault)
            bad += 1
            continue
        put([answer])
    return Exit.PARTIAL if bad else Exit.OK


def _figures_of_line(line: bytes, reader: Reader) -> dict[str, Any]:
    """Raises: InputError saying what is wrong with the line."""
    from monitor.articles import language_of
    from monitor.figures import LANGUAGES

    row = row_of(line)
    text, lang = row.get("text"), row.get("lang")
    if not isinstance(text, str):
        raise InputError('has no string `text`; a line is {"id", "text", "lang"?}')
    found = reader.read("", text, lang if lang in LANGUAGES else language_of(text))
    return {"id": row.get("id"), "figures": [contract.figure(f) for f in found]}


def _show(found: list[Figure]) -> None:
    """A table for a person."""
    from rich.table import Table

    columns = (told("figure"), told("value"), told("about"), told("owner"), told("status"))
    table = Table(*columns, box=None, pad_edge=False)
    for f in found:
        table.add_row(f.text, _value(f), f.about or "", _owner(f), called("figure", f.status or ""))
    console().print(table if found else told("no figures"))


def _value(f: Figure) -> str:
    """In plain units, as the program has it: about 10,000 people / year."""
    ends = dict.fromkeys(f"{contract.number(end):,}" for end in (f.low, f.high))
    value = f"{' – '.join(ends)} {f.unit}" + (f" / {f.per}" if f.per else "")
    if f.bound:
        value = told(_BOUNDS[f.bound], value=value)
    return told("about {value}", value=value) if f.approx else value


_FROM = {"before": phrase("before"), "headline": phrase("headline")}
_BOUNDS = {"at_least": phrase("at least {value}"), "at_most": phrase("at most {value}")}


def _owner(f: Figure) -> str:
    """Whose it is, with a word where its own sentence does not say so."""
    if f.owner is None or f.owner_from in (None, "sentence"):
        return f.owner or ""
    return f"{f.owner} ({told(_FROM[f.owner_from])})"


# --- extract -------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Examples:
  monitor extract saved.html --url https://www.example.com/news/1
  monitor extract saved.html --url https://www.example.com/news/1 --json

{EPILOG}"""
)
@click.argument("file", metavar="FILE")
@click.option("--url", required=True, help="The address the page came from.")
@json_option
@place_options
def extract(file: str, place: Place, *, url: str, as_json: bool) -> int:  # noqa: ARG001 - every command has it
    """Print the article that a saved page holds."""
    from monitor.model import Page

    url = whole_address(url)
    page = Page(asked=url, url=url, status=200, body=body_of(file), fetched_at=datetime.now(UTC))
    article = _read(page)
    if as_json:
        put([contract.article_read(article)])
    else:
        click.echo(
            f"{article.title}\n{article.outlet} {contract.time(article.published_at) or ''}\n\n{article.text}"
        )
    return Exit.OK


# --- replay --------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Examples:
  monitor replay last-month.jsonl --watchlist watchlists/deepseek.yaml
  monitor replay last-month.jsonl --watchlist a.yaml --watchlist b.yaml --db sqlite:///try.db --json

{EPILOG}"""
)
@click.argument("articles", metavar="ARTICLES.jsonl|-")
@click.option(
    "--watchlist", "files", multiple=True, required=True, type=click.Path(path_type=Path), metavar="FILE",
    help="What to look for; may be given more than once.",
)  # fmt: skip
@click.option(
    "--deliver", "send", is_flag=True, help="Send the notices that this makes; by default none is sent."
)
@json_option
@place_options
def replay(articles: str, place: Place, *, files: tuple[Path, ...], send: bool, as_json: bool) -> int:
    """Run stored articles through the whole way at their own times, to test a watchlist on last month's news.

    Without --db the ledger is a temporary one. In a ledger that is kept, what was found is told to nobody, then or
    later, unless --deliver is given.
    """
    from monitor.watchlist import read_watchlist, unique

    topics = unique([(file, read_watchlist(file)) for file in files])
    reader = place.reader
    with opened(articles) as stream, _ledger(place) as store:
        store.know(topics, datetime.now(UTC))
        with with_progress(stream, told("replaying")) as lines:
            changes, bad = _replay(articles, lines, store, topics, reader, send=send, as_json=as_json)
        if send:
            _deliver(place, store, topics, say=words if as_json else tell)
    if bad or not as_json:
        found = counted(changes, "change")
        words(phrase("{changes}, {bad}", changes=found, bad=counted(bad, "bad line")) if bad else found)
    return Exit.PARTIAL if bad else Exit.OK


def _replay(
    name: str,
    lines: Iterable[bytes],
    store: Store,
    topics: list[Topic],
    reader: Reader,
    *,
    send: bool,
    as_json: bool,
) -> tuple[int, int]:
    """Take each line in and print what it came to: how many changes, how many bad lines."""
    from monitor.cli.playback import play, read_line

    changes = bad = 0
    for number, line in numbered(lines):
        try:
            events = list(play(read_line(line), store, topics, reader=reader, send=send))
        except InputError as fault:
            words("monitor: {name}: line {number}: {fault}", name=name, number=number, fault=fault)
            bad += 1
            continue
        changes += sum(event["type"] == "change" for event in events)
        put(events) if as_json else _tell(events)
    return changes, bad


@contextmanager
def _ledger(place: Place) -> Iterator[Store]:
    """The database that `--db` names, made where missing; else one that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="newsfigures-") as folder:
        named = place.database or f"sqlite:///{folder}/replay.db"
        store = Place(settings_file=place.settings_file, database=named).store(make=True)
        try:
            yield store
        finally:
            store.close()


def _tell(events: list[dict[str, Any]]) -> None:
    """An article and what it changed, in words."""
    for event in events:
        if event["type"] == "article":
            decision = set_cell_size(called("article", event["decision"]), 9)
            click.echo(f"{event['at'][:16]}  {decision} {event['url']}")
        elif event["type"] == "change":
            before = event["from"]["low"] if event["from"] else "–"
            kind, to = called("kind", event["kind"]), event["to"]
            click.echo(f"    {kind}: {event['label']}: {before} → {to['low']} {to['unit']}")


def _deliver(place: Place, store: Store, topics: list[Topic], *, say: Callable[[str], None]) -> None:
    import asyncio

    from monitor.daemon import open_hands
    from monitor.passes import deliver_due

    async def send() -> int:
        async with open_hands(place.settings, store, topics, say=say) as hands:
            return await deliver_due(hands)

    words("{notices} delivered", notices=counted(asyncio.run(send()), "notice"))


# --- pages ---------------------------------------------------------------------------------------------------


def _fetch(url: str, place: Place) -> Page:
    """The page at an address, through the one door. Raises: FetchError."""
    import asyncio

    from monitor.daemon import open_door
    from monitor.model import Request

    async def get() -> Any:
        async with open_door(place.settings) as door:
            return await door.get(Request(url=url))

    page: Page = asyncio.run(get())
    return page


def _read(page: Page) -> Article:
    from monitor.articles.pages import read_page

    return read_page(page)
