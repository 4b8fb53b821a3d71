"""The mock exam: what is wished, the room it is written in, and how it went."""
