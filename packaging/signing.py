"""Sign what was built, where there are keys: without them nothing is done, and the build goes on.

python packaging/signing.py FILE...     signs programs and installers of Windows, and disk images of macOS

Windows: KMSFLASH_SIGN_CERTIFICATE (a .pfx file), KMSFLASH_SIGN_PASSWORD, KMSFLASH_SIGN_TIMESTAMP (the address
of a service that bears witness to the time). macOS: KMSFLASH_SIGN_IDENTITY (of the keychain; PyInstaller
signs the program itself with it), KMSFLASH_NOTARY_PROFILE (made by `xcrun notarytool store-credentials`).
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

Command = tuple[str, ...]


def commands(file: Path, system: str, keys: Mapping[str, str]) -> list[Command]:
    """Return what signs *file* on *system*, as `sys.platform` names it, with the *keys* that are there."""
    if system == "win32" and keys.get("KMSFLASH_SIGN_CERTIFICATE"):
        return [_of_windows(file, keys)]
    if system == "darwin" and keys.get("KMSFLASH_SIGN_IDENTITY"):
        return _of_macos(file, keys)
    return []


def _of_windows(file: Path, keys: Mapping[str, str]) -> Command:
    password = keys.get("KMSFLASH_SIGN_PASSWORD")
    witness = keys.get("KMSFLASH_SIGN_TIMESTAMP")
    return (
        "signtool",
        "sign",
        *("/fd", "sha256", "/f", keys["KMSFLASH_SIGN_CERTIFICATE"]),
        *(("/p", password) if password else ()),
        *(("/tr", witness, "/td", "sha256") if witness else ()),
        str(file),
    )


def _of_macos(file: Path, keys: Mapping[str, str]) -> list[Command]:
    signing = [("codesign", "--force", "--timestamp", "--sign", keys["KMSFLASH_SIGN_IDENTITY"], str(file))]
    profile = keys.get("KMSFLASH_NOTARY_PROFILE")
    if profile and file.suffix == ".dmg":
        signing += [
            ("xcrun", "notarytool", "submit", "--wait", "--keychain-profile", profile, str(file)),
            ("xcrun", "stapler", "staple", str(file)),
        ]
    return signing


def sign(files: list[Path]) -> None:
    """Sign *files*, or say that there are no keys. Ends with the code of the tool that fails."""
    for file in files:
        wanted = commands(file, sys.platform, os.environ)
        if not wanted:
            print(f"{file.name} is not signed: there are no keys.")
        for command in wanted:
            done = subprocess.run(command, check=False)  # never shown whole: a password is in it
            if done.returncode:
                sys.exit(f"{command[0]} could not sign {file.name}: exit code {done.returncode}")


if __name__ == "__main__":
    sign([Path(word) for word in sys.argv[1:]])
