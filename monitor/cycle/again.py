"""Law 9, an upgrade is not news: the stored text of a page is read again before an edit of the page is compared with it.

What is stored is the text that the extractor of its day made of the page, never the page: a better reader or linker can
be asked again what the text says, a better extractor cannot. After one, a passage that the page shows for the first time
may have stood there all along; only a number that took the place of another one is certain to be an edit.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta, timezone
from typing import TYPE_CHECKING

from monitor import articles, ledger
from monitor.cycle.judging import sighting_of
from monitor.edits import Draft, Stated, touched
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from monitor.cycle.values import Reading
    from monitor.model import Entry, Figure, Language, Sighting, Verdict, VerdictKind
    from monitor.store import Writing
    from monitor.store.rows import KeptFigure, StoredArticle

_KST = timezone(timedelta(hours=9))
_STOOD = phrase("the page said so before its edit, as it is read by now: moves nothing")


def edited_since(
    tx: Writing, known: StoredArticle, reading: Reading, now: datetime
) -> frozenset[Figure] | None:
    """The figures that an edit put in. None: all may speak, as the page was last read by who reads it now.

    Where another reader or linker read it, its figures are brought up to date first, and nothing comes of that. Where its
    text was let go of, nobody can tell any more what was edited: none may speak.
    """
    read_so = known.reader == reading.reader.version and known.linker == reading.linker.version
    if read_so and known.extractor == articles.VERSION:
        return None
    if known.forgotten:
        return frozenset()
    lang = reading.article.lang
    figures = reading.reader.read(known.title, known.text, lang, day_of(known.day, known.dated_at, lang))
    if not read_so:
        _bring_up_to_date(tx, known, figures, reading, now)
    before = Draft(title=known.title, text=known.text, figures=_stated(figures))
    after = Draft(title=reading.article.title, text=reading.article.body, figures=_stated(reading.figures))
    extracted_so = known.extractor == articles.VERSION
    return frozenset(f for f, in_place in touched(before, after).items() if in_place or extracted_so)


def silent(verdict: Verdict) -> Verdict:
    """The verdict on a figure that stood on the page before."""
    if verdict.change is None:
        return verdict
    kind: VerdictKind = "new" if verdict.opens is not None else "same"
    return replace(verdict, kind=kind, change=None, reasons=(_STOOD, *verdict.reasons))


def day_of(kept: str | None, published_at: datetime, lang: Language) -> date | None:
    """The day as of which a stored text was read. Where that was not kept yet it is the day in Korea, or by UTC."""
    if kept is None:
        return published_at.astimezone(_KST if lang == "ko" else UTC).date()
    return date.fromisoformat(kept) if kept else None


def _stated(figures: Sequence[Figure]) -> tuple[Stated, ...]:
    return tuple(Stated(figure=figure) for figure in figures)


def _bring_up_to_date(
    tx: Writing,
    known: StoredArticle,
    figures: Sequence[Figure],
    reading: Reading,
    now: datetime,
) -> None:
    """Beside what is kept of a version comes what is read now; what a person has decided about stays as it is."""
    kept = tx.kept(known.version)
    again = ledger.read_again(figures, [one.figure for one in kept])
    sighting = _sighting(known, reading)
    verdicts = [
        silent(v)
        for v in reading.linker.judge(
            figures,
            _of_others(tx.entries(figures, sighting.topics), sighting),
            sighting,
            title=known.title,
            lang=reading.topics[0].lang,
            misread=tx.misread(known.id),
        )
    ]
    tx.move(known.id, _moved(kept, again.kept, verdicts), now)
    fresh = [
        _in_its_place(verdicts[i], None if at is None else kept[at])
        for i, at in again.fresh.items()
        if not (kept[at].decided if at is not None else known.copy_of)  # of a copy only what it adds is kept
    ]
    tx.take_back(known.id, [kept[at] for at in again.gone if not kept[at].decided], now)
    topics = [topic.id for topic in reading.topics]
    tx.record(
        known.version, sighting, fresh,
        topics=topics, title=known.title, reader=reading.reader.version, linker=reading.linker.version, reread_at=now,
    )  # fmt: skip


def _sighting(known: StoredArticle, reading: Reading) -> Sighting:
    """Of the version as it is kept."""
    seen = sighting_of(known, reading, known.fetched_at, edited_since=None)
    return replace(seen, published_at=known.dated_at, announces=False)


def _of_others(entries: Sequence[Entry], sighting: Sighting) -> list[Entry]:
    """What others had said when the version was published."""
    then = (
        replace(
            entry,
            observations=tuple(
                o
                for o in entry.observations
                if o.article != sighting.article and o.published_at <= sighting.published_at
            ),
        )
        for entry in entries
    )
    return [entry for entry in then if entry.observations]


def _moved(
    kept: Sequence[KeptFigure], pairs: Mapping[int, int], verdicts: Sequence[Verdict]
) -> dict[KeptFigure, int | None]:
    """A figure leaves its series only for another one that is known: alone it would be compared with nothing."""
    return {
        kept[at]: verdicts[i].series
        for i, at in pairs.items()
        if verdicts[i].series is not None and not kept[at].decided
    }


def _in_its_place(verdict: Verdict, before: KeptFigure | None) -> Verdict:
    """A number that is read otherwise stays in the series that it was in, if no known one is nearer to it."""
    if before is None or before.series is None or verdict.series is not None:
        return verdict
    if before.figure.unit != verdict.figure.unit:
        return verdict
    return replace(verdict, series=before.series, opens=None, kind="same")
