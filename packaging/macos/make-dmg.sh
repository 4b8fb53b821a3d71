#!/bin/sh
# Make the disk image of macOS from the packed program: the program, and where to drag it.
#
#   packaging/macos/make-dmg.sh kmsflash.app FOLDER     writes FOLDER/kmsflash-VERSION-ARCHITECTURE.dmg
#
# Runs on macOS, with what every macOS has. It is signed and notarised where there are keys: packaging/signing.py.
set -eu

program=$1
folder=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-python3}

version=$(plutil -extract CFBundleShortVersionString raw "$program/Contents/Info.plist")
image=$folder/kmsflash-$version-$(uname -m).dmg
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

# ditto keeps the links inside of frameworks and what the program is signed with.
ditto "$program" "$stage/kmsflash.app"
ln -s /Applications "$stage/Applications"
cp "$root/LICENSE" "$stage/LICENSE.txt"

mkdir -p "$folder"
hdiutil create -quiet -ov -volname "kmsflash $version" -srcfolder "$stage" -fs HFS+ -format UDZO "$image"
"$python" "$root/packaging/signing.py" "$image"
hdiutil verify -quiet "$image"
echo "$image"
