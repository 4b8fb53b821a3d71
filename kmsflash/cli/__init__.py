"""The command line: the second front end, and the one that keeps the core honest."""
