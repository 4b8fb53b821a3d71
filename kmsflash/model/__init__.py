"""Plain frozen values that cross every border of the house. Standard library only."""
