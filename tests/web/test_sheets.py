"""CSV that a spreadsheet reads as it is, and never runs."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from monitor.web.sheets import cell_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.conftest import Browser

    Visit = Callable[..., Browser]


def _rows(visit: Visit, path: str) -> list[dict[str, str]]:
    answer = visit().get(path)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


def test_series_has_a_row_for_each_report_with_both_times(visit: Visit) -> None:
    first, *_, last = sorted(_rows(visit, "/series/1.csv"), key=lambda row: (row["low"], row["at"]))
    assert (first["low"], first["outlet"], first["at"]) == (
        "640000000",
        "Harbour Post",
        "2026-03-02T03:00:00+00:00",
    )
    assert (last["low"], last["learned"]) == ("690000000", "2026-03-08T03:00:00+00:00")


def test_topic_has_a_row_for_each_series(visit: Visit) -> None:
    [row] = _rows(visit, "/topics/westbay.csv")
    assert (row["series"], row["low"], row["unit"]) == ("1", "690000000", "USD")


@pytest.mark.parametrize("path", ["/series/999.csv", f"/series/{2**70}.csv", "/topics/nowhere.csv"])
def test_what_there_is_not_has_no_sheet(visit: Visit, path: str) -> None:
    assert visit().get(path).status_code == 404


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")'])
def test_words_that_would_be_a_formula_are_none(words: str) -> None:
    assert cell_of(words) == f"'{words}"


@pytest.mark.parametrize(
    ("value", "cell"), [(-5, -5), (1.5, 1.5), (True, "yes"), (None, None), ("3 =", "3 =")]
)
def test_numbers_stay_numbers(value: object, cell: object) -> None:
    assert cell_of(value) == cell
