#!/bin/sh
# Unleak hook: made by "unleak hook install", taken away by "unleak hook remove".
# Refuses a push that would publish a secret. A hook that stood here before is kept as pre-push.local and runs first.
unleak=@launcher@
remote=$1

pushed=$(cat)
before="$(dirname "$0")/pre-push.local"
if [ -x "$before" ]; then
    printf '%s\n' "$pushed" | "$before" "$@" || exit $?
fi

if ! command -v "$unleak" >/dev/null 2>&1; then
    echo "Push refused: Unleak is not at $unleak, so nothing was searched. Run 'unleak hook install' again, or 'unleak hook remove'." >&2
    exit 1
fi

# Tells whether an object id is other than all zeros, which is how git writes "there is none".
exists() {
    case $1 in
        *[!0]*) return 0 ;;
        *) return 1 ;;
    esac
}

printf '%s\n' "$pushed" | while read -r _ local_id remote_ref remote_id; do
    # Deleting a ref sends nothing.
    exists "$local_id" || continue
    # What the remote has needs no search: the ref's old commit, or for a new ref where it left the known branches.
    # All zeros: the remote has nothing of it.
    base=0000000000000000000000000000000000000000
    if exists "$remote_id" && git cat-file -e "$remote_id^{commit}" 2>/dev/null; then
        base=$remote_id
    else
        known=$(git for-each-ref --format='%(objectname)' "refs/remotes/$remote/")
        # shellcheck disable=SC2086  # one word for each known commit
        common=$([ -z "$known" ] || git merge-base "$local_id" $known)
        base=${common:-$base}
    fi
    "$unleak" scan --no-store --since "$base..$local_id" . </dev/null >&2
    case $? in
        0) ;;
        1) echo "Push refused: a commit on its way to $remote_ref holds a secret. Take it out of that commit, not only in a later one." >&2; exit 1 ;;
        3) echo "Push refused: not all that goes to $remote_ref could be searched; the list above says why." >&2; exit 1 ;;
        *) echo "Push refused: Unleak could not search what goes to $remote_ref." >&2; exit 1 ;;
    esac
done || exit 1
exit 0
