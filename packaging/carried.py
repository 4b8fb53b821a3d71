"""What of the system a packed program carries with it, and what of Qt it leaves at home.

A library of the system that is carried must neither be older than what the system's own drivers want
(so no libstdc++, no GL, no fontconfig, no GLib) nor be missing where desktops do not have it.
"""

import re
from fnmatch import fnmatch
from pathlib import Path, PurePath

SPOKEN = {
    path.stem.partition("_")[2]
    for path in (Path(__file__).parents[1] / "kmsflash/resources/translations").glob("*.qm")
}

CARRIED = (  # file names; a Debian package names their packages instead
    "libbz2.so.*",
    "libcrypto.so.*",
    "libffi.so.*",
    "liblzma.so.*",
    "libsqlite3.so.*",
    "libssl.so.*",
    "libuuid.so.*",
    "libxcb-cursor.so.*",
    "libxcb-icccm.so.*",
    "libxcb-image.so.*",
    "libxcb-keysyms.so.*",
    "libxcb-render-util.so.*",
    "libxcb-util.so.*",
    "libxkbcommon-x11.so.*",
)
_PLUGINS = (  # of Qt, by folder and name
    "iconengines/*svgicon*",
    "imageformats/*qgif*",
    "imageformats/*qico.*",
    "imageformats/*qjpeg*",
    "imageformats/*qsvg*",
    "imageformats/*qwebp*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platforms/*qcocoa*",
    "platforms/*qminimal.*",
    "platforms/*qoffscreen*",
    "platforms/*qwayland*",
    "platforms/*qwindows*",
    "platforms/*qxcb*",
    "platformthemes/*xdgdesktopportal*",
    "styles/*",
    "wayland-decoration-client/*",
    "wayland-shell-integration/*xdg-shell*",
)
_NO_LIBRARIES = (  # come with plug-ins that are left at home
    "*Qt*Designer*",
    "*Qt*EglF[Ss]*",
    "*Qt*Help*",
    "*Qt*Lottie*",
    "*Qt*Pdf*",
    "*Qt*Qml*",
    "*Qt*Quick*",
    "*Qt*Sql*",
    "*Qt*VirtualKeyboard*",
    "opengl32sw.dll",  # draws in three dimensions without a graphics card
)
_TOLD = ("METADATA", "entry_points.txt")  # of a Python package: its version, and what it adds to others
_OF_SYSTEM = re.compile(r"(/usr)?/lib(64|/[^/]+-linux-gnu)?/[^/]+\.so[.\d]*")


def is_wanted(name: str, source: str) -> bool:
    """Tell whether a file found for the program goes with it: *name* in the program, *source* here."""
    place = PurePath(name)
    if place.parts[0].endswith(".dist-info"):
        return place.name in _TOLD  # the rest tells of the machine that it was installed on
    if "plugins" in place.parts:
        return _any("/".join(place.parts[-2:]), _PLUGINS)
    if "translations" in place.parts and "PySide6" in place.parts:
        return place.stem in {f"qtbase_{language}" for language in SPOKEN}
    if _OF_SYSTEM.fullmatch(source):
        return _any(place.name, (*CARRIED, "libpython*"))
    return not any(_any(part, _NO_LIBRARIES) for part in place.parts)  # a folder, too: a framework of macOS


def _any(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)
