package bot.k98.gateway.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyPolicyTest {
    private final IdentifyPolicy policy = new IdentifyPolicy(200);

    @Test
    void connectsWhileEnoughSessionsAreLeft() {
        assertThat(policy.wait(new IdentifyBudget(1000, 201, Duration.ofHours(3))))
                .isEmpty();
    }

    @Test
    void waitsAtTheReserve() {
        assertThat(policy.wait(new IdentifyBudget(1000, 200, Duration.ofHours(3))))
                .contains(Duration.ofMinutes(1));
        assertThat(policy.wait(new IdentifyBudget(1000, 200, Duration.ofSeconds(5))))
                .contains(Duration.ofSeconds(5));
    }

    @Test
    void aServerThatNeverGivesMoreThanTheReserveIsUsedWhileItsBudgetIsFull() {
        assertThat(policy.wait(new IdentifyBudget(100, 100, Duration.ZERO))).isEmpty();
        assertThat(policy.wait(new IdentifyBudget(0, 0, Duration.ofSeconds(9)))).contains(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {4004, 4010, 4011, 4012, 4013, 4014})
    void theseCloseCodesEndIt(int code) {
        assertThat(CloseMeaning.fatal(code))
                .hasValueSatisfying(text -> assertThat(text).contains(Integer.toString(code)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1006, 4000, 4007, 4008, 4009, 4900})
    void theseDoNot(int code) {
        assertThat(CloseMeaning.fatal(code)).isEmpty();
    }

    @Test
    void aWrongTokenIsCalledByItsVariable() {
        assertThat(CloseMeaning.fatal(4004))
                .hasValueSatisfying(text -> assertThat(text).contains("DISCORD_BOT_TOKEN"));
    }
}
