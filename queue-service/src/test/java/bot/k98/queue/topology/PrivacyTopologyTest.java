package bot.k98.queue.topology;

import static bot.k98.queue.topology.QueueFixture.GUILD;
import static bot.k98.queue.topology.QueueFixture.KVK;
import static bot.k98.queue.topology.QueueFixture.OFFICER;
import static bot.k98.queue.topology.QueueFixture.UPLOADS;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import bot.k98.contracts.privacy.PrivacyPart.PartDeleted;
import bot.k98.contracts.privacy.PrivacyPart.PartHandedOut;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.QueueFact.JobChanged;
import bot.k98.contracts.queue.Work;
import bot.k98.runtime.streams.GuildStandings;
import bot.k98.runtime.streams.RowScan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of members' data and of a guild's. */
class PrivacyTopologyTest {
    private static final List<String> STORES = List.of(
            QueueStores.LINES,
            QueueStores.LINE_INDEX,
            QueueStores.OVERVIEW,
            QueueStores.CATALOGUE,
            QueueStores.QUARANTINED);

    @AutoClose
    private final QueueFixture queue;

    PrivacyTopologyTest(@TempDir Path stateDir) {
        queue = new QueueFixture(stateDir);
    }

    @Test
    void aMemberIsHandedOutTheirUploadsEachOnce() {
        // Given: it stands in its line and in the guild's overview
        imported("1");

        // When
        hears(new ExportAsked("r1", GUILD, OFFICER, queue.clock.instant()));
        hears(new ExportAsked("r2", GUILD, "1100000000000000777", queue.clock.instant()));

        // Then
        List<PartHandedOut> parts =
                queue.parts().stream().map(PartHandedOut.class::cast).toList();
        assertThat(parts.getFirst().lines())
                .singleElement()
                .asString()
                .contains("1.xlsx", UPLOADS, "under the name Otto", "done");
        assertThat(parts.getFirst().userId()).isEqualTo(OFFICER);
        assertThat(parts.getLast().lines()).isEmpty();
    }

    @Test
    void theNameGoesAndWhatWasImportedStays() {
        // Given
        imported("1");
        queue.store(QueueStores.QUARANTINED)
                .put("message-x", ("{\"by\":\"" + OFFICER + "\"}").getBytes(StandardCharsets.UTF_8));
        queue.facts();
        queue.boards();

        // When
        hears(new DeletionAsked("r1", GUILD, OFFICER, queue.clock.instant()));
        hears(new DeletionAsked("r1", GUILD, OFFICER, queue.clock.instant()));

        // Then
        assertThat(queue.parts()).hasSize(2).allSatisfy(part -> assertThat(part).isInstanceOf(PartDeleted.class));
        assertThat(jobs()).hasSize(2).allSatisfy(job -> {
            assertThat(job.upload().authorName()).isEmpty();
            assertThat(job.result()).isPresent();
        });
        assertThat(everything()).doesNotContain(OFFICER, "Otto");
        assertThat(queue.facts()).hasSize(1);
        assertThat(queue.boards())
                .singleElement()
                .asString()
                .contains("a member whose name was deleted")
                .doesNotContain(OFFICER);
        assertThat(queue.work()).isEmpty();
    }

    @Test
    void aFileThatIsBeingReadIsImportedAllTheSame() {
        // Given
        queue.posts(UPLOADS, "1");
        queue.fetched(queue.onlyWork());
        Work parse = queue.onlyWork();
        queue.starts(parse);

        // When
        hears(new DeletionAsked("r1", GUILD, OFFICER, queue.clock.instant()));
        queue.parsed(parse, "11");

        // Then
        assertThat(queue.summaries()).singleElement().asString().doesNotContain(OFFICER);
        assertThat(everything()).doesNotContain(OFFICER, "Otto");
    }

