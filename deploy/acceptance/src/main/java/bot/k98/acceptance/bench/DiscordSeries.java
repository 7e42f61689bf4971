package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Discord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public List<String> measure(Ground ground) throws IOException {
        Latencies latencies = new Latencies("requests at 500/s, on one core");
        Path own = Files.createDirectories(ground.folder().resolve("discord-alone"));
        try (Discord discord = Discord.onOneCore(own)) {
            DiscordLoad load = new DiscordLoad(discord);
            load.run(WARM_UP, new Latencies("not counted"));
            load.run(BUSY, latencies);
        }
        return Stream.concat(
                        Stream.of("Milliseconds, without a bot.", ""), Latencies.table(List.of(latencies)).stream())
                .toList();
    }
}
