"""What makes the installers, as it is found from its own folder: the room has the name of a library, too."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parents[2] / "packaging"


def tool(name: str) -> ModuleType:
    """Return the module of `packaging/NAME.py`, with those beside it within its reach."""
    path = FOLDER / f"{name}.py"
    spec = spec_from_file_location(f"packaging_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.path[:0] = [str(path.parent), str(FOLDER)]
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.path[:2]
    return module
