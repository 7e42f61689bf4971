package bot.k98.watchdog.domain.oldbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.contracts.reminder.MemberImport;
import bot.k98.contracts.reminder.MemberImport.ChoicesBrought;
import bot.k98.contracts.reminder.MemberImport.LeadsTold;
import bot.k98.contracts.reminder.MemberImport.Told;
import bot.k98.watchdog.domain.oldbot.OldImport.Fresh;
import bot.k98.watchdog.domain.oldbot.OldImport.Present;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows of the old bot's files, and what is taken of them. */
class OldImportTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant RUINS = Instant.parse("2026-11-26T18:00:00Z");
    private static final String GUILD = "1100000000000000001";
    private static final String MIA = "1100000000000000103";
    private static final String BEN = "1100000000000000104";

    private final OldImport old = new OldImport(GUILD, NOW);
    private final FileReport report = new FileReport("file.json");

    @Test
    void aSubscriptionBecomesAChoiceOfKindsAndLeads() {
        // When
        old.subscriptions(Map.of(MIA, subscription(List.of("major", "fight"), List.of("24hrs", "now"))), report);

        // Then
        assertThat(choices())
                .containsExactly(new ChoicesBrought(
                        GUILD,
                        MIA,
                        "mia",
                        true,
                        Map.of("major", List.of("24h", "start"), "fights", List.of("24h", "start"))));
        assertThat(report.lines()).containsExactly("file.json: 1 taken, 0 there already, 0 skipped");
    }

    @Test
    void allOfASubscriptionIsTheWarAndNoMore() {
        // When
        old.subscriptions(Map.of(MIA, subscription(List.of("all"), List.of("1h"))), report);

        // Then
        assertThat(choices().getFirst().leads()).containsOnlyKeys("ruins", "altars", "major");
    }

    @Test
    void badRowsCostThemselvesAndAreNamedWithTheReason() {
        // When
        old.subscriptions(
                Map.of(
                        "mia",
                        subscription(List.of("ruins"), List.of("1h")),
                        BEN,
                        subscription(List.of("ruins", "raids"), List.of("1h", "2h")),
                        "1100000000000000105",
                        subscription(List.of("ruins"), List.of()),
                        "1100000000000000106",
                        subscription(List.of(), List.of("1h")),
                        "1100000000000000107",
                        "text"),
                report);

        // Then
        assertThat(choices())
                .singleElement()
                .satisfies(one -> assertThat(one.leads()).isEqualTo(Map.of("ruins", List.of("1h"))));
        assertThat(report.lines())
                .contains(
                        "file.json: 1 taken, 0 there already, 6 skipped",
                        "  skipped, no id of a Discord user: mia",
                        "  skipped, an unknown kind of event: " + BEN + " raids",
                        "  skipped, an unknown time: " + BEN + " 2h",
                        "  skipped, no time is chosen: nothing was told: 1100000000000000105",
                        "  skipped, no kind of event is chosen: 1100000000000000106",
                        "  skipped, not of the shape that is expected: 1100000000000000107");
    }

    @Test
    void bothSystemsBecomeOneChoice() {
        // Given
        FileReport second = new FileReport("prefs.json");
        old.subscriptions(Map.of(MIA, subscription(List.of("ruins"), List.of("4h"))), report);

        // When
        old.preferences(
                Map.of(MIA, preference(true, Map.of("Ark", List.of("7d", "at_start"), "ruins", List.of("1h")))),
                second);

        // Then
        assertThat(choices())
                .singleElement()
                .satisfies(one -> assertThat(one.leads())
                        .isEqualTo(Map.of("ark", List.of("7d", "start"), "ruins", List.of("1h", "4h"))));
        assertThat(report.taken()).isEqualTo(1);
        assertThat(second.taken()).isEqualTo(1);
    }

    @Test
    void whatWasSwitchedOffStaysOff() {
        // Given
        old.subscriptions(Map.of(MIA, subscription(List.of("ruins"), List.of("4h"))), report);

        // When
        old.preferences(
                Map.of(
                        MIA,
                        preference(false, Map.of("ark", List.of("1h"))),
                        BEN,
                        preference(false, Map.of("ark", List.of("all")))),
                report);

        // Then
        assertThat(choices())
                .containsExactlyInAnyOrder(
                        new ChoicesBrought(GUILD, MIA, "mia", true, Map.of("ruins", List.of("4h"))),
                        new ChoicesBrought(
                                GUILD, BEN, "", false, Map.of("ark", List.of("1h", "24h", "3d", "7d", "start"))));
    }

    @Test
    void whatWasToldIsMarkedAsTheEventIsKnownHere() {
        // When
        old.sent(Map.of("altar:next_altar_fight:2026-11-26T18:00:00+00:00", Map.of(MIA, List.of(86400, 0))), report);

        // Then
        assertThat(told())
                .containsExactly(new LeadsTold(
                        GUILD,
                        MIA,
                        List.of(
                                new Told(
                                        MemberImport.mark(GUILD, "altars", "Next Altar Fight", RUINS, "24h"),
                                        RUINS.plus(Duration.ofDays(2))),
                                new Told(
                                        MemberImport.mark(GUILD, "altars", "Next Altar Fight", RUINS, "start"),
                                        RUINS.plus(Duration.ofDays(2))))));
    }

    @Test
    void aLongTitleIsKnownByItsBeginningAndOneWithColonsToo() {
        // Given
        String title = "Pass 4: " + "the very long fight ".repeat(5).strip();

        // When
        old.sent(
                Map.of(
                        "major:"
                                + title.toLowerCase(Locale.ROOT)
                                        .replace(' ', '_')
                                        .substring(0, 64) + ":2026-11-26T18:00:00+00:00",
                        Map.of(MIA, List.of(3600))),
                report);

        // Then
        assertThat(told().getFirst().leads().getFirst().mark())
                .isEqualTo(MemberImport.mark(GUILD, "major", title, RUINS, "1h"));
    }

    @Test
    void whatWasToldOfTheCalendarIsFoundThroughItsCache() {
        // Given
        Map<String, Object> cache = Map.of(
                "events",
                List.of(Map.of(
                        "instance_id", "7", "type", "ark", "title", "Ark K98A", "start_utc", "2026-11-26T18:00:00Z")));

        // When
        old.calendarSent(
                Map.of(
                        "sent",
                        Map.of("7|" + MIA + "|24h", "2026-11-25T18:00:00Z", "8|" + MIA + "|24h", "x", "7|x|1h", "x")),
                cache,
                report);

        // Then
        assertThat(told())
                .singleElement()
                .satisfies(one -> assertThat(one.leads().getFirst().mark())
                        .isEqualTo(MemberImport.mark(GUILD, "ark", "Ark K98A", RUINS, "24h")));
        assertThat(report.lines())
                .contains(
                        "  skipped, no id of a Discord user: 7|x|1h",
                        "  skipped, the event is not in event_calendar_cache.json: over, or no longer planned: 8|" + MIA
                                + "|24h");
    }

    @Test
    void trackersOfOtherShapesAndEventsThatAreOverAreSkipped() {
        // When
        old.sent(
                Map.of(
                        "ruins:next_ruins:2026-11-26T10:00:00+00:00",
                        Map.of(MIA, List.of(0)),
                        "ruins:next_ruins",
                        Map.of(MIA, List.of(0)),
                        "ruins:next_ruins:2026-11-26T18:00:00+00:00",
                        Map.of(MIA, List.of(7, 1.5)),
                        "ruins:legacy:2026-11-26T18:00:00+00:00",
                        List.of(86400)),
                report);

        // Then
        assertThat(told()).isEmpty();
        assertThat(String.join("\n", report.lines()))
                .contains(
                        "5 skipped",
                        "the event is over: ruins:next_ruins:2026-11-26T10:00:00+00:00",
                        "no name of an event with its start: ruins:next_ruins",
                        "no time that was ever told",
                        "not of the shape that is expected: ruins:legacy");
    }

    @Test
    void usesOfCommandsAreTakenAndNothingElse() {
        // When
        old.use("line 1", use("slash", "2026-11-25T10:00:00Z", 120, true), report);
        old.use("line 2", use("slash", "2026-11-25T11:00:00", 80, false), report);
        old.use("line 3", use("button", "2026-11-25T10:00:00Z", 120, true), report);
        old.use("line 4", use("slash", "2026-10-01T10:00:00Z", 120, true), report);
        old.use("line 5", Map.of(), report);
        old.use("line 6", use("slash", "2026-11-25T12:00:00Z", null, true), report);

        // Then
        assertThat(old.fresh(Present.nothing()).uses())
                .extracting(
                        CommandAnswered::command,
                        CommandAnswered::success,
                        use -> use.error().orElse(""))
                .containsExactly(tuple("calendar", true, ""), tuple("calendar", false, "AdminOnly"));
        assertThat(report.lines())
                .contains(
                        "  skipped, no use of a command: button: line 3",
                        "  skipped, not of the last 30 days: line 4",
                        "  skipped, no time, no command, or no user: line 5",
                        "  skipped, no duration: line 6");
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgain() {
        // Given
        old.subscriptions(Map.of(MIA, subscription(List.of("ruins"), List.of("4h"))), report);
        old.sent(Map.of("ruins:next_ruins:2026-11-26T18:00:00+00:00", Map.of(MIA, List.of(86400))), report);
        old.use("line 1", use("slash", "2026-11-25T10:00:00Z", 120, true), report);
        Fresh first = new OldImportTest().sameFiles();

        // When
        Fresh second = old.fresh(new Present(
                Set.of(MIA),
                Set.of(Present.told(MIA, MemberImport.mark(GUILD, "ruins", "Next Ruins", RUINS, "24h"))),
                Set.of(first.uses().getFirst().id())));

        // Then
        assertThat(first.members()).hasSize(2);
        assertThat(second.members()).isEmpty();
        assertThat(second.uses()).isEmpty();
        assertThat(report.lines()).containsExactly("file.json: 0 taken, 3 there already, 0 skipped");
    }

    private Fresh sameFiles() {
        old.subscriptions(Map.of(MIA, subscription(List.of("ruins"), List.of("4h"))), report);
        old.sent(Map.of("ruins:next_ruins:2026-11-26T18:00:00+00:00", Map.of(MIA, List.of(86400))), report);
        old.use("line 1", use("slash", "2026-11-25T10:00:00Z", 120, true), report);
        return old.fresh(Present.nothing());
    }

    @Test
    void manyRowsOfOneReasonAreCounted() {
        // When
        for (int i = 0; i < 9; i++) {
            old.use("line " + i, Map.of(), report);
        }

        // Then
        assertThat(report.lines()).last().asString().endsWith("line 4 and 4 more");
    }

    @Test
    void filesAreKnownByTheirNames() {
        assertThat(OldFile.of("command_usage_20261125.jsonl")).contains(OldFile.USAGE);
        assertThat(OldFile.of("dm_sent_tracker.json")).contains(OldFile.SENT);
        assertThat(OldFile.of("dm_scheduled_tracker.json").flatMap(OldFile::whyNot))
                .isPresent();
        assertThat(OldFile.of("telemetry_log.jsonl.2")).contains(OldFile.LOGS);
        assertThat(OldFile.of("notes.docx")).isEmpty();
    }

    private List<ChoicesBrought> choices() {
        return old.fresh(Present.nothing()).members().stream()
                .map(ChoicesBrought.class::cast)
                .toList();
    }

    private List<LeadsTold> told() {
        return old.fresh(Present.nothing()).members().stream()
                .map(LeadsTold.class::cast)
                .toList();
    }

    private static Map<String, Object> subscription(List<String> types, List<String> times) {
        return Map.of("username", "mia", "subscriptions", types, "reminder_times", times);
    }

    private static Map<String, Object> preference(boolean enabled, Map<String, List<String>> byType) {
        return Map.of("schema_version", 1, "enabled", enabled, "by_event_type", byType);
    }

    private static Map<String, Object> use(String context, String at, Integer millis, boolean success) {
        Map<String, Object> line = new HashMap<>(Map.of(
                "app_context",
                context,
                "executed_at_utc",
                at,
                "command_name",
                "calendar",
                "user_id",
                MIA,
                "success",
                success));
        line.put("latency_ms", millis);
        line.put("error_code", success ? null : "AdminOnly");
        return line;
    }
}
