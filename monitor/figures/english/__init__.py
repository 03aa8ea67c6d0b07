"""The reader of English news: `reading.read`. Nothing is loaded here: others use its words without the reader."""
