package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long {@code ./k98 up} takes, and how much memory the bot occupies when nothing happens. */
final class StartSeries implements Series {
    private static final double READY = 25;
    private static final double ALL_MEGABYTES = 1_300;
    private static final double GATEWAY_MEGABYTES = 220;
    private static final int PINGS = 5;
    private static final Duration IDLE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "Start and memory";
    }

    @Override
    public Findings measure(Ground ground) throws InterruptedException {
        Stack stack = ground.stack();
        double seconds = stack.ready().path("seconds").asDouble();
        List<Double> first = Stream.generate(() -> ping(stack)).limit(PINGS).toList();
        Ground.say("half a minute of nothing, for the memory");
        TimeUnit.NANOSECONDS.sleep(IDLE.toNanos());
        Map<String, Double> memory = Memory.of(stack);
        double all = memory.values().stream().mapToDouble(Double::doubleValue).sum();
        List<String> lines = new ArrayList<>();
        lines.add("From `./k98 up`, already built, to ready: %.1f s.".formatted(seconds));
        lines.add("");
        lines.add("The first uses of /ping after that, each after the one before it: "
                + first.stream().map("%.0f"::formatted).collect(Collectors.joining(", ")) + " ms.");
        lines.addAll(
                List.of("", "Resident, after half a minute of nothing to do:", "", "| process | MB |", "|---|---|"));
        memory.forEach((name, megabytes) -> lines.add("| %s | %.0f |".formatted(name, megabytes)));
        lines.add("| all | %.0f |".formatted(all));
        return new Findings(goals(seconds, memory.getOrDefault("gateway-1", 0.0), all), lines);
    }

    private static List<Goal> goals(double seconds, double gateway, double all) {
        return List.of(
                Goal.atMost("`./k98 up`, already built, to ready", READY, seconds, " s"),
                Goal.atMost("resident memory of all processes, idle", ALL_MEGABYTES, all, " MB"),
                Goal.atMost("resident memory of gateway-service, idle", GATEWAY_MEGABYTES, gateway, " MB"));
    }

    /** Milliseconds as the local Discord counts them. */
    private static double ping(Stack stack) {
        Latencies one = new Latencies("one");
        PingLoad.note(stack.members().use("member", "general", "/ping"), one);
        return one.max();
    }
}
