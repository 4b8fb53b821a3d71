"""Tables: what their rows, columns and cells ask for."""
