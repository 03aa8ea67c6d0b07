"""Series and topics as CSV, for spreadsheets: one row an observation, or one a series, in the contract's words."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import StreamingResponse

from monitor import contract
from monitor.store.paged import Leaf
from monitor.web.site import site_of, topic_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.store.rows import History
    from monitor.web.site import Site

_OBSERVATION = (
    "observation", "at", "learned", "outlet", "low", "high", "unit", "per", "status", "approx", "bound", "owner",
    "about", "speaker", "as_of", "due", "unsure", "misread", "withdrawn", "quote", "url",
)  # fmt: skip
_SERIES = (
    "series", "label", "named", "low", "high", "unit", "per", "status", "at", "outlet", "url", "observations",
    "outlets", "changes", "open_conflict", "suspect", "unsure", "muted",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # a spreadsheet would run what begins like this
_AT_ONCE = 200  # series read at a time: a topic may have more than fit into memory


def series(request: Request) -> Response:
    """Every observation of a series. Raises: HTTPException 404."""
    number = request.path_params["series"]
    found = site_of(request).store.history(number) if number < 2**63 else None
    if found is None:
        raise HTTPException(404)
    return _sheet(f"series-{number}.csv", _OBSERVATION, _observations(found))


def topic(request: Request) -> Response:
    """Every series of a topic. Raises: HTTPException 404."""
    named = topic_of(request)
    return _sheet(f"{named.id}.csv", _SERIES, _all_series(site_of(request), named.id))


def _observations(found: History) -> Iterator[dict[str, Any]]:
    for one in found.observations:
        yield contract.observation(one, withdrawn=one.article in found.withdrawn)
    for one in found.misread:
        yield contract.observation(one, misread=True)


def _all_series(site: Site, named: str) -> Iterator[dict[str, Any]]:
    after: str | None = None
    while True:
        page = site.store.pages.series(Leaf(after=after, limit=_AT_ONCE), topic=named)
        yield from map(contract.series_row, page.items)
        if page.next is None:
            return
        after = page.next


def _sheet(name: str, columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> Response:
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
    return StreamingResponse(_lines(columns, rows), headers=headers, media_type="text/csv; charset=utf-8")


def _lines(columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """With a byte order mark, without which spreadsheets take Hangul for something else."""
    yield "\ufeff" + _line(columns)
    for row in rows:
        yield _line([row[column] for column in columns])


def _line(cells: Iterable[Any]) -> str:
    line = StringIO()
    csv.writer(line).writerow([cell_of(cell) for cell in cells])
    return line.getvalue()


def cell_of(value: Any) -> Any:
    """A value as a cell: numbers stay numbers; words of others can never be a formula."""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
