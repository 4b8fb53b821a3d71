"""Lines that hold several things between signs: rows, pairs, arrows, equals, code and cues."""
