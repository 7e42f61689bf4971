package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.CalendarQuery;
import bot.k98.reminder.domain.calendar.CalendarView;
import bot.k98.reminder.domain.calendar.EventTypes;
import bot.k98.reminder.domain.calendar.KnownTab;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Suggestions while an option is typed: what begins with it first, then what contains it. */
final class SuggestionRenderer {
    private static final int MOST = 25;
    private static final int NAME = 100;

    private final EventTypes types;

    SuggestionRenderer(EventTypes types) {
        this.types = types;
    }

    List<Choice> suggest(CalendarUse.Suggest asked, CalendarView view, Instant now) {
        Stream<Choice> all =
                switch (asked.option()) {
                    case CalendarCommands.TYPE ->
                        withAll(upcoming(view, now)
                                .map(Occurrence::eventType)
                                .map(type -> choice(types.of(type).label(), type)));
                    case CalendarCommands.IMPORTANCE ->
                        withAll(upcoming(view, now)
                                .flatMap(one -> one.details().importance().stream())
                                .map(word -> choice(word, word)));
                    case CalendarCommands.CHANGE ->
                        view.tabs().stream()
                                .filter(KnownTab::isHeldEmpty)
                                .map(tab -> choice(tab.tab().title(), tab.tab().title()));
                    case CalendarCommands.SOURCE ->
                        view.tabs().stream()
                                .map(tab -> choice(tab.tab().title(), tab.tab().title()));
                    default -> Stream.empty();
                };
        String typed = asked.typed().strip().toLowerCase(Locale.ROOT);
        return all.distinct()
                .filter(choice -> place(choice, typed) < 2)
                .sorted(Comparator.comparing((Choice choice) -> !choice.value().equals(CalendarCommands.ALL))
                        .thenComparing(choice -> place(choice, typed))
                        .thenComparing(choice -> choice.name().toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }

    private static Stream<Occurrence> upcoming(CalendarView view, Instant now) {
        return CalendarQuery.upcoming(view.standing(), now);
    }

    private static Stream<Choice> withAll(Stream<Choice> choices) {
        return Stream.concat(Stream.of(choice(CalendarTexts.text("suggest.all"), CalendarCommands.ALL)), choices);
    }

    private static int place(Choice choice, String typed) {
        String name = choice.name().toLowerCase(Locale.ROOT);
        if (name.startsWith(typed) || choice.value().startsWith(typed)) {
            return 0;
        }
        return name.contains(typed) || choice.value().contains(typed) ? 1 : 2;
    }

    private static Choice choice(String name, String value) {
        return new Choice(TextCut.to(NAME, name), TextCut.to(NAME, value));
    }
}
