"""monitor: watches the news on the topics you name, keeps a ledger of every figure, tells when a figure changes."""

from __future__ import annotations

from importlib.metadata import version

__version__ = version("newsfigures")
