"""Which Python packages the program of the installers brings, as the environment it is built in has them.

python packaging/parts.py       lists them: name, version, licence
"""

import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]


def parts() -> list[Distribution]:
    """Return what pyproject.toml asks for on this system, and what that asks for, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, Distribution] = {}
    asked = list(_wanted(project["dependencies"]))
    while asked:
        wanted = distribution(asked.pop())
        if wanted.name not in found:
            found[wanted.name] = wanted
            asked += _wanted(wanted.requires or ())
    return [found[name] for name in sorted(found, key=str.casefold)]


def licence(part: Distribution) -> str:
    """Return what a package says of its licence, in a word or two."""
    said = part.metadata
    classes = [each for each in said.get_all("Classifier", []) if each.startswith("License ::")]
    named = said.get("License-Expression") or said.get("License") or ""
    if not named or len(named) > 60 or "\n" in named:  # some put the whole text there
        named = classes[0].rpartition(" :: ")[2] if classes else ""
    return named


def _wanted(requirements: list[str]) -> Iterator[str]:
    for line in requirements:
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            yield wanted.name


if __name__ == "__main__":
    for part in parts():
        print(f"{part.name} {part.version}: {licence(part)}")
