package bot.k98.watchdog.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.watchdog.domain.usage.UsageTable.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageTableTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final UsageWindow window = new UsageWindow();

    @Test
    void theMostUsedComesFirstAndFailuresAreCounted() {
        // Given
        use("1", "ping", "103", 10, "");
        use("2", "remind set", "103", 20, "");
        use("3", "remind set", "104", 40, "refused");
        use("3", "remind set", "104", 41, "refused");

        // When
        UsageTable byCommand = UsageTable.of(window.since(NOW), Dimension.COMMAND, 10);
        UsageTable byUser = UsageTable.of(window.since(NOW), Dimension.USER, 1);

        // Then
        assertThat(byCommand.rows())
                .containsExactly(new Row("remind set", 2, 1, 40, 40), new Row("ping", 1, 0, 10, 10));
        assertThat(byUser.rows()).containsExactly(new Row("103", 2, 0, 20, 20));
        assertThat(UsageTable.errors(window.since(NOW))).containsExactly(Map.entry("refused", 1L));
        assertThat(UsageTable.only(window.since(NOW), Dimension.USER, "104")).hasSize(1);
    }

    @Test
    void theWindowIsBoundedAndSaysSo() {
        // When
        for (int i = 0; i < UsageWindow.MOST; i++) {
            use("u" + i, "ping", "103", 10, "");
        }
        assertThat(window.isComplete()).isTrue();
        use("one more", "ping", "103", 10, "");

        // Then
        assertThat(window.since(NOW)).hasSize(UsageWindow.MOST);
        assertThat(window.isComplete()).isFalse();
    }

    @Test
    void whatIsOlderThanItsSpanIsForgotten() {
        // Given
        use("old", "ping", "103", 10, "");

        // When
        Instant later = NOW.plus(UsageWindow.SPAN).plus(Duration.ofSeconds(1));
        window.add(
                new CommandAnswered("new", "ping", "103", Optional.empty(), later, true, 5, Optional.empty()), later);

        // Then
        assertThat(window.since(NOW)).extracting(CommandAnswered::id).containsExactly("new");
        assertThat(window.isComplete()).isTrue();
    }

    @Test
    void aQuestionIsUnderstoodAsItIsTyped() {
        assertThat(UsageQuestion.read("usage top", Map.of()))
                .contains(new UsageQuestion.Top(Period.WEEK, Dimension.COMMAND, 10));
        assertThat(UsageQuestion.read(
                        "usage detail",
                        Map.of("dimension", "user", "value", "<@1100000000000000103>", "period", "day", "limit", "99")))
                .contains(new UsageQuestion.Detail(Period.DAY, Dimension.USER, "1100000000000000103", 25));
        assertThat(UsageQuestion.read("usage detail", Map.of("dimension", "command", "value", " /remind  set")))
                .contains(new UsageQuestion.Detail(Period.WEEK, Dimension.COMMAND, "remind set", 10));
        assertThat(UsageQuestion.read("ops status", Map.of())).isEmpty();
    }

    private void use(String id, String command, String user, long millis, String error) {
        Optional<String> why = Optional.of(error).filter(word -> !word.isEmpty());
        window.add(new CommandAnswered(id, command, user, Optional.of("1"), NOW, why.isEmpty(), millis, why), NOW);
    }
}
