package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.OutgoingFile;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.reminder.CalendarEntry;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.MemberImport;
import bot.k98.contracts.reminder.MemberPreferences;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.contracts.timer.Tick;
import bot.k98.reminder.discord.Officers;
import bot.k98.reminder.domain.ReminderDecider;
import bot.k98.reminder.domain.ReminderRules;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.reminder.recurrence.WallClockRecurrence;
import bot.k98.runtime.streams.StreamsSettings;
import bot.k98.runtime.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;

/** The topology on a virtual clock, with one member who uses it. */
final class TopologyFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    static final String GUILD = "1";
    static final String MIA = "103";
    static final String CHANNEL = "301";
    static final String LEADERSHIP = "401";

    final SettableClock clock = new SettableClock(START);
    final ReminderMetrics metrics = new ReminderMetrics(new SimpleMeterRegistry());
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> interactions;
    private final TestInputTopic<String, byte[]> ticks;
    private final TestInputTopic<String, byte[]> receipts;
    private final TestInputTopic<String, byte[]> calls;
    private final TestInputTopic<String, byte[]> preferences;
    private final TestInputTopic<String, byte[]> calendar;
    private final TestInputTopic<String, byte[]> privacy;
    private final TestInputTopic<String, byte[]> parts;
    private final TestInputTopic<String, byte[]> imports;
    private int used;

    /** Whether the member may not write in the channel. */
    boolean readOnly;

    /** Decides as the service does. */
    TopologyFixture(Path stateDir) {
        this(stateDir, new ReminderRules(new WallClockRecurrence()));
    }

    TopologyFixture(Path stateDir, ReminderDecider decider) {
        driver = new TopologyTestDriver(
                ReminderTopology.build(
                        decider,
                        CalendarFixture.quiet(clock, metrics),
                        new Officers(Set.of(), Set.of(LEADERSHIP)),
                        clock,
                        metrics,
                        1),
                new StreamsSettings(ServiceName.REMINDER, "reminder-1", "nowhere:1", stateDir).properties(),
                START);
        interactions = input(Topics.INTERACTIONS);
        ticks = input(Topics.ticks(ServiceName.REMINDER));
        receipts = input(Topics.RECEIPTS);
        calls = input(Topics.DUE);
        preferences = input(Topics.PREFERENCES);
        calendar = input(Topics.CALENDAR);
        privacy = input(Topics.PRIVACY_FACTS);
        parts = input(Topics.PRIVACY_PARTS);
        imports = input(Topics.IMPORTS);
    }

    /** Uses a command in the guild and returns the reply, if there is one. */
    Optional<Reply> use(String command, Map<String, String> options) {
        return sends(new InteractionEvent.CommandUsed(interaction(MIA, Optional.of(GUILD)), command, options));
    }

    Optional<Reply> set(String when, String text) {
        return use("remind set", Map.of("when", when, "text", text));
    }

    Optional<Reply> list() {
        return use("remind list", Map.of());
    }

    Optional<Reply> types(String command, String option, String typed) {
        return sends(new InteractionEvent.AutocompleteAsked(
                interaction(MIA, Optional.of(GUILD)), command, option, typed, Map.of()));
    }

    /** Presses the button with that label below a message; in a direct message there is no guild. */
    Optional<Reply> press(Post message, String label) {
        return press(MIA, message, label);
    }

    Optional<Reply> press(String user, Post message, String label) {
        Button button = ((Post.SendMessage) message)
                .body().rows().stream()
                        .flatMap(row -> row.buttons().stream())
                        .filter(one -> one.label().equals(label))
                        .findFirst()
                        .orElseThrow();
        return sends(new InteractionEvent.ButtonPressed(interaction(user, Optional.empty()), button.id(), "message-1"));
    }

    Optional<Reply> sends(InteractionEvent event) {
        sendsAt(event, clock.instant());
        return replies().stream().findFirst();
    }

    /** @param appendedAt the broker's clock */
    void sendsAt(InteractionEvent event, Instant appendedAt) {
        interactions.pipeInput(
                event.interaction().member().id(), Topics.INTERACTIONS.codec().encode(event), appendedAt);
    }

    void sendsBytes(byte[] bytes) {
        interactions.pipeInput(MIA, bytes, clock.instant());
    }

    /** Time passes, then a tick is processed. */
    void pass(Duration by) {
        clock.advance(by);
        tick();
    }

    void tick() {
        tick(new Tick.Ticked(clock.instant()));
    }

    void tick(Tick tick) {
        ticks.pipeInput("0", Topics.ticks(ServiceName.REMINDER).codec().encode(tick), clock.instant());
    }

    /** A lead is due: what the task that holds the calendar writes. */
    void isDue(LeadCall.LeadDue due) {
        calls.pipeInput(due.occurrence().id(), Topics.DUE.codec().encode(due), clock.instant());
    }

    /** Its event is moved or called off: what that task writes then. */
    void isWithdrawn(String leadId) {
        calls.pipeInput(leadId, Topics.DUE.codec().encode(new LeadCall.LeadWithdrawn(leadId)), clock.instant());
    }

    /** What is published of the calendar. */
    void shows(CalendarEntry entry) {
        calendar.pipeInput(entry.occurrence().id(), Topics.CALENDAR.codec().encode(entry), clock.instant());
    }

    void showsBytes(byte[] bytes) {
        calendar.pipeInput("broken", bytes, clock.instant());
    }

    List<LeadCall> calls() {
        return read(Topics.DUE);
    }

    /** What is published of a member elsewhere. */
    void publishes(MemberPreferences.PreferencesSet set) {
        preferences.pipeInput(
                set.guildId() + "|" + set.userId(), Topics.PREFERENCES.codec().encode(set), clock.instant());
    }

    /** A fact that every service obeys. */
    void hears(PrivacyFact fact) {
        privacy.pipeInput(fact.guildId(), Topics.PRIVACY_FACTS.codec().encode(fact), clock.instant());
    }

    /** Another service says its part of a member's data. */
    void says(PrivacyPart part) {
        parts.pipeInput(part.userId(), Topics.PRIVACY_PARTS.codec().encode(part), clock.instant());
    }

    /** What the other services were told. */
    List<PrivacyFact> facts() {
        return read(Topics.PRIVACY_FACTS);
    }

    /** What {@code ./k98 import-old} writes. */
    void brings(MemberImport brought) {
        imports.pipeInput(brought.userId(), Topics.IMPORTS.codec().encode(brought), clock.instant());
    }

    List<Withdrawal> withdrawals() {
        return read(Topics.WITHDRAWALS);
    }

    List<OutgoingFile> files() {
        return read(Topics.FILES);
    }

    List<MemberPreferences> published() {
        return read(Topics.PREFERENCES);
    }

    void receives(Receipt receipt) {
        receipts.pipeInput(receipt.request().id(), Topics.RECEIPTS.codec().encode(receipt), clock.instant());
    }

    Interaction interaction(String user, Optional<String> guild) {
        used++;
        return new Interaction(
                Integer.toString(9000 + used),
                "10",
                "token",
                clock.instant(),
                clock.instant().plusMillis(1_500),
                guild,
                CHANNEL,
                new Member(user, "Mia", Set.of()),
                ReplyMode.PRIVATE,
                readOnly);
    }

    List<Reply> replies() {
        return read(Topics.replies(ServiceName.REMINDER));
    }

    List<Post> posts() {
        return read(Topics.posts(Lane.PERSONAL));
    }

    List<DeadLetter> deadLetters() {
        return read(Topics.deadLetters(ServiceName.REMINDER));
    }

    KeyValueStore<String, byte[]> store(String name) {
        return driver.getKeyValueStore(name);
    }

    long rows(String store) {
        long count = 0;
        try (var rows = store(store).all()) {
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
        }
        return count;
    }

    private TestInputTopic<String, byte[]> input(Topic<?> topic) {
        return driver.createInputTopic(
                topic.name(), Serdes.String().serializer(), Serdes.ByteArray().serializer());
    }

    private <T> List<T> read(Topic<T> topic) {
        Codec<T> codec = topic.codec();
        return driver
                .createOutputTopic(
                        topic.name(),
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer())
                .readValuesToList()
                .stream()
                .map(bytes -> ((Decoded.Known<T>) codec.decode(bytes)).value())
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
