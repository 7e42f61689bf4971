package bot.k98.queue.topology;

import static bot.k98.queue.topology.QueueFixture.KVK;
import static bot.k98.queue.topology.QueueFixture.UPLOADS;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.QueueRequest;
import bot.k98.contracts.queue.Upload;
import bot.k98.contracts.queue.Work;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.queue.domain.ChannelLine;
import bot.k98.queue.domain.Decision;
import bot.k98.queue.domain.JobDecider;
import bot.k98.queue.domain.JobRules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTopologyTest {
    @AutoClose
    private QueueFixture queue;

    CommandTopologyTest(@TempDir Path stateDir) {
        queue = new QueueFixture(stateDir);
    }

    @Test
    void anUploadedFileIsQueuedInItsChannelAndSaysHowManyAreBefore() {
        // Given
        upload("a", Map.of());
        queue.clock.advance(Duration.ofSeconds(1));

        // When
        Reply second = upload("b", Map.of("profile", "honor"));

        // Then
        assertThat(text(second)).contains("`b.xlsx` is queued", "with 1 before it");
        assertThat(queue.work())
                .last()
                .isInstanceOfSatisfying(
                        Work.FetchFile.class,
                        fetch -> assertThat(fetch.job().channelId()).isEqualTo(KVK));
    }

    @Test
    void anUnknownProfileIsRefusedWithThoseThatThereAre() {
        assertThat(text(upload("a", Map.of("profile", "honour"))))
                .isEqualTo("There is no profile `honour`. There are: honor, weekly_activity.");
        assertThat(queue.work()).isEmpty();
    }

    @Test
    void theMenuOnAMessageThatWasTakenInAlreadySaysSo() {
        // Given
        queue.posts(UPLOADS, "1");
        Work fetch = queue.onlyWork();

        // When
        Attachment file = ((Work.FetchFile) fetch).upload().file();
        SourceMessage message =
                new SourceMessage(UPLOADS, "1", QueueFixture.OFFICER, "Otto", QueueFixture.START, List.of(file));
        Reply reply = queue.sends(new MessageMenuUsed(queue.interaction(), "Import this file", message))
                .orElseThrow();

        // Then
        assertThat(text(reply)).contains("is known already, as `" + fetch.job().jobId() + "`");
        assertThat(queue.work()).isEmpty();
    }

    @Test
    void aRunningImportIsCancelledItsWorkerStoppedAndTheNextOneGoes() {
        // Given
        Work running = parsing("1");
        queue.starts(running);
        queue.posts(UPLOADS, "2");
        queue.fetched(queue.onlyWork());

        // When
        Reply reply = command("queue cancel", running.job().jobId());
        List<Work> told = queue.work();
        queue.parsed(running, "11");

        // Then
        assertThat(text(reply))
                .isEqualTo("`1.xlsx` is cancelled (`" + running.job().jobId() + "`).");
        assertThat(told)
                .hasSize(2)
                .contains(new Work.WithdrawWork(running.job(), QueueFixture.attempt(running)))
                .anyMatch(Work.ParseFile.class::isInstance);
        assertThat(queue.summaries())
                .singleElement()
                .satisfies(post -> assertThat(
                                post.body().embeds().getFirst().description().orElseThrow())
                        .contains("⚫ cancelled"));
    }

    @Test
    void aCancelledImportGoesOnFromItsCopyWhenItIsRetried() {
        // Given
        Work parse = parsing("1");
        command("queue cancel", parse.job().jobId());
        queue.work();

        // When
        Reply reply = command("queue retry", parse.job().jobId());

        // Then
        assertThat(text(reply)).contains("is tried again");
        assertThat(queue.onlyWork())
                .isInstanceOfSatisfying(
                        Work.ParseFile.class,
                        again -> assertThat(again.attempt()).isGreaterThan(QueueFixture.attempt(parse)));
    }

    @Test
    void whatCantBeRetriedOrCancelledIsShownAsItIs() {
        // Given
        Work parse = parsing("1");
        Reply early = command("queue retry", parse.job().jobId());
        queue.starts(parse);
        queue.parsed(parse, "11");

        // When
        Reply late = command("queue cancel", parse.job().jobId());
        Reply unknown = command("queue cancel", "nosuchjob");

        // Then
        assertThat(text(early)).contains("nothing to try again");
        assertThat(text(late)).isEqualTo("There is nothing to cancel: this import is 🟢 imported.");
        assertThat(text(unknown)).contains("There is no import `nosuchjob`");
    }

    @Test
    void listsAreFilteredAndPagedAndIdsSuggested() {
        // Given
        for (int i = 10; i < 35; i++) {
            queue.posts(i % 2 == 0 ? UPLOADS : KVK, Integer.toString(i));
            queue.clock.advance(Duration.ofSeconds(1));
        }

        // When
        Reply.PrivateAnswer all = (Reply.PrivateAnswer)
                queue.use("queue jobs", Map.of("page", "2")).orElseThrow();
        Button next = all.body().rows().getFirst().buttons().get(1);
        Reply third = queue.sends(new ButtonPressed(queue.interaction(), next.id(), "5"))
                .orElseThrow();
        Reply ofKvk = queue.use("queue jobs", Map.of("channel", KVK, "state", "RECEIVED"))
                .orElseThrow();
        Reply none = queue.use("queue jobs", Map.of("state", "FAILED")).orElseThrow();
        Reply choices = queue.sends(new AutocompleteAsked(queue.interaction(), "queue job", "id", "12.X", Map.of()))
                .orElseThrow();

        // Then
        assertThat(title(all)).isEqualTo("25 imports, page 2 of 3");
        assertThat(third).isInstanceOf(Reply.UpdateMessage.class);
        assertThat(title(third)).isEqualTo("25 imports, page 3 of 3");
        assertThat(title(ofKvk)).isEqualTo("12 imports, page 1 of 2");
        assertThat(text(none)).isEqualTo("There are no such imports.");
        assertThat(((Reply.OfferChoices) choices).choices())
                .singleElement()
                .satisfies(choice -> assertThat(choice.name()).startsWith("12.xlsx · 🕐 queued · "));
    }

    @Test
    void aJobsPanelHasTheButtonsThatHelpAndTheReportIsFetchedByAWorker() {
        // Given
        Work parse = parsing("1");
        queue.starts(parse);
        queue.reports(new WorkReport.FileParsed(
                parse.job(),
                QueueFixture.attempt(parse),
                new ImportResult(
                        "honor",
                        "2026-11-23",
                        "11".repeat(32),
                        297,
                        3,
                        Optional.of("22".repeat(32)),
                        Optional.of("honor"))));

        // When
        Reply panel = command("queue job", parse.job().jobId());
        List<Button> buttons = body(panel).rows().getFirst().buttons();
        Interaction press = queue.interaction();
        queue.sends(new ButtonPressed(press, buttons.getFirst().id(), "5"));

        // Then
        assertThat(body(panel).embeds().getFirst().fields())
                .contains(
                        new MessageBody.Field("Rows left out", "3", true),
                        new MessageBody.Field("Sheet", "`honor`", true));
        assertThat(buttons).extracting(Button::label).containsExactly("Rows left out");
        assertThat(queue.onlyWork())
                .isEqualTo(new Work.SendReport(parse.job(), press.address(), "22".repeat(32), "1.xlsx"));
    }

    @Test
    void theBoardShowsTheNewestFiveThoseThatMoveFirst() {
        // Given
        Work done = parsing("1");
        queue.starts(done);
        queue.parsed(done, "11");
        for (int i = 2; i < 7; i++) {
            queue.clock.advance(Duration.ofSeconds(1));
            queue.posts(UPLOADS, Integer.toString(i));
        }

        // When
        Board.BoardWanted board = (Board.BoardWanted) queue.boards().getLast();
        MessageBody status = body(queue.use("queue status", Map.of()).orElseThrow());

        // Then
        assertThat(board.id()).isEqualTo("queue:live");
        assertThat(board.channelId()).isEqualTo(QueueFixture.NOTIFY);
        assertThat(board.pinned()).isTrue();
        assertThat(board.body().embeds().getFirst().fields())
                .extracting(MessageBody.Field::name)
                .containsExactly("2.xlsx", "3.xlsx", "4.xlsx", "5.xlsx", "6.xlsx");
        assertThat(status.embeds().getFirst().title()).contains("5 queued");
    }

    @Test
    void aUseIsAnsweredOnceAndNotWhenItIsTooLate() {
        // Given
        CommandUsed event = new CommandUsed(queue.interaction(), "queue status", Map.of());

        // When
        boolean first = queue.sends(event).isPresent();
        boolean second = queue.sends(event).isPresent();
        queue.clock.advance(Interaction.TOKEN_LIFE.plusSeconds(1));
        queue.pipe(Topics.INTERACTIONS, QueueFixture.OFFICER, new CommandUsed(late(), "queue status", Map.of()));

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(queue.replies()).isEmpty();
    }

    @Test
    void whatCantBeReadOrDecidedIsPutAsideAndStopsNothing(@TempDir Path another) {
        // Given
        queue.close();
        queue = new QueueFixture(another, profiles -> new Stumbling(new JobRules(profiles::exports)), false);

        // When
        queue.posts(UPLOADS, "666");
        queue.pipeBytes(Topics.MESSAGES, UPLOADS, "{".getBytes(StandardCharsets.UTF_8));
        queue.posts(UPLOADS, "1");

        // Then
        assertThat(queue.deadLetters())
                .hasSize(2)
                .hasAtLeastOneElementOfType(DeadLetter.FailedDecision.class)
                .hasAtLeastOneElementOfType(DeadLetter.UnreadableRecord.class);
        assertThat(queue.work()).hasSize(1);
    }

    @Test
    void anUnreadableRowIsPutAsideAlone() {
        // Given
        Work first = parsing("1");
        queue.store(QueueStores.LINES)
                .put(LineKey.of(first.job()).row(first.job().jobId()), "{}".getBytes(StandardCharsets.UTF_8));

        // When
        queue.posts(UPLOADS, "2");

        // Then
        assertThat(queue.work()).hasSize(1);
        assertThat(queue.deadLetters()).hasSize(1);
    }

    private Interaction late() {
        Instant longAgo = queue.clock.instant().minus(Interaction.TOKEN_LIFE).minusSeconds(1);
        Interaction now = queue.interaction();
        return new Interaction(
                now.id(),
                now.applicationId(),
                now.token(),
                longAgo,
                queue.clock.instant(),
                now.guildId(),
                now.channelId(),
                now.member());
    }

    private Reply upload(String name, Map<String, String> options) {
        Attachment file = new Attachment(name, name + ".xlsx", 2048, "http://127.0.0.1/" + name, Optional.empty());
        return queue.sends(new CommandUsed(queue.interaction(), "queue upload", options, List.of(file)))
                .orElseThrow();
    }

    private Reply command(String command, String id) {
        return queue.use(command, Map.of("id", id)).orElseThrow();
    }

    private Work parsing(String message) {
        queue.posts(UPLOADS, message);
        queue.fetched(queue.onlyWork());
        return queue.onlyWork();
    }

    private static MessageBody body(Reply reply) {
        return switch (reply) {
            case Reply.PrivateAnswer answer -> answer.body();
            case Reply.UpdateMessage update -> update.body();
            case Reply.Answer answer -> answer.body();
            case Reply.OpenForm _, Reply.OfferChoices _ -> throw new AssertionError("no message: " + reply);
        };
    }

    private static String text(Reply reply) {
        return body(reply).text();
    }

    private static String title(Reply reply) {
        return body(reply).embeds().getFirst().title().orElseThrow();
    }

    /** Decides all but the job of message 666. */
    private record Stumbling(JobDecider decider) implements JobDecider {
        @Override
        public Decision receive(ChannelLine line, JobKey key, Upload upload, List<String> profiles, Instant now) {
            if (upload.messageId().equals("666")) {
                throw new ArithmeticException("overflow");
            }
            return decider.receive(line, key, upload, profiles, now);
        }

        @Override
        public Decision request(ChannelLine line, QueueRequest request, Instant now) {
            return decider.request(line, request, now);
        }

        @Override
        public Decision report(ChannelLine line, WorkReport report, Instant now) {
            return decider.report(line, report, now);
        }

        @Override
        public Decision wake(ChannelLine line, Instant now) {
            return decider.wake(line, now);
        }
    }
}
