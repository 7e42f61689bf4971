package bot.k98.queue.topology;

import static bot.k98.queue.topology.QueueFixture.KVK;
import static bot.k98.queue.topology.QueueFixture.UPLOADS;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Post;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.QueueFact;
import bot.k98.contracts.queue.Work;
import bot.k98.contracts.queue.Work.ExportSnapshot;
import bot.k98.contracts.queue.Work.FetchFile;
import bot.k98.contracts.queue.Work.ParseFile;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.queue.domain.JobRules;
import bot.k98.queue.domain.QueueLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTopologyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AutoClose
    private QueueFixture queue;

    LineTopologyTest(@TempDir Path stateDir) {
        queue = new QueueFixture(stateDir);
    }

    @Test
    void aPostedFileIsFetchedAtOnceReadThenAndAnnounced() {
        // When
        queue.posts(UPLOADS, "1");
        Work fetch = queue.onlyWork();
        queue.fetched(fetch);
        Work parse = queue.onlyWork();
        queue.starts(parse);
        queue.parsed(parse, "11");

        // Then
        assertThat(fetch).isInstanceOf(FetchFile.class);
        assertThat(((ParseFile) parse).profiles()).containsExactly("honor", "weekly_activity");
        assertThat(queue.summaries()).singleElement().satisfies(post -> {
            assertThat(post.target()).isEqualTo(Post.Target.channel(UPLOADS));
            assertThat(post.body().embeds().getFirst().description().orElseThrow())
                    .startsWith("🟢 imported");
        });
        assertThat(statuses()).containsExactly("RECEIVED", "DOWNLOADING", "CHECKED", "PARSING", "IMPORTING", "DONE");
    }

    @Test
    void theSameMessageTwiceIsOneJob() {
        // When
        queue.posts(UPLOADS, "1");
        queue.posts(UPLOADS, "1");

        // Then
        assertThat(queue.work()).hasSize(1);
    }

    @Test
    void picturesAreTalkWhateverElseIsLookedAt() {
        // When
        queue.posts(UPLOADS, "1", Optional.of("image/png"));
        queue.posts(UPLOADS, "2", Optional.empty());
        queue.posts("1100000000000000999", "3");

        // Then
        assertThat(queue.work())
                .singleElement()
                .satisfies(work ->
                        assertThat(((FetchFile) work).upload().messageId()).isEqualTo("2"));
    }

    @Test
    void filesOfAChannelAreReadOneAfterTheOtherOldestFirst() {
        // Given
        Work first = posted(UPLOADS, "1");
        Work second = posted(UPLOADS, "2");

        // When: the second is there first
        queue.fetched(second);
        List<Work> early = queue.work();
        queue.fetched(first);
        Work parse = queue.onlyWork();
        queue.starts(parse);
        queue.parsed(parse, "11");
        Work next = queue.onlyWork();

        // Then
        assertThat(early).isEmpty();
        assertThat(parse.job()).isEqualTo(first.job());
        assertThat(next.job()).isEqualTo(second.job());
    }

    @Test
    void channelsDoNotWaitForOneAnother() {
        // Given: one that never ends
        Work slow = posted(UPLOADS, "1");
        queue.fetched(slow);
        queue.starts(queue.onlyWork());

        // When
        Work other = posted(KVK, "2");
        queue.fetched(other);

        // Then
        assertThat(queue.onlyWork())
                .isInstanceOfSatisfying(
                        ParseFile.class, parse -> assertThat(parse.job()).isEqualTo(other.job()));
    }

    @Test
    void aDeadWorkersJobIsGivenToAnotherAndNothingDoubles() {
        // Given
        Work first = parsing("1");
        queue.starts(first);

        // When
        passSeconds(QueueLimits.LEASE.toSeconds() + 1);
        Work second = queue.onlyWork();
        queue.starts(second);
        queue.parsed(first, "99");
        List<Post.SendMessage> late = queue.summaries();
        queue.parsed(second, "11");
        queue.parsed(first, "99");
        queue.parsed(second, "11");

        // Then
        assertThat(second.job()).isEqualTo(first.job());
        assertThat(QueueFixture.attempt(second)).isGreaterThan(QueueFixture.attempt(first));
        assertThat(late).isEmpty();
        assertThat(queue.summaries()).hasSize(1);
    }

    @Test
    void aWorkerThatSaysItGoesOnKeepsItsJob() {
        // Given
        Work work = parsing("1");
        queue.starts(work);

        // When
        for (int i = 0; i < 60; i++) {
            passSeconds(QueueLimits.SIGN_OF_LIFE.toSeconds());
            queue.reports(new WorkReport.WorkContinued(work.job(), QueueFixture.attempt(work)));
        }

        // Then
        assertThat(queue.work()).isEmpty();
    }

    @Test
    void aFileThatKillsItsWorkersIsGivenUp() {
        // When
        queue.starts(parsing("1"));
        passSeconds(16);
        queue.starts(queue.onlyWork());
        passSeconds(16);
        queue.starts(queue.onlyWork());
        passSeconds(16);

        // Then
        assertThat(queue.work()).isEmpty();
        assertThat(description(queue.summaries())).contains("🔴 failed", "interrupted 3 times");
    }

    @Test
    void faultsOfTheSurroundingsAreTriedAgainLaterAndLater() {
        // Given
        Work work = posted(UPLOADS, "1");
        List<Long> pauses = new ArrayList<>();

        // When
        while (work != null) {
            queue.starts(work);
            queue.faults(work);
            work = null;
            for (long waited = 1; waited <= 130 && work == null; waited++) {
                passSeconds(1);
                work = queue.work().stream().findFirst().orElse(null);
                if (work != null) {
                    pauses.add(waited);
                }
            }
        }

        // Then
        assertThat(pauses).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 120L, 120L, 120L);
        assertThat(description(queue.summaries())).contains("Discord could not be reached", "timeout");
    }

    @Test
    void aBadFileFailsAtOnceSaysWhyAndLetsTheNextOneGo() {
        // Given
        Work bad = parsing("1");
        queue.starts(bad);
        Work next = posted(UPLOADS, "2");
        queue.fetched(next);

        // When
        Problem problem = Problem.of("columns.missing", "Honor scan", "HonorPoints", "GovernorID, Name");
        queue.reports(new WorkReport.WorkRefused(bad.job(), QueueFixture.attempt(bad), problem));
        Work released = queue.onlyWork();
        passSeconds(3_600);

        // Then
        assertThat(released.job()).isEqualTo(next.job());
        assertThat(description(queue.summaries()))
                .contains("🔴 failed", "Honor scan needs the column HonorPoints. Found: GovernorID, Name.");
        assertThat(queue.work()).isEmpty();
    }

    @Test
    void theSameRowsAgainAreSkippedInAnyChannelAndTheFirstIsNamed() {
        // Given
        Work first = parsing("1");
        queue.starts(first);
        queue.parsed(first, "11");

        // When
        Work again = posted(KVK, "2");
        queue.fetched(again);
        Work parse = queue.onlyWork();
        queue.starts(parse);
        queue.parsed(parse, "11");

        // Then
        assertThat(description(queue.summaries().subList(1, 2)))
                .contains("🟡 skipped", "`" + first.job().jobId() + "`");
    }

    @Test
    void aSnapshotGoesToItsSheetWithoutHoldingUpTheChannel(@TempDir Path another) {
        // Given
        queue.close();
        queue = new QueueFixture(another, profiles -> new JobRules(profiles::exports), true);
        Work first = parsing("1");
        Work second = posted(UPLOADS, "2");
        queue.fetched(second);
        queue.starts(first);

        // When
        queue.parsed(first, "11");
        List<Work> released = queue.work();
        ExportSnapshot export = (ExportSnapshot) released.stream()
                .filter(ExportSnapshot.class::isInstance)
                .findFirst()
                .orElseThrow();
        queue.starts(export);
        queue.reports(new WorkReport.WorkFaulted(export.job(), export.attempt(), Problem.of("export.fault", "503")));
        passSeconds(2);
        Work again = queue.onlyWork();
        queue.starts(again);
        queue.reports(new WorkReport.SnapshotExported(again.job(), QueueFixture.attempt(again)));
        passSeconds(60);

        // Then
        assertThat(released).hasSize(2).anyMatch(work -> work.job().equals(second.job()));
        assertThat(export.publication().sequence()).isEqualTo(1);
        assertThat(again).isInstanceOf(ExportSnapshot.class);
        assertThat(queue.work()).isEmpty();
        assertThat(queue.summaries()).hasSize(1);
    }

    @Test
    void endedJobsAreForgottenAfterAMonth() {
        // Given
        Work work = parsing("1");
        queue.starts(work);
        queue.parsed(work, "11");

        // When
        queue.pass(QueueLimits.KEPT.plus(SECOND));

        // Then
        assertThat(queue.store(QueueStores.LINES).approximateNumEntries()).isZero();
        assertThat(queue.store(QueueStores.LINE_INDEX).approximateNumEntries()).isZero();
    }

    private Work posted(String channel, String message) {
        queue.posts(channel, message);
        queue.clock.advance(SECOND);
        return queue.onlyWork();
    }

    /** A job whose reading was just released. */
    private Work parsing(String message) {
        queue.fetched(posted(UPLOADS, message));
        return queue.onlyWork();
    }

    private void passSeconds(long seconds) {
        queue.pass(Duration.ofSeconds(seconds));
    }

    private List<String> statuses() {
        return queue.facts().stream()
                .map(fact -> ((QueueFact.JobChanged) fact).job().status().name())
                .toList();
    }

    private static String description(List<Post.SendMessage> posts) {
        assertThat(posts).hasSize(1);
        return posts.getFirst().body().embeds().getFirst().description().orElseThrow();
    }
}
