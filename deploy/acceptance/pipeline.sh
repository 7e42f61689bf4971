#!/bin/sh
# Runs the pipeline by hand: every `run:` line of .github/workflows/ci.yml but those that publish or deploy, in the checkout that this file
# stands in. Says line, exit code and seconds of each; stops at the first that fails, and ends with its code.
#
#   deploy/acceptance/pipeline.sh            runs them
#   deploy/acceptance/pipeline.sh --list     says which it would run and which not, and runs none
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd)
pipeline="$home/.github/workflows/ci.yml"

fail() {
    printf 'pipeline.sh: %s\n' "$*" >&2
    exit 2
}

# The commands, one a line, in their order.
commands() { sed -n 's/^ *\(- \)\{0,1\}run: *\(.*[^ ]\) *$/\2/p' "$pipeline"; }

# Whether it would change something outside of this checkout.
goes_out() { # COMMAND
    case " $1 " in *' deploy '* | *' publish '* | *' release '*) return 0 ;; *) return 1 ;; esac
}

each() { # FUNCTION: called with every command, which reads nothing
    commands | while IFS= read -r command; do
        "$1" "$command" </dev/null
    done
}

list() { if goes_out "$1"; then printf 'leave  %s\n' "$1"; else printf 'run    %s\n' "$1"; fi; }

run() {
    if goes_out "$1"; then
        printf 'left out: %s\n' "$1"
        return 0
    fi
    printf 'run: %s\n' "$1"
    began=$(date +%s)
    code=0
    (cd "$home" && sh -c "$1") || code=$?
    printf 'exit %s after %s s: %s\n' "$code" "$(($(date +%s) - began))" "$1"
    [ "$code" = 0 ] || exit "$code"
}

[ -f "$pipeline" ] || fail "$pipeline is not there"
if commands | grep -q '^[|>]'; then fail "$pipeline has a step of several lines; one line is one step"; fi
[ -n "$(commands)" ] || fail "$pipeline has no line that begins with run:"
case ${1:-} in
    '') each run ;;
    --list) each list ;;
    *) fail "it does not know '$1'; it takes --list, or nothing" ;;
esac
