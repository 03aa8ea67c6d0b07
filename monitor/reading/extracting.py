"""What a worker calls. The extractor is loaded with the module: the first page must not pay for it."""

import trafilatura  # noqa: F401

from monitor.articles.pages import read_page

__all__ = ["read_page"]
