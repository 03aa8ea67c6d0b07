"""A store that knows a topic with one source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders import NOON, make_source, make_topic

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore


@pytest.fixture
def harbour(store: SqlStore) -> SqlStore:
    """The topic "harbour" was planned at noon with one feed."""
    store.plan([make_topic(sources=(make_source(),))], NOON)
    return store
