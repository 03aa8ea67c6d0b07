"""`monitor why URL`: every decision about an address and about each of its figures, from what was saved."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from monitor.phrases import Phrase, joined, phrase
from monitor.store import hearing, relinks, rulings
from monitor.store.articles import topics_of
from monitor.store.inforce import in_words
from monitor.store.presence import presences_of
from monitor.store.rows import Reason
from monitor.store.tables import (
    article,
    change,
    link,
    notice,
    notice_change,
    observation,
    passed_over,
    series,
    version,
)
from monitor.store.upsert import key_of
from monitor.store.versions import lives_at

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

    from monitor.model import Decision
    from monitor.store.rows import Headline
    from monitor.store.view import View


def why(connection: Connection, url: str) -> list[Reason]:
    """Each version of the article, oldest first, followed by its figures; then a link that led to no article."""
    key = key_of(url)
    links = connection.execute(select(link).where(link.c.key == key)).mappings().all()
    versions = connection.execute(_VERSIONS.where(lives_at(url))).mappings().all()
    lines = [line for row in versions for line in _of_version(connection, row)]
    lines += _of_pages(connection, {row["article_id"] for row in versions})
    lines += [_of_link(row) for row in links if row["article_id"] is None or row["decision"] == "failed"]
    lines += [
        _of_headline(one, connection) for row in links for one in hearing.heard_of(connection, row["id"])
    ]
    return lines or _passed_over(connection, key)


_VERSIONS = (
    select(version.c.id, version.c.article_id, version.c.decision, version.c.fetched_at)
    .add_columns(article.c.url, article.c.copy_of, article.c.variant_of, article.c.story, article.c.story_why)
    .join(article, article.c.id == version.c.article_id)
    .order_by(version.c.id)
)


def why_change(connection: Connection, number: int) -> list[Reason]:
    """The line of the article that made a change, and the line of the figure that it is."""
    of = select(observation.c.id, observation.c.version_id).join(
        change, change.c.after_id == observation.c.id
    )
    seen = connection.execute(of.where(change.c.id == number)).first()
    if seen is None:
        return []
    row = connection.execute(_VERSIONS.where(version.c.id == seen.version_id)).mappings().one()
    return [line for line in _of_version(connection, row) if not line.figure or line.observation == seen.id]


def pass_over(connection: Connection, url: str, reason: str, now: datetime) -> None:
    """Keep why an article that came through no link is on no topic: the latest reason."""
    key = key_of(url)
    connection.execute(delete(passed_over).where(passed_over.c.key == key))
    row = {"key": key, "url": url, "reason": reason, "seen_at": now}
    connection.execute(insert(passed_over), row)


def _passed_over(connection: Connection, key: str) -> list[Reason]:
    rows = connection.execute(select(passed_over).where(passed_over.c.key == key))
    return [_own_line(row.url, row.seen_at, "off_topic", row.reason) for row in rows]


def _of_pages(connection: Connection, articles: Collection[int]) -> list[Reason]:
    """When the page went and came back."""
    return [
        _own_line(one.url, one.at, "repeat", phrase("the page is back"))
        if one.there
        else _own_line(one.url, one.at, "failed", _withdrawn(one.detail))
        for one in presences_of(connection, articles)
    ]


def _withdrawn(fault: str) -> Phrase:
    return phrase("withdrawn: {fault}; its figures stay in the ledger", fault=fault)


def _of_link(row: RowMapping) -> Reason:
    """What became of the address when it was last visited."""
    return _own_line(
        row["url"],
        row["seen_at"],
        row["decision"] or "failed",
        row["reason"] or ("" if row["decision"] else phrase("not read yet")),
    )


def _of_headline(one: Headline, connection: Connection) -> Reason:
    """What the headline said before its page was read."""
    label = select(series.c.label).where(series.c.id == one.series)
    return Reason(
        url=one.url,
        learned_at=one.learned_at,
        decision="new",
        figure=one.figure.text,
        series=one.series,
        label=connection.scalar(label) or "",
        verdict="headline",
        reason=joined(
            [
                phrase("the headline says so, which alarms nobody"),
                one.reason,
                one.over_because or phrase("its page is not read yet"),
            ],
            "; ",
        ),
    )


def _own_line(
    url: str, learned_at: datetime, decision: Decision, reason: str, version_id: int | None = None
) -> Reason:
    """The line of an article itself."""
    return Reason(
        url=url,
        learned_at=learned_at,
        decision=decision,
        figure="",
        version=version_id,
        series=None,
        label="",
        verdict="",
        reason=reason,
    )


def _of_version(connection: Connection, row: RowMapping) -> list[Reason]:
    said = [*_ties(connection, row), *_said_of_links(connection, row)] or _on_topics(connection, row)
    why_so = joined([*said, *_story(row)], "; ")
    own = _own_line(row["url"], row["fetched_at"], row["decision"] or "new", why_so, row["id"])
    return [replace(own, story=row["story"]), *_of_figures(connection, row, rulings.view(connection))]


def _ties(connection: Connection, row: RowMapping) -> list[str]:
    """Of which article it is a copy or a variant."""
    urls = select(article.c.url)
    if row["decision"] == "copy":
        url = connection.scalar(urls.where(article.c.id == row["copy_of"]))
        return [phrase("copy of {url}", url=url)]
    if row["variant_of"] is not None and row["decision"] == "new":
        url = connection.scalar(urls.where(article.c.id == row["variant_of"]))
        return [phrase("the text of {url} with other figures", url=url)]
    return []


def _story(row: RowMapping) -> list[str]:
    """The event that it tells, and why that is thought."""
    if row["story"] is None:
        return []
    if not row["story_why"]:
        return [phrase("story {number}", number=row["story"])]
    return [phrase("story {number}: {why}", number=row["story"], why=row["story_why"])]


def _said_of_links(connection: Connection, row: RowMapping) -> Sequence[str]:
    """Why the visit that brought this version decided so: the topic it is on, and by which words."""
    same = (
        (link.c.article_id == row["article_id"])
        & (link.c.decision == row["decision"])
        & (link.c.reason != "")
    )
    return connection.scalars(select(link.c.reason).where(same).distinct()).all()


def _on_topics(connection: Connection, row: RowMapping) -> list[str]:
    """What was replayed came through no link: the topics it is on are known, not by which words."""
    on = topics_of(connection, row["article_id"])
    return [phrase("on {topics}", topics=", ".join(on))] if on else []


def _of_figures(connection: Connection, row: RowMapping, view: View) -> list[Reason]:
    statement = (
        select(
            observation,
            view.series().label("series_now"),
            view.label().label("label"),
            change.c.id.label("change"),
            change.c.kind,
            change.c.reason,
            change.c.suspect,
        )
        .outerjoin_from(observation, series, series.c.id == view.series())
        .outerjoin(change, (change.c.after_id == observation.c.id) & change.c.gone_at.is_(None))
        .where(observation.c.version_id == row["id"])
        .order_by(observation.c.id)
    )
    seen = connection.execute(statement).mappings().all()
    told = _told(connection, [one["change"] for one in seen if one["change"] is not None])
    anew = relinks.made_by(connection, [one["id"] for one in seen])
    return [
        Reason(
            url=row["url"],
            learned_at=one["learned_at"],
            decision=row["decision"] or "new",
            figure=one["text"],
            version=row["id"],
            observation=one["id"],
            series=one["series_now"],
            label=one["label"] or "",
            verdict=one["verdict"],
            reason=joined(
                [
                    *_reasons(one, told[one["change"]]),
                    *filter(None, [anew.get(one["id"])]),
                    *_decided(one, view),
                ],
                "; ",
            ),
        )
        for one in seen
    ]


def _reasons(one: RowMapping, told: Sequence[str]) -> list[str]:
    """Evidence, then the change, then who was told of it or why not."""
    parts = [*(said for said in one["reasons"] if said != one["reason"]), *_carried(one)]
    if one["change"] is not None:
        parts.append(
            phrase(
                "change {number}, {kind}: {why}", number=one["change"], kind=one["kind"], why=one["reason"]
            )
        )
        parts += [phrase("suspect: {slip}", slip=one["suspect"])] if one["suspect"] else []
        parts += told or [phrase("no channel wants it")]
    return parts


def _decided(one: RowMapping, view: View) -> list[str]:
    """A person's decisions that its series is what it is by, or by which it has none."""
    misread = view.force.misreads(one["id"])
    of_series = [r for r in view.force.about(one["series_now"]) if r.kind != "misread"]
    return [
        phrase("decision {number}: {said}", number=r.id, said=in_words(r))
        for r in ([misread] if misread else of_series)
    ]


