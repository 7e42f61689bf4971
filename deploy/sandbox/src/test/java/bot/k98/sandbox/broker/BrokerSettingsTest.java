package bot.k98.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

    @Test
    void takesPortsNextToTheBaseAndFoldersBelowTheWorkingFolder() {
        // When
        BrokerSettings settings = BrokerSettings.from(Map.of());

        // Then
        assertThat(settings)
                .isEqualTo(new BrokerSettings(
                        Path.of("data/broker").toAbsolutePath(),
                        Path.of("logs/broker-1").toAbsolutePath(),
                        8601,
                        8602));
    }

    @Test
    void followsTheBaseAndLetsTheBrokersOwnPortWin() {
        assertThat(BrokerSettings.from(Map.of("K98_PORT_BASE", "9700")).port()).isEqualTo(9701);
        assertThat(BrokerSettings.from(Map.of("K98_PORT_BASE", "9700", "BROKER_PORT", "9092"))
                        .controllerPort())
                .isEqualTo(9093);
    }

    @Test
    void namesEveryVariableThatIsNoPort() {
        assertThatThrownBy(() -> BrokerSettings.from(Map.of("BROKER_PORT", "many", "BROKER_CONTROLLER_PORT", "70000")))
                .isInstanceOf(FatalStart.class)
                .hasMessageContaining("BROKER_PORT=many")
                .hasMessageContaining("BROKER_CONTROLLER_PORT=70000");
    }

    @Test
    void refusesOnePortForBothListeners() {
        assertThatThrownBy(() -> BrokerSettings.from(Map.of("BROKER_PORT", "9092", "BROKER_CONTROLLER_PORT", "9092")))
                .hasMessageContaining("both 9092");
    }
}
