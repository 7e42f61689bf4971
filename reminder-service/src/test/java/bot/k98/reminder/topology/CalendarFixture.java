package bot.k98.reminder.topology;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.OutgoingFile;
import bot.k98.contracts.discord.OutgoingFile.FileOffered;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.reminder.CalendarEntry;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.SourceReport;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.contracts.timer.Tick;
import bot.k98.reminder.discord.Officers;
import bot.k98.reminder.discord.calendar.CalendarRenderer;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.ReminderRules;
import bot.k98.reminder.domain.calendar.CalendarRules;
import bot.k98.reminder.domain.calendar.CalendarSources;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.reminder.domain.calendar.EventTypes;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.preference.Preferences;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.reminder.recurrence.LibRecurrences;
import bot.k98.reminder.recurrence.WallClockRecurrence;
import bot.k98.reminder.types.EventTypesReader;
import bot.k98.runtime.streams.RowScan;
import bot.k98.runtime.streams.StreamsSettings;
import bot.k98.runtime.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology with a calendar, on a virtual clock. The sheets are what a test says; a reading comes back when it says so. */
final class CalendarFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-10T00:00:30Z");
    static final String GUILD = "1";
    static final String PINNED = "302";
    static final String WAR = "305";
    private static final EventTypes TYPES =
            EventTypesReader.load(Optional.empty()).types();

    final SettableClock clock = new SettableClock(START);
    final List<Long> asked = new ArrayList<>();
    final List<AskedFor> askedFor = new ArrayList<>();
    private final TopologyTestDriver driver;
    private final Map<String, FileOffered> files = new HashMap<>();
    private int used;

    /** Whether the member may not write in the channel. */
    boolean readOnly;

    CalendarFixture(Path stateDir, boolean everyone) {
        ReminderMetrics metrics = new ReminderMetrics(new SimpleMeterRegistry());
        CalendarTools tools = new CalendarTools(
                GUILD,
                new CalendarRules(new LibRecurrences(), TYPES),
                new CalendarRenderer(TYPES),
                Optional.of(PINNED),
                Optional.of(WAR),
                everyone,
                sources(),
                clock,
                metrics);
        driver = new TopologyTestDriver(
                ReminderTopology.build(
                        new ReminderRules(new WallClockRecurrence()), tools, Officers.NONE, clock, metrics, 1),
                new StreamsSettings(ServiceName.REMINDER, "reminder-1", "nowhere:1", stateDir).properties(),
                START);
    }

    /** A reading for an officer that is on its way. */
    record AskedFor(ReplyAddress officer, boolean preview, Set<CalendarTab> wanted) {}

    private CalendarSources sources() {
        return new CalendarSources() {
            @Override
            public void read(String guildId, long sequence) {
                asked.add(sequence);
            }

            @Override
            public void read(String guildId, ReplyAddress officer, boolean preview, Set<CalendarTab> wanted) {
                askedFor.add(new AskedFor(officer, preview, wanted));
            }
        };
    }

    /** The newest reading for an officer comes back; what the officer reads then. */
    String readFor(Tab... tabs) {
        AskedFor newest = askedFor.getLast();
        reports(new SourceReport.TabsRead(
                GUILD, newest.officer(), newest.preview(), clock.instant(), Arrays.asList(tabs)));
        return text(body(replies().getLast()));
    }

    /** Nothing is set up, but the kinds of events are known. */
    static CalendarTools quiet(Clock clock, ReminderMetrics metrics) {
        return new CalendarTools(
                GUILD,
                new CalendarRules(new LibRecurrences(), TYPES),
                new CalendarRenderer(TYPES),
                Optional.empty(),
                Optional.empty(),
                false,
                CalendarSources.NONE,
                clock,
                metrics);
    }

    /** An officer has the sheets read, and this is what they say now. */
    void reread(Tab... tabs) {
        sends(new InteractionEvent.CommandUsed(interaction(), "events refresh", Map.of()));
        read(tabs);
    }

    /** The service starts, and its first reading finds this. */
    void begin(Tab... tabs) {
        reports(new SourceReport.CalendarKept(GUILD, clock.instant()));
        tick();
        read(tabs);
    }

    /** The newest reading comes back. */
    void read(Tab... tabs) {
        read(asked.getLast(), tabs);
    }

    void read(long sequence, Tab... tabs) {
        reports(new SourceReport.SourcesRead(GUILD, sequence, clock.instant(), Arrays.asList(tabs)));
    }

    void reports(SourceReport report) {
        pipe(Topics.CALENDAR_SOURCES, GUILD, report);
    }

    /** The bot is removed from the guild. */
    void leaves() {
        pipe(Topics.PRIVACY_FACTS, GUILD, new PrivacyFact.GuildLeft(GUILD, clock.instant()));
    }

    /** The bot is in the guild. */
    void isThere() {
        pipe(Topics.PRIVACY_FACTS, GUILD, new PrivacyFact.GuildPresent(GUILD, clock.instant()));
    }

    long rows(String store) {
        return RowScan.having(driver.getKeyValueStore(store), key -> true, Integer.MAX_VALUE)
                .size();
    }

    /** A member wants to be told of that type, at those leads. */
    void wants(String user, String type, Lead... leads) {
        driver.getKeyValueStore(ReminderStores.PREFERENCES)
                .put(
                        new MemberKey(GUILD, user).text(),
                        PreferenceStore.row(new Preferences("", true, Map.of(type, Set.of(leads)), 1)));
    }

    /** Messages to members, not to channels. */
    List<Post> direct() {
        return posts().stream()
                .filter(post -> post.target().kind() == Post.Target.Kind.DIRECT)
                .toList();
    }

    void tick() {
        tick(new Tick.Ticked(clock.instant()));
    }

    void tick(Tick tick) {
        pipe(Topics.ticks(ServiceName.REMINDER), "0", tick);
    }

    /** Time passes, with a tick at each step. */
    void pass(Duration time, Duration step) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.advance(step);
            tick();
        }
    }

    Reply use(String command, String... options) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            values.put(options[i], options[i + 1]);
        }
        sends(new InteractionEvent.CommandUsed(interaction(), command, values));
        return replies().getLast();
    }

    void sends(InteractionEvent event) {
        pipe(Topics.INTERACTIONS, event.interaction().member().id(), event);
    }

    Reply press(ComponentId button) {
        sends(new InteractionEvent.ButtonPressed(interaction(), button, "message-1"));
        return replies().getLast();
    }

    Interaction interaction() {
        used++;
        return new Interaction(
                Integer.toString(9000 + used),
                "10",
                "token",
                clock.instant(),
                clock.instant().plusMillis(1_500),
                Optional.of(GUILD),
                "301",
                new Member("103", "Mia", Set.of()),
                ReplyMode.PRIVATE,
                readOnly);
    }

    /** Discord has it, as this message. */
    void delivered(Post post, String message) {
        pipe(
                Topics.RECEIPTS,
                post.request().id(),
                new Receipt.Delivered(
                        post.request(), clock.instant(), post.target().id(), message));
    }

    List<Reply> replies() {
        return output(Topics.replies(ServiceName.REMINDER));
    }

    List<Post> posts() {
        return output(Topics.posts(Lane.PERSONAL));
    }

    /** Names of posts that nobody wants any more. */
    List<String> withdrawals() {
        return this.<Withdrawal>output(Topics.WITHDRAWALS).stream()
                .map(Withdrawal::name)
                .toList();
    }

    List<Board> boards() {
        return output(Topics.BOARDS);
    }

    List<CalendarEntry> published() {
        return output(Topics.CALENDAR);
    }

    /** What all tasks are told of leads; not what this one writes to itself. */
    List<LeadCall> calls() {
        return this.<LeadCall>output(Topics.DUE).stream()
                .filter(call -> !(call instanceof LeadCall.WalkOn))
                .toList();
    }

    /** The file of that hash, among those that were offered up to now. */
    FileOffered offered(String hash) {
        this.<OutgoingFile>output(Topics.FILES).stream()
                .map(FileOffered.class::cast)
                .forEach(file -> files.put(file.hash(), file));
        return Optional.ofNullable(files.get(hash)).orElseThrow();
    }

    List<DeadLetter> deadLetters() {
        return output(Topics.deadLetters(ServiceName.REMINDER));
    }

    static MessageBody body(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> answer.body();
            case Reply.PrivateAnswer answer -> answer.body();
            case Reply.UpdateMessage answer -> answer.body();
            case Reply.OpenForm _, Reply.OfferChoices _ -> throw new AssertionError("no message: " + reply);
        };
    }

    /** All that a reader sees. */
    static String text(MessageBody body) {
        StringBuilder text = new StringBuilder(body.text());
        body.embeds().forEach(embed -> {
            embed.title().ifPresent(title -> text.append('\n').append(title));
            embed.description().ifPresent(description -> text.append('\n').append(description));
            embed.fields()
                    .forEach(field ->
                            text.append('\n').append(field.name()).append('\n').append(field.value()));
            embed.footer().ifPresent(footer -> text.append('\n').append(footer));
        });
        return text.toString();
    }

    private <T> void pipe(Topic<T> topic, String key, T value) {
        TestInputTopic<String, byte[]> input = driver.createInputTopic(
                topic.name(), Serdes.String().serializer(), Serdes.ByteArray().serializer());
        input.pipeInput(key, topic.codec().encode(value), clock.instant());
    }

    private <T> List<T> output(Topic<T> topic) {
        return driver
                .createOutputTopic(
                        topic.name(),
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer())
                .readValuesToList()
                .stream()
                .filter(java.util.Objects::nonNull)
                .map(bytes -> ((Decoded.Known<T>) topic.codec().decode(bytes)).value())
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
