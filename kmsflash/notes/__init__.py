"""From notes to cards: readers, repair, outline, facts, cards, gate. No database, no Qt."""
