"""Study: one card after the other, and at the end how it went."""
