"""The reader of Korean news: `reading.read`. Nothing is loaded here: others use its words without the reader."""
