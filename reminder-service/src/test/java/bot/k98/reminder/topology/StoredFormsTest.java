package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.reminder.domain.Repeat;
import bot.k98.reminder.domain.data.Gathering;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden samples of stored values. A sample is never changed or removed: a build must read what any earlier one wrote. */
class StoredFormsTest {
    private static final Codec<StoredReminder> ROWS = Codec.of(StoredReminder.class);
    private static final ReminderKey KEY = ReminderKey.of("1100000000000000001", "1100000000000000103", "3f9k2m");
    private static final Instant DUE = Instant.parse("2026-11-23T12:45:00Z");
    private static final Instant LATER = Instant.parse("2026-11-23T12:45:01Z");
    private static final Post.Target DIRECT = Post.Target.direct("1100000000000000103");
    private static final Post.Target CHANNEL = Post.Target.channel("1100000000000000301");

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        "{\"type\":\"pending@1\",\"revision\":1,\"due\":\"2026-11-23T12:45:00Z\"}",
                        new Reminder.Pending(KEY, 1, DUE, DIRECT)),
                Arguments.of(
                        "{\"type\":\"pending@1\",\"revision\":2,\"due\":\"2026-11-23T12:45:00Z\","
                                + "\"channelId\":\"1100000000000000301\"}",
                        new Reminder.Pending(KEY, 2, DUE, CHANNEL)),
                Arguments.of(
                        "{\"type\":\"repeating@1\",\"revision\":3,\"due\":\"2026-11-23T12:45:00Z\","
                                + "\"rule\":\"FREQ=DAILY;INTERVAL=2\",\"zone\":\"Europe/Berlin\",\"first\":\"2026-11-23T13:45\"}",
                        new Reminder.Pending(
                                KEY,
                                3,
                                DUE,
                                DIRECT,
                                Optional.of(new Repeat(
                                        "FREQ=DAILY;INTERVAL=2",
                                        ZoneId.of("Europe/Berlin"),
                                        LocalDateTime.parse("2026-11-23T13:45"))))),
                Arguments.of(
                        "{\"type\":\"fired@1\",\"revision\":1,\"due\":\"2026-11-23T12:45:00Z\","
                                + "\"firedAt\":\"2026-11-23T12:45:01Z\"}",
                        new Reminder.Fired(KEY, 1, DUE, DIRECT, LATER)),
                Arguments.of(
                        "{\"type\":\"missed@1\",\"revision\":1,\"due\":\"2026-11-23T12:45:00Z\","
                                + "\"missedAt\":\"2026-11-23T12:45:01Z\",\"reason\":\"LATE\",\"told\":true}",
                        new Reminder.Missed(KEY, 1, DUE, DIRECT, LATER, Reminder.MissedReason.LATE, true)),
                Arguments.of(
                        "{\"type\":\"missed@1\",\"revision\":1,\"due\":\"2026-11-23T12:45:00Z\","
                                + "\"missedAt\":\"2026-11-23T12:45:01Z\",\"reason\":\"DIRECT_MESSAGES_CLOSED\",\"told\":true}",
                        new Reminder.Missed(
                                KEY, 1, DUE, DIRECT, LATER, Reminder.MissedReason.DIRECT_MESSAGES_CLOSED, true)),
                Arguments.of(
                        "{\"type\":\"missed@1\",\"revision\":1,\"due\":\"2026-11-23T12:45:00Z\","
                                + "\"missedAt\":\"2026-11-23T12:45:01Z\",\"reason\":\"REFUSED\",\"told\":false}",
                        new Reminder.Missed(KEY, 1, DUE, DIRECT, LATER, Reminder.MissedReason.REFUSED, false)),
                Arguments.of(
                        "{\"type\":\"done@1\",\"revision\":1,\"due\":\"2026-11-23T12:45:00Z\","
                                + "\"doneAt\":\"2026-11-23T12:45:01Z\"}",
                        new Reminder.Done(KEY, 1, DUE, DIRECT, LATER)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowReadsAsItsReminderForEver(String json, Reminder reminder) {
        // When
        Decoded<StoredReminder> row = ROWS.decode(bytes(json));

        // Then
        assertThat(row)
                .isInstanceOfSatisfying(
                        Decoded.Known.class,
                        known -> assertThat(StoredReminderMapper.fromRow(KEY, (StoredReminder) known.value()))
                                .isEqualTo(reminder));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aReminderIsWrittenAsItsRow(String json, Reminder reminder) {
        // When
        byte[] row = ROWS.encode(StoredReminderMapper.toRow(reminder));

        // Then
        assertThat(new String(row, StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(row).hasSizeLessThan(200);
    }

    @Test
    void everyStoredTypeHasASample() {
        assertThat(rows().map(arguments -> (String) arguments.get()[0]))
                .extracting(json -> json.replaceAll(".*\"type\":\"([^\"]+)\".*", "$1"))
                .containsAll(ROWS.types().keySet());
    }

    @Test
    void notesAndQuarantinedRowsReadForEver() {
        assertThat(Codec.of(StoredNote.class).decode(bytes("{\"type\":\"zone@1\",\"zone\":\"Europe/Berlin\"}")))
                .isEqualTo(new Decoded.Known<>(new StoredNote.ZoneV1("Europe/Berlin")));
        assertThat(Codec.of(StoredNote.class)
                        .decode(bytes("{\"type\":\"closed@1\",\"since\":\"2026-11-23T12:45:00Z\"}")))
                .isEqualTo(new Decoded.Known<>(new StoredNote.ClosedV1(DUE)));
        assertThat(Codec.of(Quarantined.class)
                        .decode(bytes("{\"type\":\"quarantined@1\",\"at\":\"2026-11-23T12:45:00Z\","
                                + "\"reason\":\"IllegalStateException: x\",\"value\":\"e30=\"}")))
                .isInstanceOfSatisfying(Decoded.Known.class, known -> {
                    Quarantined.QuarantinedV1 row = (Quarantined.QuarantinedV1) known.value();
                    assertThat(row.at()).isEqualTo(DUE);
                    assertThat(row.value()).isEqualTo(bytes("{}"));
                });
    }

    @Test
    void rowsAboutLeadsReadForEver() {
        assertThat(Codec.of(StoredPreferences.class)
                        .decode(bytes("{\"type\":\"preferences@1\",\"name\":\"Mia\",\"enabled\":true,"
                                + "\"leads\":{\"ruins\":[\"24h\",\"start\"]},\"revision\":2}")))
                .isEqualTo(new Decoded.Known<>(
                        new StoredPreferences.PreferencesV1("Mia", true, Map.of("ruins", List.of("24h", "start")), 2)));
        assertThat(Codec.of(StoredLead.class)
                        .decode(bytes("{\"type\":\"told@1\",\"at\":\"2026-11-23T12:45:00Z\",\"telling\":\"TOLD\"}")))
                .isEqualTo(new Decoded.Known<>(new StoredLead.ToldV1(DUE, "TOLD")));
        assertThat(Codec.of(StoredLead.class)
                        .decode(bytes("{\"type\":\"told-before@1\",\"until\":\"2026-11-23T12:45:00Z\"}")))
                .isEqualTo(new Decoded.Known<>(new StoredLead.ToldBeforeV1(DUE)));
        assertThat(Codec.of(StoredLead.class)
                        .decode(bytes("{\"type\":\"walking@1\",\"call\":\"e30=\",\"after\":\"1|103\"}")))
                .isInstanceOfSatisfying(
                        Decoded.Known.class,
                        known -> assertThat(((StoredLead.WalkingV1) known.value()).after())
                                .isEqualTo("1|103"));
        assertThat(Codec.of(StoredLead.class)
                        .decode(bytes("{\"type\":\"walked@1\",\"call\":\"e30=\",\"until\":\"2026-11-23T12:45:00Z\"}")))
                .isInstanceOfSatisfying(
                        Decoded.Known.class,
                        known -> assertThat(((StoredLead.WalkedV1) known.value()).until())
                                .isEqualTo(DUE));
        assertThat(Codec.of(StoredLead.class)
                        .decode(bytes("{\"type\":\"withdrawn@1\",\"until\":\"2026-11-23T12:45:00Z\"}")))
                .isEqualTo(new Decoded.Known<>(new StoredLead.WithdrawnV1(DUE)));
    }

    @Test
    void questionsAboutDataReadForEver() {
        String json = "{\"type\":\"gathering@1\",\"kind\":\"EXPORT\",\"guildId\":\"1\",\"userId\":\"103\","
                + "\"to\":{\"interactionId\":\"9\",\"applicationId\":\"10\",\"token\":\"t\","
                + "\"createdAt\":\"2026-11-23T12:45:00Z\",\"channelId\":\"301\",\"userId\":\"103\",\"mode\":\"PRIVATE\"},"
                + "\"askedAt\":\"2026-11-23T12:45:00Z\",\"missing\":[{\"service\":\"queue\",\"partition\":3}],"
                + "\"lines\":[{\"service\":\"watchdog\",\"lines\":[\"/ping\"]}],\"answered\":false}";
        Gathering gathering = new Gathering(
                "9",
                Gathering.Kind.EXPORT,
                new MemberKey("1", "103"),
                new ReplyAddress("9", "10", "t", DUE, "301", "103"),
                DUE,
                new TreeSet<>(Set.of(new Holder(ServiceName.QUEUE, 3))),
                new TreeMap<>(Map.of(ServiceName.WATCHDOG, List.of("/ping"))),
                false);
        assertThat(Codec.of(StoredGathering.class).decode(bytes(json)))
                .isInstanceOfSatisfying(
                        Decoded.Known.class,
                        known -> assertThat(((StoredGathering.GatheringV1) known.value()).gathering())
                                .isEqualTo(gathering));
        assertThat(Codec.of(StoredGathering.class).encode(StoredGathering.GatheringV1.of(gathering)))
                .isEqualTo(bytes(json));
    }

    @Test
    void theDueIndexSortsByTime() {
        // Given
        String early = new DueIndex.Entry(Instant.ofEpochMilli(999_999_999_999L), KEY).text();
        String late = new DueIndex.Entry(Instant.ofEpochMilli(1_000_000_000_000L), KEY).text();

        // Then
        assertThat(early).isLessThan(late);
        assertThat(DueIndex.Entry.parse(late))
                .isEqualTo(new DueIndex.Entry(Instant.ofEpochMilli(1_000_000_000_000L), KEY));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
