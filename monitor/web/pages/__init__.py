"""A module a page: what it asks the store, and which template shows it. Each is called in a thread of its own."""
