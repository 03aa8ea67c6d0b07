"""A `Page` in (`pages.read_page`), or a text at hand (`texts.read_text`); out an `Article`: text, language, address, on topic or not.

Pure. Nothing here knows the network, the store or the ledger; what a page says is believed only as far as it can be checked.
The two readers are not loaded here: who asks for an address or a topic's words does without the parser.
"""

from monitor.articles.identity import canonical, site_of
from monitor.articles.language import language_of
from monitor.articles.outlet_ids import outlet_id
from monitor.articles.topics import Relevance, named_in, on_topic

__all__ = ["VERSION", "Relevance", "canonical", "language_of", "named_in", "on_topic", "outlet_id", "site_of"]
VERSION = 2  # of what makes a text of a page; rises when the same page gives another text
