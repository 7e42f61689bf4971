package bot.k98.reminder.domain.data;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.contracts.privacy.PrivacyPart.PartHandedOut;
import bot.k98.reminder.domain.MemberKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void whatTwoTasksOfAServiceSayCountsOnceAndWhatOneSaysTwiceIsTwoThings() {
        // Given
        Gathering asked = Gathering.begin(
                Gathering.Kind.EXPORT,
                new MemberKey("1", "103"),
                new ReplyAddress("r", "a", "t", NOW, "5", "103", ReplyMode.PRIVATE),
                NOW,
                2);

        // When
        Gathering told = asked.took(part(0, "upload b", "upload a", "upload a")).took(part(1, "upload a", "upload 0"));

        // Then
        assertThat(told.of(ServiceName.QUEUE)).containsExactly("upload b", "upload a", "upload a", "upload 0");
        assertThat(told.took(part(1, "upload c"))).isEqualTo(told);
    }

    private static PartHandedOut part(int task, String... lines) {
        return new PartHandedOut("r", "103", new Holder(ServiceName.QUEUE, task), List.of(lines));
    }
}
