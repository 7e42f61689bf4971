package bot.k98.queue.profile;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.queue.domain.profile.OnBad;
import bot.k98.queue.domain.profile.PeriodRule;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.profile.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {
    private static final String UPLOADS = "1100000000000000303";
    private static final String SMALL = """
            name: forts
            title: Rally forts
            channels: [1100000000000000303]
            key: id
            columns:
              - name: id
                type: integer
                min: 1
            """;

    private final ProfileReader reader = new ProfileReader(
            name -> "HONOR_CHANNEL_ID".equals(name) ? Optional.of(Set.of(UPLOADS)) : Optional.empty());

    @Test
    void aSmallProfileGetsItsDefaults() {
        // When
        Profile profile = read(SMALL);

        // Then
        assertThat(profile.channels()).containsExactly(UPLOADS);
        assertThat(profile.rows())
                .isEqualTo(new Profile.RowRules(Optional.empty(), PeriodRule.DAY, ProfileReader.ROWS, "id", OnBad.ROW));
        assertThat(profile.columns().getFirst().headers()).containsExactly("id");
        assertThat(profile.columns().getFirst().required()).isTrue();
        assertThat(profile.export()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: forts | name: Forts! | forts.yaml: name is \"Forts!\"; it must be 1 to 32 lower-case letters, digits and underscores, a letter first",
                "title: Rally forts | titel: Rally forts | forts.yaml: title is missing; it must be 1 to 60 characters",
                "title: Rally forts | period: month | forts.yaml: period is \"month\"; it must be day or week or none",
                "key: id | key: governor | forts.yaml: key is \"governor\"; it must be a column's name: id",
                "key: id | rows: -1 | forts.yaml: rows is -1; it must be a whole number from 1 to 1000000",
                "channels: [1100000000000000303] | channels: [uploads] | forts.yaml: channels has 'uploads'; it must be a channel's id (15 to 20 digits) or HONOR_CHANNEL_ID or ACTIVITY_UPLOAD_CHANNEL_ID",
                "type: integer | type: date | forts.yaml: columns[1].type is \"date\"; it must be integer or decimal or text",
                "min: 1 | min: one | forts.yaml: columns[1].min is \"one\"; it must be a number",
                "min: 1 | required: false | forts.yaml: columns[1].blank must be true for a column that is not required: its cells are blank when it isn't there",
                "min: 1 | minimum: 1 | forts.yaml: columns[1].minimum is not known here; there are bad, blank, headers, longest, max, min, name, required, type",
                "title: Rally forts | title: [ | forts.yaml: the file is no YAML at line 4, column 4",
            })
    void whatIsWrongIsNamedWithFileKeyAndWhatIsAllowed(String right, String wrong, String problem) {
        // When
        ProfileReader.Outcome outcome = reader.read("forts.yaml", SMALL.replace(right, wrong));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ProfileReader.Outcome.Unusable.class,
                        unusable -> assertThat(unusable.problems()).contains(problem));
    }

    @Test
    void theShippedProfilesAreThereAndTakeTheirChannelsFromTheOldVariables() {
        // When
        Profiles profiles = new ProfileFolder(new ProfileReader(name -> Optional.of(Set.of(UPLOADS))))
                .load(Optional.empty())
                .profiles();

        // Then
        assertThat(profiles.names()).containsExactly("honor", "weekly_activity");
        assertThat(profiles.watching(UPLOADS)).containsExactly("honor", "weekly_activity");
    }

    @Test
    void aFolderOverridesAndABrokenFileCostsOnlyItself(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("forts.yaml"), SMALL);
        Files.writeString(folder.resolve("mine.yml"), SMALL.replace("name: forts", "name: honor"));
        Files.writeString(folder.resolve("broken.yaml"), "name: 7");

        // When
        ProfileFolder.Loaded loaded =
                new ProfileFolder(new ProfileReader(name -> Optional.of(Set.of()))).load(Optional.of(folder));

        // Then
        assertThat(loaded.profiles().names()).containsExactly("honor", "weekly_activity", "forts");
        assertThat(loaded.profiles().find("honor").orElseThrow().title()).isEqualTo("Rally forts");
        assertThat(loaded.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("broken.yaml: "));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:00:00Z,2026-11-23,2026-W48",
        "2026-11-22T23:59:59Z,2026-11-22,2026-W47",
        "2027-01-01T12:00:00Z,2027-01-01,2026-W53"
    })
    void aWeekBeginsOnMondayInUtc(Instant at, String day, String week) {
        assertThat(List.of(PeriodRule.DAY.of(at), PeriodRule.WEEK.of(at), PeriodRule.NONE.of(at)))
                .containsExactly(day, week, "all");
    }

    private Profile read(String yaml) {
        return ((ProfileReader.Outcome.Read) reader.read("forts.yaml", yaml)).profile();
    }
}
