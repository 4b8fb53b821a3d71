"""The way from every released schema to today's: a step for each revision, in `versions/`.

`user_version` in the head of the file is the only word on its revision: it is read without a database, and
changes in the transaction that changes the tables. Alembic's operations build the steps; its own table of
versions would be a second word on the same thing, and is not used.
"""

STEPS = {2: "0002_exams"}
"""By which module of `versions` each revision is reached from the one before."""
