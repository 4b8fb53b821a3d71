#!/usr/bin/env bash
# Prove the installer of Windows under Wine, with a stub in the place of the program.
#
#   packaging/windows/prove-installer.sh
#
# Needs makensis, wine (of 64 bits is enough: what runs here is packed for 64 bits), xvfb-run and the environment of the
# project in .venv (or PYTHON). What is proven: it installs silently without an administrator; menu entry, kinds of
# files and the entry among the programs are there and name files that are there; a newer version takes the place of
# an older one and leaves nothing of it; an older one is refused; a window that is open is closed, as its user would
# close it; removing takes all of that away, but neither the cards nor what else lies in the folder.
set -euo pipefail

[[ -n ${PROVING:-} ]] || PROVING=yes exec xvfb-run -a "$0"

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
python=${PYTHON:-$root/.venv/bin/python}
work=$(mktemp -d /tmp/prove-installer.XXXXXX)
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
drive=$WINEPREFIX/drive_c

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
clean_up() { wineserver -k 2>/dev/null || true; rm -rf "$work"; }
trap clean_up EXIT

there() { [[ -e $1 ]] || fail "there is no ${1#"$drive/"}"; }
gone() { [[ ! -e $1 ]] || fail "${1#"$drive/"} is still there"; }

# value KEY NAME: what the registry of the user has there; nothing where it has none.
value() {
    local which=(/ve)
    [[ -z ${2:-} ]] || which=(/v "$2")
    wine reg query "HKCU\\$1" "${which[@]}" 2>/dev/null | tr -d '\r' | sed -n '/(value not set)/d; s/.*REG_[A-Z]*  *//p'
}
has_key() { wine reg query "HKCU\\$1" >/dev/null 2>&1; }
setup() { wine "$work/dist/kmsflash-$1-setup.exe" /S; }

# pack VERSION: make the installer of a stub, with a file of its own.
pack() {
    local tree=$work/tree
    rm -rf "$tree"
    mkdir -p "$tree/_internal/PySide6"
    cp "$drive/windows/system32/notepad.exe" "$tree/kmsflashw.exe" # a window, to be closed
    cp "$drive/windows/system32/hostname.exe" "$tree/kmsflash.exe"
    echo "$1" >"$tree/_internal/of-$1.txt"
    echo "$1" >"$tree/_internal/PySide6/version.txt"
    PYTHONPATH=$root/packaging/windows "$python" -c '
import sys
from pathlib import Path
from make_installer import make_installer
make_installer(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], "-DTARGET=amd64-unicode")' "$tree" "$work/dist" "$1"
}

say 'Making a Windows'
wineboot --init >/dev/null 2>&1
wine winecfg -v win10 >/dev/null 2>&1
wineserver --wait
local_data=$(find "$drive/users" -maxdepth 3 -path '*/AppData/Local' -not -path '*/Public/*' | head -n 1)
[[ -n $local_data ]] || fail 'Wine has made no user'
menu=$(dirname "$local_data")/Roaming/Microsoft/Windows/Start\ Menu/Programs
place=$local_data/Programs/kmsflash
uninstall='Software\Microsoft\Windows\CurrentVersion\Uninstall\kmsflash'
for version in 0.1.0 0.2.0; do pack $version; done

say 'Installing 0.1.0'
mkdir -p "$local_data/kmsflash"
echo cards >"$local_data/kmsflash/collection.kms"
setup 0.1.0 || fail "exit code $?"
there "$place/kmsflashw.exe"
there "$place/kmsflash.exe"
there "$place/_internal/PySide6/version.txt"
there "$place/uninstall.exe"
there "$menu/kmsflash.lnk"
[[ $(value "$uninstall" DisplayVersion) == 0.1.0 ]] || fail 'the entry among the programs'
[[ $(value 'Software\Classes\.kmsdeck') == kmsflash.deck ]] || fail 'who opens .kmsdeck'
opens=$(value 'Software\Classes\kmsflash.deck\shell\open\command')
[[ $opens == *'\Programs\kmsflash\kmsflashw.exe" "%1"' ]] || fail "what opens .kmsdeck: $opens"
has_key 'Software\Classes\.apkg\OpenWithProgids' || fail '.apkg: open with'
[[ -z $(value 'Software\Classes\.apkg') ]] || fail '.apkg is taken from the program that had it'

say 'Installing 0.2.0 over it, while its window is open'
echo mine >"$place/mine.txt"
wine "$place/kmsflashw.exe" &
window=$!
for _ in $(seq 100); do pgrep -f 'kmsflashw\.exe$' >/dev/null && break; sleep 0.2; done
pgrep -f 'kmsflashw\.exe$' >/dev/null || fail 'the window does not open'
sleep 2 # until its window is there
setup 0.2.0 || fail "exit code $?"
wait "$window" || fail "the window was killed: exit code $?"
gone "$place/_internal/of-0.1.0.txt"
there "$place/_internal/of-0.2.0.txt"
[[ $(value "$uninstall" DisplayVersion) == 0.2.0 ]] || fail 'the version among the programs'

say 'Installing 0.1.0 over 0.2.0 is refused'
! setup 0.1.0 || fail 'an older version was installed silently'
there "$place/_internal/of-0.2.0.txt"

say 'Removing it'
wine "$place/uninstall.exe" /S
for _ in $(seq 100); do [[ -e $place/uninstall.exe ]] || break; sleep 0.2; done # it goes on as a copy of itself
wineserver --wait
gone "$place/kmsflashw.exe"
gone "$place/_internal"
gone "$menu/kmsflash.lnk"
there "$place/mine.txt"
there "$local_data/kmsflash/collection.kms"
for key in "$uninstall" 'Software\Classes\.kmsdeck' 'Software\Classes\.apkg' 'Software\Classes\kmsflash.deck' \
    'Software\Classes\Applications\kmsflashw.exe'; do
    ! has_key "$key" || fail "the registry keeps $key"
done
say 'Proved under Wine'
