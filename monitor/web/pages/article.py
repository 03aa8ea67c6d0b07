"""An article: its figures in its text, its versions side by side, who copied it, and why it did or did not alert."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from monitor.web.drawn import page
from monitor.web.marked import LONGEST, Run, paragraphs, sides
from monitor.web.site import LARGEST, site_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.edits import Draft, Passage
    from monitor.store import Store
    from monitor.store.paged import ArticleRow
    from monitor.store.rows import KeptVersion, Reason, Telling

_MOST_EDITS = 4
_MOST_REASONS = 80
_MOST_COPIES = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class Edited:
    """A version beside the one before it."""

    version: KeptVersion
    before: KeptVersion
    title: tuple[Sequence[Passage], Sequence[Passage]]
    text: tuple[Sequence[Passage], Sequence[Passage]]


def show(request: Request) -> Response:
    """Raises: HTTPException 404."""
    store, number = site_of(request).store, request.path_params["article"]
    row = store.pages.article(number) if number <= LARGEST else None
    if row is None:
        raise HTTPException(404)
    versions = [one for one in store.versions(row.canonical) if one.article == number]
    draft = versions[-1].draft
    return page(
        request,
        "article.html",
        row=row,
        version=versions[-1],
        title=_title(draft),
        text=paragraphs(draft.text, (one for one in draft.figures if one.figure.place == "text")),
        cut_short=len(draft.text) > LONGEST,
        edits=_edits(versions),
        reasons=_reasons(store, row, versions),
        copies=_copies(store, row),
    )


def _title(draft: Draft) -> list[Run]:
    """The headline, in one line."""
    found = paragraphs(draft.title, (one for one in draft.figures if one.figure.place == "title"))
    return [run for paragraph in found for run in paragraph]


def _edits(versions: Sequence[KeptVersion]) -> list[Edited]:
    """The latest first."""
    pairs = list(pairwise(versions))[-_MOST_EDITS:]
    return [
        Edited(version=now, before=before, title=sides(now.edit.title), text=sides(now.edit.text))
        for before, now in reversed(pairs)
        if now.edit
    ]


def _reasons(store: Store, row: ArticleRow, versions: Sequence[KeptVersion]) -> list[Reason]:
    """What became of each version of this article alone, and of the figures of the last one."""
    own, last = {one.id for one in versions} | {None}, versions[-1].id
    lines = [one for one in store.why(row.url) if one.version in own]
    shown = [one for one in lines if not one.figure or one.version == last]
    return shown[-_MOST_REASONS:]


def _copies(store: Store, row: ArticleRow) -> list[Telling]:
    """Who runs the same text."""
    story = store.story(row.story) if row.story else None
    tellings = story.tellings if story else ()
    return [one for one in tellings if one.copy_of == row.url][:_MOST_COPIES]
