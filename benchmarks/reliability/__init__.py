"""Nothing is ever lost, measured: programs killed, disks full, bytes flipped, and operations by the million.

Each module with a `main` is a script (`python -m benchmarks.reliability.operations`); the tests run a short
form of the same code. `docs/reliability.md` has the figures.
"""
