"""The digest as it would be sent now, in every form that it has."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor import contract
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, json_option, place_options, put, words
from monitor.cli.watched import watched
from monitor.errors import InputError
from monitor.phrases import of_system
from monitor.tongue import told

if TYPE_CHECKING:
    from monitor.model import Topic
    from monitor.notify.digest import Digest, RenderedDigest
    from monitor.store import Store

FORMATS = ("text", "html", "markdown", "telegram", "mail", "json")


@dataclass(frozen=True, kw_only=True)
class Preview:
    """A digest of now: what is in it, and in words."""

    topic: Topic
    digest: Digest
    rendered: RenderedDigest


@click.command(
    epilog=f"""\b
Examples:
  monitor digest --preview
  monitor digest --preview --format markdown --topic deepseek
  monitor digest --preview --topic deepseek --html digest.html

{EPILOG}"""
)
@click.option(
    "--preview", is_flag=True, help="Show the digest of the days since the last slot; nothing is sent."
)
@click.option("--topic", "wanted", multiple=True, metavar="ID", help="Only this topic.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="Default: text.")
@click.option("--html", "html_file", type=click.Path(dir_okay=False), help="Write it as an HTML file, too.")
@json_option
@place_options
def digest(
    place: Place, *, preview: bool, wanted: tuple[str, ...], form: str, html_file: str | None, as_json: bool
) -> int:
    """Print the digest of each topic as it would be sent now."""
    if not preview:
        raise click.UsageError(
            told("say --preview: digests are sent by `monitor run`, at the time each watchlist names")
        )
    topics = [topic for topic in watched(place.settings) if not wanted or topic.id in wanted]
    if not topics:
        raise InputError("no watchlist has the id {wanted}", wanted=", ".join(wanted))
    with place.opened() as store:
        previews = [_preview(store, topic, place.settings.contact) for topic in topics]
    if html_file:
        _write(Path(html_file), "\n".join(one.rendered.html for one in previews))
    if as_json or form == "json":
        put(contract.digest(one.topic.id, one.digest, one.rendered) for one in previews)
    else:
        click.echo("\n\n".join(_in_form(one.rendered, form) for one in previews))
    return Exit.OK


def _in_form(rendered: RenderedDigest, form: str) -> str:
    from monitor.notify.mail import as_mail

    if form == "mail":
        return as_mail(rendered)
    return {"text": rendered.text, "html": rendered.html, "markdown": rendered.markdown,
            "telegram": rendered.message.html}[form]  # fmt: skip


def _write(file: Path, text: str) -> None:
    """Raises: InputError."""
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as fault:
        raise InputError("cannot write {file}: {fault}", file=file, fault=of_system(fault)) from fault
    words("wrote {file}", file=file)


def _preview(store: Store, topic: Topic, contact: str | None) -> Preview:
    """The digest of the time since the last slot, as it stands now."""
    from monitor.daemon import now
    from monitor.notify.digest import render_digest
    from monitor.notify.slots import last_slot
    from monitor.passes import gathered_digest

    until = now()
    gathered = gathered_digest(store, topic, last_slot(topic.digest, until), until)
    return Preview(
        topic=topic, digest=gathered, rendered=render_digest(gathered, topic.lang, contact=contact)
    )
