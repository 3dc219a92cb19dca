#!/bin/sh
# Unleak hook: made by "unleak hook install", taken away by "unleak hook remove".
# Refuses a commit that would store a secret. A hook that stood here before is kept as pre-commit.local and runs first.
unleak=@launcher@

before="$(dirname "$0")/pre-commit.local"
if [ -x "$before" ]; then
    "$before" "$@" || exit $?
fi

if ! command -v "$unleak" >/dev/null 2>&1; then
    echo "Commit refused: Unleak is not at $unleak, so nothing was searched. Run 'unleak hook install' again, or 'unleak hook remove'." >&2
    exit 1
fi

"$unleak" scan --staged --no-store . </dev/null >&2
case $? in
    0) exit 0 ;;
    1) echo "Commit refused: a staged file holds a secret. Take it out, stage the file again and commit." >&2 ;;
    3) echo "Commit refused: not all that is staged could be searched; the list above says why." >&2 ;;
    *) echo "Commit refused: Unleak could not search what is staged." >&2 ;;
esac
exit 1
