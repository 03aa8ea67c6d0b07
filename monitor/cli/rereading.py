"""Commands that read the stored texts again: reread."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click
from rich.cells import set_cell_size

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, calendar_day, counted, json_option, place_options, put, tell, words
from monitor.cli.shown import reason_said
from monitor.cli.watched import watched
from monitor.errors import StoreError
from monitor.phrases import phrase
from monitor.tongue import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.model import Figure
    from monitor.rereading import Who
    from monitor.store.reread import KeptText, SqlRereading
    from monitor.store.reread_saving import Difference

TRIES = 3  # if articles come in while the texts are read


@click.command(
    epilog=f"""\b
Examples:
  monitor reread                          what would be otherwise
  monitor reread --since 2026-03-01 --json
  monitor reread --apply                  a backup is taken first

{EPILOG}"""
)
@click.option("--apply/--dry-run", "applies", help="Write what is otherwise; without it nothing is changed.")
@click.option("--topic", "wanted", multiple=True, metavar="ID", help="Only articles on this topic.")
@click.option("--since", type=calendar_day, metavar="DAY",
              help="Only what was learned on this day (YYYY-MM-DD) or later.")  # fmt: skip
@json_option
@place_options
def reread(
    place: Place, *, applies: bool, wanted: tuple[str, ...], since: datetime | None, as_json: bool
) -> int:
    """Read the stored texts again, with the reader and linker of today.

    After an upgrade: prints which figures and changes are otherwise. Nobody is told of them. What you have decided
    (merge, split, misread, rename, mute) stays as you saw it, and what was known on a day can still be asked.
    """
    start = since.replace(tzinfo=place.settings.zone) if since else None

    def again(text: KeptText) -> bool:
        asked = not wanted or bool(set(wanted) & set(text.topics))
        return asked and (start is None or text.learned_at >= start)

    with place.opened() as store:
        if applies:
            _back_up(place)
            found = _applied(store.reread, _who(place), again)
        else:
            found, _ = _compared(store.reread, _who(place), again)
    put(_lines(found, applied=applies)) if as_json else _tell(found, place, applied=applies)
    if wanted and not found.read:
        topics = told(" or ").join(wanted)
        if start:
            words("no text of that time is on the topic {topics}", topics=topics)
        else:
            words("no stored text is on the topic {topics}", topics=topics)
    return Exit.OK


def _who(place: Place) -> Who:
    from monitor.ledger import LINKER
    from monitor.rereading import Who

    topics = {topic.id: topic for topic in watched(place.settings)}
    return Who(reader=place.reader, linker=LINKER, topics=topics)


def _back_up(place: Place) -> None:
    """Of a SQLite ledger; of PostgreSQL its own tools take one."""
    from monitor.store.backups import back_up, backup_folder, backup_name

    url = place.settings.database
    if not url.startswith("sqlite"):
        words("no backup is taken of PostgreSQL: pg_dump makes one; nothing that is kept is overwritten")
        return
    to = (place.settings.backup.folder or backup_folder(url)) / backup_name(url, datetime.now(UTC), "reread")
    back_up(url, to)
    words("a backup is at {file}", file=to)


def _compared(
    kept: SqlRereading, who: Who, again: Callable[[KeptText], bool]
) -> tuple[Difference, tuple[Any, ...]]:
    from rich.progress import Progress

    from monitor.cli.options import console
    from monitor.rereading import compare

    with kept.whole() as ledger, Progress(console=console(stderr=True), transient=True) as bar:
        reading = bar.add_task(told("reading again"), total=ledger.count)
        return compare(ledger, who, again, lambda: bar.advance(reading)), ledger.stamp


def _applied(kept: SqlRereading, who: Who, again: Callable[[KeptText], bool]) -> Difference:
    """Raises: StoreError if articles keep coming in."""
    for _ in range(TRIES):
        found, stamp = _compared(kept, who, again)
        if kept.save(found, stamp, datetime.now(UTC)):
            return found
        words("articles came in meanwhile: once more")
    raise StoreError("articles came in each time the texts were read; stop the daemon, and try again")


# --- what is otherwise ---------------------------------------------------------------------------------------


def _tell(found: Difference, place: Place, *, applied: bool) -> None:
    for line in _lines(found, applied=applied):
        if line["type"] == "figure":
            before = line["was"]
            was = told(" (was {low} {unit})", low=before["low"], unit=before["unit"]) if before else ""
            click.echo(f"{_what(line)} {line['text']}: {line['low']} {line['unit']}{was}  {line['url']}")
        elif line["type"] == "change":
            which = reason_said(line["reason"], place) if line["reason"] else line["number"]
            click.echo(f"{_what(line)} " + told("change {which}", which=which))
    tell(
        "{texts} read again: {figures} gone or otherwise, {fresh} in their place or new, {moved} in another series; "
        "{changes} none any more, {found} made out",
        texts=counted(len(found.read), "text"), figures=counted(len(found.gone), "figure"), fresh=len(found.fresh),
        moved=len(found.moved), changes=counted(len(found.lost), "change"), found=len(found.found),
    )  # fmt: skip
    if applied:
        words("written; nobody is told")
    elif found:
        words("nothing was changed; to write it: monitor reread --apply")
    else:
        words("nothing is otherwise")


def _what(line: dict[str, Any]) -> str:
    return set_cell_size(told(_WHAT[line["what"]]), 9)


_WHAT = {
    "gone": phrase("gone"), "new": phrase("new"), "otherwise": phrase("otherwise"), "as before": phrase("as before"),
}  # fmt: skip


def _lines(found: Difference, *, applied: bool) -> Iterator[dict[str, Any]]:
    """A line for each figure that is gone, new or read otherwise, for each change that is lost or made out, then the totals."""
    instead = {one.instead_of for one in found.fresh}
    for gone in found.gone:
        if gone.observation not in instead:
            yield _figure("gone", gone.url, gone.figure, None)
    for fresh in found.fresh:
        yield _figure("new" if fresh.was is None else "otherwise", fresh.url, fresh.figure, fresh.was)
    for number in found.lost:
        yield {"type": "change", "what": "gone", "number": number, "url": None, "kind": None, "reason": None}
    for made in found.found:
        yield {
            "type": "change", "what": "new" if made.instead_of is None else "as before", "number": made.instead_of,
            "url": made.url, "kind": made.change.kind, "reason": made.change.reason,
        }  # fmt: skip
    yield {
        "type": "reread", "applied": applied, "texts": len(found.read), "figures_gone": len(found.gone),
        "figures_new": len(found.fresh), "moved": len(found.moved), "series_new": len(found.opened),
        "changes_gone": len(found.lost), "changes_new": len(found.found),
    }  # fmt: skip


def _figure(what: str, url: str, figure: Figure, was: Figure | None) -> dict[str, Any]:
    from monitor import contract

    said = {"low": contract.number(figure.low), "high": contract.number(figure.high), "unit": figure.unit}
    before = None if was is None else {
        "text": was.text, "low": contract.number(was.low), "high": contract.number(was.high), "unit": was.unit,
    }  # fmt: skip
    return {"type": "figure", "what": what, "url": url, "in": figure.place, "start": figure.start,
            "text": figure.text, **said, "was": before}  # fmt: skip
