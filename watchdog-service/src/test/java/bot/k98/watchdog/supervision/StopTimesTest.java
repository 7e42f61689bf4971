package bot.k98.watchdog.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.Member.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopTimesTest {
    private static final Duration BROKER_ENDS_ITSELF_WITHIN = Duration.ofMillis(4500);

    @Test
    void aBrokerAfterOthersThatWereQuickMayTakeTheTimeThatItTakesForItself() {
        assertThat(of(Role.BROKER, Duration.ofSeconds(2))).isGreaterThan(BROKER_ENDS_ITSELF_WITHIN);
        assertThat(of(Role.BROKER, Duration.ofSeconds(4))).isGreaterThan(BROKER_ENDS_ITSELF_WITHIN);
    }

    @Test
    void whatOthersTookTheBrokerHasNot() {
        assertThat(of(Role.BROKER, Duration.ofSeconds(6))).isEqualTo(Duration.ofMillis(3500));
        assertThat(of(Role.BROKER, Duration.ofSeconds(60))).isEqualTo(Duration.ofMillis(2500));
    }

    @Test
    void allTogetherStayWithinTenSeconds() {
        // Given
        Duration services = of(Role.SERVICE, Duration.ZERO);
        Duration discord = services.plus(of(Role.DISCORD, services));

        // Then
        assertThat(discord.plus(of(Role.BROKER, discord))).isLessThan(Duration.ofSeconds(10));
    }

    private static Duration of(Role role, Duration stopping) {
        return StopTimes.of(new Member("any", role), stopping);
    }
}
