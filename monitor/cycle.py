"""The way of one article, in the order the data takes. Owns no rules: each step is a room's.

article → topic → figures → copy of a known text? → series in the ledger → verdicts → notices owed
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor import copies, ledger, stories
from monitor.articles import on_topic
from monitor.figures import READER
from monitor.model import Match, Sighting
from monitor.owing import owe_all, settle_held

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from monitor.copies import Prints
    from monitor.figures import Reader
    from monitor.model import Article, Decision, Figure, Finding, Topic, Verdict
    from monitor.notify.rules import Silence
    from monitor.store import Writing
    from monitor.store.rows import StoredArticle
    from monitor.stories import Clue


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """All that can be said of an article without asking the store."""

    article: Article
    topics: tuple[Topic, ...]  # those it is on
    reason: str  # why it is on them, or on none
    figures: tuple[Figure, ...]
    reader: int  # the version of the reader that read them
    prints: Prints
    clues: tuple[Clue, ...]  # by which others that tell the same event are found


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """A verdict and the series that its figure is now in."""

    verdict: Verdict
    series: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What one article came to."""

    decision: Decision
    reason: str = ""
    article: int | None = None  # its id; None if it is not kept
    copy_of: str | None = None  # the original's address, as given
    story: int | None = None  # the number of the event that it tells of
    topics: tuple[str, ...] = ()
    judged: tuple[Judged, ...] = ()
    findings: tuple[Finding, ...] = ()
    notices: int = 0  # owed, released ones among them, not counting those kept silent


def read(article: Article, topics: Sequence[Topic], reader: Reader = READER) -> Reading:
    """Topic, figures and prints of an article. Pure, and the costly part: done before the transaction opens."""
    answers = [(topic, on_topic(article, topic.match)) for topic in topics]
    on = tuple(topic for topic, answer in answers if answer.on)
    figures = tuple(reader.read_figures(article)) if on else ()
    return Reading(
        article=article,
        topics=on,
        reason="; ".join(
            f"{topic.id}: {answer.reason}" for topic, answer in answers if answer.on == bool(on)
        ),
        figures=figures,
        reader=reader.version,
        prints=copies.fingerprints(article),
        clues=stories.clues_of(article, figures, on),
    )


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
    known = _known(tx, reading, led_to)
    reading = _in_company(tx, reading, known.topics if known else ())
    if not reading.topics:
        return Outcome(decision="off_topic", reason=reading.reason)
    if known and _nothing_new(tx, known, reading, fetched_at):
        tx.on_topics(known.id, [t.id for t in reading.topics])
        return Outcome(decision="repeat", article=known.id, story=known.story, topics=_ids(reading))
    if known and not known.text.strip() and reading.article.body.strip():
        return _first_time(tx, reading, fetched_at, now, dict.fromkeys(quiet, because), headline=known)
    if known:
        reading = _no_older(reading, known) if live else reading
        return _revision(tx, known, reading, fetched_at, now, dict.fromkeys(quiet, because))
    return _first_time(tx, reading, fetched_at, now, dict.fromkeys(quiet, because))


def _known(tx: Writing, reading: Reading, led_to: int | None) -> StoredArticle | None:
    """The article that this is, by its address; else one that moved here, as an edited headline does it."""
    article = reading.article
    if known := tx.article_at(article.canonical):
        return known
    for likely in tx.likely(article.canonical, led_to):
        same_title = likely.id == led_to and likely.title == article.title
        if same_title or copies.same_text(article, reading.prints, likely.text):
            tx.also_at(likely.id, article.canonical)
            return likely
    return None


