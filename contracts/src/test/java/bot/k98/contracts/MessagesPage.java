package bot.k98.contracts;

import bot.k98.contracts.Topic.Cleanup;
import bot.k98.contracts.Topic.Stamp;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.contracts.discord.GatewayMemory;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Manifest;
import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.OutgoingFile;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.ops.Control;
import bot.k98.contracts.ops.Heartbeat;
import bot.k98.contracts.ops.Incident;
import bot.k98.contracts.ops.Usage;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.queue.QueueFact;
import bot.k98.contracts.queue.QueueRequest;
import bot.k98.contracts.queue.Work;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.contracts.reminder.CalendarEntry;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.MemberImport;
import bot.k98.contracts.reminder.MemberPreferences;
import bot.k98.contracts.reminder.SourceReport;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.contracts.timer.Tick;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** docs/messages.md, written from the topic table and the golden samples. What the code can't tell stands in {@link #NOTES}. */
final class MessagesPage {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final String HEAD = """
            # Messages

            Written from the code by `ReferencesTest`; change `Topics` or a message type, not this page.

            Every value is JSON with a property `type`. A reader ignores fields that it does not know, and skips types that it does not
            know. A service with a topology puts a value that is no message into its dead letters. A golden sample of each type stands
            below: what was written once must be readable for ever, and `GoldenSamplesTest` holds that.

            Every record carries CloudEvents 1.0 and the W3C trace context as headers:
            `%s`.
            Ids are made from their cause, so the same cause handled twice makes the same id.

            ## Topics
            """.formatted(String.join("`, `", headers()));

    /** @param key what the record's key is */
    private record Note(String key, String writtenBy, String meaning) {}

    private static final Map<Class<?>, Note> NOTES = Map.ofEntries(
            Map.entry(InteractionEvent.class, new Note("user", "gateway", "A member used the bot.")),
            Map.entry(
                    Manifest.class, new Note("service", "each answering service", "What a service offers to members.")),
            Map.entry(
                    Reply.class,
                    new Note("interaction", "the service in its name", "A service answers a use of the bot.")),
            Map.entry(
                    Post.class,
                    new Note(
                            "target: channel or user",
                            "services",
                            "Something to say in Discord that answers no use. A message is changed or deleted by the id that its receipt told.")),
            Map.entry(
                    Receipt.class,
                    new Note(
                            "request, in the partition number of the request",
                            "gateway",
                            "What became of a post. It carries the post’s owner and the owner’s key back.")),
            Map.entry(
                    Withdrawal.class,
                    new Note(
                            "the withdrawal’s name",
                            "reminder",
                            "Posts are no longer wanted. The gateway doesn’t begin a post that names it, whichever of the two it reads first.")),
            Map.entry(
                    Heartbeat.class,
                    new Note("instance", "every instance", "An instance says that it is there, and how it is.")),
            Map.entry(
                    Control.class,
                    new Note(
                            "service",
                            "watchdog",
                            "An operator asks something of running instances. Each instance reads all of it and obeys what is addressed to it and younger than its own start.")),
            Map.entry(
                    Usage.class,
                    new Note(
                            "command",
                            "gateway",
                            "A command was used and answered, or refused. Nothing that somebody typed is in it.")),
            Map.entry(
                    PrivacyFact.class,
                    new Note(
                            "guild, written to every partition",
                            "reminder, gateway",
                            "A member asks for their data or its deletion; the bot is in a guild, or no longer. Every service obeys.")),
            Map.entry(
                    PrivacyPart.class,
                    new Note(
                            "user",
                            "queue, watchdog, gateway",
                            "What one task says to a member who asked for their data.")),
            Map.entry(
                    Tick.class,
                    new Note(
                            "partition number",
                            "the instance that owns the partition",
                            "Time passes. Timers fire while a tick is processed.")),
            Map.entry(
                    DeadLetter.class,
                    new Note("as the record had it", "the service in its name", "What a service could not handle.")),
            Map.entry(
                    MessageEvent.class,
                    new Note("channel", "gateway", "A message with attachments in a channel that a service watches.")),
            Map.entry(
                    ConnectionEvent.class,
                    new Note(
                            "shard",
                            "gateway",
                            "A connection to Discord was lost or is back, and what became of what was posted meanwhile. Read by operators alone, through the watchdog.")),
            Map.entry(
                    Board.class,
                    new Note("board", "services", "A live message as it should be; the gateway makes it so.")),
            Map.entry(
                    OutgoingFile.class,
                    new Note("SHA-256 of the bytes", "services", "Bytes that replies and posts attach by their hash.")),
            Map.entry(
                    GatewayMemory.class,
                    new Note(
                            "board, channel, scope or user",
                            "gateway",
                            "What the gateway made, opened, and how far it read.")),
            Map.entry(
                    QueueRequest.class,
                    new Note("channel", "queue", "Something is asked of the line of files of a channel.")),
            Map.entry(
                    Work.class, new Note("job", "queue", "Something for any worker to do. Reports carry its attempt.")),
            Map.entry(
                    WorkReport.class,
                    new Note(
                            "channel",
                            "queue’s workers",
                            "How far a worker is. A report of an older attempt is refused.")),
            Map.entry(QueueFact.class, new Note("guild", "queue", "What became of uploaded files.")),
            Map.entry(
                    CalendarEntry.class,
                    new Note("occurrence", "reminder", "How an occurrence of the calendar stands now.")),
            Map.entry(
                    LeadCall.class,
                    new Note(
                            "occurrence", "reminder", "Members are to be told of a lead. Written to every partition.")),
            Map.entry(
                    MemberPreferences.class,
                    new Note("guild and user", "reminder", "What a member wants to be told of the calendar.")),
            Map.entry(
                    MemberImport.class,
                    new Note("user", "`./k98 import-old`", "What a member brings along from the old bot.")),
            Map.entry(
                    SourceReport.class,
                    new Note("guild", "reminder", "What the sheets said, for the task that decides what it means.")),
            Map.entry(Incident.class, new Note("incident", "watchdog", "What is wrong, and when it was over.")));

