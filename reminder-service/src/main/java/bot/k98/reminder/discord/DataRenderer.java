package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.MemberReminders;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.preference.Preferences;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is kept of a member, in words and as a file that a person can read. */
public final class DataRenderer {
    private static final String FILE = "my-data.txt";

    private final TextLookup texts;

    public DataRenderer(TextLookup texts) {
        this.texts = texts;
    }

    /** All of it: zone, choices, every reminder with its text. */
    public byte[] export(MemberReminders member, Preferences preferences) {
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
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
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

    public static MessageBody exported(String hash) {
        return MessageBody.of(ReminderTexts.text("data.exported")).attaching(hash, FILE);
    }

    public static MessageBody ask(MemberKey member) {
        ComponentId id = new ComponentId(ServiceName.REMINDER, Commands.FORGET, member.guildId(), "", 0);
        return MessageBody.of(ReminderTexts.text("data.really"))
                .with(Row.of(new Button(id, ReminderTexts.text("button.forget"), ButtonStyle.DANGER)));
    }

    public static MessageBody deleted() {
        return MessageBody.of(ReminderTexts.text("data.deleted"));
    }
}
