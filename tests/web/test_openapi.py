"""Schemathesis asks every endpoint what its document allows, and what it forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from monitor.web import Access, Site, create_app
from monitor.web.api.asked import Asked
from monitor.web.api.endpoints import ENDPOINTS
from tests.web.conftest import NOW, TOPIC

if TYPE_CHECKING:
    from monitor.store import Store


@pytest.fixture(scope="module")
def document(store: Store) -> schemathesis.BaseSchema:
    site = Site(store=store, topics=lambda: [TOPIC], clock=lambda: NOW, zone=ZoneInfo("UTC"), access=Access())
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", create_app(site))


POSITIVE, NEGATIVE = schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE
ASKING = [(one.path, POSITIVE) for one in ENDPOINTS]
REFUSED = [(one.path, NEGATIVE) for one in ENDPOINTS if one.asked is not Asked]


@pytest.mark.parametrize(("path", "mode"), ASKING + REFUSED)
def test_the_api_does_what_its_document_says(
    document: schemathesis.BaseSchema, path: str, mode: schemathesis.GenerationMode
) -> None:
    @settings(max_examples=10, deadline=None, derandomize=True, database=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(case=document[f"/api/v1{path}"]["GET"].as_strategy(generation_mode=mode))
    def asked(case: schemathesis.Case) -> None:
        case.call_and_validate()

    asked()
