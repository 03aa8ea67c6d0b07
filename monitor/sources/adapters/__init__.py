"""One file per kind of source. Its name is the key in a watchlist; what it offers is `registry.Adapter`.

docs/sources.md shows how one is written. A file that lies here is found by itself.
"""
