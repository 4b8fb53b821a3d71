"""The bill of materials of the packed program, as CycloneDX: whose parts are in it, at which version.

bill.py PACKED      writes it to standard output

PACKED is the folder that PyInstaller made: it says which libraries of this system are carried.
"""

import platform
import subprocess
import sys
from datetime import datetime
from fnmatch import fnmatch
from importlib.metadata import Distribution
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from carried import CARRIED
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from linux_tree import VERSION, built_on
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from parts import ROOT, licence, parts

LICENCES = {"BSD License": "BSD-2-Clause", "MIT License": "MIT", "PSF": "PSF-2.0"}  # as some say it → SPDX
_LICENCES = LicenseFactory()
_DRAWN = {"Inter": "OFL-1.1", "JetBrainsMono": "OFL-1.1", "Lucide": "ISC"}


def bill(packed: Path, moment: datetime) -> str:
    """Return the bill of what is in *packed*; the same text for the same parts and *moment*.

    Ends with a message where it is not what the schema of CycloneDX allows.
    """
    whole = _component("kmsflash", VERSION, "MIT", kind=ComponentType.APPLICATION)
    packages = {canonicalize_name(part.name): _of_python(part) for part in parts()}
    others = [_python(), *_drawn(), *_of_system(packed)]
    made = Bom(components=[*packages.values(), *others])
    made.metadata.component = whole
    made.metadata.timestamp = moment
    for part in parts():
        asked = {canonicalize_name(Requirement(line).name) for line in part.requires or ()}
        needed = [packages[name] for name in sorted(asked & packages.keys())]
        made.register_dependency(packages[canonicalize_name(part.name)], needed)
    made.register_dependency(whole, [*packages.values(), *others])
    told = sorted(str(each.bom_ref.value) for each in made.components)
    made.serial_number = uuid5(NAMESPACE_URL, "\n".join([VERSION, moment.isoformat(), *told]))
    text = JsonV1Dot6(made).output_as_string(indent=1) + "\n"
    mistake = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if mistake is not None:
        sys.exit(f"The bill of materials is no valid CycloneDX: {mistake}")
    return text


def _component(
    name: str,
    version: str,
    said: str,
    *,
    kind: ComponentType = ComponentType.LIBRARY,
    purl: PackageURL | None = None,
) -> Component:
    known = [_LICENCES.make_from_string(LICENCES.get(said, said))] if said else []
    ref = purl.to_string() if purl else f"{name} {version}".strip()
    return Component(name=name, version=version or None, type=kind, purl=purl, bom_ref=ref, licenses=known)


def _of_python(part: Distribution) -> Component:
    purl = PackageURL("pypi", name=canonicalize_name(part.name), version=part.version)
    return _component(part.name, part.version, licence(part), purl=purl)


def _python() -> Component:
    return _component("Python", platform.python_version(), "PSF-2.0", kind=ComponentType.FRAMEWORK)


def _drawn() -> list[Component]:
    """Return the fonts and icons that lie in our own folders, each with its licence beside it."""
    found = sorted((ROOT / "kmsflash" / "resources").rglob("LICENSE-*"))
    names = [path.stem.removeprefix("LICENSE-") for path in found]
    return [_component(name, "", _DRAWN[name], kind=ComponentType.FILE) for name in names]


def _of_system(packed: Path) -> list[Component]:
    """Return the packages of this Debian whose libraries are carried; elsewhere there are none."""
    carried = {
        path.name for path in packed.rglob("*.so.*") if any(fnmatch(path.name, each) for each in CARRIED)
    }
    if not carried:
        return []
    found = [_said("dpkg", "-S", f"*/{name}").split(":")[0] for name in sorted(carried)]
    made = []
    for package in sorted(set(found)):
        version = _said("dpkg-query", "-W", "-f", "${Version}", package)
        purl = PackageURL("deb", namespace="debian", name=package, version=version)
        made.append(_component(package, version, "", purl=purl))
    return made


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.stdout.write(bill(Path(sys.argv[1]), built_on()))
