#!/usr/bin/env bash
# Make the release twice, in two clones in two folders, and tell which files have the same bytes.
#
#   packaging/compare-builds.sh [COMMIT]        HEAD where none is named
#
# Needs what `make release` needs. Takes twice its time. Exit code: 0 all the same; 1 not, and where is told.
# Environment: WORK, the folder to work in (default: a new one under /tmp, removed at the end).
set -euo pipefail

commit=${1:-HEAD}
tree=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
commit=$(git -C "$tree" rev-parse "$commit")
work=${WORK:-$(mktemp -d /tmp/compare-builds.XXXXXX)}
[[ -n ${WORK:-} ]] || trap 'rm -rf "$work"' EXIT

# Names of different length: what keeps the folder it was built in is found out.
for name in one the-other; do
    if [[ ! -e $work/$name/dist/SHA256SUMS ]]; then
        rm -rf "${work:?}/$name"
        git clone --quiet --no-local "$tree" "$work/$name"
        git -C "$work/$name" checkout --quiet --detach "$commit"
        make -C "$work/$name" release >"$work/$name.log" 2>&1 || {
            tail "$work/$name.log" >&2
            exit 1
        }
    fi
done

sorted() { sort -k 2 "$work/$1/dist/SHA256SUMS"; }
if diff <(sorted one) <(sorted the-other) >"$work/differences"; then
    printf 'All files are the same, byte for byte:\n'
    sorted one
    exit 0
fi
printf 'The same:\n'
comm -12 <(sort "$work/one/dist/SHA256SUMS") <(sort "$work/the-other/dist/SHA256SUMS") | sed 's/^[0-9a-f]*  /  /'
printf 'Not the same, and what in them is not:\n'
sed -n 's/^< [0-9a-f]*  /  /p' "$work/differences"
diff "$work"/one/dist/*-contents.txt "$work"/the-other/dist/*-contents.txt | sed -n 's/^< /    /p' || true
exit 1
