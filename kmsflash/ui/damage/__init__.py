"""A damaged collection: the ways out of it, and what each gives."""
