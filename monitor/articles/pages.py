"""A page as it came over the wire, read as an article."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from monitor.articles.access import is_walled
from monitor.articles.asides import set_aside
from monitor.articles.cut_words import SIGNED
from monitor.articles.cuts import cuts_in, merged, parted, signed_by
from monitor.articles.embedded import article_in_state, linked_data, plain
from monitor.articles.identity import canonical
from monitor.articles.language import language_of
from monitor.articles.layout import link_texts, tidy
from monitor.articles.markup import parse, text_only
from monitor.articles.metadata import Metadata
from monitor.charsets import decode
from monitor.errors import PageError
from monitor.model import Article, Cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from configparser import ConfigParser
    from typing import Any

    from lxml import html

    from monitor.articles.markup import Markup
    from monitor.model import LeftOut, Page, Trust

# Under 250 characters, the extractor's own default, it gives up its careful result and takes whole side lists:
# on 25 pages cut to a flash of one or two sentences that let in 48 foreign figures, with 50 it was 11.
_MIN_EXTRACTED_SIZE = "50"
_SHORT = 100  # characters under which a second place is looked at
_LEAST = 20  # characters without which there is no article
_LEAD = 200  # characters in which a lead begins
_LONGEST = 200_000  # characters of text
_SAMPLE = 20_000
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")
_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b")


def read_page(page: Page) -> Article:
    """The article of a page: its text alone, paragraph by line; what else was found there is in `left_out`.

    `url` is the address we asked for. Trust is low where a fallback read the page, or little was found and nothing
    on the page confirms it, and where the article is for those who pay: then its headline is kept with whatever is shown.
    Raises PageError if there is no article: no markup, only pictures, only furniture.
    """
    if page.body.startswith(_BINARY):
        raise PageError("{page}: not a page but a file; leave it out of the source", page=page.asked)
    text = decode(page.body, page.content_type)
    markup = None if _is_noise(text) else parse(text)
    if markup is None:
        raise PageError("{page}: nothing to read in the page; look at it in a browser", page=page.asked)
    linked = linked_data(markup.scripts)
    meta = Metadata(markup.tree, linked, page.url)
    links = link_texts(markup.tree)
    found = _text(markup, linked, meta.description)
    if found.stated:
        meta = Metadata(markup.tree, {**found.stated, **linked}, page.url)
    article = _article(page, meta, found, links)
    shown = "\n".join((found.text, *(part.text for part in found.left_out)))
    walled = is_walled(linked, meta.tiers, shown)
    if walled and article.title:
        return replace(article, trust="low")
    if len(article.text) < _LEAST:
        raise PageError(
            "{page}: no article found in the page; its layout may need a script to show it", page=page.asked
        )
    return article


def _article(page: Page, meta: Metadata, found: _Found, links: frozenset[str]) -> Article:
    title, text = meta.title, found.text
    lang = language_of(f"{title}\n{text}")
    times = meta.times(lang)
    cuts = merged([*cuts_in(text, title, lang), *_repeated_links(text, links)])
    body, left_out = parted(text, cuts)
    return Article(
        url=page.asked,
        canonical=canonical(page.url, meta.declared),
        title=title,
        text=body,
        lang=lang,
        left_out=found.left_out + left_out,
        outlet=meta.outlet,
        author=meta.author or signed_by(text, cuts) or _signed_beside(found.left_out),
        published_at=times.published,
        edited_at=times.edited,
        trust=found.trust,
    )


def _signed_beside(left_out: tuple[LeftOut, ...]) -> str | None:
    """The reporter in the first by-line that stands beside the text."""
    signed = (found for part in left_out if part.kind == "byline" if (found := SIGNED.search(part.text)))
    return next((found[1] for found in signed), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Found:
    """What a page holds: a text, how far it can be trusted, and what its layout sets apart."""

    text: str
    trust: Trust
    left_out: tuple[LeftOut, ...] = ()
    # what the state of a framework says of the article
    stated: Mapping[str, Any] = field(default_factory=dict)


def _text(markup: Markup, linked: dict[str, Any], description: str) -> _Found:
    """The extractor's text, or the page's own data where that is short or lacks the beginning.

    Two sources that hold the same words confirm each other: trust is full.
    """
    if markup.heavy:
        return _Found(text=text_only(markup.visible)[:_LONGEST], trust="low")
    text, left_out = _shown(markup.tree)
    given = plain(str(linked.get("articleBody") or ""))
    if len(text) >= _SHORT and (len(given) < _SHORT or _begins_in(given, text)):
        return _Found(text=text[:_LONGEST], trust="full", left_out=left_out)
    stated = article_in_state(markup.scripts)
    longest = max(given, stated.get("articleBody", ""), key=len)
    if len(longest) > len(text):
        agrees = longest == given and _begins_in(text, given)
        return _Found(text=longest[:_LONGEST], trust="full" if agrees else "low", stated=stated)
    trust: Trust = "full" if _begins_in(description, text[:_LEAD]) else "low"
    return _Found(text=text, trust=trust, left_out=left_out)


def _shown(tree: html.HtmlElement) -> tuple[str, tuple[LeftOut, ...]]:
    """The text that the page shows, and what stands beside it; a page whose names mislead is read whole."""
    narrowed = deepcopy(tree)
    left_out = set_aside(narrowed)
    tidy(narrowed)
    text = _extracted(narrowed)
    if len(text) >= _LEAST or not left_out:
        return text, left_out
    whole = deepcopy(tree)
    tidy(whole)
    return _extracted(whole), ()


def _begins_in(other: str, text: str) -> bool:
    """Whether the text has the words that the other one, its lead or itself, begins with."""
    start = _letters(other[:_LEAD])[:_LEAST]
    return bool(start) and start in _letters(text)


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def _is_noise(text: str) -> bool:
    """Bytes that were no text: more than one in fifty of the first characters is unreadable."""
    sample = text[:_SAMPLE]
    return len(_UNREADABLE.findall(sample)) * 50 > len(sample)


def _extracted(tree: html.HtmlElement) -> str:
    from trafilatura import extract

    return extract(tree, include_comments=False, config=_config()) or ""


@cache
def _config() -> ConfigParser:
    from trafilatura.settings import use_config

    config: ConfigParser = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _MIN_EXTRACTED_SIZE)
    return config


def _repeated_links(text: str, links: frozenset[str]) -> Iterator[Cut]:
    """Lines of the text that are, whole, the words of a link: the headline of another article."""
    at = 0
    for line in text.split("\n"):
        if " ".join(line.split()).strip("-•· ") in links:
            yield Cut(start=at, end=at + len(line), kind="links")
        at += len(line) + 1
