"""The Exam page: when it is, how ready one is, and whether the minutes reach."""
