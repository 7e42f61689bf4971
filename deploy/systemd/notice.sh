#!/bin/sh
# Tells that a unit failed and stays down: in the journal, in LOG_DIR/log.txt, and where ALERT_WEBHOOK_URL says, if it does.
# The webhook takes {"content": …}, as a Discord webhook does; it needs curl and works without the bot.
set -eu

unit=${1:?which unit}
code=$(systemctl show --property=ExecMainStatus --value "$unit" 2>/dev/null || printf unknown)
result=$(systemctl show --property=Result --value "$unit" 2>/dev/null || printf unknown)
text="k98-bot: $unit stays down (result $result, exit $code). journalctl -u $unit says why; then systemctl reset-failed $unit and start it."

printf '%s\n' "$text" >&2
if [ -d "${LOG_DIR:-}" ]; then
    printf '%s WARN  unit down unit=%s result=%s exit=%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$unit" "$result" "$code" >>"$LOG_DIR/log.txt"
fi
url=${ALERT_WEBHOOK_URL:-}
if [ -z "$url" ] && [ -n "${ALERT_WEBHOOK_URL_FILE:-}" ]; then
    url=$(cat "$ALERT_WEBHOOK_URL_FILE" 2>/dev/null) || printf 'the webhook is not told: ALERT_WEBHOOK_URL_FILE names a file that can not be read\n' >&2
fi
if [ -z "$url" ]; then exit 0; fi
if ! command -v curl >/dev/null 2>&1; then
    printf 'the webhook is not told: curl is not here\n' >&2
else
    # The address is a secret: it goes through standard input, not through the list of processes.
    printf 'url = "%s"\n' "$url" | curl -fsS --max-time 20 --config - -H 'Content-Type: application/json' \
        --data "{\"content\":\"$text\"}" >/dev/null
fi
