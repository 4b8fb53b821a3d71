#!/bin/sh
# Install kmsflash for one user, without root; or take it away again.
#
#   ./install.sh                into ~/.local: the program, its menu entry, icons and kinds of files
#   ./install.sh --uninstall    all of that goes; your cards, settings and backups stay
#
# PREFIX=FOLDER installs to another place than ~/.local.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=${PREFIX:-$HOME/.local}
# The copy that was installed removes what it was installed with.
[ ! -x "$here/kmsflash" ] || prefix=$(cd "$here/../.." && pwd)
case $prefix in /*) ;; *) prefix=$(pwd)/$prefix ;; esac
program=$prefix/lib/kmsflash
share=$prefix/share

fail() { printf '%s\n' "$*" >&2; exit 1; }

# What desktops keep a list of; those that are not here keep none.
refresh() {
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications" || true; fi
    if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime" >/dev/null 2>&1 || true; fi
    if command -v gtk-update-icon-cache >/dev/null; then
        gtk-update-icon-cache -q -t "$share/icons/hicolor" >/dev/null 2>&1 || true
    fi
}

remove() {
    rm -rf "$program" "$program.new"
    rm -f "$prefix/bin/kmsflash" "$share/applications/kmsflash.desktop" "$share/mime/packages/kmsflash.xml" \
        "$share/metainfo/org.kmsflash.kmsflash.metainfo.xml" "$share/man/man1/kmsflash.1.gz"
    rm -f "$share"/icons/hicolor/*/apps/kmsflash.png "$share"/icons/hicolor/*/apps/kmsflash.svg
}

# The words of a menu entry that start PATH: special characters are escaped twice, as the format wants.
started_by() {
    printf '"%s"' "$(printf '%s' "$1" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g')"
}

case ${1:-} in
--uninstall)
    [ -d "$program" ] || fail "kmsflash is not installed in $prefix."
    remove
    refresh
    echo "kmsflash was removed from $prefix. Your cards are where they were."
    exit 0
    ;;
'') ;;
*) fail "Usage: install.sh [--uninstall]" ;;
esac

[ -x "$here/lib/kmsflash/kmsflash" ] || fail "Run install.sh from the unpacked folder: $here has no program in it."
for folder in "$prefix/lib" "$prefix/bin" "$share"; do
    if ! mkdir -p "$folder" 2>/dev/null || ! [ -w "$folder" ]; then
        fail "$folder cannot be written. Choose another place: PREFIX=FOLDER ./install.sh"
    fi
done
if [ -e "$prefix/bin/kmsflash" ] && [ ! -L "$prefix/bin/kmsflash" ]; then
    fail "$prefix/bin/kmsflash is something else; move it away first."
fi

# The new program is whole before the old one goes: a full disk leaves what was there.
rm -rf "$program.new"
if ! cp -R "$here/lib/kmsflash" "$program.new"; then
    rm -rf "$program.new"
    fail "There is not enough room in $prefix. Nothing was changed."
fi
rm -rf "$program"
mv "$program.new" "$program"
cp "$here/install.sh" "$here/LICENCES" "$program/"
cp -R "$here/share/." "$share/"
ln -sf "../lib/kmsflash/kmsflash" "$prefix/bin/kmsflash"

exec_line=$(started_by "$prefix/bin/kmsflash")
while IFS= read -r line; do
    case $line in
    Exec=*) printf 'Exec=%s %%F\n' "$exec_line" ;;
    TryExec=*) printf 'TryExec=%s\n' "$prefix/bin/kmsflash" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/applications/kmsflash.desktop" >"$share/applications/kmsflash.desktop"
refresh

echo "kmsflash is in your menu, and starts with $prefix/bin/kmsflash."
echo "To remove it: $program/install.sh --uninstall"
