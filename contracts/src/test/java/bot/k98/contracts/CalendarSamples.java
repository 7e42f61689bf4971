package bot.k98.contracts;

import bot.k98.contracts.reminder.CalendarEntry;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.MemberImport;
import bot.k98.contracts.reminder.MemberPreferences;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.contracts.reminder.SourceReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of each message about the calendar. */
final class CalendarSamples {
    private static final String GUILD = "1100000000000000001";
    private static final Instant START = Instant.parse("2026-11-28T14:00:00Z");
    private static final Occurrence.Source SOURCE = new Occurrence.Source(Occurrence.Kind.RULE, "ark-saturday");

    private CalendarSamples() {}

    static Map<Class<?>, List<?>> byTopicType() {
        return Map.of(
                CalendarEntry.class,
                List.of(
                        new CalendarEntry.OccurrencePlanned(
                                occurrence(2), Optional.of(START.minus(Duration.ofHours(2)))),
                        new CalendarEntry.OccurrenceCancelled(
                                occurrence(3), CalendarEntry.Reason.CALLED_OFF, Samples.AT)),
                LeadCall.class,
                List.of(
                        new LeadCall.LeadDue(
                                occurrence(2).leadId("24h"),
                                occurrence(2),
                                "24h",
                                false,
                                "🏺 **Ark [K98A] Saturday 14:00**",
                                START.minus(Duration.ofHours(24)),
                                START.minus(Duration.ofHours(24)).plus(Duration.ofMinutes(15))),
                        new LeadCall.LeadWithdrawn(occurrence(2).leadId("24h")),
                        new LeadCall.WalkOn(occurrence(2).leadId("24h"), 3, GUILD + "|1100000000000000103")),
                MemberPreferences.class,
                List.of(new MemberPreferences.PreferencesSet(
                        GUILD,
                        "1100000000000000103",
                        "Mia",
                        true,
                        Map.of("ark", List.of("24h", "1h")),
                        Optional.empty(),
                        Samples.AT)),
                MemberImport.class,
                List.of(
                        new MemberImport.ChoicesBrought(
                                GUILD, "1100000000000000103", "mia", true, Map.of("ruins", List.of("24h", "start"))),
                        new MemberImport.LeadsTold(
                                GUILD,
                                "1100000000000000103",
                                List.of(new MemberImport.Told(
                                        MemberImport.mark(occurrence(2), "24h"), START.plus(Duration.ofDays(2)))))),
                SourceReport.class,
                List.of(
                        new SourceReport.CalendarKept(GUILD, Samples.AT),
                        new SourceReport.TabsRead(
                                GUILD,
                                Samples.INTERACTION.address(),
                                true,
                                Samples.AT,
                                List.of(SourceReport.Tab.failed(
                                        "overrides", "Google sheet", "Google asks to come back later (429)"))),
                        new SourceReport.SourcesRead(
                                GUILD,
                                17,
                                Samples.AT,
                                List.of(
                                        SourceReport.Tab.read(
                                                "RUINS_BOT_DATES",
                                                "Google sheet",
                                                List.of(List.of("start (UTC)"), List.of("Sat 28 Nov 26 14:00"))),
                                        SourceReport.Tab.failed("overrides", "Google sheet", "HTTP 503")))));
    }

    static Occurrence occurrence(long revision) {
        return new Occurrence(
                Occurrence.idOf(GUILD, SOURCE, START),
                revision,
                GUILD,
                SOURCE,
                START,
                "ark",
                "Ark [K98A] Saturday 14:00",
                START,
                START.plus(Duration.ofDays(1)),
                false,
                new Occurrence.Details(
                        Optional.of("K98A"),
                        Optional.of("major"),
                        "Sign up until Thursday",
                        Optional.of("https://example.org/ark"),
                        Optional.of("https://example.org/ark/signup"),
                        Optional.of("1100000000000000301"),
                        List.of("ark", "alliance"),
                        Optional.of("🏺")));
    }
}
