"""Progress one can see: what was studied, what is known, what comes, and how true predictions are."""
