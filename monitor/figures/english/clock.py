"""The hour in words: "half past nine", "at a quarter to six"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.sentence import Sentence

AT = words("at by until till from before after about around since")


def struck(s: Sentence, i: int) -> bool:
    """ "half past nine", "at a quarter to six"; "fell by a quarter to six" is a count."""
    if (s.words[i - 2], s.words[i - 1]) == ("half", "past"):
        return True
    lead = s.words[i - 4] if s.words[i - 3] == "a" else s.words[i - 3]
    return s.words[i - 2] == "quarter" and s.words[i - 1] in ("to", "past") and lead in AT and lead != "by"
