package bot.k98.reminder.discord.calendar;

import bot.k98.reminder.domain.calendar.CalendarQuery;
import bot.k98.reminder.domain.calendar.CalendarView;
import bot.k98.reminder.domain.calendar.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a use of the calendar’s commands and buttons means. */
public sealed interface CalendarUse {
    /**
     * Read the sources now, and say what came of it.
     *
     * @param source a tab’s title; absent: all
     * @param preview changes nothing, says what it would
     */
    record Refresh(Optional<String> source, boolean preview) implements CalendarUse {}

    /**
     * Which live messages there are.
     *
     * @param remake the one that is to be made anew, at the end of its channel
     */
    record Boards(Optional<String> remake) implements CalendarUse {}

    /**
     * Believe that a tab is empty.
     *
     * @param reject don’t: it is a mistake
     */
    record Approve(String tab, boolean reject) implements CalendarUse {}

    /**
     * Events as a file for a calendar of one’s own.
     *
     * @param query which ones; absent: the one of that id
     */
    record Download(Optional<CalendarQuery> query, String id) implements CalendarUse {
        public List<Standing> of(CalendarView view, Instant now) {
            return query.map(wanted -> wanted.all(view.standing(), now))
                    .orElseGet(() -> view.standing().stream()
                            .filter(one -> one.id().equals(id))
                            .toList());
        }
    }

    /** Looks at the calendar and changes nothing. */
    sealed interface Look extends CalendarUse {
        /** Whether everyone in the channel is to see an answer that is private otherwise. */
        default boolean shared() {
            return false;
        }

        /** What is answered to a member who may not write in the channel; empty: the same, since nobody else sees it. */
        default Optional<Look> hushed() {
            return Optional.empty();
        }

        /** The kind of event that is looked for, as it was typed; absent: all. */
        default Optional<String> type() {
            return Optional.empty();
        }

        /** The same, by the name of the kind that was found. */
        default Look ofType(String name) {
            return this;
        }
    }

    record Listing(CalendarQuery query, boolean shared) implements Look {
        @Override
        public Optional<String> type() {
            return query.type();
        }

        @Override
        public Look ofType(String name) {
            return new Listing(query.ofType(name), shared);
        }

        @Override
        public Optional<Look> hushed() {
            return shared ? Optional.of(new Hushed(new Listing(query, false))) : Optional.empty();
        }
    }

    /** Asked for everybody to see by a member who may not write there: answered privately. */
    record Hushed(Look look) implements Look {
        @Override
        public Optional<String> type() {
            return look.type();
        }

        @Override
        public Look ofType(String name) {
            return new Hushed(look.ofType(name));
        }
    }

    /** The same events, each at the reader’s own time. */
    record LocalTimes(CalendarQuery query) implements Look {}

    record LocalTime(String occurrence) implements Look {}

    record NextEvent(Optional<String> type, boolean shared) implements Look {
        @Override
        public Look ofType(String name) {
            return new NextEvent(Optional.of(name), shared);
        }

        @Override
        public Optional<Look> hushed() {
            return shared ? Optional.of(new Hushed(new NextEvent(type, false))) : Optional.empty();
        }
    }

    /**
     * @param fights fights alone, or everything about the kingdom’s war
     * @param several not only the next one
     * @param open whether everyone sees it
     */
    record NextInWar(boolean fights, boolean several, boolean open) implements Look {
        @Override
        public Optional<Look> hushed() {
            return open ? Optional.of(new Hushed(new NextInWar(fights, several, false))) : Optional.empty();
        }
    }

    record Status() implements Look {}

    /** @param source a tab’s title; absent: all */
    record Problems(Optional<String> source, int page) implements Look {}

    /** Suggestions for an option that is being typed. */
    record Suggest(String option, String typed) implements Look {}

    /** Another build’s button. */
    record Unknown() implements Look {}
}
