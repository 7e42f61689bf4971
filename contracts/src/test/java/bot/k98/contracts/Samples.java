package bot.k98.contracts;

import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.contracts.discord.GatewayMemory;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Manifest;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.OutgoingFile;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.ops.Control;
import bot.k98.contracts.ops.Heartbeat;
import bot.k98.contracts.ops.Incident;
import bot.k98.contracts.ops.Usage;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.contracts.timer.Tick;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of each message type, every component filled. */
final class Samples {
    static final Instant AT = Instant.parse("2026-11-23T20:15:30.250Z");
    static final ComponentId SNOOZE =
            new ComponentId(ServiceName.REMINDER, "snooze", "1100000000000000001", "k3f9qa", 2);
    static final Interaction INTERACTION = new Interaction(
            "1310000000000000001",
            "1100000000000000010",
            "token-of-the-interaction",
            AT,
            AT.plusMillis(1500),
            Optional.of("1100000000000000001"),
            "1100000000000000301",
            new Member("1100000000000000103", "Mia", Set.of("1100000000000000202")));
    static final Post.Request REQUEST = new Post.Request(
            DeterministicId.of("reminder-fired", "k3f9qa", 2), ServiceName.REMINDER, "103/k3f9qa", Optional.of(AT));
    static final Attachment FILE = new Attachment(
            "1310000000000000007",
            "honor.xlsx",
            20480,
            "http://127.0.0.1:8600/cdn/honor.xlsx",
            Optional.of("text/csv"));
    static final SourceMessage SOURCE = new SourceMessage(
            "1100000000000000303", "1310000000000000008", "1100000000000000102", "Otto", AT, List.of(FILE));
    static final MessageBody BODY = new MessageBody(
            "Tea!",
            List.of(new Embed(
                    Optional.of("Reminder"),
                    Optional.of("tea"),
                    0x3498DB,
                    List.of(new Field("Due", "<t:1795465530:R>", true)),
                    Optional.of("k3f9qa"))),
            List.of(
                    Row.of(new Button(SNOOZE, "Snooze 10 min", ButtonStyle.SECONDARY)),
                    Row.of(new MessageBody.Menu(
                            SNOOZE,
                            "How long?",
                            List.of(new MessageBody.MenuOption("10 minutes", "10m", true)),
                            1,
                            1))),
            new MessageBody.Mentions(List.of("1100000000000000103")),
            List.of(new MessageBody.FileName("ab".repeat(32), "errors.csv")));

    private Samples() {}

    static Map<Class<?>, List<?>> byTopicType() {
        Map<Class<?>, List<?>> samples = new HashMap<>();
        samples.put(
                InteractionEvent.class,
                List.of(
                        new InteractionEvent.CommandUsed(
                                INTERACTION, "queue upload", Map.of("file", FILE.id()), List.of(FILE)),
                        new InteractionEvent.SelectChosen(INTERACTION, SNOOZE, "1310000000000000002", List.of("10m")),
                        new InteractionEvent.FormSubmitted(INTERACTION, SNOOZE, Map.of("text", "tea")),
                        new InteractionEvent.MessageMenuUsed(INTERACTION, "Import this file", SOURCE),
                        new InteractionEvent.ButtonPressed(INTERACTION, SNOOZE, "1310000000000000002"),
                        new InteractionEvent.AutocompleteAsked(
                                INTERACTION, "remind set", "when", "4", Map.of("text", "tea"))));
        samples.put(
                Reply.class,
                List.of(
                        new Reply.Answer(INTERACTION.address(), BODY),
                        new Reply.PrivateAnswer(INTERACTION.address(), BODY),
                        new Reply.UpdateMessage(INTERACTION.address(), BODY),
                        new Reply.OpenForm(
                                INTERACTION.address(),
                                SNOOZE,
                                "Remind me",
                                List.of(new Reply.FormField("text", "Text", "tea", true, false, 500))),
                        new Reply.OfferChoices(
                                INTERACTION.address(), List.of(new Reply.Choice("in 45 minutes", "45m")))));
        samples.put(
                Post.class,
                List.of(
                        new Post.SendMessage(REQUEST, Post.Target.direct("1100000000000000103"), BODY),
                        new Post.EditMessage(
                                REQUEST, Post.Target.channel("1100000000000000301"), "1310000000000000009", BODY),
                        new Post.DeleteMessage(
                                REQUEST, Post.Target.channel("1100000000000000301"), "1310000000000000009")));
        samples.put(
                Receipt.class,
                List.of(
                        new Receipt.Delivered(REQUEST, AT, "1310000000000000005", "1310000000000000006"),
                        new Receipt.Rejected(REQUEST, AT, 50007, "Cannot send messages to this user"),
                        new Receipt.Expired(REQUEST, AT),
                        new Receipt.Withdrawn(REQUEST.withdrawnBy("lead-1"), AT),
                        new Receipt.Unconfirmed(REQUEST, AT, "history doesn't tell")));
        samples.put(Withdrawal.class, List.of(new Withdrawal.PostsWithdrawn("lead-1", ServiceName.REMINDER, AT)));
        samples.put(Manifest.class, List.of(manifest()));
        samples.put(
                Heartbeat.class,
                List.of(new Heartbeat.Beat(
                        ServiceName.REMINDER,
                        "reminder-1",
                        AT,
                        AT.minusSeconds(60),
                        4711,
                        "0.1.0",
                        8631,
                        true,
                        true,
                        Map.of("pending", "3"))));
        samples.put(
                Control.class,
                List.of(
                        new Control.RestartRequested(
                                ServiceName.QUEUE, Optional.of("queue-1"), AT, "1100000000000000101", "new settings"),
                        new Control.DrainRequested(
                                ServiceName.QUEUE, Optional.of("queue-2"), AT, "watchdog", "one instance fewer")));
        samples.put(
                Incident.class,
                List.of(
                        new Incident.IncidentOpened("i1", "given-up", "queue-1", AT, "10 exits in 15 minutes"),
                        new Incident.IncidentResolved(
                                "i1", "given-up", "queue-1", AT, "10 exits in 15 minutes", AT.plusSeconds(90))));
        samples.put(
                Usage.class,
                List.of(new Usage.CommandAnswered(
                        "1400000000000000001",
                        "remind set",
                        "1100000000000000103",
                        Optional.of("1100000000000000001"),
                        AT,
                        false,
                        214,
                        Optional.of("refused"))));
        samples.put(Tick.class, List.of(new Tick.Ticked(AT), new Tick.Restored(AT, AT.plusSeconds(3600))));
        samples.put(
                DeadLetter.class,
                List.of(
                        new DeadLetter.UnreadableRecord(
                                "discord.interactions", 2, 17, Optional.of("103"), "not JSON", new byte[] {1, 2}, AT),
                        new DeadLetter.FailedDecision("103/k3f9qa", "ArithmeticException: overflow", AT)));
        samples.put(MessageEvent.class, List.of(new MessageEvent.MessagePosted("1100000000000000001", SOURCE)));
        samples.put(OutgoingFile.class, List.of(new OutgoingFile.FileOffered("ab".repeat(32), new byte[] {1, 2})));
        samples.put(
                Board.class,
                List.of(
                        new Board.BoardWanted("queue:live", ServiceName.QUEUE, "1100000000000000303", BODY, true),
                        new Board.BoardRemoved("queue:live", ServiceName.QUEUE)));
        samples.put(
                GatewayMemory.class,
                List.of(
                        new GatewayMemory.BoardMade(
                                "queue:live",
                                "1100000000000000303",
                                Optional.of("1310000000000000009"),
                                "h",
                                true,
                                2,
                                Optional.empty()),
                        new GatewayMemory.CursorAdvanced("1100000000000000303", "1310000000000000008"),
                        new GatewayMemory.CommandsCreated(
                                "1100000000000000001", List.of(new GatewayMemory.Creation(AT, 14))),
                        new GatewayMemory.DirectChannelKnown("1100000000000000103", "1320000000000000007")));
        samples.put(ConnectionEvent.class, connection());
        samples.putAll(privacy());
        samples.putAll(QueueSamples.byTopicType());
        samples.putAll(CalendarSamples.byTopicType());
        return samples;
    }