    @Test
    void whatComesOfAnotherTaskLateBringsNoNameBack() {
        // Given: news of the job, written before its line heard the wish
        imported("1");
        Job before = ((JobChanged) queue.facts().getLast()).job();

        // When
        hears(new DeletionAsked("r1", GUILD, OFFICER, queue.clock.instant()));
        queue.pipe(Topics.QUEUE_FACTS, GUILD, new JobChanged(before));

        // Then
        assertThat(everything()).doesNotContain(OFFICER, "Otto");
    }

    @Test
    void aLeftGuildsLinesStandStillAndItsChannelsAreToldNothing() {
        // Given
        queue.posts(UPLOADS, "1");
        Work work = queue.onlyWork();
        queue.starts(work);
        queue.boards();
        hears(new GuildLeft(GUILD, queue.clock.instant()));

        // When
        queue.pass(Duration.ofHours(1));
        List<Work> away = queue.work();
        hears(new GuildPresent(GUILD, queue.clock.instant().plusSeconds(1)));
        queue.clock.advance(Duration.ofSeconds(1));
        queue.pass(Duration.ofMinutes(1));

        // Then: the worker's lease ran out long ago
        assertThat(away).isEmpty();
        assertThat(queue.boards()).isNotEmpty();
        queue.pass(Duration.ofMinutes(1));
        assertThat(queue.work()).isNotEmpty();
    }

    @Test
    void whatEndsWhileTheBotIsAwayIsNotAnnounced() {
        // Given
        queue.posts(UPLOADS, "1");
        queue.fetched(queue.onlyWork());
        Work parse = queue.onlyWork();
        queue.starts(parse);
        queue.boards();
        hears(new GuildLeft(GUILD, queue.clock.instant()));

        // When
        queue.parsed(parse, "11");

        // Then
        assertThat(queue.summaries()).isEmpty();
        assertThat(queue.boards()).isEmpty();
    }

    @Test
    void afterThirtyDaysNothingIsLeftOfAGuildAndItsFilesAreDeleted() {
        // Given
        imported("1");
        queue.posts(KVK, "2");
        queue.work();
        queue.boards();
        hears(new GuildLeft(GUILD, queue.clock.instant()));

        // When
        queue.pass(GuildStandings.HELD.minusSeconds(1));
        String kept = everything();
        queue.pass(Duration.ofSeconds(1));

        // Then
        assertThat(kept).contains("Otto");
        for (String store : STORES) {
            assertThat(rows(store)).as(store).isEmpty();
        }
        assertThat(queue.boards()).singleElement().isInstanceOf(Board.BoardRemoved.class);
        assertThat(queue.work())
                .isNotEmpty()
                .allSatisfy(work -> assertThat(work).isInstanceOf(Work.RemoveFiles.class))
                .flatExtracting(work -> ((Work.RemoveFiles) work).hashes())
                .contains("ab".repeat(32), "11".repeat(32));
        assertThat(queue.deadLetters()).isEmpty();
    }

    private void imported(String message) {
        queue.posts(UPLOADS, message);
        queue.fetched(queue.onlyWork());
        Work parse = queue.onlyWork();
        queue.starts(parse);
        queue.parsed(parse, "11");
        queue.summaries();
    }

    private void hears(PrivacyFact fact) {
        queue.pipe(Topics.PRIVACY_FACTS, fact.guildId(), fact);
    }

    private List<Job> jobs() {
        return Stream.of(QueueStores.LINES, QueueStores.OVERVIEW)
                .flatMap(store -> rows(store).stream())
                .map(row -> Rows.find(row).orElseThrow())
                .toList();
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        STORES.forEach(store -> rows(store).forEach(row -> all.append(new String(row, StandardCharsets.UTF_8))));
        return all.toString();
    }

    private List<byte[]> rows(String store) {
        return RowScan.having(queue.store(store), key -> true, Integer.MAX_VALUE).stream()
                .map(row -> row.value)
                .toList();
    }
}
