package bot.k98.watchdog.judge;

import static bot.k98.watchdog.domain.judgement.Beats.NOW;
import static bot.k98.watchdog.domain.judgement.Beats.beat;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.judgement.BeatBook;
import bot.k98.watchdog.domain.judgement.Judgement;
import bot.k98.watchdog.judge.HeartbeatLines.Line;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatFileTest {
    @TempDir
    private Path folder;

    @Test
    void theTimeStandsStillWhileAServiceIsMissing() throws IOException {
        // Given
        JudgementFile file = new JudgementFile(file());

        // When
        file.write(with(ServiceName.values()), NOW);
        file.write(with(ServiceName.GATEWAY, ServiceName.WATCHDOG), NOW.plusSeconds(2));

        // Then
        assertThat(read().path("ts").asText()).isEqualTo(NOW.toString());
        assertThat(read().path("ok").asBoolean()).isFalse();
        assertThat(read().at("/services/gateway/instances/0").asText()).isEqualTo("gateway-1");
        assertThat(read().at("/services/queue/fresh").asBoolean(true)).isFalse();
    }

    @Test
    void whoIsThereAndDoesNotWorkIsWellAndNotReady() throws IOException {
        // Given
        BeatBook book = BeatBook.EMPTY.with(Arrays.stream(ServiceName.values())
                .map(service -> beat(service, 1, NOW))
                .map(beat -> beat.service() == ServiceName.REMINDER ? notReady(beat) : beat)
                .toList());

        // When
        new JudgementFile(file()).write(Judgement.of(book, Duration.ofSeconds(10), Set.of(), NOW), NOW);

        // Then
        assertThat(read().path("ok").asBoolean()).isTrue();
        assertThat(read().at("/services/queue/ready").asBoolean()).isTrue();
        assertThat(read().at("/services/reminder/ready").asBoolean(true)).isFalse();
    }

    private static Beat notReady(Beat beat) {
        return new Beat(
                beat.service(),
                beat.instance(),
                beat.ts(),
                beat.startedAt(),
                beat.pid(),
                beat.version(),
                beat.httpPort(),
                true,
                false,
                Map.of());
    }

    @Test
    void theTimeIsKeptOverARestartOfTheWatchdog() throws IOException {
        // Given
        new JudgementFile(file()).write(with(ServiceName.values()), NOW);

        // When
        new JudgementFile(file()).write(with(ServiceName.WATCHDOG), NOW.plusSeconds(60));

        // Then
        assertThat(read().path("ts").asText()).isEqualTo(NOW.toString());
    }

    @Test
    void thereIsNoTimeBeforeAllWereThere() throws IOException {
        // When
        new JudgementFile(file()).write(with(ServiceName.WATCHDOG), NOW);

        // Then
        assertThat(read().has("ts")).isFalse();
    }

    @Test
    void readsEveryInstancesOwnFileAndNothingElse() throws IOException {
        // Given
        Path queue = Files.createDirectories(folder.resolve("queue-1"));
        Files.write(queue.resolve("heartbeat.json"), Topics.HEARTBEATS.codec().encode(beat(ServiceName.QUEUE, 1, NOW)));
        Path broken = Files.createDirectories(folder.resolve("gateway-1"));
        Files.writeString(broken.resolve("heartbeat.json"), "{");
        Files.createDirectories(folder.resolve("broker-1"));

        // Then
        assertThat(new BeatFiles(folder).read()).containsExactly(beat(ServiceName.QUEUE, 1, NOW));
    }

    @Test
    void saysOkAtOnceAndThenEveryFiveMinutes() {
        // Given
        HeartbeatLines lines = new HeartbeatLines();

        // Then
        assertThat(lines.line(with(ServiceName.WATCHDOG), NOW)).isEmpty();
        assertThat(lines.line(with(ServiceName.values()), NOW.plusSeconds(8)))
                .contains(new Line("heartbeat ok services=4/4", false));
        assertThat(lines.line(with(ServiceName.values()), NOW.plusSeconds(10))).isEmpty();
        assertThat(lines.line(with(ServiceName.values()), NOW.plusSeconds(308))).isPresent();
    }

    @Test
    void saysOnceWhoIsMissingAndThatTheyAreBack() {
        // Given
        HeartbeatLines lines = new HeartbeatLines();
        lines.line(with(ServiceName.values()), NOW);
        Judgement alone = with(ServiceName.GATEWAY, ServiceName.QUEUE, ServiceName.WATCHDOG);

        // Then
        assertThat(lines.line(alone, NOW.plusSeconds(2)))
                .contains(new Line("heartbeat missing services=3/4 missing=reminder", true));
        assertThat(lines.line(alone, NOW.plusSeconds(900))).isEmpty();
        assertThat(lines.line(with(ServiceName.values()), NOW.plusSeconds(902)))
                .contains(new Line("heartbeat ok services=4/4", false));
    }

    @Test
    void whatAnOperatorStoppedIsNotMissed() throws IOException {
        // Given
        BeatBook book = BeatBook.EMPTY.with(Stream.of(ServiceName.GATEWAY, ServiceName.REMINDER, ServiceName.WATCHDOG)
                .map(service -> beat(service, 1, NOW))
                .toList());
        Judgement judgement = Judgement.of(book, Duration.ofSeconds(10), Set.of(ServiceName.QUEUE), NOW);
        HeartbeatLines lines = new HeartbeatLines();

        // When
        new JudgementFile(file()).write(judgement, NOW);

        // Then
        assertThat(read().path("ts").asText()).isEqualTo(NOW.toString());
        assertThat(read().at("/services/queue/stopped").asBoolean()).isTrue();
        assertThat(lines.line(judgement, NOW)).contains(new Line("heartbeat ok services=3/3 stopped=queue", false));
        assertThat(lines.line(with(ServiceName.values()), NOW.plusSeconds(4)))
                .contains(new Line("heartbeat ok services=4/4", false));
    }

    private static Judgement with(ServiceName... services) {
        Instant at = NOW;
        BeatBook book = BeatBook.EMPTY.with(
                Arrays.stream(services).map(service -> beat(service, 1, at)).toList());
        return Judgement.of(book, Duration.ofSeconds(10), Set.of(), at);
    }

    private Path file() {
        return folder.resolve("heartbeat.json");
    }

    private JsonNode read() throws IOException {
        return new ObjectMapper().readTree(file().toFile());
    }
}
