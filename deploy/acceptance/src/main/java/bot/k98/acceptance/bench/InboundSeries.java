package bot.k98.acceptance.bench;

import bot.k98.acceptance.gateway.GatewayStack;
import bot.k98.acceptance.gateway.ScriptedService;
import bot.k98.acceptance.stack.Members;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Members post in watched channels as fast as they can; every message reaches the topic. */
final class InboundSeries implements Series {
    private static final Map<String, String> CHANNELS = Map.of(
            "general", "1100000000000000301",
            "announcements", "1100000000000000302",
            "uploads", "1100000000000000303",
            "operations", "1100000000000000304",
            "kvk", "1100000000000000305");
    private static final List<String> NAMES = List.copyOf(CHANNELS.keySet());
    private static final byte[] FILE = "GovernorID\n1\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration WATCHED = Duration.ofSeconds(60);
    private static final Pace WARM_UP = new Pace(200, Duration.ofSeconds(5));
    private static final Pace BUSY = new Pace(1_000, Duration.ofSeconds(60));

    /** What the local Discord has not taken by then is not posted. */
    private static final Duration LONGEST = Duration.ofSeconds(75);

    private static final int CONNECTIONS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final double WANTED = 1_000;
    private static final double TEN = 10;
    private static final double MILLIS = 1000.0;

    @Override
    public String name() {
        return "inbound";
    }

    @Override
    public String title() {
        return "Messages in watched channels";
    }

    @Override
    public Findings measure(Ground ground) throws Exception {
        ground.rest();
        try (GatewayStack stack = GatewayStack.in(ground.folder("inbound"))) {
            stack.gateway(1);
            try (ScriptedService queue = ScriptedService.of(ServiceName.QUEUE, stack.bootstrapServers())) {
                queue.watch(CHANNELS.values().toArray(String[]::new));
                awaitWatched(stack.members(), queue);
            }
            return measure(stack);
        }
    }

    private static Findings measure(GatewayStack stack) {
        Members members = stack.members();
        AtomicInteger number = new AtomicInteger();
        WARM_UP.run(() -> post(members, number.incrementAndGet()));
        Set<String> sent = ConcurrentHashMap.newKeySet();
        Set<String> told = ConcurrentHashMap.newKeySet();
        TopicWatch topic = TopicWatch.from(
                stack.bootstrapServers(),
                Topics.MESSAGES.name(),
                entry -> told.add(id(entry)) && sent.contains(id(entry)));
        long begun = System.nanoTime();
        long end = begun + LONGEST.toNanos();
        Semaphore lines = new Semaphore(CONNECTIONS);
        Processors processors = Processors.since(stack);
        BUSY.run(() -> {
            lines.acquireUninterruptibly();
            try {
                if (System.nanoTime() < end) {
                    sent.add(post(members, number.incrementAndGet()));
                }
            } finally {
                lines.release();
            }
        });
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / MILLIS;
        String busy = Processors.line(processors.busy());
        TopicWatch.Seen seen = topic.awaitSome(sent.size(), PATIENCE);
        double each = processors.gatewayMillisEach(sent.size());
        long lost = sent.stream().filter(id -> !told.contains(id)).count();
        List<String> cost = List.of(
                "",
                "Of one core: %s. The gateway took %.2f ms of processor time for each message.".formatted(busy, each));
        return findings(sent.size(), seconds, seen, lost, cost);
    }

    private static Findings findings(int sent, double seconds, TopicWatch.Seen seen, long lost, List<String> cost) {
        return new Findings(
                List.of(
                        Goal.atLeast(
                                "messages in watched channels for a minute, to the nearest ten",
                                WANTED,
                                Math.rint(sent / seconds / TEN) * TEN,
                                "/s"),
                        Goal.none("of %,d, lost".formatted(sent), lost)),
                Stream.concat(
                                Stream.of(
                                        "Messages with a small file each, in five channels; a broker, the local Discord and one gateway, all on the same cores."
                                                + " The local",
                                        "Discord took them in %.1f s; the last one was on the topic %.1f s after the first."
                                                .formatted(
                                                        seconds,
                                                        Duration.between(seen.firstStamp(), seen.lastStamp())
                                                                        .toMillis()
                                                                / MILLIS)),
                                cost.stream())
                        .toList());
    }

    private static String post(Members members, int number) {
        return members.drop("officer", NAMES.get(number % NAMES.size()), "scan.csv", FILE);
    }

    private static String id(ConsumerRecord<String, byte[]> entry) {
        return Topics.MESSAGES.codec().decode(entry.value())
                        instanceof Decoded.Known<MessageEvent>(MessagePosted posted)
                ? posted.message().id()
                : "";
    }

    /** The first messages may come before a channel is watched: until one of each was told. */
    private static void awaitWatched(Members members, ScriptedService queue) throws InterruptedException {
        long until = System.nanoTime() + WATCHED.toNanos();
        for (String channel : NAMES) {
            while (queue.messages().stream()
                    .noneMatch(event -> event instanceof MessagePosted posted
                            && posted.message().channelId().equals(CHANNELS.get(channel)))) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(channel + " is not watched");
                }
                members.drop("officer", channel, "there.csv", FILE);
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }
}
