"""A list that is asked for, beside an OR: each database can look it up by an index."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from monitor.store.among import among
from monitor.store.tables import observation, relink


@pytest.mark.parametrize(
    ("dialect", "written"),
    [
        (sqlite.dialect(), "observation.series_id = 1 OR observation.id IN (SELECT relink.observation_id"),
        (postgresql.dialect(), "observation.series_id = 1 OR observation.id = ANY (ARRAY(SELECT relink.observation_id"),
    ],
    ids=["sqlite", "postgresql"],
)  # fmt: skip
def test_each_database_is_asked_in_the_form_that_an_index_serves(dialect, written):
    late = select(relink.c.observation_id).scalar_subquery()
    asked = (observation.c.series_id == 1) | among(observation.c.id, late)
    said = str(asked.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    assert " ".join(said.split()).startswith(written)
