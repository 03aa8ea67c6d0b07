"""What Prometheus asks for. What a table tells is read from the store, so that a restart forgets nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.responses import Response

from monitor.fetch.counting import REGISTRY
from monitor.web.site import site_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from prometheus_client.metrics_core import Metric
    from starlette.requests import Request

    from monitor.model import Source
    from monitor.web.site import Site


def show(request: Request) -> Response:
    """Counters of this process, then the state of the store."""
    kept = CollectorRegistry()
    kept.register(_Kept(site_of(request)))
    return Response(generate_latest(REGISTRY) + generate_latest(kept), media_type=CONTENT_TYPE_LATEST)


class _Kept(Collector):
    """The store's state. Sources are told by number and host: an address may hold a key."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def describe(self) -> Iterable[Metric]:
        """Nothing before it is asked for."""
        return ()

    def collect(self) -> Iterable[Metric]:
        """All of it, in one reading."""
        store = self._site.store
        totals = store.pages.totals(self._site.clock())
        yield _by(
            "newsfigures_articles", "Versions of articles read, by decision.", "decision", totals.articles
        )
        yield _by("newsfigures_changes", "Changes found, by kind.", "kind", totals.changes)
        yield _by("newsfigures_notices", "Notices in the outbox, by state.", "state", totals.notices)
        yield GaugeMetricFamily("newsfigures_figures", "Figures kept.", value=totals.figures)
        yield GaugeMetricFamily("newsfigures_series", "Series in the ledger.", value=totals.series)
        yield GaugeMetricFamily(
            "newsfigures_links_due", "Links that wait to be fetched now.", value=totals.links_due
        )
        yield from self._sources()

    def _sources(self) -> Iterable[Metric]:
        names = ["source", "kind", "host"]
        success = GaugeMetricFamily(
            "newsfigures_source_last_success_timestamp_seconds", "When a source last answered.", labels=names
        )
        failures = GaugeMetricFamily("newsfigures_source_failures", "Failures in a row.", labels=names)
        for state in self._site.store.sources():
            labels = [str(state.id), state.source.kind, _host(state.source)]
            failures.add_metric(labels, state.failures)
            if state.last_success_at:
                success.add_metric(labels, state.last_success_at.timestamp())
        return (success, failures)


def _by(name: str, told: str, label: str, counts: Mapping[str, int]) -> Metric:
    family = GaugeMetricFamily(name, told, labels=[label])
    for value, count in counts.items():
        family.add_metric([value], count)
    return family


def _host(source: Source) -> str:
    try:
        return urlsplit(source.address).hostname or ""
    except ValueError:
        return ""
