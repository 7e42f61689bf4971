package bot.k98.gateway.domain.post;

import static bot.k98.gateway.testing.RecordingDiscord.message;
import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.contracts.discord.Receipt;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Post POST = post(Optional.of(NOW.plusSeconds(60)));

    @Test
    void sendsWhileItsTimeHasNotPassed() {
        assertThat(PostPolicy.before(POST, Attempts.NONE, false, NOW.plusSeconds(60)))
                .isEqualTo(new PostMove.Send());
        assertThat(PostPolicy.before(post(Optional.empty()), Attempts.NONE, false, NOW.plusSeconds(999_999)))
                .isEqualTo(new PostMove.Send());
    }

    @Test
    void expiresOnceItsTimeHasPassed() {
        // When
        PostMove move = PostPolicy.before(POST, Attempts.NONE, false, NOW.plusSeconds(61));

        // Then
        assertThat(move).isEqualTo(new PostMove.Settled(new Receipt.Expired(POST.request(), NOW.plusSeconds(61))));
    }

    @Test
    void isLookedForWhenItsTimePassedWhileAnAnswerWasMissing() {
        // Given
        Attempts attempts = Attempts.NONE.and(new Unknown("lost"), NOW);

        // When
        PostMove move = PostPolicy.before(POST, attempts, false, NOW.plusSeconds(61));

        // Then
        assertThat(move).isEqualTo(new PostMove.LookBack(NOW));
    }

    @Test
    void withdrawnItEndsWhetherItsTimePassedOrNot() {
        assertThat(receipt(PostPolicy.before(POST, Attempts.NONE, true, NOW)))
                .isEqualTo(new Receipt.Withdrawn(POST.request(), NOW));
        assertThat(receipt(PostPolicy.before(POST, Attempts.NONE, true, NOW.plusSeconds(61))))
                .isInstanceOf(Receipt.Withdrawn.class);
    }

    @Test
    void withdrawnWhileAnAnswerWasMissingItIsLookedForHoweverYoung() {
        assertThat(PostPolicy.before(POST, Attempts.inDoubt(NOW), true, NOW.plusSeconds(1)))
                .isEqualTo(new PostMove.LookBack(NOW));
    }

    @Test
    void whetherAWithdrawnChangeWasMadeNobodyCanTellWhileItsAnswerIsMissing() {
        // Given
        Post edit = new Post.EditMessage(POST.request(), POST.target(), "5001", MessageBody.of("tea"));

        // When / Then
        assertThat(receipt(PostPolicy.before(edit, Attempts.NONE, true, NOW))).isInstanceOf(Receipt.Withdrawn.class);
        assertThat(receipt(PostPolicy.before(edit, Attempts.inDoubt(NOW), true, NOW)))
                .isInstanceOf(Receipt.Unconfirmed.class);
    }

    @Test
    void isSentUnderItsNonceAsLongAsDiscordKnowsIt() {
        // Given
        Attempts attempts = Attempts.inDoubt(NOW);
        Post post = post(Optional.empty());

        // When
        PostMove young = PostPolicy.before(post, attempts, false, NOW.plusSeconds(119));
        PostMove old = PostPolicy.before(post, attempts, false, NOW.plusSeconds(120));

        // Then
        assertThat(young).isEqualTo(new PostMove.Send());
        assertThat(old).isEqualTo(new PostMove.LookBack(NOW));
    }

    @Test
    void isDeliveredWithTheMessageThatDiscordMade() {
        assertThat(receipt(PostPolicy.after(POST, message("301", "5001"), Attempts.NONE, NOW)))
                .isEqualTo(new Receipt.Delivered(POST.request(), NOW, "301", "5001"));
    }

    @ParameterizedTest
    @CsvSource({"403,50007", "403,50013", "404,10003", "400,50035", "404,0"})
    void whatCanNotSucceedIsRejected(int status, int code) {
        assertThat(receipt(PostPolicy.after(POST, refused(status, code), Attempts.NONE, NOW)))
                .isEqualTo(new Receipt.Rejected(POST.request(), NOW, code, "refused"));
    }

    @ParameterizedTest
    @CsvSource({"401,0", "429,0", "408,0", "403,40003"})
    void whatMaySucceedLaterIsTriedAgain(int status, int code) {
        assertThat(PostPolicy.after(POST, refused(status, code), Attempts.NONE, NOW))
                .isInstanceOf(PostMove.Again.class);
    }

    @Test
    void waitsLongerEachTimeUpToHalfAMinute() {
        // Given
        Attempts one = Attempts.NONE.and(new NotSent("away"), NOW);
        Attempts two = one.and(new NotSent("away"), NOW);

        // When / Then
        assertThat(PostPolicy.after(POST, new NotSent("away"), one, NOW))
                .isEqualTo(new PostMove.Again(Duration.ofMillis(500)));
        assertThat(PostPolicy.after(POST, new NotSent("away"), two, NOW))
                .isEqualTo(new PostMove.Again(Duration.ofSeconds(1)));
        assertThat(PostPolicy.after(POST, new Unknown("503"), new Attempts(40, Optional.of(NOW)), NOW))
                .isEqualTo(new PostMove.Again(Duration.ofSeconds(30)));
    }

    private static Receipt receipt(PostMove move) {
        return ((PostMove.Settled) move).receipt();
    }

    private static Post post(Optional<Instant> notAfter) {
        return new SendMessage(
                new Request("r1", ServiceName.REMINDER, "o1", notAfter), Target.channel("301"), MessageBody.of("hi"));
    }
}
