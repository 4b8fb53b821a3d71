"""What is kept of errors that should not happen: enough to mend them, and nothing that the learner wrote."""
