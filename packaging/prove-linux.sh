#!/usr/bin/env bash
# Prove the Debian package, the portable archive and the wheel on a Debian that has nothing else.
#
#   make release && packaging/prove-linux.sh [SUITE]      SUITE: bookworm (Debian 12, the default), trixie
#
# Needs root, debootstrap, Xvfb, xdotool, ImageMagick's import and a network. Makes a minimal root with debootstrap,
# and in a copy of it:
#
#   package    an ordinary user may not install it; apt may. The program starts under Xvfb as that user, the notes of
#              decks/ are imported, a card is studied with real keys, an older version is upgraded with its collection
#              in place, a file is opened by its kind, and removing and purging leave the cards.
#   portable   the same program from the archive, installed by install.sh without root, and removed.
#   wheel      the same by pipx, and by uv, with the Python of that Debian, and removed by both.
#
# and in package and archive: a second start, an old collection, homes with spaces and Unicode and such that cannot be
# written, no display, a locale that is not there, a clock in 1970. A table at the end says what was proven, and when
# a window showed on a clean home. Pictures of the windows are left in WORK.
#
# Environment: MIRROR, WORK, EXTRA_CA, ONLY and KEEP as for prove-bare-debian.sh; DIST, the folder with the three files;
# DISPLAY_NUMBER, that of the display to make.
set -euo pipefail

suite=${1:-bookworm}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dist=$(realpath "${DIST:-$here/dist}")
work=${WORK:-$(mktemp -d /tmp/prove-linux.XXXXXX)}
bare=$work/$suite
display=:${DISPLAY_NUMBER:-87}
made=()
server=
kind=debian
proven=()
pip=()

say() {
    printf '\n== %s\n' "$*"
    proven+=("$SECONDS|$kind|$*")
}
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

clean_up() {
    local root place
    [[ -z $server ]] || kill "$server" 2>/dev/null || true
    for root in "${made[@]}"; do
        for place in tmp/.X11-unix dev/pts dev proc; do
            if mountpoint --quiet "$root/$place"; then umount -l "$root/$place"; fi
        done
        [[ -n ${KEEP:-} ]] || rm -rf --one-file-system "$root"
    done
    [[ -n ${KEEP:-} || -n ${WORK:-} ]] || rm -rf --one-file-system "$work"
}
trap clean_up EXIT

# inside USER [NAME=VALUE]... COMMAND: run a shell command in $root, in the environment of a fresh login with a display.
inside() {
    local user=$1 home=/home/learner environment
    shift
    [[ $user != root ]] || home=/root
    environment=("HOME=$home" "USER=$user" LANG=C.UTF-8 "DISPLAY=$display" PATH=/usr/local/bin:/usr/bin:/bin)
    [[ $user != root ]] || environment+=(PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive)
    while [[ $1 =~ ^[A-Z_]+= ]]; do
        environment+=("$1")
        shift
    done
    chroot --userspec="$user" "$root" /usr/bin/env -i "${environment[@]}" bash -c "cd || exit
$1" </dev/null
}

learner() { inside learner "$@"; }

apt_install() {
    inside root "apt-get update -qq && apt-get install -y -qq --no-install-recommends $* >/tmp/apt.log 2>&1" \
        || { cat "$root/tmp/apt.log"; fail "apt could not install $*"; }
}

make_bare() {
    [[ ! -e $bare/etc/kmsflash-bare ]] || return 0
    say "Making a minimal $suite"
    [[ -x $bare/bin/bash ]] || debootstrap --variant=minbase "$suite" "$bare" ${MIRROR:+"$MIRROR"} \
        >"$work/debootstrap.log" || fail "debootstrap: see $work/debootstrap.log"
    chroot "$bare" useradd --create-home --shell /bin/bash learner
    touch "$bare/etc/kmsflash-bare"
}

machine() {
    root=$work/$suite-$1
    made+=("$root")
    rm -rf --one-file-system "$root"
    cp -a --reflink=auto "$bare" "$root"
    cp --remove-destination --dereference /etc/resolv.conf "$root/etc/resolv.conf"
    [[ -z ${EXTRA_CA:-} ]] || install -m 644 "$EXTRA_CA" "$root/extra-ca.pem"
    printf "127.0.0.1 localhost %s\n" "$(hostname)" >"$root/etc/hosts"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount --bind /dev/pts "$root/dev/pts"
    mkdir -p "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    cp "$here/decks/aws-encryption.md" "$root/home/learner/notes.md"
    gzip -dc "$here/tests/files/collections/revision-1.kms.gz" >"$root/home/learner/old.kms"
    chroot "$root" chown learner:learner /home/learner/notes.md /home/learner/old.kms
}

