#!/bin/bash
# Boots a bare Debian under systemd in a container, installs the archive of ./k98 dist in it, and plays scenes. Run as root on a Debian-like
# machine with debootstrap and systemd-nspawn; the container has a network of its own, with nothing in it but loopback.
#
#   deploy/acceptance/supervised/systemd.sh [outage:SECONDS] [outage-of-both:SECONDS] [deploy] [reinstall] [restore] [restart] [kill] [secrets]
#
# K98_ROOTFS: a folder with the bare Debian, made when it is not there and used again (default target/machine/debian).
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
home=$(readlink -f "$here/../../..")
rootfs=${K98_ROOTFS:-$home/target/machine/debian}

fail() {
    printf 'systemd.sh: %s\n' "$*" >&2
    exit 2
}

# Debian with systemd and nothing else; curl and jq are the eyes of the scenes.
make_rootfs() {
    [ ! -e "$rootfs/made" ] || return 0
    mkdir -p "$rootfs"
    debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,curl,jq,procps bookworm "$rootfs"
    umount "$rootfs/proc" "$rootfs/sys" 2>/dev/null || true
    touch "$rootfs/made"
}

# What the container runs once it is up; then it is switched off. Not k98-…: the installed units’ drop-in would hold for it.
write_unit() {
    cat >"$shared/scenes.service" <<UNIT
[Unit]
After=multi-user.target
[Service]
Type=oneshot
TimeoutStartSec=infinity
ExecStart=/bin/sh -c '/srv/k98/machine.sh $* >/srv/k98/told 2>&1; echo \$? >/srv/k98/code'
ExecStopPost=/bin/systemctl --no-block poweroff
UNIT
}

[ "$(id -u)" = 0 ] || fail "run it as root"
archive=$(ls "$home"/target/k98-bot-*-linux-x64.tar.gz 2>/dev/null) || fail "there is no archive; make one with ./k98 dist"
make_rootfs
shared=$(mktemp -d)
trap 'rm -rf --one-file-system "$shared"' EXIT
cp "$here/scenes.sh" "$here/machine.sh" "$archive" "$shared/"
write_unit "$@"
: >"$shared/told"
tail -n +1 -f "$shared/told" &
tail=$!
systemd-nspawn --quiet --directory="$rootfs" --ephemeral --boot --private-network --register=no --keep-unit --console=pipe \
    --bind="$shared:/srv/k98" --bind-ro="$shared/scenes.service:/etc/systemd/system/scenes.service" \
    systemd.wants=scenes.service </dev/null >"$shared/console" 2>&1 || true
sleep 1
kill "$tail"
[ -e "$shared/code" ] || { tail -n 20 "$shared/console" >&2 && fail "the container did not come up"; }
if [ -d "$shared/logs" ]; then
    mkdir -p "$home/target/machine"
    rm -rf "$home/target/machine/logs"
    cp -r "$shared/logs" "$home/target/machine/"
    echo "the logs are in target/machine/logs"
fi
exit "$(cat "$shared/code")"
