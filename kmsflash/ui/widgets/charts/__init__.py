"""Charts painted by us: small, calm, worked by keyboard, and each with a table behind it."""
