"""All cards in a table: search, filters, acts on many, and the editor beside them."""
