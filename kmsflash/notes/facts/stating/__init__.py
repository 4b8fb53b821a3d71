"""Sentences: taken apart, resolved, and asked by the patterns of the vocabulary."""
