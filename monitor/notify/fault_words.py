"""What is wrong with a source, a page or a channel, in the reader's language. Pure.

A fault is kept in the words of whoever found it, which are English; the log and `monitor sources` show these.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.notify.catalogue import say
from monitor.notify.wording import worded

if TYPE_CHECKING:
    from monitor.model import Language

_HANGUL = re.compile(r"[가-힣]")
_STATUS = re.compile(r"(?<![0-9.:/])([345][0-9]{2})(?![0-9.:/])")
# The first row that fits; each names a phrase of the catalogue.
_CUES = tuple(
    (key, re.compile(cue, re.IGNORECASE))
    for key, cue in (
        ("fault.silent_channel", r"no channel is called"),
        ("fault.timed_out", r"timed? ?out|no answer within|deadline"),
        ("fault.unresolved", r"cannot be resolved|name or service not known|getaddrinfo"),
        ("fault.certificate", r"certificate|ssl|tls"),
        ("fault.robots", r"robots"),
        ("fault.private", r"private|not connect to|not allowed"),
        ("fault.redirects", r"redirect"),
        ("fault.too_large", r"bytes|too large|cap\b"),
        ("fault.resting", r"left alone|rest"),
        ("fault.empty", r"empty"),
        ("fault.connection", r"connect|refused|unreachable|reset"),
        ("fault.unreadable", r"feed|json|html|parsed|tag|sitemap|page"),
    )
)


def say_kept(fault: str, lang: Language) -> str:
    """A fault in its own words where the catalogue has them in this language; else what kind of fault it is."""
    own = worded(fault, lang)
    return own if own != fault else say_fault(fault, lang)


def say_fault(fault: str, lang: Language) -> str:
    """The fault for a reader; a fault that no row fits is said to be one."""
    if lang == "en" or not fault or _HANGUL.search(fault):
        return fault
    status = _STATUS.search(fault)
    if status:
        return say(lang, "fault.status", status=status[1])
    return say(lang, next((key for key, cue in _CUES if cue.search(fault)), "fault.other"))