    /** Topics that carry what another topic carries, on its way to a task that is found by another key. */
    private static final Map<String, Note> ON_THE_WAY = Map.of(
            Topics.QUEUE_QUESTIONS.name(), new Note("guild", "queue", ""),
            Topics.CALENDAR_QUESTIONS.name(), new Note("guild or user", "reminder", ""),
            Topics.CALENDAR_RECEIPTS.name(), new Note("guild", "reminder", ""));

    private MessagesPage() {}

    static String text() {
        return HEAD + table() + types();
    }

    private static List<String> headers() {
        return List.of(
                WireHeaders.SPEC_VERSION,
                WireHeaders.ID,
                WireHeaders.TYPE,
                WireHeaders.SOURCE,
                WireHeaders.TIME,
                WireHeaders.CONTENT_TYPE,
                WireHeaders.TRACEPARENT);
    }

    private static String table() {
        return Topics.all().stream().map(MessagesPage::row).collect(Collectors.joining("", """
                        | topic | carries | key | partitions | kept | written by |
                        |---|---|---|---|---|---|
                        """, """

                        Shared topics have as many partitions as `K98_PARTITIONS` said when they were made, %d unless configured.
                        *Compacted*: the newest record of each key stays. *Broker’s clock*: the record’s time is when the broker took it.

                        """.formatted(
                        Topics.DEFAULT_PARTITIONS)));
    }

    private static String row(Topic<?> topic) {
        Note note = ON_THE_WAY.getOrDefault(topic.name(), NOTES.get(topic.carries()));
        return "| `%s` | [%s](#%s) | %s | %s | %s | %s |\n"
                .formatted(
                        topic.name(),
                        topic.carries().getSimpleName(),
                        topic.carries().getSimpleName().toLowerCase(Locale.ROOT),
                        note.key(),
                        topic.spread() == Topic.Spread.SHARED ? "shared" : "1",
                        kept(topic),
                        note.writtenBy());
    }

    private static String kept(Topic<?> topic) {
        String kept = topic.cleanup() == Cleanup.COMPACT ? "compacted" : inWords(topic.kept());
        return topic.stamp() == Stamp.BROKER ? kept + "; broker’s clock" : kept;
    }

    private static String inWords(Duration duration) {
        return duration.toDays() > 0 ? duration.toDays() + " d" : duration.toHours() + " h";
    }

    private static String types() {
        return Topics.all().stream()
                .<Class<?>>map(Topic::carries)
                .distinct()
                .map(MessagesPage::section)
                .collect(Collectors.joining("\n"));
    }

    private static String section(Class<?> carries) {
        return Arrays.stream(carries.getPermittedSubclasses())
                .map(Codec::wireName)
                .map(MessagesPage::sample)
                .collect(Collectors.joining(
                        "\n",
                        "## %s\n%s\n\n"
                                .formatted(
                                        carries.getSimpleName(),
                                        NOTES.get(carries).meaning()),
                        ""));
    }

    private static String sample(String type) {
        try {
            String json = Files.readString(GOLDEN.resolve(type + ".json")).strip();
            return "### %s\n```json\n%s\n```\n".formatted(type, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
