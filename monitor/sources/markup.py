"""XML from strangers, made safe before a parser sees it: cut to size, without declarations, entities and control characters."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from monitor.charsets import decode
from monitor.errors import SourceError

if TYPE_CHECKING:
    from re import Pattern

    from lxml.etree import XMLParser, _Element

# A document type can define entities that grow without bound or name files; no listing needs one.
_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ILLEGAL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])  # in XML 1.0
# An "&" that begins none of XML's own entities, a "<" that begins no tag. Escaped, they reach `words.plain`, which knows HTML's.
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
_LESS = re.compile(r"<(?![A-Za-z_/!?])")
_NUMBERED = re.compile(r"&#(?:([0-9]{1,7})|x([0-9A-Fa-f]{1,6}));")
_WINDOWS, _LARGEST = range(0x80, 0xA0), 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_HTML = re.compile(r"<html\b", re.IGNORECASE)
# The parsers' own work per tag grows with the square of its attributes.
_CROWDED = re.compile(r"""<[A-Za-z][^\s<>="']*(?:\s+[^\s<>="']+\s*=\s*(?:"[^"<]*"|'[^'<]*')){200}""")
_COMMENT = "<!--", "-->"
_FIRST_WORDS = 100  # characters of a strange answer that go into the error


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """What a kind of document looks like, and how much of it is read."""

    named: str  # for people: "a feed"
    root: Pattern[str]  # the start of its root tag
    end: Pattern[str]  # the end tag of an entry
    max_chars: int
    max_tags: int
    max_entities: int
    max_entries: int


def document(body: bytes, content_type: str, form: Form) -> str:
    """The text of a document from its root tag to the last entry within the form's limits, fit for a parser.

    Raises: SourceError when there is no such root, an HTML page around it, or a tag made to keep us busy.
    """
    text = _cut(_from_root(decode(body, content_type), form), form)
    if _CROWDED.search(text):
        raise SourceError("not {form}: it has a tag with 200 attributes or more", form=form.named)
    text = _LESS.sub("&lt;", _AMPERSAND.sub("&amp;", _DECLARATION.sub("", text.translate(_ILLEGAL))))
    return _NUMBERED.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    """A character by its number, as it stands there; nothing for a number that is none in XML.

    What Windows numbers as it likes reaches `words.plain`.
    """
    number = int(found[1]) if found[1] else int(found[2], 16)
    if number in _ILLEGAL or number in _SURROGATES or number > _LARGEST:
        return ""
    return f"&amp;{found[0][1:]}" if number in _WINDOWS else found[0]


def _from_root(text: str, form: Form) -> str:
    found, page = _root(text, form), _HTML.search(text)
    if page and (not found or page.start() < found.start()):
        raise SourceError(
            "an HTML page came where {form} was; open the address in a browser", form=form.named
        )
    if not found:
        raise SourceError(
            "not {form}: it begins {beginning!r}", form=form.named, beginning=text[:_FIRST_WORDS].strip()
        )
    return text[found.start() :]


def _root(text: str, form: Form) -> re.Match[str] | None:
    """The root tag: the first one that does not stand in a comment."""
    at = 0
    while found := form.root.search(text, at):
        begins, ends = (text.rfind(sign, at, found.start()) for sign in _COMMENT)
        over = text.find(_COMMENT[1], found.start())
        if begins <= ends or over < 0:
            return found
        at = over + len(_COMMENT[1])
    return None


def _cut(text: str, form: Form) -> str:
    limit = min(form.max_chars, _nth("<", text, form.max_tags), _nth("&", text, form.max_entities))
    ends = [found.end() for found in islice(form.end.finditer(text, 0, limit), form.max_entries)]
    if len(text) <= limit and len(ends) < form.max_entries:
        return text
    return text[: ends[-1]] if ends else text[:limit]


def tree_of(text: str, form: Form) -> _Element:
    """The root of a document that `document` has made fit, damaged or not. Raises: SourceError."""
    from lxml import etree

    parser = _parser(recover=True)  # an unescaped & in an address is common
    try:
        root = etree.fromstring(_bytes(text), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError("{form} that cannot be parsed: {error}", form=form.named, error=error) from error
    if root is None:
        last = parser.error_log.last_error
        raise SourceError("{form} that cannot be parsed: {error}", form=form.named, error=last)
    return root


def trees_of(text: str, form: Form, entry: Pattern[str]) -> list[_Element]:
    """The root of such a document. Of one that is damaged what stands before its entries, and each of them as a root of
    its own, so that what is wrong costs its entry alone; `entry` finds their starts.

    Raises: SourceError if nothing of it can be parsed.
    """
    from lxml import etree

    try:
        return [etree.fromstring(_bytes(text), _parser(recover=False))]
    except etree.XMLSyntaxError as error:
        trees = _pieces_of(text, form, entry)
        if not trees:
            raise SourceError(
                "{form} that cannot be parsed: {error}", form=form.named, error=error
            ) from error
        return trees


def _pieces_of(text: str, form: Form, entry: Pattern[str]) -> list[_Element]:
    trees: list[_Element] = []
    starts = (found.start() for found in islice(entry.finditer(text), form.max_entries))
    for start, end in pairwise([0, *starts, len(text)]):
        with suppress(SourceError):
            trees.append(tree_of(text[start:end], form))
    return trees


def _parser(*, recover: bool) -> XMLParser:
    """Not huge: nesting ends at 256."""
    from lxml import etree

    return etree.XMLParser(
        recover=recover, resolve_entities=False, no_network=True, huge_tree=False, encoding="utf-8",
        remove_comments=True, remove_pis=True,
    )  # fmt: skip


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")


def up_to(sign: str, text: str, count: int) -> str:
    """The text before `sign` stands in it for the time after `count` times."""
    return text[: _nth(sign, text, count)]


def _nth(sign: str, text: str, count: int) -> int:
    """Where `sign` stands for the first time after `count` times; the text's length if it does not."""
    found = next(islice(re.finditer(sign, text), count, None), None)
    return found.start() if found else len(text)
