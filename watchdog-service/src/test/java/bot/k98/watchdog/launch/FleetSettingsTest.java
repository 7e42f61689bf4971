package bot.k98.watchdog.launch;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.config.Problem;
import bot.k98.watchdog.domain.fleet.Scale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetSettingsTest {
    @Test
    void aDiscordOfOnesOwnNeedsAToken() {
        assertThat(missing(Map.of("DISCORD_API_URL", "http://127.0.0.1:4000/api/v10")))
                .singleElement()
                .asString()
                .startsWith("DISCORD_BOT_TOKEN is not set");
    }

    @Test
    void withAllThatItNeedsNothingIsMissing() {
        assertThat(missing(Map.of("DISCORD_API_URL", "http://127.0.0.1:4000/api/v10", "DISCORD_BOT_TOKEN", "a.b")))
                .isEmpty();
    }

    @Test
    void theLocalDiscordBringsItsToken() {
        assertThat(missing(Map.of())).isEmpty();
    }

    private static List<Problem> missing(Map<String, String> variables) {
        Configuration.Outcome read = Configuration.read(new Environment(variables), ServiceName.WATCHDOG);
        assertThat(read).isInstanceOf(Configuration.Outcome.Valid.class);
        Configuration configuration = ((Configuration.Outcome.Valid) read).configuration();
        return FleetSettings.of(configuration, variables, Scale.ONE_EACH).missing();
    }
}
