"""What each endpoint answers: what it asks the store, in the contract's words. None: there is no such thing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from monitor import contract
from monitor.store.inforce import in_words
from monitor.store.paged import Stated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from monitor.store.paged import Page
    from monitor.store.rows import History
    from monitor.web.api import asked
    from monitor.web.site import Site

Json = dict[str, Any]
_RECENT = timedelta(days=7)


def topics(site: Site, _asked: asked.Asked, _path: Mapping[str, int]) -> Json:
    since = site.store.topics()
    shown = [contract.topic(t, since.get(t.id)) for t in site.topics()]
    return {"items": shown, "next": None}


def series(site: Site, asked: asked.SeriesAsked, _path: Mapping[str, int]) -> Json:
    page = site.store.pages.series(
        asked.leaf, topic=asked.topic, unit=asked.unit, search=asked.search, until=asked.as_of
    )
    return _leaf(page, contract.series_row)


def one_series(site: Site, asked: asked.AsOf, path: Mapping[str, int]) -> Json | None:
    found = site.store.history(path["series"], until=asked.as_of)
    return None if found is None else contract.series_row(found.row)


def observations(site: Site, asked: asked.ObservationsAsked, path: Mapping[str, int]) -> Json | None:
    found = site.store.history(path["series"], until=asked.as_of)
    return None if found is None else _some(_observations(found), "observation", asked)


def _observations(found: History) -> Iterable[Json]:
    for one in found.observations:
        yield contract.observation(one, withdrawn=one.article in found.withdrawn)
    for one in found.misread:
        yield contract.observation(one, misread=True)


def figures(site: Site, asked: asked.FiguresAsked, _path: Mapping[str, int]) -> Json:
    wanted = asked.model_dump(exclude={"cursor", "limit"})
    return _leaf(site.store.pages.figures(asked.leaf, Stated(**wanted)), contract.figure_row)


def headlines(site: Site, asked: asked.HeadlinesAsked, _path: Mapping[str, int]) -> Json:
    page = site.store.pages.headlines(asked.leaf, topic=asked.topic, since=asked.since)
    return _leaf(page, contract.headline)


def changes(site: Site, asked: asked.ChangesAsked, _path: Mapping[str, int]) -> Json:
    wanted = asked.model_dump(exclude={"cursor", "limit"})
    return _leaf(site.store.pages.changes(asked.leaf, **wanted), contract.change_seen)


def articles(site: Site, asked: asked.ArticlesAsked, _path: Mapping[str, int]) -> Json:
    wanted = asked.model_dump(exclude={"cursor", "limit"})
    return _leaf(site.store.pages.articles(asked.leaf, **wanted), contract.article_row)


def one_article(site: Site, _asked: asked.Asked, path: Mapping[str, int]) -> Json | None:
    found = site.store.pages.article(path["article"])
    return None if found is None else contract.article_row(found)


def versions(site: Site, _asked: asked.Asked, path: Mapping[str, int]) -> Json | None:
    found = site.store.pages.article(path["article"])
    if found is None:
        return None
    own = [kept for kept in site.store.versions(found.url) if kept.article == found.article]
    return {"items": [contract.version(number, kept) for number, kept in enumerate(own, 1)], "next": None}


def why(site: Site, asked: asked.AddressAsked, _path: Mapping[str, int]) -> Json:
    return {"items": [contract.reason(one) for one in site.store.why(asked.url)], "next": None}


def stories(site: Site, asked: asked.StoriesAsked, _path: Mapping[str, int]) -> Json:
    since = asked.since or site.clock() - _RECENT
    rows = site.store.stories(
        [asked.topic] if asked.topic is not None else [], since=since, until=asked.until
    )
    return _some(map(contract.story_row, rows), "story", asked)


def one_story(site: Site, _asked: asked.Asked, path: Mapping[str, int]) -> Json | None:
    found = site.store.story(path["story"])
    if found is None:
        return None
    row, *rest = contract.story_lines(found)
    by_type = {kind: [one for one in rest if one["type"] == kind] for kind in ("telling", "story_figure")}
    return {**row, "tellings": by_type["telling"], "figures": by_type["story_figure"]}


def sources(site: Site, _asked: asked.Asked, _path: Mapping[str, int]) -> Json:
    return {"items": [contract.source(one) for one in site.store.source_health(site.clock())], "next": None}


def outbox(site: Site, asked: asked.OutboxAsked, _path: Mapping[str, int]) -> Json:
    page = site.store.pages.outbox(asked.leaf, states=asked.state, topic=asked.topic, channel=asked.channel)
    return _leaf(page, contract.notice)


def decisions(site: Site, _asked: asked.Asked, _path: Mapping[str, int]) -> Json:
    return {"items": [contract.decision(r, in_words(r)) for r in site.store.rulings()], "next": None}


def _leaf(page: Page[Any], shown: Callable[[Any], Json]) -> Json:
    return {"items": [shown(one) for one in page.items], "next": page.next}


def _some(rows: Iterable[Json], number: str, asked: asked.Paged) -> Json:
    """A page of what is in memory, the highest number first."""
    below = int(asked.cursor) if asked.cursor else None
    left = sorted((one for one in rows if below is None or one[number] < below), key=lambda one: -one[number])
    some = left[: asked.limit]
    return {"items": some, "next": str(some[-1][number]) if len(left) > len(some) else None}
