package bot.k98.acceptance.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.scaling.Load.Use;
import bot.k98.acceptance.stack.Members;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Four members, who lie in different partitions, set reminders for a few seconds later. */
final class ReminderLoad implements Use {
    private static final List<String> MEMBERS = List.of("admin", "officer", "member", "newcomer");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Members members;
    private final String name;
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    ReminderLoad(Members members, String name) {
        this.members = members;
        this.name = name;
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(500);
    }

    @Override
    public void once() {
        int mine = number.getAndIncrement();
        String who = MEMBERS.get(mine % MEMBERS.size());
        String command = "/remind set when:8s text:%s-%d-end".formatted(name, mine);
        asked.add(members.use(who, "general", command).path("id").asText());
    }

    /** What was accepted comes exactly once, and everything is accepted in the end. */
    void eachArrivesOnce() {
        int count = number.get();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(asked.stream().map(members::interaction))
                        .hasSize(count)
                        .allSatisfy(use -> assertThat(use.path("text").asText()).contains("remind you")));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).hasSizeGreaterThanOrEqualTo(count));
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> arrived().size() == count);
        assertThat(arrived()).doesNotHaveDuplicates();
    }

    private List<String> arrived() {
        return MEMBERS.stream()
                .flatMap(who -> members.messages(who, "dm").stream())
                .map(message -> message.path("content").asText())
                .flatMap(ReminderLoad::words)
                .filter(word -> word.startsWith(name + "-"))
                .toList();
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(Predicate.not(String::isBlank));
    }
}
