package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Discord;
import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** The round trip of /ping at 1/s and 20/s, beside bare Kafka and plain JDA. */
final class PingSeries implements Series {
    private static final double P50 = 40;
    private static final double P99 = 120;
    private static final Pace SLOW = new Pace(1, Duration.ofSeconds(15));
    private static final Pace FAST = new Pace(20, Duration.ofSeconds(20));
    private static final Pace WARM_UP = new Pace(20, Duration.ofSeconds(10));

    @Override
    public String name() {
        return "ping";
    }

    @Override
    public String title() {
        return "Round trips";
    }

    @Override
    public Findings measure(Ground ground) throws IOException, InterruptedException, ExecutionException {
        Latencies slow = new Latencies("bot, /ping at 1/s");
        Latencies fast = new Latencies("bot, /ping at 20/s");
        Latencies kafka = new Latencies("bare Kafka, there and back, at 20/s");
        Latencies direct = new Latencies("plain JDA without Kafka, /ping at 20/s");
        Stack stack = ground.stack();
        PingLoad load = new PingLoad(stack.members());
        load.run(WARM_UP, new Latencies("not counted"));
        load.run(SLOW, slow);
        load.run(FAST, fast);
        new BareKafka(stack.bootstrapServers()).run(FAST, kafka);
        direct(ground.folder(), direct);
        return new Findings(
                List.of(
                        Goal.atMost("/ping at 20/s, p50", P50, fast.p50(), " ms"),
                        Goal.atMost("/ping at 20/s, p99", P99, fast.p99(), " ms")),
                Stream.concat(
                                Stream.of(
                                        "Milliseconds. For the bot and for plain JDA: from the interaction’s creation to the"
                                                + " answer at Discord, as the local",
                                        "Discord measures it. Missed: not answered in 3 seconds.",
                                        ""),
                                Latencies.table(List.of(slow, fast, kafka, direct)).stream())
                        .toList());
    }

    private static void direct(Path folder, Latencies direct) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("direct"));
        try (Discord discord = Discord.start(own);
                DirectJda unused = new DirectJda(discord)) {
            PingLoad load = new PingLoad(discord.members());
            load.run(WARM_UP, new Latencies("not counted"));
            load.run(FAST, direct);
        }
    }
}
