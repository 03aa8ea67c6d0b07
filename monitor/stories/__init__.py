"""Article, its figures and what was told lately in; the story that it tells, or a new one, out. Pure.

A story is one event, however many outlets write it up. It is a link between articles and drops none of them; it says nothing
of their figures, which the ledger ties by itself. The caller keeps who left which clue and when (`Holder`), and asks by
clue and time.
"""

from monitor.stories.clues import clues_of
from monitor.stories.comparing import SharedFigure, Told, shared_figures
from monitor.stories.deciding import WINDOW, decide
from monitor.stories.values import Clue, Holder, Joined, NewStory
from monitor.stories.voices import Statement, Voices, voices

__all__ = [
    "WINDOW",
    "Clue",
    "Holder",
    "Joined",
    "NewStory",
    "SharedFigure",
    "Statement",
    "Told",
    "Voices",
    "clues_of",
    "decide",
    "shared_figures",
    "voices",
]
