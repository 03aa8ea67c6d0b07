"""What docs/sources.md says is so: its adapter is written where it says, and its tests run."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from monitor.sources import adapters, adapters_by_name
from monitor.watchlist import read_watchlist

PAGE = (Path(__file__).parent.parent / "docs/sources.md").read_text(encoding="utf-8")
ADAPTER, ITS_TESTS = re.findall(r"```python\n(.+?)```", PAGE, re.DOTALL)


@pytest.fixture
def city(monkeypatch, tmp_path):
    """The adapter of the page, lying where adapters lie."""
    (tmp_path / "city_releases.py").write_text(ADAPTER, encoding="utf-8")
    monkeypatch.setattr(adapters, "__path__", [*adapters.__path__, str(tmp_path)])
    adapters_by_name.cache_clear()
    yield adapters_by_name()["city_releases"]
    adapters_by_name.cache_clear()


def test_the_table_names_every_kind():
    assert set(re.findall(r"^\| `(\w+): ", PAGE, re.MULTILINE)) == set(adapters_by_name())


@pytest.mark.parametrize("name", list(adapters_by_name()))
def test_every_adapter_takes_its_own_example(name):
    assert adapters_by_name()[name].address_in(adapters_by_name()[name].EXAMPLE)


def test_a_file_that_lies_there_is_a_key_of_watchlists(city, tmp_path):
    file = tmp_path / "w.yaml"
    file.write_text(f"topic: T\nmatch: {{}}\nsources:\n  - city_releases: {city.EXAMPLE}\n", encoding="utf-8")
    [source] = read_watchlist(file).sources
    assert (source.kind, source.address) == ("city_releases", city.EXAMPLE)


def test_the_tests_of_the_example_pass(city):
    names: dict[str, object] = {}
    exec(compile(ITS_TESTS, "test_city_releases.py", "exec"), names)
    tests = [test for name, test in names.items() if name.startswith("test_")]
    assert len(tests) == 3
    for test in tests:
        cases = [mark.args[1] for mark in getattr(test, "pytestmark", [])] or [[]]
        for case in cases[0] or [None]:
            test(*[case] * len(inspect.signature(test).parameters))
