"""Icons, themes and fonts, read with importlib.resources."""
