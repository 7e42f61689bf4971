package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Members;
import bot.k98.acceptance.stack.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Members use the bot while its gateway is restarted in turns, and while there are two of it for a while. */
final class RollingSeries implements Series {
    private static final int PER_SECOND = 20;
    private static final Duration AROUND = Duration.ofSeconds(4);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SECOND_GATEWAY = 22;
    private static final long LOOK_AGAIN_MILLIS = 500;

    @Override
    public String name() {
        return "rolling";
    }

    @Override
    public String title() {
        return "Restart in turns, and more instances, under load";
    }

    @Override
    public Findings measure(Ground ground) throws InterruptedException {
        Stack stack = ground.stack();
        Uses restart = during(stack, () -> order(stack, "restart", "gateway", "--rolling"));
        Uses scale = during(stack, () -> twoForAWhile(stack));
        return new Findings(
                List.of(
                        Goal.none("unanswered while the gateway restarts in turns", restart.unanswered()),
                        Goal.none("unanswered while there are two gateways and one again", scale.unanswered())),
                List.of(
                        "/ping at 20/s from four seconds before to four seconds after. Deferred: the member saw “thinking” first."
                                + " Milliseconds until the answer",
                        "could be read.",
                        "",
                        "| while | uses | p50 | p99 | longest | deferred | unanswered |",
                        "|---|---|---|---|---|---|---|",
                        restart.row("`./k98 restart gateway --rolling`"),
                        scale.row("`./k98 scale gateway=2`, then `gateway=1`")));
    }

    private static void twoForAWhile(Stack stack) throws InterruptedException {
        order(stack, "scale", "gateway=2");
        await(() -> ready(stack, SECOND_GATEWAY));
        TimeUnit.NANOSECONDS.sleep(AROUND.toNanos());
        order(stack, "scale", "gateway=1");
        await(() -> !ready(stack, SECOND_GATEWAY));
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the second gateway did not come and go in time");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static boolean ready(Stack stack, int port) {
        try {
            new JsonHttp("http://127.0.0.1:" + (stack.launch().portBase() + port)).get("/q/health/ready");
            return true;
        } catch (IllegalStateException | UncheckedIOException no) {
            return false;
        }
    }

    /** What is done while members use the bot. */
    private interface Step {
        void run() throws InterruptedException;
    }

    private static Uses during(Stack stack, Step step) throws InterruptedException {
        Members members = stack.members();
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread load = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                new Pace(PER_SECOND, Duration.ofSeconds(1)).run(() -> ids.add(ping(members)));
            }
        });
        try {
            TimeUnit.NANOSECONDS.sleep(AROUND.toNanos());
            step.run();
            TimeUnit.NANOSECONDS.sleep(AROUND.toNanos());
        } finally {
            over.set(true);
            load.join();
        }
        return Uses.of(members, List.copyOf(ids));
    }

    private static String ping(Members members) {
        return members.useWithoutWaiting("member", "general", "/ping")
                .path("id")
                .asText();
    }

    private static void order(Stack stack, String... step) {
        Launch.Ended ended = stack.launch().ask(step);
        if (ended.code() != 0) {
            throw new IllegalStateException(ended.errors());
        }
    }

    /** What became of the uses. */
    private record Uses(Latencies latencies, long deferred, long unanswered) {
        static Uses of(Members members, List<String> ids) throws InterruptedException {
            awaitAnswers(members, ids);
            Latencies latencies = new Latencies("uses");
            List<JsonNode> uses = ids.stream().map(members::interaction).toList();
            uses.stream().filter(Uses::answered).forEach(use -> latencies.addMillis(millis(use)));
            return new Uses(
                    latencies,
                    uses.stream().filter(Uses::deferred).count(),
                    uses.stream().filter(use -> !answered(use)).count());
        }

        private static void awaitAnswers(Members members, List<String> ids) throws InterruptedException {
            long until = System.nanoTime() + LAST_ANSWERS.toNanos();
            while (System.nanoTime() < until
                    && !ids.stream().map(members::interaction).allMatch(Uses::ended)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }

        private static boolean ended(JsonNode use) {
            return answered(use) || use.path("missed").asBoolean();
        }

        private static boolean answered(JsonNode use) {
            return !use.path("missed").asBoolean()
                    && "answered".equals(use.path("state").asText());
        }

        private static boolean deferred(JsonNode use) {
            return Stream.of(use.path("history"))
                    .flatMap(JsonNode::valueStream)
                    .anyMatch(step -> "defer".equals(step.path("what").asText()));
        }

        private static double millis(JsonNode use) {
            JsonNode history = use.path("history");
            return history.path(history.size() - 1).path("ms").asDouble();
        }

        private String row(String what) {
            return "| %s | %d | %.0f | %.0f | %.0f | %d | %d |"
                    .formatted(
                            what,
                            latencies.count() + unanswered,
                            latencies.p50(),
                            latencies.p99(),
                            latencies.max(),
                            deferred,
                            unanswered);
        }
    }
}
