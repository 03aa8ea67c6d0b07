"""What of a text is not the article: captions, by-lines, rights lines, lists of other articles, furniture.

Works on lines, so that one wrong rule costs a line and never the article. The rules are tables: `cut_words`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from monitor.articles import cut_words as words
from monitor.articles.titles import stage_marks
from monitor.model import Cut, LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from monitor.model import Language

_SPACES = re.compile(r" {2,}")  # what a cut leaves in the middle of a line
_LONGEST_RULED = 400  # characters; a longer line is a paragraph, and only rules for parts of lines apply
_PROSE = 30  # characters of the shortest line that counts as prose by its full stop …
_SENTENCE = 8  # characters of the shortest sentence; too short to tell where an article begins
_QUOTE = 60  # … and by a quotation mark at its end: headlines end in one too, but are shorter
_HEAD_LINES = 60  # how far down a page dump the article's own time may stand
_SHORT = 15  # characters; between a dump's time line and its first paragraph, shorter lines are furniture
_CREDIT = 70  # characters at the end of a line in which a picture's credit stands
_CAPTION_LINE = 160  # characters of the longest line that is a caption and its credit
_RUN = 3  # lines from which what follows the last paragraph of a page dump is a list
_TIME_LINE = 80  # characters of the longest line that is there to tell the time
_HEADLINE = 12  # characters of the shortest headline
_CAPTION = 80  # characters of the longest caption that only its credit gives away
_TELLING = 12  # characters at its end in which a Korean sentence shows whether it tells or describes
_SIGNATURES = frozenset(["byline", "end mark", "rights"])


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    prose: bool

    def cut(self, kind: str) -> Cut:
        return Cut(start=self.start, end=self.end, kind=kind)


def cuts_in(text: str, title: str, lang: Language) -> tuple[Cut, ...]:
    """The passages of `text` that are not the article, ascending and disjoint; a normal body has few or none.

    `title` is the headline where it is known; a page dump without one keeps its headline line.
    """
    lines = list(_lines(text))
    start = _start(lines)
    found = [*_headline_again(lines, title), *_whole_lines(lines), *_behind(lines[start:])]
    if lang == "ko":
        found += _korean_bylines(lines)
    found += _list_at_end(lines, found, is_dump=start > 0)
    found += _furniture(lines[:start], lines[start:], title)
    found += [cut for line in lines for cut in _within(line)]
    return tuple(merged(found))


def signed_by(text: str, cuts: Iterable[Cut]) -> str | None:
    """The reporters named in a text's by-lines and datelines, in order."""
    signed = [text[cut.start : cut.end] for cut in cuts if cut.kind in ("byline", "dateline")]
    names = [found[1] for line in signed for found in words.SIGNED.finditer(line)]
    return ", ".join(dict.fromkeys(names)) or None


def _lines(text: str) -> Iterator[_Line]:
    """The lines that are not blank."""
    at = 0
    for piece in text.split("\n"):
        end = at + len(piece)
        if piece.strip():
            yield _Line(at, end, piece, _is_prose(piece))
        at = end + 1


def _is_prose(line: str) -> bool:
    line = line.strip()
    if len(line) >= _QUOTE and words.QUOTE_END.search(line[-3:]):
        return True
    return len(line) >= _PROSE and bool(words.SENTENCE_END.search(line[-8:]))


# --- above the article ------------------------------------------------------------------------------------------


def _start(lines: list[_Line]) -> int:
    """In a page dump the line behind the one that tells the time; 0 where no such line stands above the text."""
    first = next((i for i, line in enumerate(lines) if line.prose and not _line_kind(line)), len(lines))
    told = [i for i, line in enumerate(lines[: min(first, _HEAD_LINES)]) if _tells_time(line.text)]
    return told[-1] + 1 if told else 0


def _furniture(above: list[_Line], below: list[_Line], title: str) -> Iterator[Cut]:
    """All that stands above a dump's text, and the crumbs before its first paragraph."""
    headline = None if title else _headline_line(above)
    for line in above:
        if line is not headline:
            yield line.cut("furniture")
    for line in takewhile(lambda line: not line.prose, below if above else []):
        if len(line.text.strip()) <= _SHORT and not _is_sentence(line.text):
            yield line.cut("furniture")


def _tells_time(text: str) -> bool:
    if len(text) > _TIME_LINE or words.NOT_THE_TIME.search(text):
        return False
    return bool(words.TIME_LINE.search(text))


def _headline_line(lines: list[_Line]) -> _Line | None:
    """The lowest line above the time that is long enough to be a headline."""
    for line in reversed(lines):
        if len(line.text.strip()) >= _HEADLINE and not _line_kind(line) and not _tells_time(line.text):
            return line
    return None


def _headline_again(lines: list[_Line], title: str) -> Iterator[Cut]:
    """The headline, repeated as a line of its own: its figures are read where the headline stands."""
    headline = _letters(stage_marks(title)[0])
    for line in lines if headline else []:
        if len(line.text) <= _LONGEST_RULED and _letters(stage_marks(line.text)[0]) == headline:
            yield line.cut("headline")


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


# --- lines ------------------------------------------------------------------------------------------------------


