"""Page in, article out: text, language, identity, topic.

Pure. Nothing here knows the network, the store or the ledger; what a page says is believed only as far as it can be checked.
"""

from monitor.articles.cuts import cuts_in
from monitor.articles.identity import canonical, site_of
from monitor.articles.language import language_of
from monitor.articles.outlet_ids import outlet_id
from monitor.articles.pages import read_page
from monitor.articles.texts import is_text_file, read_text, read_text_file
from monitor.articles.titles import stage_marks
from monitor.articles.topics import Relevance, named_in, on_topic

__all__ = [
    "VERSION",
    "Relevance",
    "canonical",
    "cuts_in",
    "is_text_file",
    "language_of",
    "named_in",
    "on_topic",
    "outlet_id",
    "read_page",
    "read_text",
    "read_text_file",
    "site_of",
    "stage_marks",
]
VERSION = 2  # of what makes a text of a page; rises when the same page gives another text
