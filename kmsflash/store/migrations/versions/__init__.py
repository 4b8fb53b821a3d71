"""One module for each revision, frozen once it is released; `0001_first.sql` is where they begin.

A module has `upgrade(operations)`. It imports nothing of today's tables: these go on changing, a
step does not. Indexes, columns and tables are its own to make; triggers are made anew after the last step.
"""
