package bot.k98.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.acceptance.alerts.HeartbeatCheck.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that watches the watchdog: on files of any age, against a receiver that answers as it is told. */
class HeartbeatCheckTest {
    private static final String KEY = "k98/STAGING/heartbeat-stale/heartbeat";

    @TempDir
    Path logs;

    private final AlertReceiver receiver = AlertReceiver.start();
    private HeartbeatCheck check;

    @BeforeEach
    void configure() {
        check = new HeartbeatCheck(logs)
                .set("PAGERDUTY_EVENTS_URL", receiver.pagerDutyUrl())
                .set("PAGERDUTY_ROUTING_KEY", "planted-routing-key")
                .set("ALERT_WEBHOOK_URL", receiver.webhookUrl());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aFreshHeartbeatIsToldToNobody() {
        // Given
        check.heartbeat(ago(Duration.ofMinutes(4)), true);

        // When
        Run run = check.run();

        // Then
        assertThat(run).isEqualTo(new Run(0, ""));
        assertThat(receiver.pagerDuty().count() + receiver.webhook().count()).isZero();
    }

    @Test
    void curlIsNeededOnlyWhereSomebodyIsToBeTold() throws IOException {
        // Given
        check.set("PATH", withoutCurl().toString());
        check.heartbeat(ago(Duration.ofMinutes(1)), true);

        // When
        Run told = check.run("/bin/sh");
        Run untold = check.set("PAGERDUTY_ROUTING_KEY", "")
                .set("ALERT_WEBHOOK_URL", "")
                .run("/bin/sh");

        // Then
        assertThat(told.code()).isEqualTo(78);
        assertThat(told.errors()).contains("curl is needed");
        assertThat(untold).isEqualTo(new Run(0, ""));
    }

    /** A folder with the programs that every system has. */
    private Path withoutCurl() throws IOException {
        Path folder = Files.createDirectories(logs.resolve("bin"));
        for (String program : List.of("awk", "cat", "date", "head", "id", "ls", "mv", "rm", "sed", "tr", "uname")) {
            Path there = Stream.of("/usr/bin", "/bin")
                    .map(place -> Path.of(place, program))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(folder.resolve(program), there);
        }
        return folder;
    }

    @Test
    void anOldOneIsToldOnceAndTakenBackOnce() {
        // Given
        check.heartbeat(ago(Duration.ofMinutes(6)), false);

        // When
        Run first = check.run();
        Run second = check.run();
        check.heartbeat(ago(Duration.ofSeconds(2)), true);
        Run third = check.run();
        Run fourth = check.run();

        // Then
        assertThat(first.code() + second.code() + third.code() + fourth.code()).isZero();
        assertThat(first.errors()).contains("limit 300 s", "Missing: gateway.");
        assertThat(receiver.pagerDuty().received()).hasSize(2);
        JsonNode trigger = receiver.pagerDuty().received().getFirst();
        assertThat(trigger.path("routing_key").asText()).isEqualTo("planted-routing-key");
        assertThat(trigger.path("event_action").asText()).isEqualTo("trigger");
        assertThat(trigger.path("dedup_key").asText()).isEqualTo(KEY);
        assertThat(trigger.path("payload").path("severity").asText()).isEqualTo("critical");
        assertThat(trigger.path("payload").path("source").asText()).isNotBlank();
        assertThat(trigger.path("payload").path("summary").asText()).startsWith("k98-bot STAGING: The heartbeat is 36");
        JsonNode resolve = receiver.pagerDuty().received().getLast();
        assertThat(resolve.path("event_action").asText()).isEqualTo("resolve");
        assertThat(resolve.path("dedup_key").asText()).isEqualTo(KEY);
        assertThat(receiver.webhook().received())
                .extracting(message -> message.path("content").asText())
                .satisfiesExactly(
                        text -> assertThat(text).contains("STAGING", "Missing: gateway."),
                        text -> assertThat(text).contains("fresh again"));
        assertThat(receiver.webhook().received())
                .allSatisfy(
                        message -> assertThat(message.path("allowed_mentions").path("parse"))
                                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"ok\":false,\"services\":{}}",
                "{\"ts\":\"soon\"}",
                "{\"ts\":\"2026-99-99T99:99:99Z\"}"
            })
    void anUnreadableOneIsAnAlert(String content) {
        // Given
        check.write(content);

        // When
        Run run = check.run();

        // Then
        assertThat(run.errors()).contains("can't be read");
        assertThat(receiver.pagerDuty().count()).isOne();
    }

    @Test
    void aMissingOneIsAnAlert() {
        assertThat(check.run().errors()).contains("heartbeat.json is missing");
        assertThat(receiver.pagerDuty().count()).isOne();
    }

    @Test
    void oneFromTheFutureIsAnAlert() {
        // Given
        check.heartbeat(ago(Duration.ofMinutes(-10)), true);

        // When, then
        assertThat(check.run().errors()).contains("in the future");
    }

    @Test
    void aBusyReceiverIsAskedAgain() {
        // Given
        receiver.pagerDuty().answer(429, 503);

        // When
        Run run = check.run();

        // Then
        assertThat(run.code()).isZero();
        assertThat(receiver.pagerDuty().count()).isEqualTo(3);
    }

    @Test
    void aDeadReceiverIsAskedAgainByTheNextRunAndKeepsNobodyElseFromHearing() {
        // Given
        receiver.pagerDuty().answer(500, 500, 500);

        // When
        Run first = check.run();
        Run second = check.run();

        // Then
        assertThat(first.code()).isOne();
        assertThat(second.code()).isZero();
        assertThat(receiver.pagerDuty().count()).isEqualTo(4);
        assertThat(receiver.webhook().count()).isOne();
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        // Given
        receiver.pagerDuty().answer(400);

        // When
        Run first = check.run();
        Run second = check.run();

        // Then
        assertThat(first.code()).isOne();
        assertThat(first.errors()).contains("PagerDuty refused the alert with status 400");
        assertThat(second.code()).isOne();
        assertThat(receiver.pagerDuty().count()).isOne();
    }

    @Test
    void anEndThatCouldNotBeToldIsToldByTheNextRun() {
        // Given
        check.run();
        check.heartbeat(ago(Duration.ZERO), true);
        receiver.pagerDuty().answer(500, 500, 500);

        // When
        Run failed = check.run();
        Run told = check.run();

        // Then
        assertThat(failed.code()).isOne();
        assertThat(told.code()).isZero();
        assertThat(receiver.pagerDuty().received())
                .last()
                .satisfies(
                        event -> assertThat(event.path("event_action").asText()).isEqualTo("resolve"));
        assertThat(receiver.webhook().count()).isEqualTo(2);
    }

    @Test
    void aStateThatCantBeWrittenKeepsNobodyFromHearing() {
        // Given
        check.set("HEARTBEAT_CHECK_STATE", logs.resolve("no/such/folder/state").toString());

        // When
        Run run = check.run();

        // Then
        assertThat(run.code()).isZero();
        assertThat(run.errors()).contains("can't be written");
        assertThat(receiver.pagerDuty().count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"90s,89,true", "90s,95,false", "1h,3500,true", "1h,3700,false"})
    void theLimitCanBeSet(String limit, long ageSeconds, boolean fresh) {
        // Given
        check.set("HEARTBEAT_STALE_AFTER", limit).heartbeat(ago(Duration.ofSeconds(ageSeconds)), true);

        // When
        check.run();

        // Then
        assertThat(receiver.pagerDuty().count() == 0).isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "5", "m", "-5m", "5 m"})
    void aLimitThatIsNoneIsRefused(String limit) {
        // When
        Run run = check.set("HEARTBEAT_STALE_AFTER", limit).run();

        // Then
        assertThat(run.code()).isEqualTo(78);
        assertThat(run.errors()).contains("HEARTBEAT_STALE_AFTER is '" + limit + "'", "5m");
    }

    @Test
    void aSecretInAFileThatOthersCanReadIsRefusedWithoutShowingIt() throws IOException {
        // Given
        Path key = Files.writeString(logs.resolve("key"), "planted-in-a-file\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        check.set("PAGERDUTY_ROUTING_KEY", "").set("PAGERDUTY_ROUTING_KEY_FILE", key.toString());

        // When
        Run refused = check.run();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Run taken = check.run();

        // Then
        assertThat(refused.code()).isEqualTo(78);
        assertThat(refused.errors()).contains("chmod 600").doesNotContain("planted");
        assertThat(taken.code()).isZero();
        assertThat(receiver.pagerDuty()
                        .received()
                        .getFirst()
                        .path("routing_key")
                        .asText())
                .isEqualTo("planted-in-a-file");
    }

    @Test
    void withNobodyToTellItSaysSo() {
        // When
        Run run = check.set("PAGERDUTY_ROUTING_KEY", "")
                .set("ALERT_WEBHOOK_URL", "")
                .run();

        // Then
        assertThat(run.code()).isOne();
        assertThat(run.errors()).contains("nobody is told");
    }

    private static Instant ago(Duration age) {
        return Instant.now().minus(age);
    }
}
