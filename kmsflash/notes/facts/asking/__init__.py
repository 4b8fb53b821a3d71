"""Questions that the notes ask themselves: their options, keys and answers, or what the page answers."""
