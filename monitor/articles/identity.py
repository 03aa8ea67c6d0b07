"""One article, one address: what differs between two links to the same page is taken away."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit

from monitor.articles import identity_words as words

_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ESCAPED = re.compile(r"&(?:amp;)+")  # feeds and search results hand addresses on as they stand in HTML
_SLASHES = re.compile(r"/{2,}")
_ARTICLE_ID = re.compile(r"\d{4,}|(?:[^\W_]{1,40}-){3}", re.ASCII)
_AMP_CACHE = re.compile(r"\A/(?:[a-z]/)?(?:amp/)?(?:s/)?([\w.-]+\.[a-z]{2,})(/.*)?\Z", re.IGNORECASE)
_IN_NUMBERS = re.compile(r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?::|\Z)")
_MAX_PARAMETERS = 100
_LONGEST = 4096  # characters; a longer address is nobody's article, and stays as it is


def canonical(url: str, declared: str | None = None) -> str:
    """The address under which `url` is one and the same; `declared` is what the page's rel=canonical says.

    The declared address is followed only where it is on the same site and names an article. An address that is no
    http(s) URL comes back as it is, but for blanks at its ends.
    """
    own = _normal(url)
    if declared is None or not declared.strip():
        return own
    other = _normal(_joined(url, declared.strip()))
    return other if _trusted(own, other) else own


def site_of(url: str) -> str:
    """The site an address belongs to: example.co.kr for https://m.news.example.co.kr/…; empty if there is none.

    An address in numbers is a site of its own, with its port.
    """
    host = _host(_split(url))
    if _IN_NUMBERS.match(host):
        return host
    labels = host.split(".")
    wide = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in words.PUBLIC_SECOND_LEVELS
    return ".".join(labels[-3:] if wide else labels[-2:])


def _normal(url: str) -> str:
    # a lone surrogate cannot be written
    url = _ESCAPED.sub("&", url.strip()).encode("utf-8", "replace").decode()
    parts = _split(url)
    host = _host(parts)
    if parts.scheme not in ("http", "https") or not host or len(url) > _LONGEST:
        return url
    host, path = _out_of_amp_cache(host, parts.path)
    portal = _portal_article(host, path, parts.query)
    if portal:
        return portal
    path = _path(path)
    query = _query(parts.query, path)
    return f"https://{_bare(host)}{path}" + (f"?{query}" if query else "")


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # a port that is no number is found only here
    except ValueError:
        return SplitResult("", "", "", "", "")
    return parts


def _joined(url: str, declared: str) -> str:
    try:
        return urljoin(url, declared)
    except ValueError:
        return ""


def _host(parts: SplitResult) -> str:
    """Host and, unless it is the scheme's own, port."""
    host = (parts.hostname or "").rstrip(".")
    return host if parts.port in (None, 80, 443) else f"{host}:{parts.port}"


def _bare(host: str) -> str:
    """The host without www., m., amp.; "m.tv" stays, for it is a name of its own."""
    head, dot, rest = host.partition(".")
    while dot and head in words.HOST_LABELS and "." in rest:
        head, dot, rest = (host := rest).partition(".")
    return host


def _out_of_amp_cache(host: str, path: str) -> tuple[str, str]:
    cached = host.endswith(".cdn.ampproject.org") or (host == "www.google.com" and path.startswith("/amp/"))
    inner = _AMP_CACHE.match(path) if cached else None
    return (inner[1].lower(), inner[2] or "/") if inner else (host, path)


def _portal_article(host: str, path: str, query: str) -> str | None:
    if host.endswith("naver.com"):
        return _naver(path, query)
    if host.endswith(".daum.net") and (found := words.DAUM_PATH.match(path)):
        return f"https://v.daum.net/v/{found[1]}"
    return None


def _naver(path: str, query: str) -> str | None:
    if found := words.NAVER_PATH.search(path):
        return f"https://n.news.naver.com/article/{found[1]}/{found[2]}"
    given = dict(_pairs(query))
    press, article = given.get("oid", ""), given.get("aid", "")
    if press.isdigit() and article.isdigit():
        return f"https://n.news.naver.com/article/{press}/{article}"
    return None


def _path(path: str) -> str:
    path = _SLASHES.sub("/", _PERCENT.sub(_one_spelling, words.SESSION_IN_PATH.sub("", path)))
    path = words.MOBILE_HEAD.sub("", words.AMP_HEAD.sub("", words.AMP_TAIL.sub("", path)))
    return words.INDEX_PAGE.sub("/", path.rstrip("/ ")).rstrip("/ ") or "/"


def _one_spelling(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if character in _UNRESERVED else found[0].upper()


def _query(query: str, path: str) -> str:
    kept = [(k, v) for k, v in _pairs(query) if not _is_tracking(k, v)]
    named = [(k, v) for k, v in kept if k.lower() not in words.SECTION]
    if _ARTICLE_ID.search(path) or any(_ARTICLE_ID.search(v) for _, v in named):
        kept = named
    return urlencode(sorted(set(kept)), errors="surrogateescape")


def _pairs(query: str) -> list[tuple[str, str]]:
    try:
        # Queries in CP949 are no UTF-8: their bytes go through as they are.
        return parse_qsl(
            query, keep_blank_values=True, max_num_fields=_MAX_PARAMETERS, errors="surrogateescape"
        )
    except ValueError:
        return []


def _is_tracking(key: str, value: str) -> bool:
    key = key.lower()
    if key in words.ORIGIN:
        return value.lower() in words.ORIGIN_VALUES
    return key in words.TRACKING or key.startswith(words.TRACKING_PREFIXES)


def _trusted(own: str, declared: str) -> bool:
    """Same site, and an article's address: not the front page, and with an id where ours has one."""
    if site_of(own) != site_of(declared):
        return False
    path, query = _split(declared).path, _split(declared).query
    if not query and words.ARCHIVE_PATH.match(path):
        return False
    return not _names_article(own) or _names_article(declared)


def _names_article(url: str) -> bool:
    parts = _split(url)
    return bool(_ARTICLE_ID.search(f"{parts.path}?{parts.query}"))
