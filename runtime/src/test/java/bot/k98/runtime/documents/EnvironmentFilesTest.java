package bot.k98.runtime.documents;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.config.Problem;
import bot.k98.runtime.config.Variable;
import bot.k98.runtime.config.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example files of the three environments, read as a service reads them. */
class EnvironmentFilesTest {
    private static final List<String> ALL = List.of("dev", "staging", "prod");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod"})
    void everySettingIsOneThatThereIsAndCanBeUsed(String name) throws IOException {
        // Given
        Map<String, String> settings = settings(name);

        // Then
        assertThat(known()).containsAll(settings.keySet());
        assertThat(settings).containsEntry("K98_ENVIRONMENT", name.toUpperCase(Locale.ROOT));
        assertThat(problems(settings))
                .allSatisfy(problem -> assertThat(problem.what())
                        .as("only the secrets' files are not here")
                        .contains("which can't be read"));
    }

    @Test
    void noneTakesAnothersGuild() throws IOException {
        for (String one : ALL) {
            for (String other : ALL) {
                Map<String, String> mixed = settings(one);
                mixed.put("GUILD_ID", settings(other).get("GUILD_ID"));
                assertThat(problems(mixed))
                        .filteredOn(problem -> problem.variable().equals("GUILD_ID"))
                        .as(one + " with the guild of " + other)
                        .hasSize(one.equals(other) ? 0 : 1);
            }
        }
    }

    @Test
    void noneHoldsASecret() throws IOException {
        for (String one : ALL) {
            assertThat(settings(one).keySet())
                    .doesNotContainAnyElementsOf(Variables.all().stream()
                            .filter(Variable::secret)
                            .map(Variable::name)
                            .toList());
        }
    }

    @Test
    void wherePlatformsHandSecretsOverNoPathStandsInTheWayAndProdNamesAllThatWatch() throws IOException {
        for (String name : List.of("staging", "prod")) {
            assertThat(settings(name).keySet()).noneMatch(setting -> setting.endsWith("_FILE"));
        }
        assertThat(Files.readString(Project.ROOT.resolve("deploy/environments/prod.env")))
                .contains("#PAGERDUTY_ROUTING_KEY_FILE=", "#ALERT_WEBHOOK_URL_FILE=", "#DEADMAN_PING_URL_FILE=")
                .contains("\nBACKUP_DIR=");
    }

    private static List<Problem> problems(Map<String, String> settings) {
        return switch (Configuration.read(new Environment(settings), ServiceName.WATCHDOG)) {
            case Outcome.Valid _ -> List.of();
            case Outcome.Invalid invalid -> invalid.problems();
        };
    }

    private static List<String> known() {
        return Variables.all().stream()
                .flatMap(variable -> variable.secret()
                        ? Stream.of(variable.name(), variable.fileName())
                        : Stream.of(variable.name()))
                .toList();
    }

    private static Map<String, String> settings(String name) throws IOException {
        Path file = Project.ROOT.resolve("deploy/environments").resolve(name + ".env");
        Map<String, String> settings = new LinkedHashMap<>();
        Files.readAllLines(file).stream()
                .filter(line -> line.matches("[A-Z].*"))
                .map(line -> line.split("=", 2))
                .forEach(parts -> settings.put(parts[0], parts[1]));
        return settings;
    }
}