def _in_company(tx: Writing, reading: Reading, settled: Collection[str]) -> Reading:
    """Without the topics to which it is a stranger; on `settled` ones it already is."""
    article, strange = reading.article, {}
    for topic in reading.topics:
        if topic.id in settled or topic.match == Match():
            continue
        if why := ledger.why_strange(article, topic.match, tx.company(topic.id, article)):
            tx.refuse(topic.id, article)
            strange[topic.id] = f"{topic.id}: {why}"
    if not strange:
        return reading
    kept = tuple(topic for topic in reading.topics if topic.id not in strange)
    reasons = [reading.reason] if kept else []
    clues = tuple(clue for clue in reading.clues if clue.topic not in strange)
    return replace(reading, topics=kept, clues=clues, reason="; ".join([*reasons, *strange.values()]))


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
    else:
        stored = tx.add_article(reading.article, reading.prints, fetched_at)
    tx.on_topics(stored.id, _ids(reading))
    found, originals = _kinship(tx, stored, reading)
    sighting = _sighting(stored, reading, now, edited_since=None)
    if isinstance(found, copies.Copy):
        original = next(o for o in originals if o.article == found.of)
        tx.decide(stored.id, "copy", copy_of=found.of)
        story = _told_again(tx, stored, found.of)
        outcome = Outcome(decision="copy", article=stored.id, copy_of=original.url, story=story)
        beyond = copies.figures_beyond(reading.figures, found.added, original)
        # What was published before the text that it is a copy of says when its values were first told.
        is_first = original.published_at is not None and stored.published_at < original.published_at
        seen = list(reading.figures) if is_first else beyond
        outcome = _judge(tx, outcome, stored.version, sighting, reading, seen, quiet)
        return replace(outcome, judged=tuple(j for j in outcome.judged if j.verdict.figure in beyond))
    variant_of = found.of if isinstance(found, copies.Variant) else None
    tx.decide(stored.id, "new", variant_of=variant_of)
    outcome = Outcome(decision="new", article=stored.id, story=_told(tx, stored, reading))
    return _judge(tx, outcome, stored.version, sighting, reading, list(reading.figures), quiet)


def _kinship(
    tx: Writing, stored: StoredArticle, reading: Reading
) -> tuple[copies.Kinship, list[copies.Original]]:
    """What the article is to the holders of its prints, or to variants of these, who hold few prints of their own."""
    originals = tx.originals(tx.holders(stored.id, reading.prints))
    found = copies.decide(reading.article, reading.figures, reading.prints, originals)
    if isinstance(found, copies.Variant):
        others = tx.originals([one for one in tx.variants(found.of) if one != stored.id])
        again = copies.decide(reading.article, reading.figures, reading.prints, others)
        if isinstance(again, copies.Copy):
            return again, others
    return found, originals


def _told_again(tx: Writing, stored: StoredArticle, original: int) -> int:
    """The story that a copy tells: its original's."""
    story = tx.story_of(original)
    tx.tell(stored.id, story, "a copy tells what its original tells")
    return story


def _told(tx: Writing, stored: StoredArticle, reading: Reading) -> int:
    """The story that an article tells: one told lately, or its own."""
    at = stored.published_at
    found = stories.decide(reading.clues, tx.told_lately(reading.clues, at), at)
    story, why = (found.story, found.why) if isinstance(found, stories.Joined) else (stored.id, None)
    tx.tell(stored.id, story, why)
    tx.leave_clues(stored.id, reading.clues, at)
    return story


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
    sighting = _sighting(stored, reading, now, edited_since=None if is_older else known.published_at)
    sighting = replace(sighting, copy_of=known.copy_of)
    return _judge(tx, outcome, stored.version, sighting, reading, list(reading.figures), quiet)


def _judge(
    tx: Writing,
    outcome: Outcome,
    version: int,
    sighting: Sighting,
    reading: Reading,
    seen: list[Figure],
    quiet: Mapping[str, Silence],
) -> Outcome:
    """Ask the ledger, save what it says, and owe whatever notices follow."""
    baseline = all(quiet.get(topic.id) == "baseline" for topic in reading.topics)
    sighting = replace(sighting, announces=outcome.decision != "copy" and not baseline)
    verdicts, moved = _verdicts(tx, seen, sighting, reading)
    series, findings = tx.record(
        version, sighting, verdicts, topics=_ids(reading), title=reading.article.title, reader=reading.reader
    )
    judged = tuple(Judged(verdict=v, series=s) for v, s in zip(verdicts, series, strict=True))
    if moved:
        opened = {j.verdict.opens: j.series for j in judged if j.series is not None}
        tx.link_anew(sighting, moved, opened, _ids(reading))
    said = [(j.series, j.verdict.figure) for j in judged if j.series is not None]
    released, dropped = settle_held(tx, said, findings, sighting, reading.topics)
    return replace(
        outcome,
        reason=reading.reason,
        topics=_ids(reading),
        judged=judged,
        findings=tuple(findings),
        notices=released + owe_all(tx, findings, reading.topics, sighting.learned_at, quiet, dropped),
    )


