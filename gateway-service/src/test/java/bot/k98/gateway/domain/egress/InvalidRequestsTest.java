package bot.k98.gateway.domain.egress;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.egress.InvalidRequests.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidRequestsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final InvalidRequests requests = new InvalidRequests();

    @ParameterizedTest
    @CsvSource({
        "401, '', true",
        "403, '', true",
        "429, user, true",
        "429, global, true",
        "429, shared, false",
        "404, '', false",
        "200, '', false"
    })
    void countsWhatDiscordCalledInvalid(int status, String scope, boolean counts) {
        // When
        many(status, scope);

        // Then
        assertThat(requests.braking(Kind.BY_BOT, 1, NOW)).isEqualTo(counts);
    }

    @Test
    void whatAnswersAMemberGoesOnLonger() {
        // Given
        many(403, "");

        // When / Then
        assertThat(requests.braking(Kind.BY_USE, 1, NOW)).isFalse();
        for (int i = 0; i < 3; i++) {
            many(403, "");
        }
        assertThat(requests.braking(Kind.BY_USE, 1, NOW)).isTrue();
    }

    @Test
    void theBrakeGoesOffWhenTheTenMinutesAreOver() {
        // Given
        many(403, "");

        // When / Then
        assertThat(requests.braking(Kind.BY_BOT, 1, NOW.plus(InvalidRequests.WINDOW)))
                .isTrue();
        assertThat(requests.braking(
                        Kind.BY_BOT, 1, NOW.plus(InvalidRequests.WINDOW).plus(Duration.ofSeconds(1))))
                .isFalse();
    }

    @Test
    void oneOfSeveralGatewaysBrakesAtItsPart() {
        // When
        for (int i = 0; i < Kind.BY_BOT.most() / 2; i++) {
            requests.note(403, "", NOW);
        }

        // Then
        assertThat(requests.braking(Kind.BY_BOT, 0.5, NOW)).isTrue();
        assertThat(requests.braking(Kind.BY_BOT, 1, NOW)).isFalse();
    }

    private void many(int status, String scope) {
        for (int i = 0; i < Kind.BY_BOT.most(); i++) {
            requests.note(status, scope, NOW);
        }
    }
}