def _line_kind(line: _Line) -> str | None:
    if len(line.text) > _LONGEST_RULED:
        return None
    if words.FURNITURE.match(line.text):
        return "furniture"
    if len(line.text) <= _CAPTION_LINE and words.CREDIT_AT_END.search(line.text[-_CREDIT:]):
        return "caption"
    return next((kind for kind, pattern in words.LINE_RULES if pattern.match(line.text)), None)


def _whole_lines(lines: list[_Line]) -> Iterator[Cut]:
    """Lines that a rule takes whole, and the short line above a picture's credit: its caption, or the article's last words."""
    prose = [line.start for line in lines if line.prose]
    above: _Line | None = None
    for line in lines:
        kind = _line_kind(line)
        if kind:
            yield line.cut(kind)
        if kind == "credit" and above and not above.prose and len(above.text) <= _CAPTION:
            at_end = bool(prose) and prose[-1] < above.start
            if not (at_end and words.TELLS.search(above.text[-_TELLING:])):
                yield above.cut("caption")
        above = line


def _korean_bylines(lines: list[_Line]) -> list[Cut]:
    return [line.cut("byline") for line in lines if _is_byline(line.text)]


def _is_byline(text: str) -> bool:
    if len(text) > _LONGEST_RULED // 2 or not words.BYLINE_HINT.search(text):
        return False
    for part in words.BYLINE_PARTS:
        text = part.sub(" ", text)
    return not text.strip()


# --- behind a head ----------------------------------------------------------------------------------------------


def _behind(lines: list[_Line]) -> Iterator[Cut]:
    """A rights line and what follows it; the head of a list of articles and the list, up to the next prose."""
    rights = _last_words(lines)
    in_list = False
    for i, line in enumerate(lines):
        if i >= rights:
            kind: str | None = "rights"
        elif len(line.text) <= _LONGEST_RULED and words.RIGHTS.search(line.text):
            kind = "rights"
        else:
            heads = len(line.text) <= _LONGEST_RULED and bool(words.LIST_HEAD.match(line.text))
            in_list = heads or (in_list and not line.prose)
            kind = "links" if in_list else None
        if kind:
            yield line.cut(kind)


def _last_words(lines: list[_Line]) -> int:
    """The index of the rights line behind which no article comes: more prose stands above it than below."""
    above = [0, *accumulate(len(line.text) if line.prose else 0 for line in lines)]
    for i, line in enumerate(lines):
        if (
            len(line.text) <= _LONGEST_RULED
            and words.RIGHTS.search(line.text)
            and above[i] > above[-1] - above[i + 1]
        ):
            return i
    return len(lines)


def _list_at_end(lines: list[_Line], found: list[Cut], *, is_dump: bool) -> list[Cut]:
    """What follows the article's last words and is no prose: behind its signature, or in a dump behind its last sentence."""
    gone = {cut.start for cut in found}
    left = [line for line in lines if line.start not in gone]
    paragraph = max((line.start for line in left if line.prose), default=None)
    if paragraph is None:
        return []
    signed = [cut.start for cut in found if cut.kind in _SIGNATURES and cut.start > paragraph]
    sentence = max(line.start for line in left if line.prose or _is_sentence(line.text))
    behind = min(signed) if signed else sentence
    rest = [line for line in left if line.start > behind]
    sure = (signed and is_dump) or len(rest) >= _RUN
    return [line.cut("links") for line in rest] if sure and (signed or is_dump) else []


def _is_sentence(text: str) -> bool:
    """Ends as a sentence does and headlines do not, however short it is."""
    text = text.strip()
    return len(text) >= _SENTENCE and text.endswith(".") and not text.endswith("..")


# --- within lines -----------------------------------------------------------------------------------------------


def _within(line: _Line) -> Iterator[Cut]:
    for kind, pattern in words.HEAD_RULES:
        if found := pattern.match(line.text[:_LONGEST_RULED]):
            yield Cut(start=line.start, end=line.start + found.end(), kind=kind)
            break
    for kind, pattern in words.INLINE_RULES:
        for found in pattern.finditer(line.text):
            if found.end() > found.start():
                yield Cut(start=line.start + found.start(), end=line.start + found.end(), kind=kind)


def merged(cuts: Iterable[Cut]) -> list[Cut]:
    """Ascending and disjoint; where cuts overlap, the first one's kind stands for all."""
    merged: list[Cut] = []
    for cut in sorted(cuts, key=lambda c: (c.start, -c.end)):
        if merged and cut.start < merged[-1].end:
            last = merged.pop()
            cut = Cut(start=last.start, end=max(last.end, cut.end), kind=last.kind)
        if cut.end > cut.start:
            merged.append(cut)
    return merged


def parted(text: str, cuts: Sequence[Cut]) -> tuple[str, tuple[LeftOut, ...]]:
    """The text without its cuts, a paragraph a line; and what was cut, in order."""
    kept, at = [], 0
    for cut in cuts:
        kept.append(text[at : cut.start])
        at = cut.end
    lines = (_SPACES.sub(" ", line).strip() for line in "".join([*kept, text[at:]]).split("\n"))
    left_out = tuple(LeftOut(kind=cut.kind, text=text[cut.start : cut.end].strip()) for cut in cuts)
    return "\n".join(line for line in lines if line), left_out
