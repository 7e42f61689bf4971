package bot.k98.contracts;

import static bot.k98.contracts.Topic.compactedShared;
import static bot.k98.contracts.Topic.compactedSingle;
import static bot.k98.contracts.Topic.shared;
import static bot.k98.contracts.Topic.single;

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
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The topic table. A topic's name stands here and nowhere else.
 *
 * <p>Keys: interactions by user, replies by interaction, posts by target, receipts by request (written to the partition
 * number of the request that they answer), manifests by service, heartbeats and control by instance.
 */
public final class Topics {
    /** Partitions of shared topics when nothing else is configured. Fixed once a cluster is made. */
    public static final int DEFAULT_PARTITIONS = 6;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    /** Commands, buttons, autocomplete. Key: user. The broker's clock tells whether a record came after its publisher gave up. */
    public static final Topic<InteractionEvent> INTERACTIONS =
            shared("discord.interactions", InteractionEvent.class, WEEK).stampedByBroker();

    /** Messages with attachments in watched channels. Key: channel. */
    public static final Topic<MessageEvent> MESSAGES = shared("discord.messages", MessageEvent.class, WEEK);

    /** When Discord was lost, and what became of what was posted meanwhile. Key: shard. */
    public static final Topic<ConnectionEvent> CONNECTION = single("discord.connection", ConnectionEvent.class, WEEK);

    /** Live messages as they should be. Key: board. */
    public static final Topic<Board> BOARDS = compactedShared("discord.boards", Board.class);

    /** Bytes to attach. Key: hash. */
    public static final Topic<OutgoingFile> FILES = shared("discord.files", OutgoingFile.class, DAY);

    /** The gateway's own memory. Keys: see {@link GatewayMemory}. */
    public static final Topic<GatewayMemory> GATEWAY_MEMORY = compactedSingle("discord.gateway", GatewayMemory.class);

    /** What each service offers. Key: service. */
    public static final Topic<Manifest> COMMANDS = compactedSingle("discord.commands", Manifest.class);

    /** What became of each post. Key: request. Partition: the request's. */
    public static final Topic<Receipt> RECEIPTS = shared("discord.receipts", Receipt.class, WEEK);

    /** Posts that are no longer wanted. Key: the withdrawal's name. */
    public static final Topic<Withdrawal> WITHDRAWALS = single("discord.withdrawals", Withdrawal.class, DAY);

    /**
     * Reminders that did not arrive, on the way to the partition that holds their member: a receipt lies in its target's
     * partition. Key: user.
     */
    public static final Topic<Receipt> UNDELIVERED = shared("reminder.undelivered", Receipt.class, WEEK);

    /** How each occurrence of the calendar stands. Key: occurrence. */
    public static final Topic<CalendarEntry> CALENDAR = compactedShared("reminder.calendar", CalendarEntry.class);

    /** What was read from the calendar's sources, on its way to the task that decides what it means. Key: guild. */
    public static final Topic<SourceReport> CALENDAR_SOURCES = shared("reminder.sources", SourceReport.class, WEEK);

    /**
     * Uses of commands, on their way to the task that answers them. Key: guild for the calendar; for what officers do about another
     * member's reminders that member.
     */
    public static final Topic<InteractionEvent> CALENDAR_QUESTIONS =
            shared("reminder.questions", InteractionEvent.class, DAY);

    /** What became of the calendar's own messages, on the way to the task that holds the calendar. Key: guild. */
    public static final Topic<Receipt> CALENDAR_RECEIPTS = shared("reminder.receipts", Receipt.class, WEEK);

    /** Leads that are due, for every task to tell its own members. Key: occurrence; written to every partition. */
    public static final Topic<LeadCall> DUE = shared("reminder.due", LeadCall.class, WEEK);

    /** What members want to be told of the calendar. Key: {@code guild|user}. */
    public static final Topic<MemberPreferences> PREFERENCES =
            compactedShared("reminder.preferences", MemberPreferences.class);

    /** What members bring along from the old bot. Key: user. */
    public static final Topic<MemberImport> IMPORTS = shared("reminder.imports", MemberImport.class, WEEK);

    /** Every instance, every few seconds. Key: instance. */
    public static final Topic<Heartbeat> HEARTBEATS = single("ops.heartbeats", Heartbeat.class, DAY);

    /** Operators' requests. Key: service. */
    public static final Topic<Control> CONTROL = single("ops.control", Control.class, DAY);

