package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Members;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** What members do all day, at 20 uses a second for half a minute and at 100 for a minute, over all three services that answer. */
final class MixSeries implements Series {
    private static final double P50 = 30;
    private static final double P99 = 100;
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration HALF = Duration.ofSeconds(30);
    private static final Pace WARM_UP = new Pace(20, Duration.ofSeconds(10));

    /** Ten in turn: who, where, what. */
    private static final List<Use> TURN = List.of(
            new Use("member", "general", "/ping"),
            new Use("officer", "general", "/remind list"),
            new Use("newcomer", "general", "/ping"),
            new Use("admin", "general", "/remind list"),
            new Use("officer", "uploads", "/queue status"),
            new Use("member", "general", "/remind list"),
            new Use("officer", "general", "/ping"),
            new Use("newcomer", "general", "/remind set when:20s text:stretch"),
            new Use("admin", "operations", "/ops status"),
            new Use("member", "general", "/remind set when:20s text:tea"));

    private record Use(String who, String channel, String command) {
        /** Without the options. */
        String name() {
            return command.replaceFirst(" when:.*", "");
        }
    }

    @Override
    public String name() {
        return "mix";
    }

    @Override
    public String title() {
        return "Command mix";
    }

    @Override
    public Findings measure(Ground ground) {
        Members members = ground.stack().members();
        Latencies calm = new Latencies("20/s for 30 s");
        Latencies busy = new Latencies("100/s for 60 s");
        Map<String, Latencies> calmEach = new TreeMap<>();
        Map<String, Latencies> busyEach = new TreeMap<>();
        run(members, WARM_UP, new Latencies("not counted"), new TreeMap<>());
        run(members, new Pace(20, HALF), calm, calmEach);
        run(members, new Pace(100, MINUTE), busy, busyEach);
        return new Findings(
                List.of(
                        Goal.atMost("mix at 20/s, p50", P50, calm.p50(), " ms"),
                        Goal.atMost("mix at 20/s, p99", P99, calm.p99(), " ms"),
                        Goal.none("late of 6,000 commands at 100/s", busy.missed())),
                Stream.concat(
                                Stream.of(
                                        "Of ten uses three are /ping, three /remind list, two /remind set, which comes due"
                                                + " twenty seconds later, one",
                                        "/queue status and one /ops status. Milliseconds as the local Discord, on the same"
                                                + " cores, measures them.",
                                        ""),
                                Latencies.table(rows(calm, calmEach, busy, busyEach)).stream())
                        .toList());
    }

    private static List<Latencies> rows(
            Latencies calm, Map<String, Latencies> calmEach, Latencies busy, Map<String, Latencies> busyEach) {
        return Stream.of(Stream.of(calm), calmEach.values().stream(), Stream.of(busy), busyEach.values().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** @param each by command */
    private static void run(Members members, Pace pace, Latencies latencies, Map<String, Latencies> each) {
        TURN.forEach(use -> each.computeIfAbsent(use.name(), name -> new Latencies("of these, " + name)));
        AtomicInteger next = new AtomicInteger();
        pace.run(() -> {
            Use use = TURN.get(next.getAndIncrement() % TURN.size());
            JsonNode answer = members.use(use.who(), use.channel(), use.command());
            PingLoad.note(answer, latencies);
            PingLoad.note(answer, each.get(use.name()));
        });
    }
}