def _verdicts(
    tx: Writing, seen: list[Figure], sighting: Sighting, reading: Reading
) -> tuple[Sequence[Verdict], Mapping[int, tuple[int | None, Verdict]]]:
    """The verdict on each figure and, if the article comes late, the new links of what was published after it."""
    title, lang = reading.article.title, reading.topics[0].lang
    watch = [named for topic in reading.topics for named in topic.watch]
    misread = tx.misread(sighting.article) if sighting.edits else ()
    known = tx.entries(seen, sighting.topics)
    overtaken = ledger.published_after(sighting, known)
    later = tx.said_after(overtaken, sighting) if overtaken else []
    if not later:
        verdicts = ledger.judge(seen, known, sighting, title=title, lang=lang, watch=watch, misread=misread)
        return verdicts, {}
    near = {
        entry.series: entry
        for figures in (seen, *(s.figures for s in later))
        for entry in tx.entries(figures, sighting.topics)
    }
    late = ledger.Said(sighting=sighting, title=title, figures=tuple(seen))
    found = ledger.judge_late(late, later, list(near.values()), lang=lang, watch=watch, misread=misread)
    return found.verdicts, found.moved


def _sighting(
    stored: StoredArticle, reading: Reading, now: datetime, *, edited_since: datetime | None
) -> Sighting:
    """Where and when the figures are seen. An edit speaks when it was made, not when the page was first printed."""
    article = reading.article
    said = stored.published_at
    if edited_since:
        said = max(t for t in (article.published_at, article.edited_at, edited_since) if t)
        said = said if said > edited_since else now  # an edit that is not dated is as old as our look at it
    return Sighting(
        article=stored.id,
        url=article.url,
        outlet=article.outlet,
        published_at=said,
        learned_at=now,
        edits=edited_since is not None,
        trust=article.trust,
        topics=_narrow(reading.topics),
        wide=all(topic.match == Match() for topic in reading.topics),
    )


def _narrow(topics: Sequence[Topic]) -> frozenset[str]:
    """Those that choose among the news: a topic that takes everything does not say what an article tells of."""
    chosen = [topic.id for topic in topics if topic.match != Match()]
    return frozenset(chosen or (topic.id for topic in topics))


def _nothing_new(tx: Writing, known: StoredArticle, reading: Reading, fetched_at: datetime) -> bool:
    """The text as last read, or one that it had before and that is read again: a replay, a stale cache, its old address."""
    article, body_hash = reading.article, reading.prints.body_hash
    if (known.title, known.body_hash) == (article.title, body_hash) or _shows_less(known, article):
        return True
    stale = _not_newer(known, article, fetched_at) or known.canonical != article.canonical
    return stale and tx.was_held(known.id, article.title, body_hash)


def _shows_less(known: StoredArticle, article: Article) -> bool:
    """A wall went up, or only the headline could be had: what was read before still stands, and that is no edit."""
    return article.trust == "low" and len(article.body.strip()) * 2 < len(known.text.strip())


def _not_newer(known: StoredArticle, article: Article, fetched_at: datetime) -> bool:
    """By its own date if that differs, else by our look at it: an edit back to an older text may go undated."""
    said = _dated(article)
    if said and said != known.dated_at:
        return said < known.dated_at
    return fetched_at <= known.fetched_at


def _dated(article: Article) -> datetime | None:
    """When its text was published or edited, whichever came last."""
    return max((t for t in (article.published_at, article.edited_at) if t), default=None)


def _no_older(reading: Reading, known: StoredArticle) -> Reading:
    """Dated like the text before it, if its page dates it earlier."""
    said = _dated(reading.article)
    if said is None or said >= known.dated_at:
        return reading
    return replace(reading, article=replace(reading.article, published_at=known.dated_at))


def _ids(reading: Reading) -> tuple[str, ...]:
    return tuple(topic.id for topic in reading.topics)
