#!/bin/bash
# Runs as root on a fresh machine under systemd, which systemd.sh boots: installs the archive beside this file as docs/install.md says, with a
# local Discord in Discord's place, and plays the scenes that are named, as systemd.sh lists them.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
work=/root/scenes
discord=http://127.0.0.1:8600
services='k98-gateway k98-reminder k98-queue k98-watchdog'
ids=1100000000000000
# shellcheck source=/dev/null
. "$here/scenes.sh"

unit_of() { case $1 in discord) printf local-discord ;; *) printf 'k98-%s' "$1" ;; esac; }
away() { systemctl stop "$(unit_of "$1")"; }
back() { systemctl start "$(unit_of "$1")"; }
lives() { for unit in $services; do systemctl show -p MainPID,NRestarts,InvocationID --value "$unit" | tr '\n' ' '; done; }

# In Discord's place. Nobody but a scene stops or starts it.
local_discord() { # RELEASE
    cp -a "$1" /root/discord
    printf '%s\n' '[Service]' 'Environment=DATA_DIR=/root/discord/data DISCORD_BOT_TOKEN=local-sandbox' \
        'ExecStart=/root/discord/jre/bin/java -XX:+UseSerialGC -Xmx192m -cp /root/discord/sandbox/*:/root/discord/sandbox/lib/* bot.k98.sandbox.discord.DiscordMain' \
        'SuccessExitStatus=143' >/etc/systemd/system/local-discord.service
    systemctl daemon-reload
    systemctl start local-discord
    within 60 'the local Discord is there' curl -fs -o /dev/null "$discord/sandbox/health"
}

settings() { # GUILD
    printf '%s\n' "GUILD_ID=$1" "ADMIN_USER_ID=${ids}101" "NOTIFY_CHANNEL_ID=${ids}304" "DISCORD_API_URL=$discord/api/v10" >/etc/k98-bot/k98.env
}

install() {
    say 'install'
    local begun=$SECONDS
    mkdir -p "$work"
    tar -xzf "$here"/k98-bot-*-linux-x64.tar.gz -C "$work"
    release=$(echo "$work"/k98-bot-*-linux-x64)
    local_discord "$release"
    "$release/k98" smoke
    "$release/deploy/systemd/install.sh" >"$work/install.txt" 2>&1
    printf 'local-sandbox' >/etc/k98-bot/secrets/discord-bot-token
    settings "${ids}001"
    systemctl start k98-bot
    within 120 '/ping is answered' pings
    say "  from the archive to the first answer: $((SECONDS - begun)) s"
}

# The same programs under another name: what is measured is the switch.
deploy() {
    say 'deploy, with its backup, at 20 /ping a second'
    sed 's/^commit=.*/commit=next/' -i "$release/VERSION"
    tar -C "$work" -czf "$work/next.tar.gz" "$(basename "$release")"
    first=$(use /ping | jq -r .id)
    load &
    load=$!
    sleep 5
    /opt/k98-bot/current/k98 deploy "$work/next.tar.gz" | while IFS= read -r line; do say "  $(date +%T)  $line"; done
    sleep 5
    kill "$load"
    sleep 10
    uses_since "$first"
    judge_uses "$(moment ActiveExitTimestamp)" "$(moment ActiveEnterTimestamp)"
    say "  backups: $(find /var/backups/k98-bot -name '*.tar' -printf '%f ')"
    say "  current: $(readlink /opt/k98-bot/current), previous: $(readlink /opt/k98-bot/previous)"
}

moment() { date -d "$(systemctl show --timestamp=us+utc -p "$1" --value k98-gateway)" +%s%3N; }

