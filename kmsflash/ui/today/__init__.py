"""The page that says what waits today."""
