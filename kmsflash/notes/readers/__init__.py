"""Readers: a file's bytes become text in our Markdown dialect."""
