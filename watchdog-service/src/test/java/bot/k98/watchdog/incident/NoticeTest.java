package bot.k98.watchdog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.watchdog.domain.incident.Concern;
import bot.k98.watchdog.domain.incident.Episode;
import bot.k98.watchdog.domain.incident.IncidentKind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final Instant AT = Instant.parse("2026-11-23T20:00:00Z");
    private static final Target CHANNEL = Target.channel("304");

    @Test
    void theSameNoticeIsAskedForUnderTheSameIdHoweverOften() {
        // Given
        Notice once = new Notice(episode(IncidentKind.DOWN), List.of("first try"));
        Notice again = new Notice(episode(IncidentKind.DOWN), List.of());

        // Then
        assertThat(again.post(CHANNEL).request().id())
                .isEqualTo(once.post(CHANNEL).request().id());
        assertThat(again.post(Target.direct("101")).request().id())
                .isNotEqualTo(once.post(CHANNEL).request().id());
    }

    @Test
    void whatOpensGoesToTheChannelAndWakesTheOperators() {
        assertThat(new Notice(episode(IncidentKind.DOWN), List.of()).targets(Optional.of("304"), List.of("101")))
                .containsExactly(CHANNEL, Target.direct("101"));
    }

    @Test
    void whatIsOverGoesToTheChannelOnly() {
        assertThat(new Notice(over(IncidentKind.DOWN), List.of()).targets(Optional.of("304"), List.of("101")))
                .containsExactly(CHANNEL);
    }

    @Test
    void aLogOfAnyLengthIsCutAndNeverDropped() {
        // Given
        List<String> lines = Collections.nCopies(20, "x".repeat(3_000) + " ``` end");

        // When
        MessageBody body = ((SendMessage) new Notice(episode(IncidentKind.GIVEN_UP), lines).post(CHANNEL)).body();

        // Then
        MessageBody.Embed embed = body.embeds().getFirst();
        assertThat(embed.description().orElseThrow())
                .hasSizeLessThanOrEqualTo(4_096)
                .contains("xxx")
                .endsWith("```");
        assertThat(embed.title().orElseThrow()).hasSizeLessThanOrEqualTo(256);
    }

    private static Episode episode(IncidentKind kind) {
        return new Episode("id", new Concern(kind, "queue-1"), AT, "y".repeat(5_000), Optional.empty());
    }

    private static Episode over(IncidentKind kind) {
        return new Episode("id", new Concern(kind, "queue-1"), AT, "was", Optional.of(AT.plusSeconds(5)));
    }
}
