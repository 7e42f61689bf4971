#!/bin/bash
# Makes the images from the archive of ./k98 dist and runs the bot with deploy/docker/compose.yaml, with a local Discord beside the containers
# in Discord's place. Needs Docker, docker-compose and jq, and as root debootstrap; nothing is pulled. DOCKER_HOST says which engine.
#
#   deploy/acceptance/supervised/docker.sh images             k98-local/base, k98-local/k98-bot, k98-local/kafka
#   deploy/acceptance/supervised/docker.sh outage SECONDS     takes the broker away, then Discord; nothing may be started again
#   deploy/acceptance/supervised/docker.sh secrets            with all of with-*.yaml: who has which secret, and what is told with them
#
# K98_ROOTFS: a folder with a bare Debian, made when it is not there and used again (default target/machine/base). K98_PORT_BASE: its ports.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
home=$(readlink -f "$here/../../..")
rootfs=${K98_ROOTFS:-$home/target/machine/base}
port=${K98_PORT_BASE:-8600}
discord=http://127.0.0.1:$port
ids=1100000000000000
services='gateway reminder queue watchdog'
project=k98-scenes
files=(compose.yaml)
discord_pid=''
# shellcheck source=/dev/null
. "$here/scenes.sh"

compose() { docker-compose -p "$project" "${files[@]/#/--file=$release/deploy/docker/}" "$@"; }

make_base() {
    if docker image inspect k98-local/base >/dev/null 2>&1; then return 0; fi
    if [ ! -e "$rootfs/made" ]; then
        mkdir -p "$rootfs"
        debootstrap --variant=minbase bookworm "$rootfs"
        umount "$rootfs/proc" "$rootfs/sys" 2>/dev/null || true
        touch "$rootfs/made"
    fi
    tar -C "$rootfs" --one-file-system -cf - . | docker import - k98-local/base
}

make_images() {
    make_base
    mkdir -p "$work/context"
    cp "$archive" "$work/context/"
    docker build -q -f "$home/deploy/docker/Dockerfile" --build-arg BASE=k98-local/base -t k98-local/k98-bot "$work/context"
    docker build -q --build-arg IMAGE=k98-local/k98-bot -t k98-local/kafka "$home/deploy/acceptance/kafka"
    docker images 'k98-local/*'
}

# In Discord's place, outside of all containers. Nobody but a scene stops or starts it.
start_discord() {
    K98_PORT_BASE=$port DATA_DIR=$work/discord DISCORD_BOT_TOKEN=local-sandbox "$release/jre/bin/java" -XX:+UseSerialGC -Xmx192m \
        -cp "$release/sandbox/*:$release/sandbox/lib/*" bot.k98.sandbox.discord.DiscordMain >"$work/discord.txt" 2>&1 &
    discord_pid=$!
    within 60 'the local Discord is there' curl -fs -o /dev/null "$discord/sandbox/health"
}

stop_discord() {
    [ -n "$discord_pid" ] || return 0
    kill "$discord_pid"
    wait "$discord_pid" || true
    discord_pid=''
}

away() { if [ "$1" = discord ]; then stop_discord; else compose stop "$1" >/dev/null 2>&1; fi; }
back() { if [ "$1" = discord ]; then start_discord; else compose start "$1" >/dev/null 2>&1; fi; }

lives() {
    for service in $services; do
        docker inspect -f '{{.RestartCount}} {{.State.Pid}} {{.State.StartedAt}} {{.State.Health.Status}}' "$(compose ps -q "$service")" | tr '\n' ' '
    done
}

all_healthy() { ! lives | grep -qE 'starting|unhealthy'; }

secret() { # NAME TEXT
    local file="$release/deploy/docker/secrets/$1"
    printf '%s' "$2" >"$file"
    chown root:10098 "$file"
    chmod 640 "$file"
}

unpack() {
    tar -xzf "$archive" -C "$work"
    release=$(echo "$work"/k98-bot-*-linux-x64)
    printf '%s\n' "GUILD_ID=${ids}001" "ADMIN_USER_ID=${ids}101" "NOTIFY_CHANNEL_ID=${ids}304" "DISCORD_API_URL=$discord/api/v10" \
        "K98_PORT_BASE=$port" "K98_IMAGE=k98-local/k98-bot" >"$release/deploy/docker/.env"
    install -d -m 700 "$release/deploy/docker/secrets"
    secret discord_bot_token 'local-sandbox'
}

up() {
    trap down EXIT
    start_discord
    (cd "$release/deploy/docker" && K98_IMAGE=k98-local/k98-bot compose up -d >"$work/compose.txt" 2>&1) || { cat "$work/compose.txt" && fail 'compose'; }
    within 120 '/ping is answered' pings
    within 120 'all containers are healthy' all_healthy
}

secrets() {
    say 'secrets, from their files to the programs'
    files+=(with-google.yaml with-pagerduty.yaml with-webhook.yaml with-deadman.yaml)
    secret google_credentials '{}'
    secret pagerduty_routing_key 'from-a-file'
    secret alert_webhook_url "http://$listener/webhook"
    secret deadman_ping_url "http://$listener/deadman"
    printf 'PAGERDUTY_EVENTS_URL=http://%s/pagerduty\n' "$listener" >>"$release/deploy/docker/.env"
    listen
    up
    for service in $services; do
        say "  $service has: $(compose exec -T "$service" env | sed -n 's/^\([A-Z_]*_FILE\)=.*/\1/p' | sort | tr '\n' ' ')"
    done
    alerts
}

down() {
    compose down -v >/dev/null 2>&1 || true
    stop_discord || true
    rm -rf "$work"
}

archive=$(ls "$home"/target/k98-bot-*-linux-x64.tar.gz 2>/dev/null) || fail "there is no archive; make one with ./k98 dist"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case ${1:-} in
    images) make_images ;;
    outage)
        unpack
        up
        outage "${2:?how many seconds}" broker
        outage "$2" discord
        say 'all scenes passed'
        ;;
    secrets)
        unpack
        secrets
        say 'all scenes passed'
        ;;
    *) fail "it takes: images, outage SECONDS, or secrets" ;;
esac
