"""Study beside the day's queue: what is asked for on Today, and the dialog to pick cards."""
