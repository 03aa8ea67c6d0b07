"""An article whose text is already at hand: a line of a replay, a page dump, a text file."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from monitor.articles.cuts import cuts_in
from monitor.articles.identity import canonical
from monitor.articles.language import language_of
from monitor.charsets import decode
from monitor.errors import PageError
from monitor.model import Article

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Language, Page


def read_text(
    url: str,
    title: str,
    text: str,
    lang: Language | None = None,
    published_at: datetime | None = None,
    outlet: str = "",
) -> Article:
    """The article with `text` exactly as given; what is not the article is marked in `cuts`.

    `published_at` is aware. Without `lang` the letters tell.
    """
    lang = lang or language_of(f"{title}\n{text}")
    return Article(
        url=url,
        canonical=canonical(url),
        title=title,
        text=text,
        lang=lang,
        cuts=cuts_in(text, title, lang),
        outlet=outlet,
        published_at=published_at,
    )


def is_text_file(page: Page) -> bool:
    """Whether a page is a text that somebody saved. Servers send pages under that name, too: they are none."""
    return page.asked.startswith("file:") and page.content_type.startswith("text/plain")


def read_text_file(page: Page) -> Article:
    """The article of a saved text: its first line is the headline, its folder the outlet. Raises: PageError."""
    lines = decode(page.body, page.content_type).replace("\r\n", "\n").strip().split("\n", 1)
    text = lines[1].strip() if len(lines) > 1 else ""
    if not text or "\0" in text:
        raise PageError(
            "{page}: no article in it; write the headline first, and the text below it", page=page.asked
        )
    outlet = unquote(PurePosixPath(page.asked).parent.name)
    return read_text(page.asked, lines[0].strip(), text, outlet=outlet)
