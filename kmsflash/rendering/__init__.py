"""Markdown → safe HTML for a card face; tables, call-outs, code. No Qt."""
