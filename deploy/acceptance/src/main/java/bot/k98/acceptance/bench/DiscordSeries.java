package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Discord;
import java.io.IOException;
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
    private static final double WANTED = 500;

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public String title() {
        return "The local Discord alone";
    }

    @Override
    public Findings measure(Ground ground) throws IOException {
        ground.rest();
        List<String> lines = new ArrayList<>(List.of(
                "Without a bot, held on one core, without rate limits, %d s for each rate. Of ten requests five send a"
                                .formatted(STEP.toSeconds())
                        + " message, two edit one, two read",
                "the last fifty, one reads the channel. Milliseconds; missed: no answer in 3 s, or a refusal.",
                "",
                "| requests a second | count | p50 | p99 | max | missed | processor time for each |",
                "|---|---|---|---|---|---|---|"));
        try (Discord discord = Discord.onOneCore(ground.folder("discord-alone"))) {
            int kept = climb(new DiscordLoad(discord), lines);
            return new Findings(List.of(Goal.atLeast("requests a second kept up with", WANTED, kept, "")), lines);
        }
    }

    /** The highest rate that it kept up with; a row for each that was tried. */
    private static int climb(DiscordLoad load, List<String> lines) {
        load.run(WARM_UP, new Latencies("not counted"));
        int kept = 0;
        for (int rate : RATES) {
            Latencies latencies = new Latencies(Integer.toString(rate));
            double each = load.run(new Pace(rate, STEP), latencies);
            lines.add("%s %.2f |".formatted(latencies.row(), each));
            if (latencies.missed() > 0 || latencies.p99() > LATE_MILLIS) {
                return kept;
            }
            kept = rate;
        }
        return kept;
    }
}
