#!/usr/bin/env bash
# Prove the README's two commands on a Debian that has Python 3, make, and nothing else.
#
#   packaging/prove-bare-debian.sh [SUITE]        SUITE: bookworm (Debian 12, the default), trixie (Debian 13), ...
#
# Needs root, debootstrap, git and a network. Makes a minimal root with debootstrap, and puts a clone of the
# committed tree into copies of it, one for each kind of machine:
#
#   user    an ordinary user without sudo: one line names the packages to install, and nothing is made;
#           once an administrator has installed them, `make setup` works.
#   sudo    an ordinary user whose sudo asks for no password: `make setup` installs everything.
#   root    .ci/run as root: everything is installed, every test passes, pytest's summary comes last. A second
#           start sets nothing up; `make run` without a display says what to do instead; the window finds its libraries.
#
# Environment:
#   MIRROR      the Debian mirror (default: the one debootstrap knows)
#   WORK        the folder to work in (default a new one under /tmp); WORK/SUITE, the minimal root, is then reused
#   EXTRA_CA    a file of certificates (PEM) that the network here needs; programs inside are pointed to it
#   ONLY        one of user, sudo, root
#   KEEP=1      leave the roots for a look; otherwise they are removed
set -euo pipefail

suite=${1:-bookworm}
mirror=${MIRROR:-}
tree=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
work=${WORK:-$(mktemp -d /tmp/prove-bare-debian.XXXXXX)}
bare=$work/$suite
made=()

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

clean_up() {
    local root place
    for root in "${made[@]}"; do
        for place in dev/pts dev proc; do
            if mountpoint --quiet "$root/$place"; then umount "$root/$place"; fi
        done
        [[ -n ${KEEP:-} ]] || rm -rf --one-file-system "$root"
    done
    [[ -n ${KEEP:-} || -n ${WORK:-} ]] || rm -rf --one-file-system "$work"
}
trap clean_up EXIT

# inside ROOT USER COMMAND: run a shell command in the clone, in the environment of a fresh login.
inside() {
    local root=$1 user=$2 command=$3 home=/home/learner environment
    [[ $user != root ]] || home=/root
    environment=("HOME=$home" "USER=$user" LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin)
    [[ $user != root ]] || environment+=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin)
    [[ -z ${EXTRA_CA:-} ]] || environment+=(SSL_CERT_FILE=/extra-ca.pem PIP_CERT=/extra-ca.pem)
    chroot --userspec="$user" "$root" /usr/bin/env -i "${environment[@]}" \
        bash -c "cd ~/kmsflash && $command" </dev/null
}

# apt ROOT PACKAGE...: install as that machine's administrator would.
apt() {
    local root=$1
    shift
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
        bash -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null' - "$@"
}

make_bare() {
    [[ ! -e $bare/.complete ]] || return 0
    say "Making a minimal $suite with Python and make"
    debootstrap --variant=minbase "$suite" "$bare" ${mirror:+"$mirror"} >"$work/debootstrap.log" \
        || fail "debootstrap: see $work/debootstrap.log"
    [[ -z ${EXTRA_CA:-} ]] || install -m 644 "$EXTRA_CA" "$bare/extra-ca.pem"
    apt "$bare" python3 make
    chroot "$bare" useradd --create-home --shell /bin/bash learner
    touch "$bare/.complete"
}

# machine NAME USER: make a fresh copy in $root, with a clone in the user's home.
machine() {
    root=$work/$suite-$1
    made+=("$root")
    rm -rf --one-file-system "$root"
    cp -a --reflink=auto "$bare" "$root"
    cp --remove-destination --dereference /etc/resolv.conf "$root/etc/resolv.conf"
    printf "127.0.0.1 localhost %s\n" "$(hostname)" >"$root/etc/hosts"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount --bind /dev/pts "$root/dev/pts"
    local home=$root/home/learner
    [[ $2 != root ]] || home=$root/root
    git clone --quiet --no-local "$tree" "$home/kmsflash"
    chroot "$root" chown -R "$2:$2" "${home#"$root"}/kmsflash"
}

prove_user() {
    machine user learner
    say "Without the right to install: make run names the packages"
    ! inside "$root" learner 'make run' >"$work/user.log" 2>&1 || fail 'make run went on without its packages'
    cat "$work/user.log"
    grep -q 'please install them: sudo apt-get install .*python3-venv .*libxcb-cursor0' "$work/user.log" \
        || fail 'the packages are not named'
    inside "$root" learner 'test ! -e .venv' || fail 'something was made'
    say 'Once they are installed: make setup works'
    local packages
    packages=$(sed -n 's/.*--no-install-recommends //p' "$work/user.log")
    # shellcheck disable=SC2086  # a list of names
    apt "$root" $packages
    inside "$root" learner 'make setup && test -x .venv/bin/kmsflash'
}

prove_sudo() {
    machine sudo learner
    apt "$root" sudo
    echo 'learner ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/learner"
    say 'With sudo that asks for no password: make setup installs everything'
    inside "$root" learner 'make setup && test -x .venv/bin/kmsflash'
}

prove_root() {
    machine root root
    say 'As root: .ci/run'
    inside "$root" root 'time .ci/run' 2>&1 | tee "$work/root.log"
    grep -v -E '^$|^(real|user|sys)' "$work/root.log" | tail -n 1 | grep -q '[0-9] passed' \
        || fail "pytest's summary is not the last line"
    say 'A second time nothing is set up'
    inside "$root" root 'time make setup' 2>&1 | tee "$work/again.log"
    ! grep -q -i -E 'install|resolved' "$work/again.log" || fail 'something was set up again'
    say 'make run without a display says what to do instead'
    ! inside "$root" root 'make run' >"$work/display.log" 2>&1 || fail 'a window without a display?'
    cat "$work/display.log"
    grep -q 'kmsflash review' "$work/display.log" || fail 'the way out is not named'
    say "The window finds its libraries"
    # The window's plug-ins name every library that they need; one that is not there is 'not found'.
    inside "$root" root 'ldd .venv/lib/python3*/site-packages/PySide6/Qt/plugins/platforms/libq{xcb,wayland}.so' \
        >"$work/libraries.log"
    ! grep 'not found' "$work/libraries.log" || fail 'libraries are missing'
    echo "all $(grep -c ' => ' "$work/libraries.log") are there"
}

[[ $(id -u) -eq 0 ]] || fail 'making a Debian root needs root'
command -v debootstrap >/dev/null || fail 'please install debootstrap'
mkdir -p "$work"
make_bare
for kind in ${ONLY:-user sudo root}; do "prove_$kind"; done
say "Proved on $suite: ${ONLY:-user sudo root}"
