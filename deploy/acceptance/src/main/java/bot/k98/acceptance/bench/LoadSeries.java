package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Discord;
import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the way through Kafka adds to a plain JDA listener, how much the bot bears, and what it is that bears no more. */
final class LoadSeries implements Series {
    private static final Pace WARM_UP = new Pace(50, Duration.ofSeconds(10));
    private static final Pace COMPARED = new Pace(50, Duration.ofSeconds(20));
    private static final Pace WANTED = new Pace(300, Duration.ofSeconds(60));
    private static final List<Integer> STEPS = List.of(100, 150, 200, 250, 300, 400, 500, 700, 1000);
    private static final Duration STEP = Duration.ofSeconds(6);
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final double TOO_SLOW = 1000;
    private static final double ADDED_P50 = 20;
    private static final double ADDED_P99 = 60;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String title() {
        return "Load";
    }

    @Override
    public Findings measure(Ground ground) throws IOException, InterruptedException {
        Stack stack = ground.stack();
        PingLoad load = new PingLoad(stack.members());
        Latencies bot = new Latencies("bot, /ping at 50/s");
        Latencies direct = direct(ground);
        load.run(WARM_UP, new Latencies("not counted"));
        load.run(COMPARED, bot);
        Latencies wanted = new Latencies("bot, /ping at 300/s for 60 s");
        Processors processors = Processors.since(stack);
        load.run(WANTED, wanted);
        String busy = Processors.line(processors.busy());
        List<String> lines = new ArrayList<>(List.of("Milliseconds. Missed: not answered in 3 seconds.", ""));
        lines.addAll(Latencies.table(List.of(direct, bot, wanted)));
        lines.addAll(List.of("", "Of one core, at 300/s: " + busy + "."));
        lines.addAll(knee(stack, load));
        return new Findings(goals(direct, bot, wanted), lines);
    }

    private static List<Goal> goals(Latencies direct, Latencies bot, Latencies wanted) {
        return List.of(
                Goal.atMost("added to plain JDA at 50/s, p50", ADDED_P50, bot.p50() - direct.p50(), " ms"),
                Goal.atMost("added to plain JDA at 50/s, p99", ADDED_P99, bot.p99() - direct.p99(), " ms"),
                Goal.none("late of 18,000 commands at 300/s", wanted.missed()));
    }

    private static Latencies direct(Ground ground) throws IOException, InterruptedException {
        Latencies direct = new Latencies("plain JDA without Kafka, /ping at 50/s");
        try (Discord discord = Discord.start(ground.folder("direct-load"));
                DirectJda unused = new DirectJda(discord)) {
            PingLoad load = new PingLoad(discord.members());
            load.run(WARM_UP, new Latencies("not counted"));
            load.run(COMPARED, direct);
        }
        return direct;
    }

    /** Steps up until the first use is late, or the slowest take longer than a second. */
    private static List<String> knee(Stack stack, PingLoad load) throws InterruptedException {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "The knee: six seconds of each step, until the first use is late or the p99 passes one second.",
                "",
                "| a second | p50 | p99 | missed | busy, of one core |",
                "|---|---|---|---|---|"));
        boolean bears = true;
        String usedUp = "";
        for (int i = 0; i < STEPS.size() && bears; i++) {
            TimeUnit.NANOSECONDS.sleep(CALM.toNanos());
            Latencies step = new Latencies("a step");
            Processors processors = Processors.since(stack);
            load.run(new Pace(STEPS.get(i), STEP), step);
            Map<String, Double> busy = processors.busy();
            lines.add("| %d | %.1f | %.1f | %d | %s |"
                    .formatted(STEPS.get(i), step.p50(), step.p99(), step.missed(), Processors.line(busy)));
            usedUp = Processors.usedUp(busy);
            bears = step.missed() == 0 && step.p99() <= TOO_SLOW;
        }
        lines.addAll(List.of("", "Used up at the last step: " + usedUp + "."));
        return lines;
    }
}
