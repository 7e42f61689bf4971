package bot.k98.reminder.discord;

import bot.k98.reminder.domain.calendar.Lead;
import java.util.Collection;
import java.util.stream.Collectors;

/** Leads in words. */
final class LeadTexts {
    private LeadTexts() {}

    /** How long before. */
    static String before(Lead lead) {
        return ReminderTexts.text(
                switch (lead) {
                    case DAYS_7 -> "lead.7d";
                    case DAYS_3 -> "lead.3d";
                    case HOURS_24 -> "lead.24h";
                    case HOURS_12 -> "lead.12h";
                    case HOURS_4 -> "lead.4h";
                    case HOURS_1 -> "lead.1h";
                    case START -> "lead.start";
                });
    }

    /** In short, the longest first. */
    static String all(Collection<Lead> leads) {
        return leads.stream()
                .sorted()
                .map(lead -> lead == Lead.START ? ReminderTexts.text("lead.start") : lead.key())
                .collect(Collectors.joining(", "));
    }
}
