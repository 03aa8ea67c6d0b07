"""What is printed while the daemon is killed: the demo's articles, an edit moved forward, one scene for each of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from monitor.demo.script import KST, OUTLETS, PIECES, Edit

__all__ = ["OUTLETS", "PRINTED", "SCENES", "scene_of"]


def _kst(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in February 2025."""
    return datetime(2025, 2, day, hour, minute, tzinfo=KST)


# The page is looked at often while it is young, so that every run sees the edit in the same scene.
PRINTED = (
    replace(PIECES[0], edits=(Edit(at=_kst(5, 13), before="2046억 원", after="2064억 원"),)),
    *PIECES[1:],
)

# In a scene the clock stands until all is done, or moves on by minutes with each restart. What is learned together may be
# learned in any order, so there is one article to a scene, but for the first look.
SCENES = (
    _kst(5, 11),  # the baseline: silent
    _kst(5, 13, 10),  # a published figure is edited
    _kst(6, 8),  # the same figures in another language
    _kst(6, 8, 25),  # a portal's copy, of the text before the edit
    _kst(6, 8, 50),  # in other words
    _kst(6, 9, 15),  # off topic
    _kst(6, 14, 15),  # another outlet has another figure
    _kst(10, 8, 5),  # the digests of Monday
    _kst(10, 20, 20),  # a count goes on
    _kst(11, 14, 21),  # a target is raised
    _kst(11, 14, 45),  # the portal's copy
    _kst(11, 15, 35),  # in other words
    _kst(17, 8, 5),  # the digests of the week after
)


def scene_of(at: datetime) -> int:
    """The scene in which this was, from 0; -1 before the first."""
    return sum(scene <= at for scene in SCENES) - 1
