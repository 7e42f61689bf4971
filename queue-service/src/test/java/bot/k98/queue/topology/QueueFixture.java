package bot.k98.queue.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.QueueFact;
import bot.k98.contracts.queue.StoredFile;
import bot.k98.contracts.queue.Work;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.contracts.timer.Tick;
import bot.k98.queue.domain.JobDecider;
import bot.k98.queue.domain.JobRules;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.profile.Profiles;
import bot.k98.queue.metrics.QueueMetrics;
import bot.k98.queue.profile.ProfileFolder;
import bot.k98.queue.profile.ProfileReader;
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
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on a virtual clock, with an officer who uses it and a worker who does as the test says. */
final class QueueFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    static final String GUILD = "1100000000000000001";
    static final String UPLOADS = "1100000000000000303";
    static final String KVK = "1100000000000000305";
    static final String NOTIFY = "1100000000000000304";
    static final String OFFICER = "1100000000000000102";

    final SettableClock clock = new SettableClock(START);
    private final TopologyTestDriver driver;
    private int used;

    /** Decides as the service does, and exports nothing. */
    QueueFixture(Path stateDir) {
        this(stateDir, profiles -> new JobRules(profiles::exports), false);
    }

    QueueFixture(Path stateDir, Function<Profiles, JobDecider> decider, boolean exporting) {
        Profiles profiles = profiles(exporting);
        Tools tools = new Tools(
                decider.apply(profiles),
                profiles,
                Optional.of(NOTIFY),
                clock,
                new QueueMetrics(new SimpleMeterRegistry()));
        driver = new TopologyTestDriver(
                QueueTopology.build(tools),
                new StreamsSettings(ServiceName.QUEUE, "queue-1", "nowhere:1", stateDir).properties(),
                START);
    }

    /** The shipped ones, watching two channels. */
    static Profiles profiles(boolean exporting) {
        Profiles shipped = new ProfileFolder(new ProfileReader(name -> Optional.of(Set.of(UPLOADS, KVK))))
                .load(Optional.empty())
                .profiles();
        return exporting
                ? new Profiles(
                        shipped.all().stream().map(QueueFixture::withSheet).toList())
                : shipped;
    }

    private static Profile withSheet(Profile profile) {
        return new Profile(
                profile.name(),
                profile.title(),
                profile.channels(),
                profile.rows(),
                profile.columns(),
                Optional.of(new Profile.SheetTarget("sheet", "Honor")));
    }

    /** A message with one file in a channel; the file's id is its message's and 0. */
    void posts(String channel, String message) {
        posts(channel, message, Optional.of("application/octet-stream"));
    }

    void posts(String channel, String message, Optional<String> contentType) {
        Attachment file =
                new Attachment(message + "0", message + ".xlsx", 2048, "http://127.0.0.1/" + message, contentType);
        SourceMessage source = new SourceMessage(channel, message, OFFICER, "Otto", clock.instant(), List.of(file));
        pipe(Topics.MESSAGES, channel, new MessagePosted(GUILD, source));
    }

    /** Uses a command and returns the reply, if there is one. */
    Optional<Reply> use(String command, Map<String, String> options) {
        return sends(new CommandUsed(interaction(), command, options));
    }

    Optional<Reply> sends(InteractionEvent event) {
        pipe(Topics.INTERACTIONS, event.interaction().member().id(), event);
        return replies().stream().reduce((first, last) -> last);
    }

    void starts(Work work) {
        reports(new WorkReport.WorkStarted(work.job(), attempt(work), "queue-1"));
    }

    void fetched(Work work) {
        starts(work);
        StoredFile file = new StoredFile("ab".repeat(32), 2048, StoredFile.Kind.XLSX);
        reports(new WorkReport.FileFetched(work.job(), attempt(work), file));
    }

    /** @param rows two hexadecimal digits: the same rows have the same snapshot */
    void parsed(Work work, String rows) {
        reports(new WorkReport.FileParsed(
                work.job(),
                attempt(work),
                new ImportResult("honor", "2026-11-23", rows.repeat(32), 10, 0, Optional.empty(), Optional.empty())));
    }

    void faults(Work work) {
        reports(new WorkReport.WorkFaulted(work.job(), attempt(work), Problem.of("download", "timeout")));
    }

    void reports(WorkReport report) {
        pipe(Topics.QUEUE_REPORTS, report.job().channelId(), report);
    }

    static int attempt(Work work) {
        return switch (work) {
            case Work.FetchFile fetch -> fetch.attempt();
            case Work.ParseFile parse -> parse.attempt();
            case Work.ExportSnapshot export -> export.attempt();
            case Work.WithdrawWork withdraw -> withdraw.attempt();
            case Work.SendReport _, Work.RemoveFiles _ -> 0;
        };
    }

    /** Time passes, then a tick is processed. */
    void pass(Duration by) {
        clock.advance(by);
        pipe(Topics.ticks(ServiceName.QUEUE), "0", new Tick.Ticked(clock.instant()));
    }

    /** What workers were told since the last call. */
    List<Work> work() {
        return read(Topics.QUEUE_WORK);
    }

    /** The one thing that workers were told since the last call. */
    Work onlyWork() {
        List<Work> work = work();
        if (work.size() != 1) {
            throw new AssertionError("one work expected: " + work);
        }
        return work.getFirst();
    }

    List<Reply> replies() {
        return read(Topics.replies(ServiceName.QUEUE));
    }

    List<Post.SendMessage> summaries() {
        return read(Topics.posts(Lane.BULK)).stream()
                .map(Post.SendMessage.class::cast)
                .toList();
    }

    List<Board> boards() {
        return read(Topics.BOARDS);
    }

    List<DeadLetter> deadLetters() {
        return read(Topics.deadLetters(ServiceName.QUEUE));
    }

    /** What this service said of members' data. */
    List<PrivacyPart> parts() {
        return read(Topics.PRIVACY_PARTS);
    }

    List<QueueFact> facts() {
        return read(Topics.QUEUE_FACTS);
    }

    KeyValueStore<String, byte[]> store(String name) {
        return driver.getKeyValueStore(name);
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
                KVK,
                new Member(OFFICER, "Otto", Set.of()));
    }

    <T> void pipe(Topic<T> topic, String key, T message) {
        pipeBytes(topic, key, topic.codec().encode(message));
    }

    void pipeBytes(Topic<?> topic, String key, byte[] message) {
        TestInputTopic<String, byte[]> input = driver.createInputTopic(
                topic.name(), Serdes.String().serializer(), Serdes.ByteArray().serializer());
        input.pipeInput(new TestRecord<>(key, message, clock.instant()));
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
