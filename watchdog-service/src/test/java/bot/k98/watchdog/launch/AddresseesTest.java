package bot.k98.watchdog.launch;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddresseesTest {
    @Test
    void asConfigured() {
        assertThat(of(Map.of("NOTIFY_CHANNEL_ID", "42000000000000001", "ADMIN_USER_ID", "42000000000000002")))
                .isEqualTo(new Addressees(Optional.of("42000000000000001"), List.of("42000000000000002")));
    }

    @Test
    void theLocalDiscordsCommunityWhenThatIsWhatRuns() {
        assertThat(of(Map.of()))
                .isEqualTo(new Addressees(Optional.of("1100000000000000304"), List.of("1100000000000000101")));
    }

    @Test
    void nobodyOfTheLocalCommunityWhereItIsNot() {
        assertThat(of(Map.of("DISCORD_API_URL", "http://127.0.0.1:4000/api/v10")))
                .isEqualTo(new Addressees(Optional.empty(), List.of()));
        assertThat(of(Map.of("SUPERVISION", "platform"))).isEqualTo(new Addressees(Optional.empty(), List.of()));
    }

    private static Addressees of(Map<String, String> variables) {
        Configuration.Outcome read = Configuration.read(new Environment(variables), ServiceName.WATCHDOG);
        assertThat(read).isInstanceOf(Configuration.Outcome.Valid.class);
        return Addressees.of(((Configuration.Outcome.Valid) read).configuration());
    }
}
