"""Lists of feeds, in and out: sources import, sources export."""

from __future__ import annotations

from pathlib import Path

import click

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.handed import body_of
from monitor.cli.options import Place, counted, json_option, place_options, put, tell, words
from monitor.cli.watched import watched
from monitor.errors import InputError, SourceError


@click.command(
    "import",
    epilog=f"""\b
Example:
  monitor sources import feeds.opml --watchlist watchlists/seoul-ai-policy.yaml

{EPILOG}""",
)
@click.argument("file")
@click.option(
    "--watchlist", required=True, type=click.Path(path_type=Path), help="The watchlist that gets them."
)
@json_option
@place_options
def sources_import(file: str, place: Place, *, watchlist: Path, as_json: bool) -> int:  # noqa: ARG001
    """Add the feeds of an OPML file, as feed readers export them, to a watchlist."""
    from monitor.cli.watch_files import add_sources
    from monitor.sources.opml import feeds_in
    from monitor.watchlist import read_watchlist

    try:
        feeds = feeds_in(body_of(file))
    except SourceError as fault:
        raise InputError("{file}: {fault}", file=file, fault=fault) from fault
    had = (
        {source.address for source in read_watchlist(watchlist).sources}
        if _names_sources(watchlist)
        else set()
    )
    new = [feed for feed in feeds if feed.url not in had]
    topic = add_sources(watchlist, [("feed", feed.url, feed.title) for feed in new]) if new else None
    if topic and not had:
        words(
            "{watchlist} asked the general feeds of its language; now it asks those that it names",
            watchlist=watchlist,
        )
    if as_json:
        put([{"type": "imported", "watchlist": str(watchlist), "feeds": len(feeds), "added": len(new)}])
    else:
        tell(
            "{feeds} added to {watchlist}, {known} were there already",
            feeds=counted(len(new), "feed"),
            watchlist=watchlist,
            known=len(feeds) - len(new),
        )
    return Exit.OK


def _names_sources(watchlist: Path) -> bool:
    """Whether it names its sources itself. Raises: WatchlistError."""
    from monitor.errors import WatchlistError
    from monitor.yaml_file import document_in

    try:
        values = document_in(watchlist.read_text(encoding="utf-8"), watchlist, raises=WatchlistError).values
    except (OSError, UnicodeDecodeError) as fault:
        raise WatchlistError(
            "cannot read the watchlist {file}: {fault}", file=watchlist, fault=fault
        ) from fault
    return isinstance(values, dict) and bool(values.get("sources"))


@click.command(
    "export",
    epilog=f"""\b
Examples:
  monitor sources export > feeds.opml
  monitor sources export --topic deepseek

{EPILOG}""",
)
@click.option("--topic", "wanted", multiple=True, metavar="ID", help="Only the feeds of this topic.")
@json_option
@place_options
def sources_export(place: Place, *, wanted: tuple[str, ...], as_json: bool) -> int:
    """Print the feeds of the watchlists as OPML, for a feed reader. Other kinds of source have no place in it."""
    from monitor.sources.opml import Feed, opml_of

    asked = [
        s for topic in watched(place.settings) if not wanted or topic.id in wanted for s in topic.sources
    ]
    urls = list(dict.fromkeys(source.address for source in asked if source.kind == "feed"))
    left_out = {(source.kind, source.address) for source in asked if source.kind != "feed"}
    if left_out:
        words("left out, being no feeds: {kinds}", kinds=", ".join(sorted((kind for kind, _ in left_out))))
    if as_json:
        put({"type": "feed", "url": url} for url in urls)
    else:
        click.echo(opml_of("newsfigures", [Feed(url=url, title="") for url in urls]), nl=False)
    return Exit.OK
