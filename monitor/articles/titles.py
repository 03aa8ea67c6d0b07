"""Headlines: the marks of a story's stage, and the name of the site stuck on at the end."""

from __future__ import annotations

import re

# What news agencies print around a headline to say how far the story is.
_KOREAN_STAGE = r"속보|긴급|단독|종합(?:\s?\d{1,2}보)?|\d{1,2}보|상보|정정|수정|재송고|전문|업데이트"
_OPEN, _CLOSE = r"[\[(<【〔{]", r"[\])>】〕}]"
_BRACKETED = re.compile(
    rf"{_OPEN}\s?({_KOREAN_STAGE}|BREAKING|EXCLUSIVE|UPDATED?|CORRECTED)\s?{_CLOSE}", re.IGNORECASE
)
_ENGLISH_HEAD = re.compile(
    r"^(UPDATE \d{1,2}|WRAPUP \d{1,2}|CORRECTED(?:-UPDATE \d{1,2})?|REFILE|EXCLUSIVE|BREAKING(?: NEWS)?|"
    r"UPDATED|FACTBOX|Exclusive|Breaking|Update \d{1,2}|Corrected)\s?(?:[-–—:|]|\Z)\s?"
)
_SITE_SEPARATOR = re.compile(r"\s+[-–—|:<>»·]\s+|\s*[|]\s*|\s*::\s*")
_SPACES = re.compile(r"\s+")


def stage_marks(title: str) -> tuple[str, tuple[str, ...]]:
    """The headline without its stage marks, and the marks in order: "[속보] A(종합2보)" → ("A", ("속보", "종합2보"))."""
    marks = []
    while head := _ENGLISH_HEAD.match(title):
        marks.append(head[1])
        title = title[head.end() :]
    marks += [m[1] for m in _BRACKETED.finditer(title)]
    return _SPACES.sub(" ", _BRACKETED.sub(" ", title)).strip(), tuple(marks)


def without_site_name(title: str, names: tuple[str, ...]) -> str:
    """The headline without the site's or section's name at its end; `names` are what the page calls itself."""
    known = {_folded(name) for name in names if name}
    title = _SPACES.sub(" ", title).strip()
    while cut := _last_separator(title):
        if _folded(title[cut.end() :]) not in known:
            break
        title = title[: cut.start()].strip()
    return title


def title_and_tail(title: str) -> tuple[str, str]:
    """A headline cut at its last separator: "A :: B" → ("A", "B"); the tail is empty if there is none."""
    title = _SPACES.sub(" ", title).strip()
    cut = _last_separator(title)
    return (title[: cut.start()].strip(), title[cut.end() :].strip()) if cut else (title, "")


def _last_separator(title: str) -> re.Match[str] | None:
    found = [m for m in _SITE_SEPARATOR.finditer(title) if m.start()]
    return found[-1] if found else None


def _folded(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())
