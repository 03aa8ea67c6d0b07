"""What of a page's tree is laid out, not written: made harmless before an extractor sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

_IN_LAYOUT = frozenset(["table", "h1", "h2", "h3", "ul", "ol", "img", "form"])
_IN_CELLS = frozenset(["p", "div"])
_BLOCKS = ("div", "table", "figure", "ul", "ol", "amp-ad", "amp-img", "amp-embed")
_GRID = 2  # rows and cells in a row from which a table is one of figures
_INLINE = frozenset(["a", "b", "strong", "em", "i", "u", "span", "font", "sup", "sub", "small", "mark", "br"])
_LONG_CELL = 120  # characters: more than one cell of a table of figures ever holds
_SHORTEST_LINK = 10  # characters of a link that a line of the text may repeat
_LIST_ITEM = 60  # characters of an item that is no more than a headline
_LIST = 3  # items from which a list is one of links


def link_texts(tree: html.HtmlElement) -> frozenset[str]:
    """The words of every link on the page that is long enough to be a headline."""
    return frozenset(words for link in tree.iter("a") if len(words := _words(link)) >= _SHORTEST_LINK)


def tidy(tree: html.HtmlElement) -> None:
    """Tables that only lay out become plain blocks, lists of links go, bare text gets its paragraph. Changes the tree."""
    _plain_tables(tree)
    for mark in [link for link in tree.iter("a") if _is_footnote(link)]:
        mark.drop_tree()
    for listing in [found for found in tree.iter("ul", "ol") if _is_links(found)]:
        listing.drop_tree()
    for block in [found for found in tree.iter(*_BLOCKS) if (found.tail or "").strip()]:
        _wrap_tail(block)


def _plain_tables(tree: html.HtmlElement) -> None:
    """Tables that only lay out become blocks; in those of figures a cell's blocks become its words."""
    for table in [t for t in tree.iter("table") if _is_layout(t)]:
        table.tag = "div"
    for cell in list(tree.iter("tbody", "thead", "tfoot", "tr", "td", "th")):
        if not any(parent.tag == "table" for parent in cell.iterancestors("table")):
            cell.tag = "div"
    for block in [inner for table in tree.iter("table") for inner in table.iter(*_IN_CELLS)]:
        block.tail = f" {block.tail or ''}"
        block.drop_tag()  # an extractor loses a cell whose words lie in a block


def _wrap_tail(block: html.HtmlElement) -> None:
    """Text that follows a block without an element of its own, with what runs on in its line: an extractor loses it."""
    parent = block.getparent()
    if parent is None:
        return
    paragraph = parent.makeelement("p")
    paragraph.text, block.tail = block.tail, None
    following = block.getnext()
    block.addnext(paragraph)
    while following is not None and following.tag in _INLINE:
        after = following.getnext()
        paragraph.append(following)
        following = after


def _is_layout(table: html.HtmlElement) -> bool:
    """Whether it holds more than words in cells. Paragraphs inside short cells of a grid are cells' words."""
    if any(len(_words(cell)) > _LONG_CELL for cell in table.iter("td")):
        return True
    inner = {element.tag for element in table.iterdescendants()}
    return bool(inner & _IN_LAYOUT) or (bool(inner & _IN_CELLS) and not _is_grid(table))


def _is_grid(table: html.HtmlElement) -> bool:
    rows = [sum(1 for _ in row.iterchildren("td", "th")) for row in table.iter("tr")]
    return sum(cells >= _GRID for cells in rows) >= _GRID


def _is_footnote(link: html.HtmlElement) -> bool:
    """A number that leads to a note further down: glued to the sentence it would be read as a figure."""
    return (link.get("href") or "").startswith("#") and _words(link).strip("[]()").isdigit()


def _is_links(listing: html.HtmlElement) -> bool:
    items = list(_items(listing))
    return len(items) >= _LIST and all(items)


def _items(listing: html.HtmlElement) -> Iterator[bool]:
    """For each item with words whether it is a link and little else."""
    for item in listing.iterchildren("li"):
        words = _words(item)
        if words:
            linked = sum(len(_words(link)) for link in item.iter("a"))
            yield linked > 0 and (linked * 2 >= len(words) or len(words) <= _LIST_ITEM)


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