def _carried(one: RowMapping) -> list[str]:
    """An owner that the figure's own sentence does not name, and where it was named."""
    said = _CARRIED.get(one["owner_from"])
    return [phrase(said, owner=one["owner"])] if said else []


_CARRIED = {
    "before": phrase("owner {owner}, from a sentence before"),
    "headline": phrase("owner {owner}, from headline or lead"),
}


def _told(connection: Connection, changes: Sequence[int]) -> dict[Any, list[str]]:
    """By change: the state of each notice that carries it."""
    statement = (
        select(notice_change.c.change_id, notice.c.channel, notice.c.state, notice.c.detail)
        .join(notice, notice.c.id == notice_change.c.notice_id)
        .where(notice_change.c.change_id.in_(changes))
        .order_by(notice.c.id)
    )
    found: defaultdict[Any, list[str]] = defaultdict(list)
    for row in connection.execute(statement):
        found[row.change_id].append(_of_notice(row.channel, row.state, row.detail))
    return found


def _of_notice(channel: str, state: str, detail: str) -> Phrase:
    """What became of it, and why; that nothing is sent, a reader hears once."""
    if not detail:
        return phrase("{channel}: {state}", channel=channel, state=state)
    if state == "dropped":
        if isinstance(detail, Phrase) and detail.template == "not sent: {why}":
            return phrase(_DROPPED, channel=channel, silent="not sent: ", rest=detail.facts["why"])
        if silent := next((start for start in _SILENT if detail.startswith(start)), ""):
            rest = detail.removeprefix(silent)
            return phrase(_DROPPED, channel=channel, silent=silent, rest=rest)
    return phrase("{channel}: {state} ({rest})", channel=channel, state=state, rest=detail)


_DROPPED = phrase("{channel}: dropped ({silent}{rest})")
_SILENT = ("not sent: ", "알리지 않음: ")  # as earlier versions kept it, in the language of the topic
