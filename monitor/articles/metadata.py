"""What a page says of its article: headline, outlet, author, times, address."""

from __future__ import annotations

from datetime import UTC
from itertools import islice
from typing import TYPE_CHECKING, Any

from monitor.articles import page_tags as tags
from monitor.articles.access_words import TIER_TAGS
from monitor.articles.identity import site_of
from monitor.articles.times import SEOUL, Times, printed_times, read_day, read_times, settled
from monitor.articles.titles import title_and_tail, without_site_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, tzinfo

    from lxml import html

    from monitor.model import Language

_LONGEST_NAME = 60
_BLOCKS = ("div", "p", "span", "section", "header", "li")
_SHORTEST_TITLE, _LONGEST_TITLE = 4, 300
_DAY_WITHIN = 40  # pieces of text below the headline among which a bare date may stand
_PRINTED_WITHIN = 200_000  # characters of the page's text looked at for a printed time


class Metadata:
    """The tags of one parsed page, and its JSON-LD object."""

    def __init__(self, tree: html.HtmlElement, linked: dict[str, Any], url: str) -> None:
        self._tree, self._linked, self._url = tree, linked, url
        self._meta: dict[str, str] = {}
        for tag in tree.iter("meta"):
            name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower()
            content = " ".join((tag.get("content") or "").split())
            if name and content:
                self._meta.setdefault(name, content)

    @property
    def title(self) -> str:
        """The first heading that the page's own titles confirm, else og:title, else the title, without the site's name."""
        said = [self._meta.get("og:title", ""), _string(self._linked.get("headline")), self._text_of("title")]
        names = (
            self.outlet,
            self._meta.get("og:site_name", ""),
            self._meta.get("application-name", ""),
            site_of(self._url),
        )
        titles = [without_site_name(title, names) for title in said]
        for heading in self._headings("h1", "h2", "h3"):
            if any(_agree(heading, title) for title in titles):
                return heading
        longest = max(self._headings("h1", "h2", "h3"), key=len, default="")
        named = titles[0] or titles[1]  # a <title> that no heading repeats names the section
        titled = named or self._standing_alone(titles[2], or_else=longest)
        return titled or next(iter(self._headings("h1")), "")  # a page without any title of its own

    @property
    def outlet(self) -> str:
        """The outlet's name; the site's address where the page does not say."""
        on_portal, bar, _ = self._meta.get(tags.PORTAL_OUTLET_TAG, "").partition("|")
        named = [_string(_first(self._linked.get("publisher")).get("name")), on_portal if bar else ""]
        named += self._tagged(tags.OUTLET_TAGS)
        for name in named:
            name = name.split("|")[0].strip()
            if name and len(name) <= _LONGEST_NAME and not tags.PORTALS.match(name) and "http" not in name:
                return name
        head, tail = title_and_tail(self._text_of("title"))
        headline = self._standing_alone(self._text_of("title"))
        name = {head: tail, tail: head}.get(headline, "")
        return name if 0 < len(name) <= _LONGEST_NAME else site_of(self._url)

    @property
    def author(self) -> str | None:
        """The writers' names, without job and address."""
        authors = self._linked.get("author")
        named = [_string(a.get("name") if isinstance(a, dict) else a) for a in _listed(authors)]
        candidates = (
            ", ".join(filter(None, map(self._name, named))),
            *map(self._name, self._tagged(tags.AUTHOR_TAGS)),
            ", ".join(filter(None, map(self._name, self._marked_authors()))),
        )
        return next((candidate for candidate in candidates if candidate), None)

    @property
    def description(self) -> str:
        """The lead as the page gives it to others."""
        return self._meta.get("og:description") or self._meta.get("description", "")

    @property
    def tiers(self) -> list[str]:
        """What the tags say of who may read it."""
        return self._tagged(TIER_TAGS)

    @property
    def declared(self) -> str | None:
        """What rel=canonical says."""
        for link in self._tree.iter("link"):
            if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
                return str(link.get("href"))
        return None

    def times(self, lang: Language) -> Times:
        """When it came out and was edited: tags against what is printed."""
        zone = SEOUL if lang == "ko" or site_of(self._url).endswith(".kr") else UTC
        printed = printed_times(self._printed(), zone)
        published = [
            _string(self._linked.get("datePublished")),
            *self._tagged(tags.PUBLISHED_TAGS),
            *self._data(tags.DATA_PUBLISHED),
        ]
        edited = [
            _string(self._linked.get("dateModified")),
            *self._tagged(tags.EDITED_TAGS),
            *self._data(tags.DATA_EDITED),
        ]
        if printed.published is None and not any(published):
            published += [_string(tag.get("datetime")) or _clean(tag) for tag in self._tree.iter("time")]
        first = settled(printed.published, read_times(published, zone)) or self._day(published, zone)
        last = settled(printed.edited, read_times(edited, zone))
        return Times(published=first, edited=_later(last, first))

    def _day(self, said: list[str], zone: tzinfo) -> datetime | None:
        """The day's beginning where no clock is told: of a tag, or of the first element below the headline that is a date."""
        days = (read_day(text, zone) for text in (*said, *islice(self._below_headline(), _DAY_WITHIN)))
        return next((day for day in days if day), None)

    def _below_headline(self) -> Iterator[str]:
        heading = next(
            (h for h in self._tree.iter("h1", "h2", "h3", "h4") if _agree(_clean(h), self.title)), None
        )
        for element in () if heading is None else heading.itersiblings():
            yield from element.itertext()

    def _headings(self, *tags: str) -> list[str]:
        texts = (_clean(element) for element in self._tree.iter(*tags))
        return [text for text in texts if _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE]

    def _standing_alone(self, title: str, or_else: str = "") -> str:
        """The part of the title that the page prints so: sites without any tags put their name behind or before it.

        A title with a tail of which the page prints neither part is a section's; then `or_else` is the headline.
        """
        head, tail = title_and_tail(title)
        if not tail:
            return title
        printed = {" ".join(text.split()) for text in self._tree.itertext()}
        return next((part for part in (head, tail) if part in printed), or_else or title)

    def _printed(self) -> str:
        """All the page prints, with a blank between elements: a label may touch the word before it."""
        return " ".join(" ".join(self._tree.itertext()).split())[:_PRINTED_WITHIN]

    def _tagged(self, names: tuple[str, ...]) -> list[str]:
        return [self._meta[name] for name in names if name in self._meta]

    def _data(self, names: tuple[str, ...]) -> Iterator[str]:
        for name in names:
            for value in self._tree.xpath(f"//@{name}")[:1]:
                yield str(value)

    def _text_of(self, tag: str) -> str:
        return next((text for element in self._tree.iter(tag) if (text := _clean(element))), "")

    def _marked_authors(self) -> list[str]:
        """Names that the page marks as the writers', of the first place that does: another article may follow."""
        marked = [e for e in self._tree.iter("a", "span") if "author" in (e.get("rel"), e.get("itemprop"))]
        beside = [e for e in marked if e.getparent() is marked[0].getparent()]
        blocks = (e for e in self._tree.iter(*_BLOCKS) if tags.BYLINE_BLOCK.search(_names(e)))
        pieces = [" ".join(piece.split()) for block in islice(blocks, 1) for piece in block.itertext()]
        return [_clean(e) for e in beside] or [p for p in pieces if tags.FULL_NAME.match(p)][:1]

    def _name(self, said: str) -> str | None:
        name = tags.JOBS.sub("", tags.EMAIL.sub("", said)).strip(" ,|·/")
        wrong = not name or len(name) > _LONGEST_NAME or tags.NO_NAME.search(name) or tags.PORTALS.match(name)
        return None if wrong or _folded(name) in _folded(self.outlet) else name


def _later(edited: datetime | None, published: datetime | None) -> datetime | None:
    return edited if edited and (published is None or edited > published) else None


def _names(element: html.HtmlElement) -> str:
    return " ".join(
        element.get(attribute, "")[:200] for attribute in ("class", "data-component", "data-testid")
    )


def _folded(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _clean(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _agree(heading: str, title: str) -> bool:
    a, b = _folded(heading), _folded(title)
    return bool(a and b) and (a in b or b in a) and min(len(a), len(b)) * 2 >= max(len(a), len(b))


def _string(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _first(value: Any) -> dict[str, Any]:
    return next((v for v in _listed(value) if isinstance(v, dict)), {})
