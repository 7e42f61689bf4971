package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Members;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

    private record Use(String who, String channel, String command) {}

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
        run(members, WARM_UP, new Latencies("not counted"));
        run(members, new Pace(20, HALF), calm);
        run(members, new Pace(100, MINUTE), busy);
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
                                Latencies.table(List.of(calm, busy)).stream())
                        .toList());
    }

    private static void run(Members members, Pace pace, Latencies latencies) {
        AtomicInteger next = new AtomicInteger();
        pace.run(() -> {
            Use use = TURN.get(next.getAndIncrement() % TURN.size());
            JsonNode answer = members.use(use.who(), use.channel(), use.command());
            PingLoad.note(answer, latencies);
        });
    }
}
