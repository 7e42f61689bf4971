package bot.k98.reminder.discord;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.MemberReminders;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.data.Gathering;
import bot.k98.reminder.domain.preference.Preferences;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is kept of a member, in words and as a file that a person can read. */
public final class DataRenderer {
    private static final String FILE = "my-data.txt";

    /** Later it is no news. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final TextLookup texts;

    public DataRenderer(TextLookup texts) {
        this.texts = texts;
    }

    /** All of it, service by service, in one file. */
    public byte[] export(MemberReminders member, Preferences preferences, Gathering gathering, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(ReminderTexts.text("data.file.head", now.truncatedTo(ChronoUnit.SECONDS)));
        section(lines, "data.file.reminder.title", own(member, preferences));
        section(lines, "data.file.queue.title", said(gathering, ServiceName.QUEUE));
        section(lines, "data.file.watchdog.title", said(gathering, ServiceName.WATCHDOG));
        section(lines, "data.file.gateway.title", said(gathering, ServiceName.GATEWAY));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void section(List<String> lines, String title, List<String> kept) {
        lines.add("");
        lines.add("[" + ReminderTexts.text(title) + "]");
        lines.addAll(kept);
    }

    private static List<String> said(Gathering gathering, ServiceName service) {
        if (gathering.silent().contains(service)) {
            return List.of(ReminderTexts.text("data.file.silent"));
        }
        List<String> kept = gathering.of(service);
        return kept.isEmpty() ? List.of(ReminderTexts.text("data.file.nothing")) : kept;
    }

    /** Zone, choices, every reminder with its text. */
    private List<String> own(MemberReminders member, Preferences preferences) {
        List<String> lines = new ArrayList<>();
        lines.add("server: " + member.member().guildId());
        lines.add("user: " + member.member().userId());
        lines.add("time zone: " + member.zone().map(ReminderTexts::zone).orElse("UTC, not chosen"));
        lines.add("direct messages refused since: "
                + member.closedSince().map(Object::toString).orElse("never"));
        lines.add("name when events were last chosen: " + preferences.name());
        lines.add("told of events: " + (preferences.enabled() ? "yes" : "no"));
        preferences.leads().forEach((type, leads) -> lines.add("event " + type + ": " + LeadTexts.all(leads)));
        member.reminders().values().stream()
                .sorted(Comparator.comparing(Reminder::due))
                .forEach(reminder -> lines.add(line(reminder)));
        return lines;
    }

    private String line(Reminder reminder) {
        String state = reminder.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String repeat = reminder instanceof Reminder.Pending pending
                ? pending.repeat()
                        .map(rule -> ", " + RepeatTexts.of(rule) + " in " + ReminderTexts.zone(rule.zone()))
                        .orElse("")
                : "";
        return "reminder " + reminder.key().id() + " (" + state + ") " + reminder.due() + repeat + ": "
                + texts.of(reminder.key());
    }

    /** @param silent services that did not answer in time */
    public static MessageBody exported(String hash, Set<ServiceName> silent) {
        String note = silent.isEmpty() ? "" : "\n" + ReminderTexts.text("data.exported.without", names(silent));
        return MessageBody.of(ReminderTexts.text("data.exported") + note).attaching(hash, FILE);
    }

    public static MessageBody ask(MemberKey member) {
        ComponentId id = new ComponentId(ServiceName.REMINDER, Commands.FORGET, member.guildId(), "", 0);
        return MessageBody.of(ReminderTexts.text("data.really"))
                .with(Row.of(new Button(id, ReminderTexts.text("button.forget"), ButtonStyle.DANGER)));
    }

    /** @param silent services that have not confirmed */
    public static MessageBody deleted(Set<ServiceName> silent) {
        String first = silent.isEmpty()
                ? ReminderTexts.text("data.deleted")
                : ReminderTexts.text("data.deleted.without", names(silent));
        return MessageBody.of(first + "\n" + ReminderTexts.text("data.deleted.kept"));
    }

    /** To a member who was told that somebody had not confirmed yet: now all have. */
    public static Post.SendMessage deletedAtLast(Gathering gathering, Instant now) {
        Post.Request request = new Post.Request(
                DeterministicId.of("data-deleted", gathering.request()),
                ServiceName.REMINDER,
                "data-" + gathering.request(),
                Optional.of(now.plus(NEWS)));
        return new Post.SendMessage(
                request,
                Post.Target.direct(gathering.member().userId()),
                MessageBody.of(ReminderTexts.text("data.deleted.at.last")));
    }

    private static String names(Set<ServiceName> services) {
        return services.stream().map(service -> service.wire() + "-service").collect(Collectors.joining(", "));
    }
}
