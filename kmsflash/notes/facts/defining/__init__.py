"""Terms: what sets one off from its text, whether the text says what it means, and what else it tells."""
