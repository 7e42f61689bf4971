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
parts='broker gateway reminder queue watchdog'
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
    for file in $(unit_files); do ours "$units/$file" "$system/$file"; done
    if [ -e "$etc/secrets/google-credentials.json" ]; then
        ours "$units/k98-queue.service.d/google.conf.example" "$system/k98-queue.service.d/google.conf"
    fi
    [ "$changed" = no ] || systemd daemon-reload
    if [ -n "$root" ]; then
        link_units
    elif ! systemctl is-enabled --quiet k98-bot.service 2>/dev/null; then
        # shellcheck disable=SC2046
        systemd enable k98-bot.service $(for part in $parts; do printf 'k98-%s.service ' "$part"; done) \
            k98-backup.timer k98-restore-drill.timer k98-heartbeat-check.timer
    fi
    finish
}

# What `systemctl enable` does, below another root.
link_units() {
    for link in multi-user.target.wants/k98-bot.service timers.target.wants/k98-backup.timer timers.target.wants/k98-restore-drill.timer \
        timers.target.wants/k98-heartbeat-check.timer $(for part in $parts; do printf 'k98-bot.service.wants/k98-%s.service ' "$part"; done); do
        [ ! -L "$system/$link" ] || continue
        [ -d "$system/$(dirname "$link")" ] || act mkdir -p "$system/$(dirname "$link")"
        act ln -s "/etc/systemd/system/$(basename "$link")" "$system/$link"
    done
}

finish() {
    if [ ! -s "$etc/secrets/discord-bot-token" ]; then
        printf 'Next: put the token into %s, the ids into %s, then: systemctl start k98-bot\n' "$etc/secrets/discord-bot-token" "$etc/k98.env"
    elif [ "$start" = yes ]; then
        systemd start k98-bot.service k98-backup.timer k98-restore-drill.timer k98-heartbeat-check.timer
    fi
    printf 'k98-bot %s is installed\n' "$version"
}

uninstall_it() {
    # shellcheck disable=SC2046
    systemd disable --now k98-bot.service $(for part in $parts; do printf 'k98-%s.service ' "$part"; done) \
        k98-backup.timer k98-restore-drill.timer k98-heartbeat-check.timer || true
    for file in $(unit_files) k98-queue.service.d/google.conf; do
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
