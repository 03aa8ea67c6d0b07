"""Bad input is read or refused in our words: a few inputs for each target, the same each time. `make fuzz` tries more."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.cases import CASES
from tests.fuzz.targets import TARGETS, checked

FEW = settings(
    max_examples=12, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_is_fed_is_read_or_refused(name: str) -> None:
    @FEW
    @given(TARGETS[name].fed)
    def test(fed: Any) -> None:
        checked(TARGETS[name], fed)

    test()


@pytest.mark.parametrize(("name", "fed"), CASES, ids=[f"{name} {n}" for n, (name, _) in enumerate(CASES)])
def test_what_was_once_found_is_mended(name: str, fed: Any) -> None:
    checked(TARGETS[name], fed)
