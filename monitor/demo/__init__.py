"""A newswire of our own on loopback, played in fast time through the real way."""
