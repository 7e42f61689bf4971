package bot.k98.reminder.discord;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.reminder.MemberPreferences.PreferencesSet;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.KindNames;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.preference.AlertForecast;
import bot.k98.reminder.domain.preference.EventKinds;
import bot.k98.reminder.domain.preference.Preferences;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What officers read about what members want to be told. */
public final class SubscriptionRenderer {
    /** What one message shows; all of them stand in the file. */
    public static final int SHOWN = 20;

    private static final int LINE = 85;
    private static final int EVENTS = 5;
    private static final int SUGGESTIONS = 25;
    private static final int NAME = 100;
    private static final Comparator<PreferencesSet> BY_NAME = Comparator.comparing(
                    (PreferencesSet set) -> set.name().toLowerCase(Locale.ROOT))
            .thenComparing(PreferencesSet::userId);

    private final EventKinds kinds;

    public SubscriptionRenderer(EventKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Those who have chosen something, by their names.
     *
     * @param type that kind, or what covers it, by the rule by which members are told; empty: whatever kind
     */
    public List<PreferencesSet> chosen(List<PreferencesSet> members, String type) {
        return members.stream()
                .filter(set -> type.isEmpty()
                        ? !set.leads().isEmpty()
                        : Preferences.covering(type, kinds.hasFights(type)).anyMatch(set.leads()::containsKey))
                .sorted(BY_NAME)
                .toList();
    }

    /** @param type of which kind these were asked for; empty: of all */
    public MessageBody list(List<PreferencesSet> members, String type) {
        if (members.isEmpty()) {
            return MessageBody.of(
                    type.isEmpty()
                            ? ReminderTexts.text("subscriptions.none")
                            : ReminderTexts.text("subscriptions.none.of", TypeTexts.inText(type, kinds)));
        }
        Instant newest = members.stream()
                .map(PreferencesSet::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Stream<String> lines = members.stream().limit(SHOWN).map(this::line);
        int more = members.size() - SHOWN;
        String title = ReminderTexts.text("subscriptions.title", members.size(), ReminderTexts.around(newest));
        return MessageBody.of(Stream.of(
                        Stream.of(title),
                        lines,
                        more > 0 ? Stream.of(ReminderTexts.text("subscriptions.more", more)) : Stream.<String>empty())
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n")));
    }

    private String line(PreferencesSet set) {
        String choices = set.leads().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> TypeTexts.inText(entry.getKey(), kinds) + " " + String.join("/", entry.getValue()))
                .collect(Collectors.joining("; "));
        return ReminderTexts.line(
                ReminderTexts.text("subscriptions.line", ReminderTexts.plain(set.name()), state(set), choices), LINE);
    }

    private static String state(PreferencesSet set) {
        if (!set.enabled()) {
            return ReminderTexts.text("subscriptions.off");
        }
        return ReminderTexts.text(set.pausedSince().isPresent() ? "subscriptions.paused" : "subscriptions.on");
    }

    /** A line for each member and kind: name, user, on/off/paused, kind, leads. */
    public static byte[] csv(List<PreferencesSet> members) {
        List<String> lines = new ArrayList<>(List.of("name,user,state,type,leads"));
        members.forEach(set -> set.leads().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Stream.of(
                                set.name(),
                                set.userId(),
                                state(set),
                                entry.getKey(),
                                String.join(" ", entry.getValue()))
                        .map(SubscriptionRenderer::cell)
                        .collect(Collectors.joining(",")))
                .forEach(lines::add));
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted, and never taken for a formula: names are what members like. */
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** Which events one member is told of, when, and by which choice; or why not. */
    public MessageBody why(
            String userId,
            Optional<PreferencesSet> set,
            Preferences preferences,
            List<Occurrence> events,
            Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(ReminderTexts.text(
                "why.title",
                userId,
                set.map(SubscriptionRenderer::state).orElseGet(() -> ReminderTexts.text("why.never"))));
        set.flatMap(PreferencesSet::pausedSince)
                .ifPresent(since -> lines.add(ReminderTexts.text("why.paused", ReminderTexts.around(since))));
        if (events.isEmpty()) {
            lines.add(ReminderTexts.text("why.no.events"));
        }
        events.stream()
                .filter(event -> event.end().isAfter(now))
                .sorted(Comparator.comparing(Occurrence::start))
                .limit(EVENTS)
                .forEach(event -> lines.add(why(preferences, event, now)));
        return MessageBody.of(String.join("\n", lines));
    }

    private String why(Preferences preferences, Occurrence event, Instant now) {
        String leads = AlertForecast.of(preferences, event, kinds)
                .map(next -> ReminderTexts.text(
                        next.at().isAfter(now) ? "why.lead" : "why.lead.passed",
                        LeadTexts.before(next.lead()),
                        TypeTexts.inText(next.rule(), kinds)))
                .collect(Collectors.joining(", "));
        return ReminderTexts.text(
                "why.event",
                ReminderTexts.plain(ReminderTexts.line(event.title(), NAME)),
                ReminderTexts.at(event.start()),
                leads.isEmpty()
                        ? ReminderTexts.text("why.unwanted", TypeTexts.inText(event.eventType(), kinds))
                        : leads);
    }

    /** What officers type of these kinds. */
    public KindNames names(List<String> types) {
        return new KindNames(types, type -> TypeTexts.label(type, kinds));
    }

    public static MessageBody noSuchType(String typed, KindNames names) {
        return MessageBody.of(ReminderTexts.text(
                "subscriptions.no.type",
                ReminderTexts.plain(ReminderTexts.line(typed, NAME)),
                ReminderTexts.plain(String.join(", ", names.some(SUGGESTIONS)))));
    }

    /** By what is typed of a kind's name or of its words. */
    public List<Choice> types(List<String> types, String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return types.stream()
                .filter(type -> type.contains(part)
                        || TypeTexts.label(type, kinds).toLowerCase(Locale.ROOT).contains(part))
                .limit(SUGGESTIONS)
                .map(type -> new Choice(ReminderTexts.line(TypeTexts.label(type, kinds), NAME), type))
                .toList();
    }

    public static List<Choice> events(List<Occurrence> events, String typed, Instant now) {
        return events.stream()
                .filter(event -> event.end().isAfter(now))
                .filter(event -> event.title().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(Occurrence::start))
                .limit(SUGGESTIONS)
                .map(event -> new Choice(
                        ReminderTexts.line(ReminderTexts.utc(event.start()) + " · " + event.title(), NAME), event.id()))
                .toList();
    }

    /** Keys of leads as leads; unknown ones are passed over. */
    public static Preferences preferences(PreferencesSet set) {
        return new Preferences(
                set.name(),
                set.enabled(),
                set.leads().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream()
                                        .map(Lead::find)
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.toSet()))),
                0);
    }
}
