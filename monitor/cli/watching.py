"""Commands about watchlists: watch add, check, preview."""

from __future__ import annotations

import asyncio
import re
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.handed import whole_address
from monitor.cli.helping import Group
from monitor.cli.options import Place, console, counted, json_option, place_options, put, tell, words
from monitor.cli.shown import minute, table
from monitor.errors import InputError, WatchlistError
from monitor.phrases import message_of, phrase
from monitor.tongue import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.model import Topic
    from monitor.passes.scouting import Offer

_LINKS_SHOWN = 10
_PERIOD = re.compile(r"(\d{1,4})([dw])")
_REACHING_BACK = {"sitemap", "naver_news", "gdelt"}  # keys of the sources that list more than the last days
_DAYS = {"d": 1, "w": 7}


@click.group(cls=Group, epilog=EPILOG)
def watch() -> None:
    """Watchlists: what to watch for, one topic a file."""


def _sources_options(command: Any) -> Any:
    """The sources that a person names; each option may be given more than once."""
    for option in reversed((
        click.option("--feed", "feeds", multiple=True, metavar="URL", help="A feed to ask (RSS, Atom, JSON Feed)."),
        click.option("--sitemap", "sitemaps", multiple=True, metavar="URL", help="A news sitemap, or an index of some."),
        click.option("--listing", "listings", multiple=True, nargs=2, metavar="URL CSS",
                     help="A page that lists articles, and a CSS selector for their links."),
        click.option("--site", "sites", multiple=True, metavar="URL", help="A site: its feeds are looked for."),
        click.option("--naver", "searches", multiple=True, metavar="WORDS", help="A search at Naver News (needs keys)."),
        click.option("--folder", "folders", multiple=True, metavar="PATH", help="A folder of saved pages and texts."),
        click.option("--gdelt", "queries", multiple=True, metavar="QUERY", help="A query to GDELT."),
    )):  # fmt: skip
        command = option(command)
    return command


@watch.command(
    "add",
    epilog=f"""\b
Examples:
  monitor watch add "Seoul AI policy" --any "Seoul AI" --feed https://www.koreaherald.com/rss/newsAll
  monitor watch add "서울시 AI 정책" --any "서울시 AI" --any "서울 AI" --none 조류인플루엔자
  monitor watch add "New harbour" --any harbour --site https://www.example.com --since 30d

{EPILOG}""",
)
@click.argument("topic")
@click.option(
    "--any", "any_", multiple=True, metavar="WORD", help="One of these words has to stand in the article."
)
@click.option("--all", "all_", multiple=True, metavar="WORD", help="Every one of these has to.")
@click.option("--none", "none", multiple=True, metavar="WORD", help="None of these may.")
@_sources_options
@click.option(
    "--since", metavar="30d", help="Read back so far before the first alert: 30d, 4w or a date. Silent."
)
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
    since: str | None,
    id_: str | None,
    as_json: bool,
    **sources: tuple[Any, ...],
) -> int:
    """Write a watchlist for a topic. Without sources of its own it asks general feeds of the topic's language."""
    from monitor.cli.watch_files import id_given, new_watchlist, slug

    words_of = {"any": list(any_ or ([] if all_ else [topic])), "all": list(all_), "none": list(none)}
    file = place.settings.watchlists / f"{id_given(id_) if id_ else slug(topic)}.yaml"
    values: dict[str, Any] = {"topic": topic, "match": {k: v for k, v in words_of.items() if v}}
    asked = _named(sources) + [one for url in sources["sites"] for one in _at_site(place, url)]
    if since:
        asked = _reaching_back(place, topic, words_of["any"] + words_of["all"], asked)
        values["since"] = _first_day(since)
    values |= {"sources": asked} if asked else {}
    read = new_watchlist(file, values)
    if as_json:
        put([{"type": "watchlist", "id": read.id, "file": str(file), "sources": len(read.sources)}])
    else:
        which = counted(len(read.sources), "source" if asked else "default source")
        general = "" if asked else phrase(", general feeds in the topic's language")
        tell(
            "wrote {file}: {which}{general}; start with: monitor run", file=file, which=which, general=general
        )
    return Exit.OK


def _named(options: dict[str, tuple[Any, ...]]) -> list[dict[str, Any]]:
    """The sources that the options name, as a watchlist has them."""
    kinds = {
        "feeds": "feed",
        "sitemaps": "sitemap",
        "searches": "naver_news",
        "queries": "gdelt",
        "folders": "folder",
    }
    named: list[dict[str, Any]] = [
        {kind: value} for option, kind in kinds.items() for value in options[option]
    ]
    return named + [{"listing": {"url": url, "select": select}} for url, select in options["listings"]]


def _at_site(place: Place, url: str) -> list[dict[str, Any]]:
    """What a site has. Raises: FetchError; InputError if there is nothing."""
    offers = _scouted(place, url)
    if not offers:
        raise InputError(
            "{url}: no feed and no news sitemap was found; for a page that lists articles try: monitor watch preview {url} --select CSS",
            url=url,
        )
    for offer in offers:
        words(
            "found {kind} {value}: {articles}",
            kind=offer.kind,
            value=offer.value,
            articles=counted(len(offer.links), "article"),
        )
    return [{offer.kind: offer.value} for offer in offers]


