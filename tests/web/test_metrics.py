"""What watchers outside are told: much, and no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prometheus_client.parser import text_string_to_metric_families

from monitor.web import Access
from tests.builders import make_topic
from tests.web.conftest import NOW, TOPIC

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.store import Store
    from tests.web.conftest import Browser

    Visit = Callable[..., Browser]

SECRET = "s3cr3t-key"
TOKEN = "a-token-of-some-length"


@pytest.fixture
def secret_source(store: Store) -> None:
    """A feed whose address holds a key."""
    from tests.builders import make_source

    store.plan(
        [
            TOPIC,
            make_topic("other", sources=(make_source(f"https://u:{SECRET}@feeds.example/?key={SECRET}"),)),
        ],
        NOW,
    )
    [state] = store.sources()
    store.source_failed(state.id, f"status 403 for key={SECRET}", NOW, due_at=NOW)


def _samples(visit: Visit) -> dict[tuple[str, ...], float]:
    families = text_string_to_metric_families(visit().get("/metrics").text)
    return {(s.name, *s.labels.values()): s.value for family in families for s in family.samples}


def test_what_is_kept_is_counted(visit: Visit) -> None:
    found = _samples(visit)
    assert found["newsfigures_articles", "new"] == 3
    assert found["newsfigures_changes", "revised"] == 1
    assert found["newsfigures_series",] == 1
    assert ("newsfigures_fetched_bytes_total",) in found


@pytest.mark.usefixtures("secret_source")
def test_source_is_told_by_its_host(visit: Visit) -> None:
    [labels] = [key for key in _samples(visit) if key[0] == "newsfigures_source_failures"]
    assert {"feed", "feeds.example"} < set(labels)


@pytest.mark.usefixtures("secret_source")
@pytest.mark.parametrize("path", ["/metrics", "/healthz", "/readyz"])
def test_no_secret_is_told(visit: Visit, path: str) -> None:
    headers = {"authorization": f"Bearer {TOKEN}"}
    said = visit(access=Access(token=TOKEN)).get(path, headers=headers)
    assert said.status_code == 200
    assert SECRET not in said.text
    assert TOKEN not in said.text


def test_metrics_are_not_for_strangers_and_readiness_is(visit: Visit) -> None:
    browser = visit(access=Access(token=TOKEN))
    assert browser.get("/metrics", headers={"accept": "*/*"}).status_code == 401
    assert browser.get("/readyz").json() == {"status": "ready"}


def test_database_that_cannot_be_had_is_told_without_its_address(visit: Visit, store: Store) -> None:
    class Gone:
        def __getattr__(self, name: str) -> object:
            from monitor.errors import StoreError

            raise StoreError(f"the database postgresql://u:{SECRET}@db says: no")

    for path in ("/healthz", "/readyz", "/metrics", "/"):
        answer = visit(store=Gone()).get(path)
        assert answer.status_code == 503
        assert SECRET not in answer.text
