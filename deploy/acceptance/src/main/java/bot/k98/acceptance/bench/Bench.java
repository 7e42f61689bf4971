package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Discord;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** {@code ./k98 bench}: start-up, memory, and the round trip of /ping at 1/s and 20/s beside bare Kafka and plain JDA. */
public final class Bench {
    private static final Pace SLOW = new Pace(1, Duration.ofSeconds(20));
    private static final Pace FAST = new Pace(20, Duration.ofSeconds(30));
    private static final Pace WARM_UP = new Pace(20, Duration.ofSeconds(10));
    private static final Pace BUSY = new Pace(500, Duration.ofSeconds(20));
    private static final Duration IDLE = Duration.ofSeconds(30);

    private Bench() {}

    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("k98-bench");
        Latencies slow = new Latencies("bot, /ping at 1/s");
        Latencies fast = new Latencies("bot, /ping at 20/s");
        Latencies kafka = new Latencies("bare Kafka, there and back, at 20/s");
        Latencies direct = new Latencies("plain JDA without Kafka, /ping at 20/s");
        Latencies discord = new Latencies("local Discord on one core, requests at 500/s");
        double start;
        Map<String, Double> memory;
        try (Stack stack = Stack.up(Launch.in(folder))) {
            start = stack.ready().path("seconds").asDouble();
            say("ready in %.1f s; half a minute of nothing, for the memory", start);
            idle();
            memory = Memory.of(stack);
            PingLoad load = new PingLoad(stack.members());
            load.run(WARM_UP, new Latencies("not counted"));
            say("/ping at 1/s for %d s", SLOW.length().toSeconds());
            load.run(SLOW, slow);
            say("/ping at 20/s for %d s", FAST.length().toSeconds());
            load.run(FAST, fast);
            say("bare Kafka");
            new BareKafka(stack.bootstrapServers()).run(FAST, kafka);
        }
        say("plain JDA");
        direct(folder, direct);
        say("local Discord at 500 requests/s");
        discord(folder, discord);
        String report = new Report(start, memory, List.of(slow, fast, kafka, direct, discord)).text();
        Files.writeString(Report.home().resolve("docs/performance.md"), report);
        System.out.println(report);
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

    private static void discord(Path folder, Latencies latencies) throws IOException {
        Path own = Files.createDirectories(folder.resolve("discord"));
        try (Discord discord = Discord.onOneCore(own)) {
            DiscordLoad load = new DiscordLoad(discord);
            load.run(new Pace(BUSY.perSecond(), WARM_UP.length()), new Latencies("not counted"));
            load.run(BUSY, latencies);
        }
    }

    private static void idle() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(IDLE.toNanos());
    }

    private static void say(String format, Object... values) {
        System.err.println("bench: " + format.formatted(values));
    }
}