# --- history -------------------------------------------------------------------------------------------------


def _first_day(since: str) -> date:
    """30d, 4w or 2026-10-23 as a day. Raises: InputError."""
    from monitor.daemon import now

    today = now().date()
    try:
        found = _PERIOD.fullmatch(since)
        day = today - timedelta(int(found[1]) * _DAYS[found[2]]) if found else date.fromisoformat(since)
    except ValueError:
        raise InputError(
            "--since: {since!r} is no length of time and no day; write 30d, 4w or 2026-10-23", since=since
        ) from None
    if day > today:
        raise InputError("--since: {since} is yet to come", since=since)
    return day


def _reaching_back(
    place: Place, topic: str, match: Sequence[str], asked: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The sources, and where none of them reaches further back than a feed, searches that do."""
    from monitor.articles import language_of
    from monitor.sources.adapters.gdelt import query_for
    from monitor.sources.outlets import GENERAL_FEEDS

    general = [{"feed": url} for url in GENERAL_FEEDS[language_of(" ".join((topic, *match)))]]
    if any(source.keys() & _REACHING_BACK for source in asked):
        return asked
    searches: list[dict[str, Any]] = (
        [{"naver_news": word} for word in match[:2]] if place.settings.naver else []
    )
    searches += [{"gdelt": query}] if (query := query_for(match)) else []
    for search in searches:
        words("added for the history: {source}", source=next(iter(search.items())))
    if not searches:
        words(
            "nothing here reaches further back than its feeds: give --sitemap or --gdelt, or set the keys of Naver"
        )
    return (asked or general) + searches


# --- preview -------------------------------------------------------------------------------------------------


@watch.command(
    "preview",
    epilog=f"""\b
Examples:
  monitor watch preview https://www.example.com                  what a site has
  monitor watch preview https://www.example.com/rss.xml
  monitor watch preview https://www.example.com/press --select ".list h3 a"

{EPILOG}""",
)
@click.argument("url")
@click.option("--select", metavar="CSS", help="Take the links that this CSS selector picks on the page.")
@json_option
@place_options
def watch_preview(url: str, place: Place, *, select: str | None, as_json: bool) -> int:
    """Show what a feed, sitemap or selector brings, or which of them a site has, before it is added."""
    url = whole_address(url)
    with console(stderr=True).status(told("asking {url}", url=url)):
        offers = [_selected(place, url, select)] if select else _scouted(place, url)
    if as_json:
        put(line for offer in offers for line in _lines(offer))
    else:
        for offer in offers:
            _show(offer, place)
    if not offers:
        words(
            "{url}: no feed and no news sitemap was found; pick the links of a page with --select CSS",
            url=url,
        )
    return Exit.OK if any(offer.links for offer in offers) else Exit.SOURCE


def _scouted(place: Place, url: str) -> list[Offer]:
    """Raises: FetchError, InputError."""
    from monitor.daemon import open_door
    from monitor.passes.scouting import scout

    async def go() -> list[Offer]:
        async with open_door(place.settings) as door:
            return await scout(door, whole_address(url))

    return asyncio.run(go())


def _selected(place: Place, url: str, select: str) -> Offer:
    """Raises: InputError for what is no selector."""
    from monitor.daemon import open_door
    from monitor.passes.scouting import preview

    async def go() -> Offer:
        async with open_door(place.settings) as door:
            return await preview(door, "listing", {"url": url, "select": select})

    try:
        return asyncio.run(go())
    except ValueError as fault:
        raise InputError("--select {fault}", fault=fault) from None


def _lines(offer: Offer) -> Iterable[dict[str, Any]]:
    from monitor import contract

    yield {
        "type": "source",
        "kind": offer.kind,
        "value": offer.value,
        "links": len(offer.links),
        "fault": offer.fault,
    }
    for link in offer.links:
        published = contract.time(link.published_at)
        yield {
            "type": "link",
            "url": link.url,
            "title": link.title,
            "published": published,
            "outlet": link.outlet,
        }


def _show(offer: Offer, place: Place) -> None:
    from monitor.cli.watch_files import source_line

    if offer.fault:
        words(offer.fault)
        return
    shown = table("published", "headline", "address")
    for link in offer.links[:_LINKS_SHOWN]:
        shown.add_row(minute(link.published_at, place) if link.published_at else "", link.title, link.url)
    console().print(shown)
    tell("{articles}; in a watchlist, under `sources:`", articles=counted(len(offer.links), "article"))
    click.echo(f"  - {source_line(offer.kind, offer.value)}\n")


# --- check ---------------------------------------------------------------------------------------------------


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
            words(message_of(fault))
            faults += 1
            continue
        read.append((file, topic))
        line = {"type": "watchlist", "id": topic.id, "file": str(file), "sources": len(topic.sources)}
        put([line]) if as_json else tell(
            "{file}: fine, {sources}", file=file, sources=counted(len(topic.sources), "source")
        )
    return Exit.CONFIG if faults else Exit.OK
