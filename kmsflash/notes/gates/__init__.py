"""Gates: what a card must pass, and what tells one that does from one that does not."""
