package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.EventTypes;
import java.time.Instant;

/** How one occurrence is written. */
final class Lines {
    private static final int DESCRIPTION = 120;

    private final EventTypes types;

    Lines(EventTypes types) {
        this.types = types;
    }

    EventTypes types() {
        return types;
    }

    /** Emoji, bold title, variant. */
    String name(Occurrence one) {
        String variant = one.details()
                .variant()
                .filter(word -> !one.title().contains(word))
                .map(word -> " [" + CalendarTexts.plain(word) + "]")
                .orElse("");
        return types.of(one).emoji(one) + " **" + CalendarTexts.plain(one.title()) + "**" + variant;
    }

    /** For a list: name, UTC, from now, what else there is. */
    String entry(Occurrence one) {
        String when = CalendarTexts.text(
                one.allDay() ? "list.all.day" : "list.when",
                CalendarTexts.day(one.start()),
                CalendarTexts.hour(one.start()),
                CalendarTexts.around(one.start()));
        return name(one) + "\n" + when + more(one);
    }

    private static String more(Occurrence one) {
        StringBuilder more = new StringBuilder();
        one.details()
                .channelId()
                .ifPresent(channel -> more.append(" · <#").append(channel).append('>'));
        one.details().link().ifPresent(link -> more.append(" · <").append(link).append('>'));
        if (!one.details().description().isEmpty()) {
            String text = TextCut.to(DESCRIPTION, one.details().description().replaceAll("\\s+", " "));
            more.append("\n-# ").append(CalendarTexts.plain(text));
        }
        return more.toString();
    }

    /** At the reader’s own time. */
    String local(Occurrence one) {
        return name(one) + "\n"
                + CalendarTexts.text("local.when", CalendarTexts.at(one.start()), CalendarTexts.at(one.end()));
    }

    /** For the board, below its day. */
    String onBoard(Occurrence one) {
        String line = CalendarTexts.text(
                one.allDay() ? "board.all.day" : "board.line",
                name(one),
                CalendarTexts.hour(one.start()),
                CalendarTexts.around(one.start()),
                end(one));
        String channel = one.details().channelId().map(id -> " · <#" + id + ">").orElse("");
        String link = one.details()
                .link()
                .map(address -> " · [" + CalendarTexts.text("board.link") + "](" + address + ")")
                .orElse("");
        return line + link + channel;
    }

    private static String end(Occurrence one) {
        boolean sameDay = CalendarTexts.day(one.start()).equals(CalendarTexts.day(one.end()));
        Instant end = one.end();
        return sameDay ? CalendarTexts.hour(end) : CalendarTexts.day(end) + " " + CalendarTexts.hour(end);
    }
}
