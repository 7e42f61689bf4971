package bot.k98.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void everythingHasItsDefaultWhenNothingIsSet() {
        // When
        Configuration configuration = valid(ServiceName.REMINDER, Map.of());

        // Then
        assertThat(configuration.bootstrapServers()).isEqualTo("127.0.0.1:8601");
        assertThat(configuration.get(Variables.RESTART_EXIT_CODE)).isEqualTo(15);
        assertThat(configuration.get(Variables.HEARTBEAT_INTERVAL)).isEqualTo(Duration.ofSeconds(2));
        assertThat(configuration.get(Variables.K98_PARTITIONS)).isEqualTo(6);
        assertThat(configuration.get(Variables.ADMIN_USER_ID)).isEmpty();
        assertThat(configuration.find(Variables.GUILD_ID)).isEmpty();
        assertThat(configuration.get(Variables.WATCHDOG_RUN)).isFalse();
    }

    @Test
    void theEmbeddedBrokerMovesWithThePortBase() {
        assertThat(valid(ServiceName.QUEUE, Map.of("K98_PORT_BASE", "9600")).bootstrapServers())
                .isEqualTo("127.0.0.1:9601");
    }

    @Test
    void allProblemsAreToldAtOnceAndNoSecretIsShown() {
        // When
        List<Problem> problems = invalid(
                ServiceName.GATEWAY,
                Map.of(
                        "GUILD_ID",
                        "my guild",
                        "K98_PORT_BASE",
                        "80",
                        "WATCHDOG_RUN",
                        "maybe",
                        "DISCORD_API_URL",
                        "ftp://x"));

        // Then
        assertThat(problems)
                .extracting(Problem::toString)
                .contains(
                        "GUILD_ID is 'my guild'; it must be a Discord id (15 to 20 digits).",
                        "K98_PORT_BASE is '80'; it must be a whole number from 1024 to 65000.",
                        "WATCHDOG_RUN is 'maybe'; it must be 1 or 0 (also true/false, yes/no).",
                        "DISCORD_API_URL is 'ftp://x'; it must be a URL that starts with http:// or https://.",
                        "DISCORD_BOT_TOKEN is not set. It is needed: Token of the bot, from Discord's developer portal.");
    }

    @Test
    void onlyTheGatewayNeedsTheToken() {
        assertThat(valid(ServiceName.WATCHDOG, Map.of()).find(Variables.DISCORD_BOT_TOKEN))
                .isEmpty();
    }

    @Test
    void adminsAreACommaList() {
        assertThat(valid(
                                ServiceName.GATEWAY,
                                Map.of("DISCORD_BOT_TOKEN", "t", "ADMIN_USER_ID", "111111111111111, 222222222222222 ,"))
                        .get(Variables.ADMIN_USER_ID))
                .isEqualTo(Set.of("111111111111111", "222222222222222"));
    }

    @Test
    void shardsThatAreNotThereAreRefused() {
        assertThat(invalid(
                        ServiceName.GATEWAY, Map.of("DISCORD_BOT_TOKEN", "t", "SHARD_COUNT", "2", "SHARD_IDS", "1,2")))
                .extracting(Problem::toString)
                .containsExactly("SHARD_IDS is '1,2'; each must be below SHARD_COUNT, which is 2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "99ms", "31d", "often"})
    void whatIsDoneAgainAndAgainHasAPeriodThatThereIs(String text) {
        assertThatThrownBy(() -> Kind.PERIODS.parser().apply(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"250ms, 250", "5s, 5000", "10m, 600000", "24h, 86400000", "30d, 2592000000"})
    void durationsAreReadAsWritten(String text, long millis) {
        assertThat(Kind.DURATIONS.parser().apply(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9092", "kafka_1.example:9092, 10.0.0.2:65535", "[::1]:9092,[fe80::1%eth0]:1"})
    void brokersAreHostsWithPorts(String text) {
        assertThat(valid(ServiceName.QUEUE, Map.of("KAFKA_BOOTSTRAP_SERVERS", text))
                        .bootstrapServers())
                .isEqualTo(text.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLAINTEXT://kafka:9092 | kafka:9092",
                "PLAINTEXT://[::1]:9092, plaintext://10.0.0.2:9093 | [::1]:9092,10.0.0.2:9093",
                "INTERNAL-1://kafka:9092 | kafka:9092"
            })
    void aListenersNameBeforeABrokerIsPassedOverAsKafkasClientsDo(String text, String read) {
        assertThat(valid(ServiceName.QUEUE, Map.of("KAFKA_BOOTSTRAP_SERVERS", text))
                        .bootstrapServers())
                .isEqualTo(read);
        assertThat(Stream.of(text.split(", ")).map(Utils::getHost)).doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nohost",
                "localhost:99999",
                "localhost:0",
                "localhost:",
                ":9092",
                "a:9092,b",
                "::1:9092",
                ",",
                "SSL://a:9093",
                "sasl_ssl://a:9093",
                "a:1,SASL_PLAINTEXT://a:9093",
                "PLAINTEXT:a:9092",
                "PLAINTEXT://a"
            })
    void aBrokerThatNoClientCouldAskIsRefused(String text) {
        assertThat(invalid(ServiceName.QUEUE, Map.of("KAFKA_BOOTSTRAP_SERVERS", text)))
                .extracting(Problem::toString)
                .containsExactly("KAFKA_BOOTSTRAP_SERVERS is '" + text
                        + "'; it must be host:port separated by commas, each port from 1 to 65535, an IPv6 address in brackets;"
                        + " PLAINTEXT:// may stand before it, SSL:// and SASL may not, since the bot speaks neither.");
    }

    @Test
    void aSecretIsReadFromItsFile() throws IOException {
        // Given
        Path file = secretFile("rw-------");

        // Then
        assertThat(valid(ServiceName.GATEWAY, Map.of("DISCORD_BOT_TOKEN_FILE", file.toString()))
                        .get(Variables.DISCORD_BOT_TOKEN))
                .isEqualTo("planted");
    }

    @Test
    void aSecretFileThatEveryoneCanReadIsRefusedWithTheCommandThatMendsIt() throws IOException {
        // Given
        Path file = secretFile("rw-r--r--");

        // When
        List<Problem> problems = invalid(ServiceName.GATEWAY, Map.of("DISCORD_BOT_TOKEN_FILE", file.toString()));

        // Then
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("DISCORD_BOT_TOKEN_FILE names a file that everyone can read; run: chmod 600 " + file);
    }

    @Test
    void aSecretGivenTwiceIsAProblem() throws IOException {
        // Given
        Map<String, String> both = new HashMap<>();
        both.put("DISCORD_BOT_TOKEN", "t");
        both.put("DISCORD_BOT_TOKEN_FILE", secretFile("rw-------").toString());

        // Then
        assertThat(invalid(ServiceName.GATEWAY, both))
                .extracting(Problem::what)
                .containsExactly("and DISCORD_BOT_TOKEN_FILE are both set; keep one of them.");
    }

    @Test
    void everyVariableHasAMeaningAndItsOwnName() {
        assertThat(Variables.all())
                .allSatisfy(variable -> assertThat(variable.meaning()).endsWith("."));
        assertThat(Variables.all().stream().map(Variable::name).collect(Collectors.toSet()))
                .hasSameSizeAs(Variables.all());
    }

    private Path secretFile(String modes) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "planted\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
    }

    private static Configuration valid(ServiceName service, Map<String, String> variables) {
        Outcome outcome = Configuration.read(new Environment(variables), service);
        assertThat(outcome).isInstanceOf(Outcome.Valid.class);
        return ((Outcome.Valid) outcome).configuration();
    }

    private static List<Problem> invalid(ServiceName service, Map<String, String> variables) {
        Outcome outcome = Configuration.read(new Environment(variables), service);
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        return ((Outcome.Invalid) outcome).problems();
    }
}