# A unit that failed, everything taken away, and put there again: nothing of the failure is left, and what members had is there.
reinstall() {
    say 'uninstall and install again'
    use '/remind set when:1d text:kept-over-it' >/dev/null
    settings none
    systemctl restart k98-gateway 2>/dev/null || true
    within 60 'with GUILD_ID=none k98-gateway fails' systemctl is-failed --quiet k98-gateway
    say "  failed units: $(systemctl list-units --failed --plain --no-legend 'k98-*' | cut -d' ' -f1 | tr '\n' ' ')"
    /opt/k98-bot/current/deploy/systemd/install.sh --uninstall 2>&1 | tail -n 3 | sed 's/^/  /'
    say "  units that systemd still knows: $(systemctl list-units --all --plain --no-legend 'k98-*' | wc -l), files of units: $(find /etc/systemd/system -name 'k98-*' | wc -l)"
    say "  stays: $(find /etc/k98-bot /var/lib/k98-bot /var/log/k98-bot /var/backups/k98-bot -maxdepth 0 -printf '%p ')"
    settings "${ids}001"
    "$release/deploy/systemd/install.sh" 2>"$work/install.txt" | tail -n 1 | sed 's/^/  /'
    within 120 '/ping is answered' pings
    use '/remind list' | grep kept-over-it >/dev/null || fail 'the reminder from before is gone'
    say '  the reminder from before is there'
    say "  failed units: $(systemctl list-units --failed --plain --no-legend 'k98-*' | wc -l)"
}

# As docs/backup.md says it: the backup of the timer, put into an empty DATA_DIR by root.
restore() {
    say 'backup, and its restore into an empty DATA_DIR'
    use '/remind set when:1d text:kept-in-the-archive' >/dev/null
    systemctl start k98-backup
    archive=$(find /var/backups/k98-bot -name '*.tar' | sort | tail -n 1)
    say "  the archive can be read by: $(stat -c '%U, mode %a' "$archive")"
    use '/remind set when:1d text:set-after-it' >/dev/null
    systemctl stop 'k98-*.service'
    mv /var/lib/k98-bot /var/lib/k98-bot.old
    DATA_DIR=/var/lib/k98-bot LOG_DIR=/var/log/k98-bot /opt/k98-bot/current/k98 restore "$archive" | sed 's/^/  /'
    chown -R k98:k98 /var/lib/k98-bot /var/log/k98-bot
    systemctl start k98-bot
    within 120 '/ping is answered' pings
    use '/remind list' >"$work/list.json"
    grep kept-in-the-archive "$work/list.json" >/dev/null || fail 'the reminder of the archive is gone'
    if grep set-after-it "$work/list.json" >/dev/null; then fail 'what was set after the backup is there: it is the old DATA_DIR'; fi
    say '  the reminder of the archive is there'
    say "  failed units: $(systemctl list-units --failed --plain --no-legend 'k98-*' | wc -l)"
}

# The first sentence of every runbook. The umbrella is up when its parts are.
restart() {
    say 'systemctl restart k98-bot'
    local unit pid before
    declare -A before
    for unit in k98-broker $services; do before[$unit]=$(shown MainPID "$unit"); done
    systemctl restart k98-bot
    for unit in k98-broker $services; do
        systemctl is-active --quiet "$unit" || fail "$unit is not active"
        pid=$(shown MainPID "$unit")
        case $pid in 0 | "${before[$unit]}") fail "$unit has no new process" ;; esac
    done
    say '  all five are active, each with a new process'
    within 120 '/ping is answered' pings
    systemctl stop k98-bot
    within 60 'after systemctl stop k98-bot all five are inactive' all_down
    sleep 5
    all_down || fail 'a program came back after systemctl stop k98-bot'
    say '  5 s later too'
    systemctl start k98-bot
    within 120 '/ping is answered' pings
}

all_down() {
    local unit
    for unit in k98-broker $services; do [ "$(shown ActiveState "$unit")" = inactive ] || return 1; done
}

shown() { systemctl show -p "$1" --value "$2"; }

# Until systemd has seen the end the unit is still active, and then for a moment without a process.
renewed() { # UNIT PID
    local pid
    pid=$(shown MainPID "$1")
    [ "$pid" != 0 ] && [ "$pid" != "$2" ] && [ "$(shown ActiveState "$1")" = active ]
}

noticed() { grep "unit down unit=$1.service" /var/log/k98-bot/log.txt >/dev/null; } # UNIT

ended_and_down() { # UNIT
    local pid
    pid=$(shown MainPID "$1")
    [ "$pid" = 0 ] || kill -s TERM "$pid" 2>/dev/null || true
    failed "$1"
}

failed() { [ "$(shown ActiveState "$1")" = failed ]; }

