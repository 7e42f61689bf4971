package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long {@code ./k98 up} takes, and how much memory the bot occupies when nothing happens. */
final class StartSeries implements Series {
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
    public List<String> measure(Ground ground) throws InterruptedException {
        Stack stack = ground.stack();
        double seconds = stack.ready().path("seconds").asDouble();
        Ground.say("half a minute of nothing, for the memory");
        TimeUnit.NANOSECONDS.sleep(IDLE.toNanos());
        Map<String, Double> memory = Memory.of(stack);
        List<String> lines = new ArrayList<>();
        lines.add("From `./k98 up`, already built, to ready: %.1f s. Resident, after half a minute of nothing to do:"
                .formatted(seconds));
        lines.addAll(List.of("", "| process | MB |", "|---|---|"));
        memory.forEach((name, megabytes) -> lines.add("| %s | %.0f |".formatted(name, megabytes)));
        lines.add("| all | %.0f |"
                .formatted(memory.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()));
        return lines;
    }
}
