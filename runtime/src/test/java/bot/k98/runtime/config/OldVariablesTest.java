package bot.k98.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.runtime.config.OldVariables.Fate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldVariablesTest {
    private final OldVariables old = OldVariables.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DISCORD_BOT_TOKEN",
                "DISCORD_BOT_TOKEN_FILE",
                "GUILD_ID",
                "ADMIN_USER_ID",
                "NOTIFY_CHANNEL_ID",
                "LEADERSHIP_ROLE_IDS",
                "HONOR_CHANNEL_ID",
                "ACTIVITY_UPLOAD_CHANNEL_ID",
                "GOOGLE_CREDENTIALS_FILE",
                "LOG_TO_CONSOLE",
                "LOG_DIR",
                "DATA_DIR",
                "WATCHDOG_RUN"
            })
    void whatMeansTheSameIsUsed(String name) {
        assertThat(old.fate(name)).isInstanceOf(Fate.Used.class);
    }

    @Test
    void whatIsRenamedLeadsToAVariableThatThereIs() {
        assertThat(old.changed()).hasSizeGreaterThan(150);
        assertThat(old.changed())
                .filteredOn(name -> old.fate(name) instanceof Fate.Renamed)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Variables.all())
                        .extracting(Variable::name)
                        .contains(((Fate.Renamed) old.fate(name)).to()));
    }

    @Test
    void reportsEverySettingWithoutItsValueAndWhatIsMissing() {
        // When
        List<String> report = report("""
                # a comment
                export GUILD_ID=1100000000000000001
                SQL_PASSWORD=planted
                LEADERSHIP_ROLE_NAMES="Leaders"
                COUNTDOWN_EMOJI=1
                GIULD_ID=2
                """);

        // Then
        assertThat(report)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("GUILD_ID: used."),
                        line -> assertThat(line).startsWith("SQL_PASSWORD: dropped: there is no database"),
                        line -> assertThat(line).startsWith("LEADERSHIP_ROLE_NAMES: renamed, now LEADERSHIP_ROLE_IDS"),
                        line -> assertThat(line).startsWith("COUNTDOWN_EMOJI: dropped"),
                        line -> assertThat(line).startsWith("GIULD_ID: unknown"),
                        line -> assertThat(line).startsWith("DISCORD_BOT_TOKEN: missing."));
        assertThat(String.join("", report)).doesNotContain("planted", "1100000000000000001");
    }

    @Test
    void aByteOrderMarkAndOtherBytesHideNoSetting() {
        // Given
        byte[] latin = "GUILD_ID=1\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        // When / Then
        assertThat(report("\uFEFFGUILD_ID=1")).anyMatch(line -> line.startsWith("GUILD_ID: used."));
        assertThat(old.report(latin)).anyMatch(line -> line.startsWith("GUILD_ID: used."));
    }

    @Test
    void aLineThatSetsNothingIsNamedByItsNumberAlone() {
        // When
        List<String> report = report("GUILD_ID=1\n\nwatchdog_run=planted\n");

        // Then
        assertThat(report).contains("line 3: left out, it is not NAME=value with a name in capitals");
        assertThat(String.join("", report)).doesNotContain("planted");
    }

    private List<String> report(String file) {
        return old.report(file.getBytes(StandardCharsets.UTF_8));
    }
}
