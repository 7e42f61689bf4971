package bot.k98.reminder.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderAnswer;
import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.reminder.domain.Repeat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReminderTextsTest {
    private static final int DISCORDS_LIMIT = 2_000;
    private static final MemberKey MIA = new MemberKey("1100000000000000001", "1100000000000000103");
    private static final Instant DUE = Instant.parse("2026-11-23T12:45:00Z");
    private static final String LONGEST = "x".repeat(500);

    private static final Repeat LONGEST_REPEAT = new Repeat(
            "FREQ=WEEKLY;INTERVAL=52;BYDAY=MO,TU,WE,TH,FR,SA",
            ZoneId.of("America/Argentina/ComodRivadavia"),
            LocalDateTime.parse("2026-11-23T12:45:01"));

    @Test
    void everyTextOfTheBundleIsUsed() throws IOException {
        // Given
        String sources;
        try (var files = Files.walk(Path.of("src/main/java/bot/k98/reminder/discord"), 1)) {
            sources = files.filter(Files::isRegularFile)
                    .map(ReminderTextsTest::read)
                    .collect(Collectors.joining());
        }

        // Then
        assertThat(ResourceBundle.getBundle("bot.k98.reminder.discord.reminder").keySet())
                .allMatch(key -> sources.contains("\"" + key + "\""));
    }

    @Test
    void whatMembersTypeIsPutInAsItIs() {
        assertThat(ReminderTexts.text("fired.direct", "it's {0} o'clock")).isEqualTo("⏰ it's {0} o'clock");
    }

    @Test
    void aLineIsCutBeforeHalfAnEmoji() {
        assertThat(ReminderTexts.line("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(ReminderTexts.line(" a\n\nb ", 4)).isEqualTo("a b");
    }

    @Test
    void theFullestListFitsIntoAMessage() {
        // Given
        List<Reminder.Pending> pending =
                IntStream.range(0, 10).mapToObj(ReminderTextsTest::pending).toList();
        List<Reminder.Missed> missed =
                IntStream.range(0, 5).mapToObj(i -> missed(pending.get(i))).toList();

        // When
        MessageBody body = new AnswerTexts(key -> LONGEST)
                .listed(MIA, new ReminderAnswer.Listed(pending, 1, 5, 50, missed, Optional.of(DUE)));

        // Then
        assertThat(body.text()).hasSizeLessThanOrEqualTo(DISCORDS_LIMIT);
        assertThat(body.rows()).hasSize(2);
    }

    @Test
    void theFullestSummaryFitsIntoAMessage() {
        // Given
        List<Reminder.Missed> missed =
                IntStream.range(0, 50).mapToObj(i -> missed(pending(i))).toList();

        // When
        Post.SendMessage post = new PostRenderer(key -> LONGEST)
                .render(new ReminderFact.MissedSummarised(MIA, missed))
                .orElseThrow();

        // Then
        assertThat(post.body().text()).hasSizeLessThanOrEqualTo(DISCORDS_LIMIT).contains("and 40 more");
    }

    @Test
    void theManifestNamesAnExampleForEachCommand() {
        assertThat(ReminderManifest.offered().commands())
                .allSatisfy(command -> assertThat(command.subcommands())
                        .allMatch(sub -> sub.use().example().startsWith("/" + command.name() + " " + sub.name())));
    }

    private static Reminder.Pending pending(int number) {
        return new Reminder.Pending(
                new ReminderKey(MIA, "abc" + number),
                1,
                DUE,
                Post.Target.direct(MIA.userId()),
                Optional.of(LONGEST_REPEAT));
    }

    private static Reminder.Missed missed(Reminder.Pending pending) {
        return new Reminder.Missed(
                pending.key(), 1, DUE, pending.target(), DUE, Reminder.MissedReason.DIRECT_MESSAGES_CLOSED, true);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
