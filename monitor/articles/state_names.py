"""Under which keys the state of a page's framework holds an article; keys are compared without case and underscores."""

from __future__ import annotations

BODY = frozenset(
    [
        "articlebody",
        "body",
        "content",
        "contents",
        "bodyhtml",
        "articlecontent",
        "text",
        "maintext",
        "html",
        "newscontent",
        "contentelements",
        "paragraphs",
        "blocks",
    ]
)
# Types of a piece of the text; other pieces are pictures, links to articles, raw HTML.
PROSE = frozenset(["text", "paragraph", "p", "header", "heading", "list", "blockquote", "quote"])
# What has a title or an address is another article, not a piece of one.
OF_ITS_OWN = frozenset(["title", "headline", "headlines", "url", "link", "href"])
FACTS = {
    "author": ("author", "authors", "byline", "by", "journalistname", "reportername", "writername", "writer"),
    "datePublished": (
        "datepublished", "publishedat", "publishedtime", "publishdate", "publisheddate", "articlepubdate", "pubdate",
        "displaydate", "firstpublishdate", "regdate",
    ),
    "dateModified": ("datemodified", "modifiedat", "modifieddate", "updatedat", "lastupdateddate", "articlemoddate"),
}  # fmt: skip
