package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Discord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much the local Discord bears by itself, held on one core: what it takes is not the bot's. The rate is raised until it falls behind, which is when a
 * request stays without an answer for 3 s, or one in a hundred waits for more than one.
 */
final class DiscordSeries implements Series {
    private static final Pace WARM_UP = new Pace(500, Duration.ofSeconds(10));
    private static final Duration STEP = Duration.ofSeconds(15);
    private static final List<Integer> RATES = List.of(250, 500, 750, 1000, 1500, 2000, 3000);
    private static final double LATE_MILLIS = 1000;

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public String title() {
        return "The local Discord alone";
    }

    @Override
    public List<String> measure(Ground ground) throws IOException {
        Path own = Files.createDirectories(ground.folder().resolve("discord-alone"));
        List<String> lines = new ArrayList<>(List.of(
                "Without a bot, held on one core, without rate limits, %d s for each rate. Of ten requests five send a"
                                .formatted(STEP.toSeconds())
                        + " message, two edit one, two read",
                "the last fifty, one reads the channel. Milliseconds; missed: no answer in 3 s, or a refusal.",
                "",
                "| requests a second | count | p50 | p99 | max | missed | processor time for each |",
                "|---|---|---|---|---|---|---|"));
        try (Discord discord = Discord.onOneCore(own)) {
            lines.addAll(steps(new DiscordLoad(discord)));
        }
        return lines;
    }

    private static List<String> steps(DiscordLoad load) {
        load.run(WARM_UP, new Latencies("not counted"));
        List<String> lines = new ArrayList<>();
        int kept = 0;
        for (int rate : RATES) {
            Latencies latencies = new Latencies(Integer.toString(rate));
            double each = load.run(new Pace(rate, STEP), latencies);
            lines.add("%s %.2f |".formatted(latencies.row(), each));
            if (latencies.missed() > 0 || latencies.p99() > LATE_MILLIS) {
                lines.addAll(List.of("", "It keeps up with %d a second and falls behind at %d.".formatted(kept, rate)));
                return lines;
            }
            kept = rate;
        }
        lines.addAll(List.of("", "It keeps up with %d a second; more was not tried.".formatted(kept)));
        return lines;
    }
}
