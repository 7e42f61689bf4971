package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Discord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How much the local Discord bears by itself, on one core: what it takes is not the bot's. */
final class DiscordSeries implements Series {
    private static final Pace WARM_UP = new Pace(500, Duration.ofSeconds(10));
    private static final Pace BUSY = new Pace(500, Duration.ofSeconds(20));

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
        Latencies latencies = new Latencies("requests at 500/s, on one core");
        double processor;
        try (Discord discord = Discord.onOneCore(ground.folder("discord-alone"))) {
            DiscordLoad load = new DiscordLoad(discord);
            load.run(WARM_UP, new Latencies("not counted"));
            processor = load.run(BUSY, latencies);
        }
        return Findings.of(Stream.concat(
                        Stream.of(
                                "Milliseconds, without a bot; %.2f ms of processor time for each request."
                                        .formatted(processor),
                                ""),
                        Latencies.table(List.of(latencies)).stream())
                .toList());
    }
}
