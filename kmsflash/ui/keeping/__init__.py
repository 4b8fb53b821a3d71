"""What cannot be kept, and who else has the collection: said at once, with what can be done."""