start_display() {
    Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
    server=$!
    for _ in $(seq 100); do
        [[ ! -S /tmp/.X11-unix/X${display#:} ]] || return 0
        sleep 0.1
    done
    fail 'Xvfb does not start'
}

# The number of answers that a collection holds.
answers() {
    python3 - "$1" <<'PYTHON'
import sqlite3, sys
with sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True) as cards:
    print(cards.execute("SELECT count(*) FROM event WHERE kind = 'review'").fetchone()[0])
PYTHON
}

# The number of decks of that name that a collection holds.
named() {
    python3 - "$1" "$2" <<'PYTHON'
import sqlite3, sys
with sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True) as cards:
    print(cards.execute("SELECT count(*) FROM deck WHERE name = ?", (sys.argv[2],)).fetchone()[0])
PYTHON
}

# window [PROCESS]: wait until the window shows, give it the keyboard, and put its number into $shown.
window() {
    shown=$(DISPLAY=$display timeout 60 xdotool search --sync --onlyvisible --class kmsflash | tail -n 1) \
        || fail 'no window opens'
    sleep 4
}

press() {
    local each
    for each in "$@"; do
        DISPLAY=$display xdotool windowfocus "$shown" 2>/dev/null || true  # there is no window manager to do it
        DISPLAY=$display xdotool key --clearmodifiers "$each"
        sleep 1.2
    done
}

picture() { DISPLAY=$display import -window root "$work/$suite-$kind-$1.png"; }

wait_until_gone() {
    for _ in $(seq 100); do
        DISPLAY=$display xdotool search --onlyvisible --class kmsflash >/dev/null 2>&1 || return 0
        sleep 0.1
    done
    fail 'the window does not close'
}

# study COMMAND: open the window, answer one card by its keys, and see the answer in the file of the cards.
study() {
    local cards=$root/home/learner/.local/share/kmsflash/collection.kms before
    before=$(answers "$cards")
    learner "$1" &
    window
    picture today
    press ctrl+1 Return space
    picture card
    press 3
    picture after
    learner "$1" | grep 'open already' >/dev/null || fail 'a second start is another window'
    press ctrl+q
    wait_until_gone
    [[ $(answers "$cards") -gt $before ]] || fail 'the answer is not in the collection'
    echo "$(answers "$cards") answers in the collection, $before before"
}

# first_window COMMAND: say how long it takes on a home with nothing in it until the window is there.
first_window() {
    local before shown_after
    say 'The first start on a clean home'
    learner 'rm -rf /tmp/clean && mkdir -m 700 /tmp/clean'
    before=$(date +%s%N)
    learner HOME=/tmp/clean "$1" &
    until DISPLAY=$display xdotool search --onlyvisible --class kmsflash >/dev/null 2>&1; do
        [[ $(($(date +%s%N) - before)) -lt 60000000000 ]] || fail 'no window opens'
    done
    shown_after=$((($(date +%s%N) - before) / 1000000))
    echo "the window is there after $shown_after ms"
    proven[-1]+=": the window is there after $shown_after ms"
    window
    sleep 6 # its first cards are made then
    picture first
    press ctrl+q
    wait_until_gone
}

# take_in COMMAND: a deck of another one is opened by its kind, and taken in by a key.
take_in() {
    local cards=$root/home/learner/.local/share/kmsflash/collection.kms
    say 'A file is opened by its kind, and taken in'
    learner "printf '# Ships\n\n- **Cog** — a sailing ship with one square sail\n' >ships.md
        $1 --collection other.kms import ships.md --deck Ships && $1 --collection other.kms export Ships -o ships.kmsdeck
        gio info ships.kmsdeck" | grep 'content-type: application/vnd.kmsflash.deck+zip' || fail 'the kind is not known'
    learner 'gio open ~/ships.kmsdeck'
    window
    sleep 2
    picture opened-by-kind
    press ctrl+Return
    sleep 2
    picture taken-in
    press ctrl+q
    wait_until_gone
    [[ $(named "$cards" Ships) -eq 1 ]] || fail 'the deck was not taken in'
}

bad_input() {
    local command=$1
    say 'An old collection is brought up to date'
    learner "cp old.kms again.kms && $command --collection again.kms due" 2>&1 | tee "$work/old.log"
    grep -q 'brought up to date' "$work/old.log" || fail 'an old collection was not brought up to date'
    say 'A home with spaces and letters of all kinds'
    learner 'mkdir -p "Meine Bücher/日本 ☂"'
    learner "HOME=/home/learner/Meine Bücher/日本 ☂" "$command due && ls -d .local/share/kmsflash/collection.kms"
    say 'A home that cannot be written'
    inside root 'mkdir -p /home/locked && chmod 555 /home/locked'
    ! learner HOME=/home/locked "$command due" >"$work/locked.log" 2>&1 || fail 'nothing could be kept'
    cat "$work/locked.log"
    [[ $(wc -l <"$work/locked.log") -eq 1 ]] || fail 'that is not one sentence'
    say 'No display'
    ! learner DISPLAY= "$command" >"$work/display.log" 2>&1 || fail 'a window without a display?'
    grep 'kmsflash review' "$work/display.log" || fail 'the way out is not named'
    say 'A locale that is not there'
    learner LANG=xx_YY.UTF-8 LC_ALL=xx_YY.UTF-8 "$command due && $command cards notes.md | tail -n 1"
    learner LANG=de_DE.UTF-8 "$command screenshots pictures --only today-first-start-light"
    say 'A clock in 1970'
    # The command faketime wants shared memory, which a root made like this has none of; its library does not.
    learner "env LD_PRELOAD=\$(ls /usr/lib/*/faketime/libfaketime.so.1) FAKETIME='@1970-01-01 00:00:10' \
        $command --collection early.kms due"
}

prove_package() {
    kind=package
    machine package
    local package old
    package=$(ls "$dist"/kmsflash_*.deb)
    old=$root/tmp/older.deb
    cp "$package" "$root/tmp/kmsflash.deb"
    say "An ordinary user may not install it"
    ! learner 'dpkg -i /tmp/kmsflash.deb' >"$work/rights.log" 2>&1 || fail 'anybody may install it?'
    cat "$work/rights.log"
    say 'An older version, with the collection of its user'
    rm -rf "$work/older"
    dpkg-deb -R "$package" "$work/older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip -z1 -b "$work/older" "$old" >/dev/null
    rm -rf "$work/older"
    apt_install /tmp/older.deb
    learner 'kmsflash --version && kmsflash import notes.md --deck Exam && kmsflash due'
    say 'Everything is there that it needs: the window opens, and a card is studied'
    study kmsflash
    say 'The upgrade leaves the collection alone'
    cp "$root/home/learner/.local/share/kmsflash/collection.kms" "$work/before.kms"
    apt_install /tmp/kmsflash.deb
    inside root "dpkg -s kmsflash" | grep '^Version'
    cmp "$work/before.kms" "$root/home/learner/.local/share/kmsflash/collection.kms" || fail 'the cards changed'
    study kmsflash
    first_window kmsflash
    apt_install desktop-file-utils shared-mime-info libglib2.0-bin libfaketime man-db
    learner 'kmsflash export Exam -o exam.kmsdeck && gio info exam.kmsdeck' | grep 'standard::content-type'
    learner 'gio mime application/vnd.kmsflash.deck+zip; gio mime application/x-apkg'
    learner 'gio mime application/x-apkg' | grep kmsflash.desktop >/dev/null || fail 'Anki files do not know kmsflash'
    learner 'cp exam.kmsdeck wrong-ending && gio info wrong-ending' | grep 'content-type.*kmsflash.deck' >/dev/null \
        || fail 'the kind of a file is not seen from what is in it'
    take_in kmsflash
    say 'A file is opened in the window that is there'
    learner 'kmsflash >/dev/null 2>&1 & sleep 8; gio open ~/exam.kmsdeck; sleep 4; true' &
    sleep 11
    window
    sleep 8 # a second start, and reading the file
    picture opened-in-running
    press ctrl+q
    wait_until_gone
    inside root 'sed -i "/path-exclude/d" /etc/dpkg/dpkg.cfg.d/* 2>/dev/null; man -w kmsflash' || fail 'no manual page'
    bad_input kmsflash
    local cards=$root/home/learner/.local/share/kmsflash/collection.kms each
    cp "$cards" "$work/before.kms"
    for each in remove purge; do
        say "It goes by apt $each, and the cards stay"
        [[ -e $root/usr/bin/kmsflash ]] || apt_install /tmp/kmsflash.deb
        inside root "apt-get $each -y -qq kmsflash >/dev/null 2>&1"
        inside root 'find / -xdev -name "*kmsflash*" -not -path "/home/*" -not -path "/root/*" -not -path "/tmp/*" \
            -not -path "/etc/kmsflash-bare" -not -path "/proc/*"' >"$work/left.log"
        [[ ! -s $work/left.log ]] || { cat "$work/left.log"; fail 'something is left behind'; }
        cmp "$work/before.kms" "$cards" || fail 'the cards changed'
    done
    answers "$cards"
}

prove_portable() {
    kind=portable
    machine portable
    apt_install zstd libfaketime
    say 'The libraries that a desktop has'
    # No desktop is without these; what others lack is in the archive.
    apt_install libgl1 libegl1 libfontconfig1 libglib2.0-0 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libx11-xcb1 \
        libxcb-render0 libxcb-shape0 libxcb-randr0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxcb-shm0 \
        libgssapi-krb5-2 desktop-file-utils shared-mime-info libglib2.0-bin
    cp "$dist"/kmsflash-*.tar.zst "$root/home/learner/kmsflash.tar.zst"
    say 'It is installed without root'
    learner 'tar -xf kmsflash.tar.zst && kmsflash-*-x86_64/install.sh && .local/bin/kmsflash --version'
    learner '.local/bin/kmsflash import notes.md --deck Exam'
    learner 'desktop-file-validate .local/share/applications/kmsflash.desktop'
    study .local/bin/kmsflash
    first_window /home/learner/.local/bin/kmsflash
    take_in .local/bin/kmsflash
    bad_input /home/learner/.local/bin/kmsflash
    say 'A folder with spaces, and one that cannot be written'
    # shellcheck disable=SC2016  # that home is the learner's
    learner 'env PREFIX="$HOME/my own" kmsflash-*-x86_64/install.sh && "my own/bin/kmsflash" --version'
    learner 'desktop-file-validate "my own/share/applications/kmsflash.desktop"'
    learner '"my own/lib/kmsflash/install.sh" --uninstall && ! test -e "my own/lib/kmsflash"'
    ! learner 'env PREFIX=/opt kmsflash-*-x86_64/install.sh' 2>&1 | tee "$work/prefix.log" || fail '/opt can be written?'
    say 'It is removed, and the cards stay'
    learner '.local/lib/kmsflash/install.sh --uninstall && ! test -e .local/bin/kmsflash && ! test -e .local/lib/kmsflash'
    learner 'find .local/share -name "*kmsflash*" -not -path "*/share/kmsflash*" -not -name "*.cache"' | tee "$work/left.log"
    [[ ! -s $work/left.log ]] || fail 'something is left behind'
    answers "$root/home/learner/.local/share/kmsflash/collection.kms"
}

prove_wheel() {
    kind=wheel
    machine wheel
    local libraries
    say 'What pipx and the window need of Debian'
    # As packaging/system-libraries.sh names them.
    libraries=$(sed -n "s/^\(libraries='\)\{0,1\}lib[^ ]*\.so[^ ]* \([a-z0-9.+-]*\)'\{0,1\}$/\2/p" \
        "$here/packaging/system-libraries.sh" | tr '\n' ' ')
    apt_install pipx python3-venv ca-certificates "$libraries"
    cp "$dist"/kmsflash-*.whl "$root/home/learner/"
    [[ -z ${EXTRA_CA:-} ]] || pip=(PIP_CERT=/extra-ca.pem SSL_CERT_FILE=/extra-ca.pem)
    say 'It is installed by pipx'
    learner "${pip[@]}" 'pipx install ./kmsflash-*.whl && cd / && ~/.local/bin/kmsflash --version'
    learner '.local/bin/kmsflash import notes.md --deck Exam'
    study .local/bin/kmsflash
    first_window /home/learner/.local/bin/kmsflash
    learner '.local/bin/kmsflash screenshots pictures --only today-first-start-light --language de'
    cp "$root/home/learner/pictures/today-first-start-light.png" "$work/$suite-$kind-german.png"
    say 'It is removed by pipx, and the cards stay'
    learner 'pipx uninstall kmsflash && ! test -e .local/bin/kmsflash'
    answers "$root/home/learner/.local/share/kmsflash/collection.kms"
    say 'It is installed by uv'
    learner "${pip[@]}" 'pipx install uv && .local/bin/uv tool install --no-python-downloads ./kmsflash-*.whl \
        && cd / && ~/.local/bin/kmsflash --version'
    study .local/bin/kmsflash
    say 'It is removed by uv, and the cards stay'
    learner '.local/bin/uv tool uninstall kmsflash && ! test -e .local/bin/kmsflash'
    answers "$root/home/learner/.local/share/kmsflash/collection.kms"
}

table() {
    local line next end
    printf '\n%-10s %8s  %s\n' of seconds proven
    for ((line = 0; line < ${#proven[@]} - 1; line++)); do
        IFS='|' read -r end _ <<<"${proven[line + 1]}"
        IFS='|' read -r next kind told <<<"${proven[line]}"
        printf '%-10s %8d  %s\n' "$kind" $((end - next)) "$told"
    done
}

[[ $(id -u) -eq 0 ]] || fail 'making a Debian root needs root'
for tool in debootstrap Xvfb xdotool import dpkg-deb python3; do
    command -v $tool >/dev/null || fail "please install $tool"
done
mkdir -p "$work"
make_bare
start_display
for each in ${ONLY:-package portable wheel}; do "prove_$each"; done
kind=all
say "Proved on $suite: ${ONLY:-package portable wheel}. Pictures: $work/$suite-*.png"
table | tee "$work/$suite-proven.txt"
