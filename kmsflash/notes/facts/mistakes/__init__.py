"""What is wrong and what is right instead: traps, misbeliefs, confusions and prohibitions."""
