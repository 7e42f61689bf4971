package bot.k98.watchdog.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.watchdog.domain.incident.Concern;
import bot.k98.watchdog.domain.incident.Episode;
import bot.k98.watchdog.domain.incident.IncidentKind;
import bot.k98.watchdog.domain.lag.GroupTopic;
import bot.k98.watchdog.domain.lag.LagRow;
import bot.k98.watchdog.domain.lag.LagRow.Readers;
import bot.k98.watchdog.domain.lag.LagTable;
import bot.k98.watchdog.domain.logs.LogPage;
import bot.k98.watchdog.domain.logs.LogQuery;
import bot.k98.watchdog.domain.logs.LogQuery.LogSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskRenderingTest {
    private static final Instant AT = Instant.parse("2026-11-23T20:00:00Z");
    private static final LogQuery QUERY =
            new LogQuery(Optional.empty(), LogSource.GENERAL, Optional.empty(), Optional.empty(), 1_000);

    @Test
    void everySubcommandHasAnExampleThatBeginsWithIt() {
        // Given
        Manifest.Command ops = WatchdogManifest.offered().commands().stream()
                .filter(command -> command.name().equals("ops"))
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(ops.subcommands()).hasSizeLessThanOrEqualTo(25).allSatisfy(word -> {
            assertThat(word.use().example()).startsWith("/ops " + word.name());
            assertThat(word.description()).hasSizeLessThanOrEqualTo(100);
        });
        assertThat(ops.subcommands())
                .extracting(Manifest.Subcommand::name)
                .contains("lag", "logs", "restarts", "incidents", "connection", "trace", "start", "stop");
    }

    @Test
    void whoStopsTheGatewayIsToldHowItComesBackWithoutIt() {
        // When / Then
        assertThat(DeskRenderer.stopped(ServiceName.GATEWAY).text()).contains("`./k98 start gateway`");
        assertThat(DeskRenderer.stopped(ServiceName.QUEUE).text()).doesNotContain("./k98");
    }

    @Test
    void theOldestLagComesFirstAndAnyNumberOfRowsFits() {
        // Given
        List<LagRow> rows = IntStream.range(0, 300)
                .mapToObj(i -> new LagRow(
                        new GroupTopic("queue", "topic-" + i), i, Optional.of(Duration.ofSeconds(i)), Readers.ALL))
                .toList();

        // When
        String table = description(LagRenderer.body(LagTable.read(rows, AT), Optional.empty()));

        // Then
        assertThat(table).hasSizeLessThanOrEqualTo(4_096);
        assertThat(table.lines().skip(1).findFirst().orElseThrow()).endsWith("topic-299");
    }

    @Test
    void oldFiguresSayThatTheyAreOld() {
        // Given
        LagTable old = LagTable.read(List.of(), AT).notRead("the broker can't be reached");

        // Then
        assertThat(description(LagRenderer.body(old, Optional.empty()))).contains("the broker can't be reached");
    }

    @Test
    void fewLinesStandInTheMessageAndManyInAFile() {
        // When
        var few = LogsRenderer.of(QUERY, new LogPage(List.of("one", "two"), 2));
        var many = LogsRenderer.of(QUERY, new LogPage(Collections.nCopies(500, "a line of some length"), 500));

        // Then
        assertThat(few.file()).isEmpty();
        assertThat(few.body().text()).contains("one\ntwo");
        assertThat(many.file().orElseThrow().name()).isEqualTo("system-general.txt");
        assertThat(many.body().text()).hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void aLineOfALogIsNotCutWithinAnEmoji() {
        // When
        String shown = Cut.last(28, List.of("123456789🐉🐉"));

        // Then
        assertThat(shown).isEqualTo("```\n123456789…\n```");
    }

    @ParameterizedTest
    @EnumSource(IncidentKind.class)
    void everyKindOfIncidentHasItsWords(IncidentKind kind) {
        // Given
        Episode episode = new Episode("id", new Concern(kind, "queue-1"), AT, "it is so", Optional.empty());

        // Then
        assertThat(IncidentRenderer.notice(episode, List.of())
                        .embeds()
                        .getFirst()
                        .title()
                        .orElseThrow())
                .contains("queue-1");
    }

    private static String description(MessageBody body) {
        return body.embeds().getFirst().description().orElseThrow();
    }
}
