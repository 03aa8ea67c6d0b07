"""Settings, watchlists and a `Store` in (`run`); out the passes, each made when it is due, until told to stop.

Everything is wired here: who opens the network, who knows a secret, whose clock it is. It may use every room below and
decides nothing about news: what is due the store says, how often one looks is a table (`Timing`).
"""

from monitor.daemon.desk import Desk
from monitor.daemon.following import by_orders
from monitor.daemon.heap import one_heap
from monitor.daemon.inforce import alone
from monitor.daemon.pulse import Pulse
from monitor.daemon.running import run
from monitor.daemon.ticking import Daemon
from monitor.daemon.timing import Timing, now
from monitor.daemon.waiting import told_to_stop
from monitor.daemon.wiring import channels_for, open_door, open_hands, outward, url_of

__all__ = [
    "Daemon",
    "Desk",
    "Pulse",
    "Timing",
    "alone",
    "by_orders",
    "channels_for",
    "now",
    "one_heap",
    "open_door",
    "open_hands",
    "outward",
    "run",
    "told_to_stop",
    "url_of",
]
