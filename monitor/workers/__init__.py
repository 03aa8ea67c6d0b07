"""`Hands` and the address of a PostgreSQL in (`work`); the passes as jobs of its queue, by as many machines as wanted, out.

What is due stands in our own tables; a job only says "look at this now". So a job that is lost or done twice is no harm:
whoever does it asks the tables first, and the tick enqueues what is still due.
"""

from monitor.workers.queue import JobQueue
from monitor.workers.running import Tempo, work

__all__ = ["JobQueue", "Tempo", "work"]
