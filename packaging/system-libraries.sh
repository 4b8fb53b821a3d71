#!/bin/sh
# Make sure that what pip cannot bring is on a Debian machine: Python's venv, and the shared libraries of Qt.
#
#   packaging/system-libraries.sh PYTHON
#
# Missing packages are installed with apt-get where that needs no password (root, or sudo without one).
# Elsewhere one line names them, and the exit code tells whether going on makes sense: 1 without a usable Python,
# else 0. Nothing is called but the dynamic linker's list when all is there; systems without apt-get are left alone.
set -eu

python=$1

# An environment that was made once needs neither the interpreter's age nor its venv checked again.
made=
[ ! -e .venv/.ready ] || made=yes

if [ -z "$made" ] && ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "kmsflash needs Python 3.11 or newer, and '$python' is not: install it, or name one with PYTHON=..." >&2
    exit 1
fi

# Library and the Debian package that holds it: what drawing into memory needs, a window on X, one on Wayland.
libraries='libGL.so.1 libgl1
libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libgthread-2.0.so.0 libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libwayland-cursor.so.0 libwayland-cursor0'

command -v apt-get >/dev/null || exit 0

installed=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p)
missing=$(echo "$libraries" | while read -r library package; do
    case $installed in *"$library "*) ;; *) printf '%s ' "$package" ;; esac
done)
venv=
# Debian ships the venv module without the part that puts pip into the new environment.
[ -n "$made" ] || "$python" -c 'import ensurepip, venv' 2>/dev/null || venv="$(basename "$python")-venv "
missing="$venv${missing% }"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root='env'
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root='sudo -n env'
else
    as_root=
fi

if [ -n "$as_root" ]; then
    echo "Installing Debian packages: $missing"
    # The names are words, and so is the prefix.
    # shellcheck disable=SC2086
    if $as_root apt-get update -qq \
        && $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
    then
        exit 0
    fi
fi

echo "Debian packages are missing, please install them: sudo apt-get install --no-install-recommends $missing" >&2
[ -z "$venv" ]
