package bot.k98.acceptance.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.scaling.Load.Use;
import bot.k98.acceptance.stack.Members;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Four members, who lie in different partitions, set reminders for a few seconds later. */
final class ReminderLoad implements Use {
    /** A generous bound on a busy machine; not a promise. */
    static final Duration PATIENCE = Duration.ofSeconds(240);

    private static final List<String> MEMBERS = List.of("admin", "officer", "member", "newcomer");
    private static final Duration CALM = Duration.ofSeconds(3);

    private final Members members;
    private final String name;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, String> uses = new ConcurrentHashMap<>();

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
        String word = name + "-" + mine;
        String id = members.use(who, "general", "/remind set when:8s text:" + word)
                .path("id")
                .asText();
        uses.put(word, id);
    }

    /**
     * Every reminder that was accepted comes, and none comes twice. A use that missed Discord's three seconds, as some do on a machine that
     * starts several processes, was told so and may have been set or not.
     */
    void eachArrivesOnce() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open()).isEmpty());
        List<String> accepted = uses.keySet().stream()
                .filter(word -> text(uses.get(word)).contains("remind you"))
                .toList();
        assertThat(accepted).hasSizeGreaterThan(uses.size() / 2);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).containsAll(accepted));
        await().during(CALM).atMost(PATIENCE).until(() -> arrived().containsAll(accepted));
        assertThat(arrived()).doesNotHaveDuplicates();
    }

    private List<String> open() {
        return uses.keySet().stream().filter(word -> isOpen(uses.get(word))).toList();
    }

    private boolean isOpen(String use) {
        JsonNode interaction = members.interaction(use);
        return !interaction.path("missed").asBoolean()
                && interaction.path("text").asText().isEmpty();
    }

    private String text(String use) {
        return members.interaction(use).path("text").asText();
    }

    private List<String> arrived() {
        return MEMBERS.stream()
                .flatMap(who -> members.messages(who, "dm").stream())
                .map(message -> message.path("content").asText())
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .filter(word -> word.startsWith(name + "-"))
                .toList();
    }
}