    private static List<ConnectionEvent> connection() {
        var connection = new ConnectionEvent.Connection("gateway-1", 0);
        String channel = SOURCE.channelId();
        return List.of(
                new ConnectionEvent.ConnectionLost(
                        connection, AT, ConnectionEvent.Cause.CLOSED_BY_DISCORD, Optional.of(4000)),
                new ConnectionEvent.SessionResumed(connection, AT.plusSeconds(3), AT),
                new ConnectionEvent.SessionBegan(connection, AT.plusSeconds(9), Optional.of(AT)),
                new ConnectionEvent.HistoryRead(
                        connection, AT.plusSeconds(10), channel, "1310000000000000008", "1310000000000000012", 3),
                new ConnectionEvent.HistoryUnreadable(connection, AT.plusSeconds(10), channel, "1310000000000000008"));
    }

    private static Map<Class<?>, List<?>> privacy() {
        String request = INTERACTION.id();
        String guild = "1100000000000000001";
        String user = "1100000000000000103";
        PrivacyPart.Holder holder = new PrivacyPart.Holder(ServiceName.QUEUE, 3);
        return Map.of(
                PrivacyFact.class,
                List.of(
                        new PrivacyFact.ExportAsked(request, guild, user, AT),
                        new PrivacyFact.DeletionAsked(request, guild, user, AT),
                        new PrivacyFact.GuildLeft(guild, AT),
                        new PrivacyFact.GuildPresent(guild, AT)),
                PrivacyPart.class,
                List.of(
                        new PrivacyPart.PartHandedOut(request, user, holder, List.of("upload 4f2a honor.xlsx")),
                        new PrivacyPart.PartDeleted(request, user, holder)));
    }

    private static Manifest manifest() {
        return new Manifest.CommandsOffered(
                ServiceName.REMINDER,
                List.of(
                        Manifest.Command.plain(
                                "ping", "Time the way", Audience.MEMBER, new Use(ReplyMode.PUBLIC, List.of(), "/ping")),
                        Manifest.Command.group(
                                "remind",
                                "Your own reminders",
                                Audience.MEMBER,
                                new Manifest.Subcommand(
                                        "set",
                                        "Set a reminder",
                                        new Use(
                                                ReplyMode.PRIVATE,
                                                List.of(
                                                        Manifest.Option.required("when", "When", OptionType.STRING)
                                                                .autocompleted(),
                                                        Manifest.Option.optional("where", "Where", OptionType.STRING)
                                                                .oneOf(new Reply.Choice("Direct message", "dm")),
                                                        Manifest.Option.optional("times", "Times", OptionType.INTEGER)
                                                                .between(1, 25)),
                                                "/remind set when:45m text:tea")))),
                List.of(new Manifest.MessageMenu("Import this file", Audience.OFFICER, ReplyMode.PRIVATE)),
                List.of(new Manifest.Action("snooze", ReplyMode.UPDATE, Audience.MEMBER)),
                Set.of("1100000000000000303"));
    }
}
