# Sourced by k98: another release takes the place of the running one, and goes back by itself when it isn't well.
# shellcheck shell=sh disable=SC2154

# K98_OPT, K98_SYSTEMCTL, K98_HEALTHY_FOR: other places and times, for tests.
opt=${K98_OPT:-/opt/k98-bot}
parts='broker reminder queue watchdog gateway'

ctl() { "${K98_SYSTEMCTL:-systemctl}" "$@"; }

deploy() { # ARCHIVE [--no-backup]
    archive=''
    backup=yes
    for argument in "$@"; do
        case $argument in
            --no-backup) backup=no ;;
            -*) fail "deploy does not know '$argument'; ./k98 help" ;;
            *) archive=$argument ;;
        esac
    done
    [ -f "$archive" ] || fail "deploy takes the archive of a release, as ./k98 dist makes it; '$archive' is no file"
    [ -L "$opt/current" ] || fail "$opt/current is not there: install a first release with deploy/systemd/install.sh"
    lock_deploy
    unpack "$archive"
    [ "$(readlink -f "$opt/current")" != "$next" ] || fail "$(basename "$next") is what runs already"
    say "smoke run of $(basename "$next")"
    if ! "$next/k98" smoke; then
        forget "$next"
        fail "nothing was changed: the smoke run of $(basename "$next") failed"
    fi
    if [ "$backup" = yes ] && ! backup_first; then
        forget "$next"
        fail "nothing was changed: the backup failed (journalctl -u k98-backup); --no-backup goes on without"
    fi
    switch_to "$next"
}

# A release that does not come into use; the one to go back to stays.
forget() { # FOLDER
    [ "$(readlink -f "$opt/previous" 2>/dev/null || true)" = "$1" ] || rm -rf "$1"
}

# The release before this one takes its place again.
rollback() {
    [ -d "$opt/previous" ] || fail "there is no release to go back to"
    lock_deploy
    switch_to "$(readlink -f "$opt/previous")"
}

lock_deploy() {
    exec 9>"$opt/.deploy.lock"
    flock -n 9 || fail "another deploy is under way"
}

unpack() { # ARCHIVE -> $next
    if [ -f "$1.sha256" ]; then
        (cd "$(dirname "$1")" && sha256sum --quiet -c "$(basename "$1").sha256") || fail "$1 is not what its checksum says"
    fi
    rm -rf "$opt/releases/.unpacking"
    mkdir -p "$opt/releases/.unpacking"
    tar -xzf "$1" --no-same-owner -C "$opt/releases/.unpacking" || fail "$1 can't be unpacked"
    found=$(find "$opt/releases/.unpacking" -mindepth 2 -maxdepth 2 -name VERSION | head -n 1)
    [ -n "$found" ] || fail "$1 is no release of k98-bot: it has no VERSION"
    from=$(dirname "$found")
    next="$(readlink -f "$opt/releases")/$(sed -n 's/^version=//p' "$found")-$(sed -n 's/^commit=//p' "$found" | tr -d +)"
    if [ "$(readlink -f "$opt/current")" != "$next" ]; then
        rm -rf "$next"
        mv "$from" "$next"
    fi
    rm -rf "$opt/releases/.unpacking"
}

backup_first() {
    if ! "$opt/current/k98" help | grep -q '^  ./k98 backup'; then
        say "no backup: the running release can't make one"
        return 0
    fi
    say "backup"
    ctl start k98-backup.service
}

switch_to() { # FOLDER
    before=$(readlink -f "$opt/current")
    beat="${LOG_DIR:-/var/log/k98-bot}/heartbeat.json"
    ready_before=$(ready_ones)
    say "switching from $(basename "$before") to $(basename "$1")"
    if put_in_place "$1" && healthy; then
        point previous "$before"
        forget_old
        printf 'k98-bot %s runs and was healthy for %s s\n' "$(basename "$1")" "$for_seconds"
        return 0
    fi
    printf 'k98: %s is not well: %s\n' "$(basename "$1")" "$why" >&2
    bad=$(basename "$1")
    put_in_place "$before" || fail "and going back to $(basename "$before") failed too: $why"
    fail "went back to $(basename "$before"); $bad stays in $opt/releases to be looked at"
}

point() { # NAME FOLDER: the link changes from one moment to the next
    ln -sfn "releases/$(basename "$2")" "$opt/.$1.next"
    mv -T "$opt/.$1.next" "$opt/$1"
}

# One program after the other; each has said that it is up before the next one goes. The gateway is last: it is away for as short as can be.
put_in_place() { # FOLDER
    why=''
    point current "$1"
    [ -n "${K98_SYSTEMCTL:-}" ] || "$1/deploy/systemd/install.sh" --no-start >/dev/null || { why="its units can't be installed"; return 1; }
    for unit in $(units); do
        say "  $unit"
        ctl restart "$unit" || { why="$unit does not start; journalctl -u $unit says why"; return 1; }
    done
}

# Every program, with its further instances.
units() {
    for part in $parts; do
        printf 'k98-%s.service\n' "$part"
        ctl list-units --plain --no-legend "k98-$part@*.service" | cut -d' ' -f1
    done
}

# Well is: no unit ended, and every service is heard and does its work, for so long in all. It has 90 seconds to become so.
healthy() {
    for_seconds=${K98_HEALTHY_FOR:-60}
    restarts=$(restarts)
    good=0
    waited=0
    while [ "$good" -lt "$for_seconds" ]; do
        sleep 1
        if [ "$(restarts)" != "$restarts" ]; then why="a program ended by itself"; return 1; fi
        idle=$(idle_ones)
        if heard && [ -n "$idle" ]; then
            waited=$((waited + 1))
            [ "$waited" -lt "${K98_HEALTHY_WITHIN:-90}" ] || { why="not ready, and was before: $idle"; return 1; }
        elif heard; then
            good=$((good + 1))
        elif [ "$good" -gt 0 ]; then
            why="a service that was there is not heard any more"
            return 1
        else
            waited=$((waited + 1))
            [ "$waited" -lt "${K98_HEALTHY_WITHIN:-90}" ] || { why="not every service was heard within ${K98_HEALTHY_WITHIN:-90} s"; return 1; }
        fi
    done
}

restarts() { for unit in $(units); do ctl show --property=NRestarts,ActiveState --value "$unit" | tr '\n' ' '; done; }

# Services that do their work, as the watchdog has written it.
ready_ones() { grep -o '"[a-z]*":{"fresh":true,"ready":true' "$beat" 2>/dev/null | cut -d'"' -f2; }

# Those that did their work before the switch and don't any more. Who waited then, for a Discord that is away, may wait on.
idle_ones() {
    working=$(ready_ones | tr '\n' ' ')
    for service in $ready_before; do
        case " $working" in *" $service "*) ;; *) printf '%s ' "$service" ;; esac
    done
}

# The watchdog says that all services are there, and has said so just now.
heard() {
    [ -n "$(find "$beat" -newermt '10 seconds ago' 2>/dev/null)" ] && grep -q '"ok":true' "$beat"
}

# This one, the one before, and two more.
forget_old() {
    for old in $(find "$opt/releases" -mindepth 1 -maxdepth 1 -printf '%C@ %f\n' | sort -rn | tail -n +5 | cut -d' ' -f2); do
        case "$(readlink -f "$opt/current") $(readlink -f "$opt/previous")" in
            *"/$old"*) ;;
            *) rm -rf "${opt:?}/releases/$old" ;;
        esac
    done
}
