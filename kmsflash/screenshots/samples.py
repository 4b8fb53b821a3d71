"""Texts that are drawn: notes, what is edited in them, and a passage of a card."""

NOTES = """\
# Photosynthesis

## Key takeaways

- Photosynthesis takes place in the chloroplasts, and its light reactions in the thylakoid membranes.
- The Calvin cycle uses 9 ATP for each triose phosphate.

| Stage | Takes place in | Needs | Gives |
|---|---|---|---|
| Light reactions | Thylakoid membrane | Light and water | ATP, NADPH and oxygen |
| Calvin cycle | Stroma | ATP, NADPH and carbon dioxide | Triose phosphate |

- **Photolysis** — the splitting of water by light
- **Stoma** — a pore of the leaf through which gases pass

**Common trap:** Plants respire by day too; in the light, photosynthesis merely outweighs it.
"""

PASSAGE = """\
| Part | What it does |
| :--- | :----------- |
| Heart | pumps |
| Lungs | bring oxygen in |

- Its valves let blood through `one way` only.
"""

EDITS = (
    ("uses 9 ATP", "uses 12 ATP"),
    ("| Stroma |", "| Stroma of the chloroplast |"),
    ("- **Photolysis** — the splitting of water by light\n", ""),
    (
        "**Stoma** — a pore",
        "**Thylakoid** — a flat sac in which the light reactions run\n- **Stoma** — a pore",
    ),
)

TABLE = """\
Term,Meaning,Remark,Topic
Meander,a bend of a river that moves outward,Its outer bank is worn away.,geography
Delta,where a river divides before the sea,Named after the letter.,geography
Weir,"a low dam that water flows over",It keeps the level above it.,engineering
"""
