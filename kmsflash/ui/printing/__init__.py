"""Decks on paper: laid out in pages, drawn as a PDF or as pictures of its pages."""
