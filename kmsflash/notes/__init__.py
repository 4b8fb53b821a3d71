"""From notes to cards: readers, repairs, outline, facts, gates. No database, no Qt."""
