package bot.k98.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.reminder.MemberImport;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void theSameCauseHasTheSameIdAndFitsANonce() {
        // Given
        String id = DeterministicId.of("fired", "occurrence", 42);

        // Then
        assertThat(id)
                .isEqualTo(DeterministicId.of("fired", "occurrence", 42))
                .hasSize(22)
                .matches("[A-Za-z0-9_-]+");
    }

    @Test
    void partsCantRunIntoOneAnother() {
        assertThat(DeterministicId.of("k", "ab", "c")).isNotEqualTo(DeterministicId.of("k", "a", "bc"));
        assertThat(DeterministicId.of("k", "a:1")).isNotEqualTo(DeterministicId.of("k", "a", "1"));
    }

    @Test
    void aTitleCountsForItsMarkAsFarAsTheBotBeforeKeptIt() {
        // Given
        String kept = "Dragon " + "\uD83D\uDC09".repeat(MemberImport.LONGEST_TITLE - "Dragon ".length());

        // Then
        assertThat(mark(kept + " and more")).isEqualTo(mark(kept));
        assertThat(mark(kept)).isNotEqualTo(mark(kept.substring(0, kept.length() - 1)));
        assertThat(mark(kept)).isNotEqualTo(mark(kept.substring(0, kept.length() - 2)));
    }

    private static String mark(String title) {
        return MemberImport.mark("3", "ruins", title, Instant.EPOCH, "24h");
    }

    @Test
    void theTraceOfAnInteractionFollowsFromItsId() {
        // Given
        Trace trace = Trace.ofInteraction("1310000000000000001");

        // Then
        assertThat(trace).isEqualTo(Trace.ofInteraction("1310000000000000001"));
        assertThat(trace.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(trace.reference()).hasSize(8).isEqualTo(trace.traceId().substring(0, 8));
    }

    @Test
    void aComponentIdComesBackAsItWent() {
        assertThat(ComponentId.parse(Samples.SNOOZE.text())).contains(Samples.SNOOZE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "snooze",
                "reminder:snooze:1:2",
                "nobody:snooze:1:2:3",
                "reminder:snooze:1:2:x",
                "a:b:c:d:e:f"
            })
    void whatIsNotOursIsNoComponentId(String text) {
        assertThat(ComponentId.parse(text)).isEmpty();
    }

    @Test
    void aComponentIdNeverExceedsDiscordsLimit() {
        assertThatThrownBy(() -> new ComponentId(ServiceName.QUEUE, "retry", "1".repeat(20), "x".repeat(80), 1))
                .hasMessageContaining("Discord takes 100");
    }
}
