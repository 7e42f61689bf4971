# Sourced: what is played on an installed bot and how it is looked at, whoever supervises it. It talks to the local Discord at $discord, and
# calls what the supervisor's script brings: away NAME, back NAME (broker or discord), lives (a line for each service that a restart changes).
# shellcheck shell=bash disable=SC2154

say() { printf '%s\n' "$*"; }
fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}

now_ms() { date +%s%3N; }

use() { # COMMAND [WAIT]: as a member types it; the local Discord's interaction, in JSON
    curl -fsS -m 70 -H 'Content-Type: application/json' -d "{\"as\":\"member\",\"channel\":\"general\",\"command\":\"$1\"}" \
        "$discord/sandbox/api/interactions?wait=${2:-10s}"
}

pings() { use /ping 2>/dev/null | grep 'Pong!' >/dev/null; }

identifies_left() { curl -fsS "$discord/sandbox/api/sessions" | jq .identifies_left; }

direct_messages() { curl -fsS "$discord/sandbox/api/messages?channel=dm&as=member"; }

within() { # SECONDS WHAT COMMAND…: tries it each second; says after how many it held
    began=$(date +%s)
    limit=$1
    what=$2
    shift 2
    until "$@"; do
        [ $(($(date +%s) - began)) -lt "$limit" ] || fail "$what: not within $limit s"
        sleep 1
    done
    say "  $what: after $(($(date +%s) - began)) s"
}

came() { direct_messages | grep "$1" >/dev/null; }

same() { # WHAT BEFORE AFTER
    [ "$2" = "$3" ] || fail "$1 changed: before: $2 after: $3"
    say "  $1: as before"
}

# Takes broker, discord or both away for so long and puts them back. No service may end, and no session may be spent but the one that a Discord
# costs which has forgotten all.
outage() { # SECONDS NAME…
    seconds=$1
    shift
    lives_before=$(lives)
    identifies_before=$(identifies_left)
    word=outage-$(now_ms)
    use "/remind set when:20s text:$word" 60s | grep 'remind you' >/dev/null || fail 'the reminder could not be set'
    who=$*
    say "${who// / and } away for $seconds s"
    for name in "$@"; do away "$name"; done
    sleep "$seconds"
    same 'each service while it is away' "$lives_before" "$(lives)"
    for name in "$@"; do back "$name"; done
    within 120 '/ping is answered again' pings
    within 120 'the reminder that was due meanwhile is told' came "$word"
    same 'each service after it' "$lives_before" "$(lives)"
    spent=$((identifies_before - $(identifies_left)))
    say "  sessions spent (IDENTIFY): $spent"
    case " $* " in *' discord '*) most=1 ;; *) most=0 ;; esac
    [ "$spent" -le "$most" ] || fail "$spent sessions were spent"
}

# In the place of those whom alerts are told to: the first line of each request, and the routing key in it.
listener=127.0.0.1:$((${port:-8600} + 99))
listen() {
    perl -MIO::Socket::INET -e '
        my $port = IO::Socket::INET->new(LocalAddr => $ARGV[0], Listen => 9, ReuseAddr => 1) or die;
        open my $heard, ">>", $ARGV[1] or die;
        $heard->autoflush(1);
        while (my $one = $port->accept) {
            my $first = <$one>;
            my ($line, $length) = ("", 0);
            while (defined($line = <$one>) && $line ne "\r\n") { $length = $1 if $line =~ /^content-length: *(\d+)/i }
            read $one, my $body, $length;
            print $heard $first =~ s/\r\n//r, $body =~ /"routing_key":"([^"]*)"/ ? " key=$1" : "", "\n";
            print $one "HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            close $one;
        }' "$listener" "$work/heard" >/dev/null &
    listening=$!
}

heard() { grep -q "$1" "$work/heard"; } # BEGINNING

# The secrets have listen's addresses in them, and the routing key is "from-a-file".
alerts() {
    within 120 'DEADMAN_PING_URL is asked' heard '^GET /deadman '
    : >"$work/heard"
    away queue
    within 120 'PagerDuty is told that queue-service is away' heard '^POST /pagerduty .*key=from-a-file'
    within 60 'the webhook is told' heard '^POST /webhook'
    back queue
    kill "$listening"
}

# /ping twenty times a second until it is killed. Its first use names the place from which uses_since counts.
load() {
    exec curl -s -m 3600 --rate 20/s -o /dev/null -H 'Content-Type: application/json' \
        -d '{"as":"member","channel":"general","command":"/ping"}' "$discord/sandbox/api/interactions?n=[1-72000]"
}

uses_since() { # ID
    curl -fsS "$discord/sandbox/api/interactions?as=member&since=$1&limit=100000" >"$work/uses.json"
}

# What became of the uses. The gateway is told to stop at FROM and says that it is up at UNTIL, in milliseconds since 1970. As members see it
# the gap is from the first use after FROM that got no answer to the next one that got one.
judge_uses() { # FROM UNTIL
    say "  the gateway from stop to up: $(($2 - $1)) ms"
    jq -r --argjson from "$1" '
        def at: (.created | sub("\\.[0-9]+Z$"; "Z") | fromdateiso8601 * 1000) + ((.created | capture("\\.(?<f>[0-9]{1,3})").f + "00" | .[0:3] | tonumber)? // 0);
        def answered: .state == "answered" and (.missed | not);
        def quantile(q): .[(length - 1) * q | floor];
        [.interactions[] | select(.name == "ping")] as $all
        | [$all[] | select(answered)] as $good
        | [$all[] | select(answered | not) | at] as $bad
        | ([$bad[] | select(. >= $from)] | min // $from) as $gone
        | ([$good[] | at | select(. > $gone)] | min // $gone) as $back
        | ($good | map(.history[-1].ms) | sort) as $times
        | "  uses: \($all | length) in \((($all | last | at) - ($all | first | at)) / 1000) s, answered: \($good | length), of them after \"thinking\": \([$good[] | select(.history[0].what == "defer")] | length)",
          "  until the answer could be read: p50 \($times | quantile(0.5)) ms, p99 \($times | quantile(0.99)) ms, longest \($times | last) ms",
          "  not answered: \($bad | length); the gap: from \($gone - $from) to \($back - $from) ms after the gateway was told to stop",
          "  not answered outside of the gap: \([$bad[] | select(. < $gone or . > $back)] | length)"
    ' "$work/uses.json"
}
