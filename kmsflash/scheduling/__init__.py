"""Pure scheduling: folds, intervals, the day's queue. No clock, no input or output."""
