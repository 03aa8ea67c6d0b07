"""Bytes of unknown charset, as servers send them -> text. Listings and pages lie about it alike."""

from __future__ import annotations

import re

# Label -> the codec that reads it. euc-kr is read as cp949, its superset: most pages that say the one are the other.
# A label that is not here is ignored: some of Python's codecs are slow or not meant for text from outside.
_CODECS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "euc-kr": "cp949",
    "euckr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "ks_c_5601": "cp949",
    "ks_c_5601-1989": "cp949",
    "korean": "cp949",
    "cp949": "cp949",
    "ms949": "cp949",
    "uhc": "cp949",
    "x-windows-949": "cp949",
    "windows-949": "cp949",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "windows-1252": "cp1252",
    "windows-1254": "cp1254",
    "iso-8859-15": "iso-8859-15",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-jp": "euc-jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
    # What servers send when nobody chose: worth less than a look at the bytes.
    "iso-8859-1": "",
    "latin1": "",
    "us-ascii": "",
}
_DECLARED = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_SYLLABLE = re.compile(rb"[\xb0-\xc8][\xa1-\xfe]")
_BEYOND = re.compile(rb"[\x80-\xff]")
_HOLE = "\ufffd"
_FEW = 0.1  # share of the letters beyond ASCII that may be broken before we take it for the wrong charset
_HEAD = 2048  # bytes (or letters of a header) in which a declaration has to stand
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(body: bytes, content_type: str = "") -> str:
    """The text of a body, whatever it says of itself: strict UTF-8, then what it declares, then Korean, then Western.

    The header comes before the document's own declaration. Bytes that fit nothing become U+FFFD. Never raises.
    """
    declared = _declared(content_type[:_HEAD].encode(errors="replace")) + _declared(body[:_HEAD])
    for codec in [*_marked(body), "utf-8", *declared, "euc_kr"]:
        try:
            return body.decode(codec)
        except UnicodeError:
            continue
    return _damaged(body, declared)


def _marked(body: bytes) -> list[str]:
    return [codec for mark, codec in _MARKS if body.startswith(mark)]


def _declared(head: bytes) -> list[str]:
    found = _DECLARED.search(head)
    codec = _CODECS.get(found[1].decode("ascii").lower()) if found else None
    return [codec] if codec else []


def _damaged(body: bytes, declared: list[str]) -> str:
    """A body with some broken letters (a CMS that cuts a summary by bytes), or Western text that names no charset."""
    korean = ["cp949"] if _looks_korean(body) else []
    for codec in ["utf-8", *declared, *korean]:
        text = body.decode(codec, errors="replace")
        if text.count(_HOLE) <= _FEW * _beyond_ascii(text):
            return text
    return body.decode("cp1252", errors="replace")


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", errors="ignore"))


def _looks_korean(body: bytes) -> bool:
    """Whether at least half of the bytes beyond ASCII are pairs of a common syllable in EUC-KR."""
    return 4 * len(_SYLLABLE.findall(body)) >= len(_BEYOND.findall(body))
