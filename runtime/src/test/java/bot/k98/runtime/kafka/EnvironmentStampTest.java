package bot.k98.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.runtime.config.Variables.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentStampTest {
    @Test
    void anEmptyClusterAndOnesOwnAreFine() {
        assertThat(EnvironmentStamp.conflict(List.of(), Stage.PROD)).isEmpty();
        assertThat(EnvironmentStamp.conflict(List.of("ops.heartbeats", "ops.environment.prod"), Stage.PROD))
                .isEmpty();
    }

    @Test
    void anotherEnvironmentsClusterIsRefusedWithWhatToDo() {
        assertThat(EnvironmentStamp.conflict(List.of("ops.environment.prod"), Stage.STAGING))
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("K98_ENVIRONMENT is STAGING", "belongs to PROD", "ops.environment.prod"));
    }

    @Test
    void itsOwnStampIsTheOneThatItAccepts() {
        for (Stage stage : Stage.values()) {
            assertThat(EnvironmentStamp.conflict(List.of(EnvironmentStamp.topic(stage)), stage))
                    .isEmpty();
        }
    }
}
