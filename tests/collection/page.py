"""The page of notes that these tests study."""

NOTES = """\
# Harbours of the north

## Ports

| Port | Country | Founded | Main good |
|---|---|---|---|
| Bergen | Norway | 1070 | Dried cod |
| Visby | Sweden | 1161 | Limestone |
| Riga | Latvia | 1201 | Amber |

## Words

- **Cog** — a broad sailing ship with a single square sail
- **Staple** — the right of a town to make passing merchants offer their goods
- **Factor** — a merchant's agent who lives abroad
"""
