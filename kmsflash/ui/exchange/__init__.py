"""Deck files in the window: what is in one, what came of it, and decks on their way out."""
