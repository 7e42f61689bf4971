# Sourced by k98: one program at a time, as a supervisor starts it, and the smoke run of all of them.
# shellcheck shell=sh disable=SC2154,SC2034

services='gateway reminder queue watchdog'

# Becomes the program. Installation.java knows the same places. K98_JAVA_OPTIONS: more options for the JVM, separated by spaces.
become() { # PROGRAM
    program=$1
    # shellcheck disable=SC2086
    set -- "@$home/deploy/launcher/jvm/common.args" "@$home/deploy/launcher/jvm/$program.args" ${K98_JAVA_OPTIONS:-}
    case $program in
        broker | discord) path=$(sandbox_class_path) || exit 78 ;;
        *)
            path="$(service_folder "$program")/quarkus-run.jar"
            [ -f "$path" ] || hopeless "$path is not there; $(mend)"
            ;;
    esac
    [ -x "$JAVA_HOME/bin/java" ] || hopeless "$JAVA_HOME/bin/java is not there; $(mend)"
    case $program in
        broker) set -- "$@" -cp "$path" bot.k98.sandbox.broker.BrokerMain ;;
        discord) set -- "$@" -cp "$path" bot.k98.sandbox.discord.DiscordMain ;;
        *) set -- "$@" -jar "$path" ;;
    esac
    exec "$JAVA_HOME/bin/java" "$@"
}

# Starting again would not help: 78 tells that to whoever supervises.
hopeless() {
    printf 'k98: %s\n' "$*" >&2
    exit 78
}

mend() { if [ "$released" = yes ]; then printf 'unpack the archive anew'; else printf 'run ./k98 build'; fi; }

# A file with settings may hold secrets: nobody but its owner and its group reads it.
check_modes() {
    for file in ${K98_ENV_FILE:-}; do
        [ -e "$file" ] || continue
        case $(stat -c %A "$file") in
            ???????r?? | ????????w?)
                printf 'k98: %s can be read or written by everyone; run: chmod 640 %s\n' "$file" "$file" >&2
                exit 78
                ;;
        esac
    done
}

run() { # PROGRAM [NUMBER]; a container names the program in K98_PROGRAM
    [ $# -gt 0 ] || set -- "${K98_PROGRAM:-}"
    case " broker $services " in
        *" ${1:-} "*) ;;
        *) fail "run takes one of: broker $services; and a number when there are several" ;;
    esac
    check_modes
    json=yes # quiet: what it prints is the program's
    build >&2
    places
    K98_INSTANCE=${2:-${K98_INSTANCE:-1}}
    SUPERVISION=${SUPERVISION:-platform}
    export K98_INSTANCE SUPERVISION
    if [ "${K98_PARK:-0}" = 1 ]; then park_when_hopeless "$1"; else become "$1"; fi
}

# Where every end is followed by a new start, as in a container, a program that refuses its configuration would start for ever. It is parked
# instead: it does nothing, its health check fails, and it ends when it is told to.
park_when_hopeless() { # PROGRAM
    pid=''
    asked=no
    trap 'asked=yes; [ -z "$pid" ] || kill -TERM "$pid" 2>/dev/null || true' INT TERM
    become "$1" &
    pid=$!
    code=0
    wait "$pid" || code=$?
    while kill -0 "$pid" 2>/dev/null; do
        code=0
        wait "$pid" || code=$?
    done
    [ "$code" = 78 ] && [ "$asked" = no ] || exit "$code"
    rm -f "$LOG_DIR/$1-$K98_INSTANCE/heartbeat.json"
    printf 'k98: %s waits for another configuration; change it and start this anew\n' "$1" >&2
    sleep 2147483647 &
    pid=$!
    wait "$pid" || true
    exit 0
}

# For containers: whether the program of this folder says that it lives, by its own file.
health() { # PROGRAM
    [ $# -gt 0 ] || set -- "${K98_PROGRAM:-}"
    places
    instance="${1:-}-${K98_INSTANCE:-1}"
    case ${1:-} in
        broker)
            port=${BROKER_PORT:-$((${K98_PORT_BASE:-8600} + 1))}
            bash -c "exec 3<>/dev/tcp/127.0.0.1/$port" 2>/dev/null || fail "nobody listens on port $port"
            ;;
        gateway | reminder | queue | watchdog)
            beat="$LOG_DIR/$instance/heartbeat.json"
            [ -n "$(find "$beat" -newermt '30 seconds ago' 2>/dev/null)" ] || fail "$instance has not written its heartbeat for 30 s"
            grep -q '"live":true' "$beat" || fail "$instance is stuck, its heartbeat says so"
            ;;
        *) fail "health takes one of: broker $services" ;;
    esac
}

# Every program starts with nobody to talk to, makes all of its parts and ends. Touches no data, and needs no port that is in use.
smoke() {
    build
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    for program in broker $services; do
        mkdir "$folder/$program"
        smoke_one "$program" >"$folder/$program/out" 2>&1 &
        printf '%s' "$!" >"$folder/$program/pid"
    done
    failed=''
    for program in broker $services; do
        if wait "$(cat "$folder/$program/pid")"; then
            printf '  %-9s %s\n' "$program" "$(tail -n 1 "$folder/$program/out")"
        else
            failed="$failed $program"
            printf '  %-9s FAILED\n' "$program"
            sed 's/^/    /' "$folder/$program/out"
            grep -q . "$folder/$program/out" || printf '    it did not end within 300 s\n'
        fi
    done
    [ -z "$failed" ] || fail "the smoke run failed:$failed"
    printf 'smoke run passed\n'
}

smoke_one() { # PROGRAM
    # Port 9 is the discard service, which no machine runs.
    case $1 in
        broker) smoke_broker ;;
        *) in_smoke "$1" K98_SMOKE=1 SUPERVISION=platform DISCORD_BOT_TOKEN=smoke DISCORD_API_URL=http://127.0.0.1:9/api/v10 \
            KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9 ;;
    esac
}

# Nothing of the caller's settings gets in; a program that hangs is ended.
in_smoke() { # PROGRAM VARIABLES…
    program=$1
    shift
    timeout -k 5 300 env -i PATH="$PATH" HOME="${HOME:-/}" TMPDIR="$folder/$program" JAVA_HOME="$JAVA_HOME" K98_SKIP_BUILD=1 K98_JAVA_OPTIONS="-Djava.io.tmpdir=$folder/$program" \
        DATA_DIR="$folder/$program/data" LOG_DIR="$folder/$program/logs" "$@" "$home/k98" run "$program"
}

smoke_broker() {
    port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 10000))
    in_smoke broker BROKER_PORT="$port" >"$folder/broker/broker.out" 2>&1 &
    pid=$!
    until grep -q '^broker ready' "$folder/broker/broker.out"; do
        if ! kill -0 "$pid" 2>/dev/null; then
            cat "$folder/broker/broker.out"
            return 1
        fi
        sleep 1
    done
    kill -TERM "$pid"
    wait "$pid" || true
    printf 'broker-1 served and stopped\n'
}
