"""An article whose text is already at hand: a line of a replay, a page dump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.articles.cuts import cuts_in
from monitor.articles.identity import canonical
from monitor.articles.language import language_of
from monitor.model import Article

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Language


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
