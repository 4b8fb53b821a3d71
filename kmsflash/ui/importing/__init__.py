"""Bringing notes in: what came of it."""
