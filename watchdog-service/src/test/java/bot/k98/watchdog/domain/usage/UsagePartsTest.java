package bot.k98.watchdog.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.contracts.privacy.PrivacyPart.PartDeleted;
import bot.k98.contracts.privacy.PrivacyPart.PartHandedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsagePartsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final String MIA = "103";

    private final UsageWindow window = new UsageWindow();

    @Test
    void aMemberIsHandedOutTheirUsesInTheGuildAndOutsideAny() {
        // Given
        use("1", "remind set", MIA, Optional.of("1"), Optional.empty());
        use("2", "ping", MIA, Optional.empty(), Optional.of("refused"));
        use("3", "ping", MIA, Optional.of("2"), Optional.empty());
        use("4", "ping", "104", Optional.of("1"), Optional.empty());

        // Then
        assertThat(lines(new ExportAsked("r", "1", MIA, NOW)))
                .containsExactly("2026-01-01T12:00:00Z /remind set", "2026-01-01T12:00:00Z /ping (refused)");
    }

    @Test
    void aLongHistoryIsCutAndSaysSo() {
        // Given
        for (int i = 0; i < UsageParts.MOST_LINES + 2; i++) {
            use("u" + i, "ping", MIA, Optional.of("1"), Optional.empty());
        }

        // Then
        assertThat(lines(new ExportAsked("r", "1", MIA, NOW)))
                .hasSize(UsageParts.MOST_LINES + 1)
                .last()
                .isEqualTo("and 2 older ones");
    }

    @Test
    void whoAskedLongAgoWasAnsweredWithoutThis() {
        assertThat(UsageParts.obey(new ExportAsked("r", "1", MIA, NOW.minus(Duration.ofMinutes(2))), window, NOW))
                .isEmpty();
    }

    @Test
    void whatIsDeletedIsNotShownAlsoWhenItIsReadAgain() {
        // Given
        use("1", "remind set", MIA, Optional.of("1"), Optional.empty());
        DeletionAsked asked = new DeletionAsked("r", "1", MIA, NOW);

        // When: the second record is of before, but comes after
        Optional<PrivacyPart> said = UsageParts.obey(asked, window, NOW);
        use("2", "me data", MIA, Optional.of("1"), Optional.empty());
        use("3", "ping", "104", Optional.of("1"), Optional.empty());
        window.add(
                new CommandAnswered("4", "ping", MIA, Optional.of("1"), NOW.plusSeconds(1), true, 5, Optional.empty()),
                NOW.plusSeconds(2));

        // Then: what they do afterwards is counted again
        assertThat(said).contains(new PartDeleted("r", MIA, new Holder(ServiceName.WATCHDOG, 0)));
        assertThat(window.since(Instant.EPOCH)).extracting(CommandAnswered::id).containsExactly("3", "4");
    }

    @Test
    void aDeletionIsConfirmedHoweverLateItIsRead() {
        assertThat(UsageParts.obey(new DeletionAsked("r", "1", MIA, NOW.minus(Duration.ofDays(3))), window, NOW))
                .isPresent();
    }

    @Test
    void aGuildThatWasLeftNeedsNothing() {
        assertThat(UsageParts.obey(new GuildLeft("1", NOW), window, NOW)).isEmpty();
        assertThat(UsageWindow.SPAN).isLessThanOrEqualTo(Duration.ofDays(30));
    }

    private List<String> lines(ExportAsked asked) {
        return ((PartHandedOut) UsageParts.obey(asked, window, NOW).orElseThrow()).lines();
    }

    private void use(String id, String command, String user, Optional<String> guild, Optional<String> error) {
        window.add(new CommandAnswered(id, command, user, guild, NOW, error.isEmpty(), 5, error), NOW);
    }
}
