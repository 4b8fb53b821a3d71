"""Gaps: what of a sentence or line is hidden in its place, and what stays around it."""