    /** What is wrong, and what was. Key: incident. */
    public static final Topic<Incident> INCIDENTS = compactedSingle("ops.incidents", Incident.class);

    /** Which commands were used. Key: command. */
    public static final Topic<Usage> USAGE = single("ops.usage", Usage.class, MONTH);

    /** Uses of queue-service's commands about all of a guild's jobs, on their way to the task that knows them. Key: guild. */
    public static final Topic<InteractionEvent> QUEUE_QUESTIONS =
            shared("queue.questions", InteractionEvent.class, DAY);

    /** What is asked of a channel's line. Key: channel. */
    public static final Topic<QueueRequest> QUEUE_REQUESTS = shared("queue.requests", QueueRequest.class, WEEK);

    /** What workers are to do. Key: job. */
    public static final Topic<Work> QUEUE_WORK = shared("queue.work", Work.class, WEEK);

    /** How far workers are. Key: channel. */
    public static final Topic<WorkReport> QUEUE_REPORTS = shared("queue.reports", WorkReport.class, WEEK);

    /** What became of uploads. Key: guild. */
    public static final Topic<QueueFact> QUEUE_FACTS = shared("queue.facts", QueueFact.class, MONTH);

    /**
     * What every service has to obey in what it keeps. Key: guild; written to every partition. Kept as long as the longest history, so that
     * who reads that history anew finds beside it what may no longer be shown.
     */
    public static final Topic<PrivacyFact> PRIVACY_FACTS = shared("privacy.facts", PrivacyFact.class, MONTH);

    /** What each task says to a member who asks for their data, or for its deletion. Key: user. */
    public static final Topic<PrivacyPart> PRIVACY_PARTS = shared("privacy.parts", PrivacyPart.class, DAY);

    private Topics() {}

    /** Replies of one service: a hung transaction stalls its owner only. Key: interaction. */
    public static Topic<Reply> replies(ServiceName service) {
        return shared("discord.replies." + service.wire(), Reply.class, DAY);
    }

    /** Messages to send, by lane. Key: target. */
    public static Topic<Post> posts(Lane lane) {
        return shared("discord.posts." + lane.wire(), Post.class, WEEK);
    }

    /** One tick per partition and second; timers decide on ticks only. Key: partition number. */
    public static Topic<Tick> ticks(ServiceName service) {
        return shared(service.wire() + ".ticks", Tick.class, HOUR);
    }

    /** What a service could not handle. */
    public static Topic<DeadLetter> deadLetters(ServiceName service) {
        return single(service.wire() + ".dlq", DeadLetter.class, MONTH);
    }

    /** The services that answer members. */
    public static List<ServiceName> answering() {
        return List.of(ServiceName.REMINDER, ServiceName.QUEUE, ServiceName.WATCHDOG);
    }

    /** The services that keep their state in Kafka Streams stores. */
    public static List<ServiceName> stateful() {
        return List.of(ServiceName.REMINDER, ServiceName.QUEUE);
    }

    /** Every topic, in the order of the table in docs/messages.md. */
    public static List<Topic<?>> all() {
        return Stream.of(
                        Stream.of(INTERACTIONS, MESSAGES, CONNECTION, COMMANDS),
                        answering().stream().map(Topics::replies),
                        Stream.of(Lane.values()).map(Topics::posts),
                        Stream.of(
                                BOARDS,
                                FILES,
                                RECEIPTS,
                                WITHDRAWALS,
                                UNDELIVERED,
                                GATEWAY_MEMORY,
                                HEARTBEATS,
                                CONTROL,
                                INCIDENTS,
                                USAGE),
                        Stream.of(CALENDAR, CALENDAR_SOURCES, CALENDAR_QUESTIONS, CALENDAR_RECEIPTS),
                        Stream.of(DUE, PREFERENCES, IMPORTS),
                        Stream.of(QUEUE_QUESTIONS, QUEUE_REQUESTS, QUEUE_WORK, QUEUE_REPORTS, QUEUE_FACTS),
                        Stream.of(PRIVACY_FACTS, PRIVACY_PARTS),
                        stateful().stream().map(Topics::ticks),
                        Stream.concat(Stream.of(ServiceName.GATEWAY), stateful().stream())
                                .map(Topics::deadLetters))
                .<Topic<?>>flatMap(s -> s)
                .toList();
    }
}
