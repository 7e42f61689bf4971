#!/bin/sh
# Installs k98-bot under systemd, or takes it away again. Says what it does; --dry-run only says it. Run twice, the second run changes nothing.
#
#   install.sh [--dry-run] [--no-start]     from an unpacked release, as root
#   install.sh --uninstall [--dry-run]      data, logs, backups and settings stay
#
# K98_ROOT: install below another root folder, for images and tests (then nothing is started).
set -eu

here=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd)
units="$here/deploy/systemd"
root=${K98_ROOT:-}
opt="$root/opt/k98-bot"
etc="$root/etc/k98-bot"
system="$root/etc/systemd/system"
timers='k98-backup.timer k98-restore-drill.timer k98-heartbeat-check.timer'
enabled_ones="k98-bot.service k98-broker.service k98-gateway.service k98-reminder.service k98-queue.service k98-watchdog.service $timers"
# The file in /etc/k98-bot/secrets, the variable that names it, and who needs it: systemd hands it to these and to nobody else.
secrets='google-credentials.json GOOGLE_CREDENTIALS_FILE k98-queue k98-queue@ k98-reminder k98-reminder@
pagerduty-routing-key PAGERDUTY_ROUTING_KEY_FILE k98-watchdog k98-heartbeat-check
alert-webhook-url ALERT_WEBHOOK_URL_FILE k98-watchdog k98-heartbeat-check k98-notice@
deadman-ping-url DEADMAN_PING_URL_FILE k98-watchdog'
dry=no
start=yes
uninstall=no

while [ $# -gt 0 ]; do
    case $1 in
        --dry-run) dry=yes ;;
        --no-start) start=no ;;
        --uninstall) uninstall=yes ;;
        *)
            printf 'install.sh does not know %s; it takes --dry-run, --no-start, --uninstall\n' "$1" >&2
            exit 2
            ;;
    esac
    shift
done
[ -z "$root" ] || start=no

fail() {
    printf 'install.sh: %s\n' "$*" >&2
    exit 1
}

# Does it, and says it first.
act() {
    printf '  %s\n' "$*"
    [ "$dry" = yes ] || "$@"
}

systemd() { if [ -z "$root" ] && [ -d /run/systemd/system ]; then act systemctl "$@"; fi; }

has_user() { [ -z "$root" ] && getent passwd k98 >/dev/null || { [ -n "$root" ] && grep -q '^k98:' "$root/etc/passwd" 2>/dev/null; }; }

folder() { # PATH MODE [OWNER]
    if [ -d "$1" ] && [ "$(stat -c %a "$1")" = "$2" ]; then return 0; fi
    act mkdir -p "$1"
    act chmod "$2" "$1"
    [ $# -lt 3 ] || act chown "$3" "$1"
}

# A file of ours, replaced when it differs.
ours() { # SOURCE TARGET
    if cmp -s "$1" "$2"; then return 0; fi
    changed=yes
    [ -d "$(dirname "$2")" ] || act mkdir -p "$(dirname "$2")"
    act install -m 644 "$1" "$2"
}

# A file of the operator's: made once, never touched again.
theirs() { # SOURCE TARGET MODE OWNER
    [ ! -e "$2" ] || return 0
    act install -m "$3" "$1" "$2"
    [ -n "$root" ] || act chown "$4" "$2"
}

# One file for each unit that needs the secret; none when there is no such secret any more, since systemd would not start the unit without it.
credentials() { # SECRET VARIABLE UNIT…
    secret=$1
    variable=$2
    shift 2
    for unit in "$@"; do
        file="$system/$unit.service.d/${secret%.json}.conf"
        if [ ! -s "$etc/secrets/$secret" ]; then
            [ -e "$file" ] || continue
            act rm "$file"
        elif [ "$(cat "$file" 2>/dev/null)" != "$(drop_in "$secret" "$variable")" ]; then
            folder "$(dirname "$file")" 755
            act hand "$secret" "$variable" "$file"
        else
            continue
        fi
        changed=yes
        handed=yes
    done
}

drop_in() { # SECRET VARIABLE
    printf '# Made by install.sh, since the secret is there.\n[Service]\n'
    printf 'LoadCredential=%s:/etc/k98-bot/secrets/%s\nEnvironment=%s=%%d/%s\n' "$1" "$1" "$2" "$1"
}

hand() { # SECRET VARIABLE FILE
    drop_in "$1" "$2" >"$3"
    chmod 644 "$3"
}

# What k98.env sets is stronger than what a unit sets: a path in it would be read by every program, and refused by all that may not.
warn_of_paths() {
    if [ ! -r "$etc/k98.env" ]; then return 0; fi
    names=$(printf '%s\n' "$secrets" | cut -d' ' -f2 | sed 's/$/|/' | tr -d '\n')DISCORD_BOT_TOKEN_FILE
    grep -E "^($names)=" "$etc/k98.env" | cut -d= -f1 | while read -r name; do
        printf 'Take %s out of %s: a unit names the file itself, once the secret is in %s\n' "$name" "$etc/k98.env" "$etc/secrets"
    done
}

unit_files() { (cd "$units" && find . -name 'k98-*.service' -o -name 'k98-*.timer' -o -name '*.conf' | sed 's|^\./||' | LC_ALL=C sort); }

install_it() {
    [ -f "$here/VERSION" ] || fail "this belongs to an unpacked release; make one with ./k98 dist"
    version=$(sed -n 's/^version=//p' "$here/VERSION")
    if ! has_user; then act useradd --root "${root:-/}" --system --user-group --home-dir /var/lib/k98-bot --no-create-home --shell /usr/sbin/nologin k98; fi

    release="$opt/releases/$version-$(sed -n 's/^commit=//p' "$here/VERSION" | tr -d +)"
    folder "$opt/releases" 755
    if [ ! -e "$release" ]; then
        act cp -a "$here" "$release"
        act chown -R root:root "$release"
    fi
    [ -e "$opt/current" ] || act ln -s "releases/$(basename "$release")" "$opt/current"

    folder "$etc" 755
    folder "$etc/secrets" 700
    theirs "$units/k98.env.example" "$etc/k98.env" 640 root:k98
    theirs /dev/null "$etc/secrets/discord-bot-token" 600 root:root
    if [ -n "$root" ]; then folder "$root/var/backups/k98-bot" 750; else folder /var/backups/k98-bot 750 k98:k98; fi

    changed=no
    handed=no
    first=no
    arrived=''
    enabled k98-bot.service || first=yes
    for file in $(unit_files); do
        [ -e "$system/$file" ] || arrived="$arrived $file"
        ours "$units/$file" "$system/$file"
    done
    while read -r line; do
        # shellcheck disable=SC2086
        credentials $line
    done <<SECRETS
$secrets
SECRETS
    [ "$changed" = no ] || systemd daemon-reload
    enable_what_came
    finish
}

enabled() { if [ -n "$root" ]; then [ -L "$system/$(link_of "$1")" ]; else systemctl is-enabled --quiet "$1" 2>/dev/null; fi; }

link_of() { # UNIT: what `systemctl enable` makes
    case $1 in
        k98-bot.service) printf 'multi-user.target.wants/%s' "$1" ;;
        *.timer) printf 'timers.target.wants/%s' "$1" ;;
        *) printf 'k98-bot.service.wants/%s' "$1" ;;
    esac
}

