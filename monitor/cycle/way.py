"""One article, in the order the data takes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor import copies
from monitor.cycle.again import edited_since, silent
from monitor.cycle.judging import asked_of, sighting_of, verdicts_on
from monitor.cycle.kin import kinship, told, told_again
from monitor.cycle.known import in_company, known_as, no_older, nothing_new
from monitor.cycle.values import Judged, Outcome
from monitor.owing import owe_all, settle_held

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Set
    from datetime import datetime

    from monitor.cycle.values import Reading
    from monitor.model import Figure, Sighting
    from monitor.notify.rules import Silence
    from monitor.store import Writing
    from monitor.store.rows import StoredArticle


def take_in(
    tx: Writing,
    reading: Reading,
    *,
    fetched_at: datetime,
    now: datetime,
    quiet: Collection[str] = (),
    because: Silence = "baseline",
    led_to: int | None = None,
    live: bool = True,
) -> Outcome:
    """Save an article and all it causes. What it means for topics in `quiet` is kept and told to nobody, `because`.

    `led_to` is the article to which the link that was followed led before: its address may have moved.
    `live`: the page was just fetched, so that its text is its newest whatever date it bears; a stored text is as old as
    its date.
    """
    if not reading.topics:
        return Outcome(decision="off_topic", reason=reading.reason)
    known = known_as(tx, reading, led_to)
    reading = in_company(tx, reading, known.topics if known else ())
    if not reading.topics:
        return Outcome(decision="off_topic", reason=reading.reason)
    if known and nothing_new(tx, known, reading, fetched_at):
        tx.on_topics(known.id, [t.id for t in reading.topics])
        return Outcome(decision="repeat", article=known.id, story=known.story, topics=_ids(reading))
    if known and not known.text.strip() and reading.article.body.strip():
        return _first_time(tx, reading, fetched_at, now, dict.fromkeys(quiet, because), headline=known)
    if known:
        reading = no_older(reading, known) if live else reading
        return _revision(tx, known, reading, fetched_at, now, dict.fromkeys(quiet, because))
    return _first_time(tx, reading, fetched_at, now, dict.fromkeys(quiet, because))


def _first_time(
    tx: Writing,
    reading: Reading,
    fetched_at: datetime,
    now: datetime,
    quiet: Mapping[str, Silence],
    *,
    headline: StoredArticle | None = None,
) -> Outcome:
    """An address never seen, or of which the headline alone was known: news, or a known text run elsewhere."""
    if headline:
        stored = tx.add_version(headline, reading.article, reading.prints, fetched_at)
        tx.give_way(headline, now)
    else:
        stored = tx.add_article(reading.article, reading.prints, fetched_at)
    tx.on_topics(stored.id, _ids(reading))
    found, originals = kinship(tx, stored, reading)
    sighting = sighting_of(stored, reading, now, edited_since=None)
    if isinstance(found, copies.Copy):
        original = next(o for o in originals if o.article == found.of)
        tx.decide(stored.id, "copy", copy_of=found.of)
        story = told_again(tx, stored, found.of)
        outcome = Outcome(decision="copy", article=stored.id, copy_of=original.url, story=story)
        beyond = copies.figures_beyond(reading.figures, found.added, original)
        # What was published before the text that it is a copy of says when its values were first told.
        is_first = original.published_at is not None and stored.published_at < original.published_at
        seen = list(reading.figures) if is_first else beyond
        outcome = _judge(tx, outcome, stored.version, sighting, reading, seen, quiet)
        return replace(outcome, judged=tuple(j for j in outcome.judged if j.verdict.figure in beyond))
    variant_of = found.of if isinstance(found, copies.Variant) else None
    tx.decide(stored.id, "new", variant_of=variant_of)
    outcome = Outcome(decision="new", article=stored.id, story=told(tx, stored, reading))
    return _judge(tx, outcome, stored.version, sighting, reading, list(reading.figures), quiet)


def _revision(
    tx: Writing,
    known: StoredArticle,
    reading: Reading,
    fetched_at: datetime,
    now: datetime,
    quiet: Mapping[str, Silence],
) -> Outcome:
    """A known address with another text: an edit, or an older version that is read late."""
    stored = tx.add_version(known, reading.article, reading.prints, fetched_at)
    tx.on_topics(stored.id, _ids(reading))
    tx.leave_clues(stored.id, reading.clues, known.published_at)
    outcome = Outcome(decision="revision", article=stored.id, story=known.story)
    is_older = stored.dated_at < known.dated_at
    sighting = sighting_of(stored, reading, now, edited_since=None if is_older else known.published_at)
    sighting = replace(sighting, copy_of=known.copy_of)
    put_in = None if is_older else edited_since(tx, known, reading, now)
    return _judge(tx, outcome, stored.version, sighting, reading, list(reading.figures), quiet, put_in)


def _judge(
    tx: Writing,
    outcome: Outcome,
    version: int,
    sighting: Sighting,
    reading: Reading,
    seen: list[Figure],
    quiet: Mapping[str, Silence],
    put_in: Set[Figure] | None = None,
) -> Outcome:
    """Ask the ledger, save what it says, and owe whatever notices follow. `put_in`: the figures that may make news."""
    baseline = all(quiet.get(topic.id) == "baseline" for topic in reading.topics)
    sighting = replace(sighting, announces=outcome.decision != "copy" and not baseline)
    verdicts, moved = verdicts_on(tx, seen, sighting, asked_of(reading))
    verdicts = [v if put_in is None or v.figure in put_in else silent(v) for v in verdicts]
    series, findings = tx.record(
        version, sighting, verdicts, topics=_ids(reading), title=reading.article.title,
        reader=reading.reader.version, linker=reading.linker.version,
    )  # fmt: skip
    judged = tuple(Judged(verdict=v, series=s) for v, s in zip(verdicts, series, strict=True))
    if moved:
        opened = {j.verdict.opens: j.series for j in judged if j.series is not None}
        tx.link_anew(sighting, moved, opened, _ids(reading))
    news = [j for j in judged if put_in is None or j.verdict.figure in put_in]
    said = [(j.series, j.verdict.figure) for j in news if j.series is not None]
    released, dropped = settle_held(tx, said, findings, sighting, reading.topics)
    return replace(
        outcome,
        reason=reading.reason,
        topics=_ids(reading),
        judged=judged,
        findings=tuple(findings),
        notices=released
        + owe_all(tx, findings, reading.topics, sighting.learned_at, quiet, dropped, story=outcome.story),
    )


def _ids(reading: Reading) -> tuple[str, ...]:
    return tuple(topic.id for topic in reading.topics)
