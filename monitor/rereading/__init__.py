"""`monitor reread`: the figures and the ledger from the stored texts, by the reader and the linker of today.

Every stored text is read and judged anew in memory, in the order in which we learned them; what is otherwise than what
is kept is then written beside it, in one transaction. Why this way:
- Series, observations and changes keep their numbers, as the outside relies on them, and so do a person's decisions and
  the notices that name them. A ledger filled anew from nothing would have other numbers, and two ledgers to tell apart.
- Nothing is overwritten (law 2). A figure that is not read any more is marked with the time and is in no series from
  then on; what is new has the time of its reading beside the time at which its article was learned. The ledger of any
  day before can still be asked, and is what it was.
- It is written at once or not at all: whoever stops it loses nothing, and whoever reads meanwhile sees the one or the other.
  If an article came in while the texts were read, they are read again.

What a person has decided about stays as the person saw it: an observation that was split off or called a wrong reading,
and every one in a series that was merged, split, kept apart, renamed or muted, keeps its reading and its series.
Which article is a copy, which story it tells and which topics it is on is not decided anew; announcements neither, as
whether one was heard is not kept. Nobody is told of anything, and what was not sent yet of a change that is none is dropped.
"""

from monitor.rereading.comparing import Who, compare

__all__ = ["Who", "compare"]