# At first all; later each one that a release brings. What an operator disabled stays so.
enable_what_came() {
    chosen=''
    for unit in $enabled_ones; do
        case " $arrived " in *" $unit "*) ;; *) [ "$first" = yes ] || continue ;; esac
        enabled "$unit" || chosen="$chosen $unit"
    done
    if [ -z "$chosen" ]; then return 0; fi
    # shellcheck disable=SC2086
    if [ -z "$root" ]; then systemd enable $chosen; else link $chosen; fi
}

link() { # UNIT…, below another root
    for unit in "$@"; do
        at="$system/$(link_of "$unit")"
        [ -d "$(dirname "$at")" ] || act mkdir -p "$(dirname "$at")"
        act ln -s "/etc/systemd/system/$unit" "$at"
    done
}

finish() {
    warn_of_paths
    if [ ! -s "$etc/secrets/discord-bot-token" ]; then
        printf 'Next: put the token into %s, the ids into %s, then: systemctl start k98-bot\n' "$etc/secrets/discord-bot-token" "$etc/k98.env"
    else
        start_what_is_enabled
        if [ "$handed" = yes ]; then printf 'A secret came, went or moved. Who runs already has it after: systemctl restart k98-bot\n'; fi
    fi
    printf 'k98-bot %s is installed\n' "$version"
}

# With --no-start only a timer that this release brought to an installation that was there: a deploy restarts the programs, and no timers.
start_what_is_enabled() {
    if [ -n "$root" ] || { [ "$start" = no ] && [ "$first" = yes ]; }; then return 0; fi
    if [ "$start" = yes ]; then starting=k98-bot.service; else starting=''; fi
    for timer in $timers; do
        case " $chosen " in
            *" $timer "*) starting="$starting $timer" ;;
            *) [ "$start" = no ] || ! enabled "$timer" || starting="$starting $timer" ;;
        esac
    done
    # shellcheck disable=SC2086
    [ -z "$starting" ] || systemd start $starting
}

uninstall_it() {
    # shellcheck disable=SC2086
    systemd disable --now $enabled_ones || true
    for file in $(unit_files); do
        [ ! -e "$system/$file" ] || act rm -f "$system/$file"
    done
    for left in "$system"/k98-*.d "$system/k98-bot.service.wants"; do
        [ ! -d "$left" ] || act rm -rf "$left"
    done
    for link in "$system"/multi-user.target.wants/k98-* "$system"/timers.target.wants/k98-*; do
        [ ! -L "$link" ] || act rm -f "$link"
    done
    systemd daemon-reload
    systemd reset-failed 'k98-*' || true
    [ ! -e "$opt" ] || act rm -rf "$opt"
    printf 'k98-bot is gone; these stay: %s %s %s %s, and the user k98\n' "$etc" "$root/var/lib/k98-bot" "$root/var/log/k98-bot" "$root/var/backups/k98-bot"
}

if [ "$dry" = yes ]; then printf 'This would be done:\n'; else [ "$(id -u)" = 0 ] || fail "run it as root"; fi
if [ "$uninstall" = yes ]; then uninstall_it; else install_it; fi