# However a process ends it is started again, but not for ever, and not with a configuration that is refused.
kill_it() {
    say 'ends of k98-queue'
    local signal pid
    for signal in KILL TERM; do
        pid=$(shown MainPID k98-queue)
        kill -s "$signal" "$pid"
        within 60 "after SIG$signal it has another process" renewed k98-queue "$pid"
    done
    pid=$(shown MainPID k98-broker)
    kill -s TERM "$pid"
    within 60 'after SIGTERM k98-broker has another process' renewed k98-broker "$pid"
    within 120 '/ping is answered' pings
    mkdir -p /run/systemd/system/k98-queue.service.d
    printf '[Service]\nEnvironment=HEARTBEAT_STALE_AFTER=never\n' >/run/systemd/system/k98-queue.service.d/wrong.conf
    systemctl daemon-reload
    systemctl restart k98-queue 2>/dev/null || true
    within 60 'with a setting that is refused it fails' failed k98-queue
    within 60 'the notice is in log.txt' noticed k98-queue
    sleep 5
    say "  5 s later: $(shown ActiveState k98-queue), exit $(shown ExecMainStatus k98-queue), started again $(shown NRestarts k98-queue) times"
    [ "$(shown ActiveState k98-queue) $(shown ExecMainStatus k98-queue) $(shown NRestarts k98-queue)" = 'failed 78 0' ] || fail 'it is not parked'
    rm -r /run/systemd/system/k98-queue.service.d
    systemctl daemon-reload
    systemctl reset-failed k98-queue
    systemctl start k98-queue
    systemctl reset-failed k98-reminder
    within 180 'k98-reminder is ended again and again until it stays down' ended_and_down k98-reminder
    within 60 'the notice of k98-reminder is in log.txt' noticed k98-reminder
    say "  it was started again $(shown NRestarts k98-reminder) times, then no more: $(shown Result k98-reminder)"
    systemctl reset-failed k98-reminder
    systemctl start k98-reminder
    within 120 '/ping is answered' pings
}

# Secrets come, as docs/install.md says it: each reaches those who need it, and nobody ends over a file that is not for it.
secrets() {
    say 'secrets, from their files to the programs'
    local unit
    listen
    printf '{}' >/etc/k98-bot/secrets/google-credentials.json
    printf 'from-a-file' >/etc/k98-bot/secrets/pagerduty-routing-key
    printf 'http://%s/webhook' "$listener" >/etc/k98-bot/secrets/alert-webhook-url
    printf 'http://%s/deadman' "$listener" >/etc/k98-bot/secrets/deadman-ping-url
    printf 'PAGERDUTY_EVENTS_URL=http://%s/pagerduty\n' "$listener" >>/etc/k98-bot/k98.env
    chmod 600 /etc/k98-bot/secrets/*
    "$release/deploy/systemd/install.sh" | grep 'systemctl restart' | sed 's/^/  /'
    systemctl start k98-queue@2
    systemctl restart k98-bot
    for unit in k98-gateway k98-reminder k98-queue k98-queue@2 k98-watchdog; do
        systemctl is-active --quiet "$unit" || fail "$unit is not active"
        say "  $unit has: $(tr '\0' '\n' <"/proc/$(shown MainPID "$unit")/environ" | sed -n 's/^\([A-Z_]*_FILE\)=.*credentials.*/\1/p' | sort | tr '\n' ' ')"
    done
    within 120 '/ping is answered' pings
    within 60 'the heartbeat check can read its two' systemctl start k98-heartbeat-check
    systemctl stop k98-queue@2
    alerts
}

trap 'result=$?; [ "$result" = 0 ] || cp -r /var/log/k98-bot "$here/logs"' EXIT
install
for scene in "$@"; do
    case $scene in
        outage:*)
            outage "${scene#outage:}" broker
            outage "${scene#outage:}" discord
            ;;
        outage-of-both:*) outage "${scene#outage-of-both:}" broker discord ;;
        deploy) deploy ;;
        reinstall) reinstall ;;
        restore) restore ;;
        restart) restart ;;
        kill) kill_it ;;
        secrets) secrets ;;
        *) fail "there is no scene '$scene'" ;;
    esac
done
say 'all scenes passed'
