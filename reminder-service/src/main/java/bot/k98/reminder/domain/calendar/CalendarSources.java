package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.discord.ReplyAddress;
import java.util.Set;

/** Where the calendar comes from. Returns at once; what comes of a reading arrives as a {@code SourceReport}. */
public interface CalendarSources {
    /** Nothing is set up: there is no calendar. */
    CalendarSources NONE = new CalendarSources() {
        @Override
        public void read(String guildId, long sequence) {}

        @Override
        public void read(String guildId, ReplyAddress officer, boolean preview, Set<CalendarTab> wanted) {}
    };

    /** All of them. */
    void read(String guildId, long sequence);

    /**
     * Some of them, for an officer.
     *
     * @param preview whether it is only to be said what would change
     */
    void read(String guildId, ReplyAddress officer, boolean preview, Set<CalendarTab> wanted);
}
