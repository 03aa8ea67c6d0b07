"""What people look at: pages, JSON and feeds, drawn from the store. Nothing here decides anything.

In comes a `Site` (store, topics, clock, who may look), out goes an ASGI application (`create_app`); `serving` puts it
on a port. It may use every room below it; what changes the ledger goes through `Store.correcting`.
"""

from monitor.web.access import Access
from monitor.web.app import create_app
from monitor.web.site import Site

__all__ = ["Access", "Site", "create_app"]
