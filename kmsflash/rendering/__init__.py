"""Markdown becomes safe HTML, or plain text, for a card face. No Qt."""
