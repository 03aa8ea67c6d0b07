"""What a page of the docs shows: its files, its sessions, and the commands in it."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted(str(page.relative_to(ROOT)) for page in (*ROOT.glob("README*.md"), *ROOT.glob("docs/*.md")))
_BLOCK = re.compile(
    r"(?:^(?P<lead>[^\n]*):\n\n)?^```(?P<kind>\w*)\n(?P<inside>.*?)^```", re.MULTILINE | re.DOTALL
)
_CODE = re.compile(r"(?<!`)`(monitor [^`\n]+)`(?!`)")
_CALL = re.compile(r"(?:^|\$ |\| |exec newsfigures |bin/)((?:monitor|newsfigures) .*)")


@dataclass(frozen=True)
class File:
    """What the page has its reader write: a block under a line that ends in the file's name (and words) and a colon."""

    name: str
    content: str


@dataclass(frozen=True)
class Step:
    """A command as it is typed, and what it is said to print; in that `…` stands for anything."""

    typed: str
    shown: str

    def is_shown_by(self, printed: str) -> bool:
        """The widths of columns and the ends of lines are no matter."""
        parts = [re.escape(" ".join(part.split())) for part in self.shown.split("…")]
        return re.fullmatch(r"\s*.*?\s*".join(parts), " ".join(printed.split()), re.DOTALL) is not None


def text_of(page: str) -> str:
    """The page's own words."""
    return (ROOT / page).read_text(encoding="utf-8")


def told_in(page: str) -> Iterator[File | Step]:
    """Files and steps of the blocks marked `console`, from the top to the end: they follow on each other."""
    for block in _BLOCK.finditer(text_of(page)):
        named = re.search(r"`([\w./-]+\.\w+)`[^`]*$", block["lead"] or "")
        if block["kind"] == "console":
            yield from _steps(block["inside"])
        elif named:
            yield File(named[1], block["inside"])


def calls_in(page: str) -> list[str]:
    """Every call of ours: in any block, a line each, and in the words between."""
    text = text_of(page)
    lines = [line for block in _BLOCK.finditer(text) for line in _joined(block["inside"]).splitlines()]
    in_blocks = [call[1].partition("  #")[0] for line in lines if (call := _CALL.search(line))]
    return [*in_blocks, *(call[1].replace("\\|", "/") for call in _CODE.finditer(_BLOCK.sub("", text)))]


def words_of(call: str) -> list[str]:
    """The words behind the command's name, up to what is the shell's."""
    lexer = shlex.shlex(call, posix=True, punctuation_chars="|>&;")
    lexer.whitespace_split = True
    words = list(lexer)
    ends = [at for at, word in enumerate(words) if set(word) <= set("|>&;")]
    return words[1 : ends[0] if ends else None]


def _steps(inside: str) -> Iterator[Step]:
    for part in re.split(r"^\$ ", _joined(inside), flags=re.MULTILINE)[1:]:
        typed, _, shown = part.partition("\n")
        yield Step(typed.partition("  #")[0].strip(), shown)


def _joined(inside: str) -> str:
    return inside.replace("\\\n", " ")
