"""Errors that should not happen: caught wherever they come from, told once, and kept."""
