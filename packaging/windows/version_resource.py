"""What Windows tells of the program under Properties › Details: a version resource, as PyInstaller has it."""

import re

_FORM = """\
VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers}, mask=0x3f, flags={flags},
    OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0),
  ),
  kids=[
    StringFileInfo([StringTable("040904B0", [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""
_PRE_RELEASE = 0x2


def version_resource(version: str, file: str) -> str:
    """Return the text of the resource of *file*, a program, at that version."""
    told = {
        "CompanyName": "The kmsflash authors",
        "FileDescription": "kmsflash",
        "FileVersion": version,
        "InternalName": file.removesuffix(".exe"),
        "LegalCopyright": "MIT licence",
        "OriginalFilename": file,
        "ProductName": "kmsflash",
        "ProductVersion": version,
    }
    strings = "\n".join(f"      StringStruct({name!r}, {text!r})," for name, text in told.items())
    is_final = re.fullmatch(r"[\d.]+", version) is not None
    return _FORM.format(numbers=four(version), flags=0 if is_final else _PRE_RELEASE, strings=strings)


def four(version: str) -> tuple[int, int, int, int]:
    """Return the four numbers that Windows compares: of `1.2.3rc1` it is (1, 2, 3, 0)."""
    found = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", version)
    if found is None:
        raise ValueError(version)
    first, second, third = (int(number or 0) for number in found.groups())
    return first, second, third, 0
