"""Finding again: which fact of changed notes is one that is known already."""
