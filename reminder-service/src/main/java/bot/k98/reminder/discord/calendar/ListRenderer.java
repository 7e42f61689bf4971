package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Mentions;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.CalendarQuery;
import bot.k98.reminder.domain.calendar.CalendarQuery.Found;
import bot.k98.reminder.domain.calendar.CalendarView;
import bot.k98.reminder.domain.calendar.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists of events. */
final class ListRenderer {
    private static final int MOST_FIGHTS = 3;
    private static final int MOST_EVENTS = 5;
    private static final int DESCRIPTION = 4000;
    private static final int FILTERS = 100;
    private static final int BLUE = 0x3498DB;
    private static final int GREEN = 0x2ECC71;
    private static final int ORANGE = 0xE67E22;

    private final Lines lines;

    ListRenderer(Lines lines) {
        this.lines = lines;
    }

    MessageBody list(CalendarUse.Listing listing, CalendarView view, Instant now) {
        CalendarQuery query = listing.query();
        Found found = query.find(view.standing(), now);
        List<String> parts = new ArrayList<>(banner(view, now));
        if (found.total() == 0) {
            parts.add(CalendarTexts.text("list.none"));
        }
        found.shown().forEach(one -> parts.add(lines.entry(one)));
        String footer = found.total() == 0
                ? CalendarTexts.text("list.utc")
                : CalendarTexts.text(
                        "list.footer",
                        (found.page() - 1) * CalendarQuery.PAGE + 1,
                        (found.page() - 1) * CalendarQuery.PAGE + found.shown().size(),
                        found.total(),
                        found.page(),
                        found.pages());
        MessageBody body = body(title(query), parts, BLUE, footer);
        return listing.shared()
                ? Buttons.shared(body, view.guildId(), query, found)
                : Buttons.list(body, view.guildId(), query, found);
    }

    private String title(CalendarQuery query) {
        String title = CalendarTexts.text(query.days() == 1 ? "list.title.day" : "list.title", query.days());
        List<String> filters = new ArrayList<>();
        query.type().ifPresent(type -> filters.add(lines.types().of(type).label()));
        query.importance().ifPresent(filters::add);
        query.text().ifPresent(text -> filters.add("“" + text + "”"));
        String words = CalendarTexts.plain(TextCut.to(FILTERS, String.join(", ", filters)));
        return filters.isEmpty() ? title : title + ": " + words;
    }

    MessageBody local(CalendarUse.LocalTimes wanted, CalendarView view, Instant now) {
        Found found = wanted.query().find(view.standing(), now);
        List<String> parts = found.shown().stream().map(lines::local).toList();
        return parts.isEmpty()
                ? MessageBody.of(CalendarTexts.text("list.none"))
                : body(CalendarTexts.text("local.title"), parts, ORANGE, CalendarTexts.text("local.footer"));
    }

    MessageBody local(String occurrence, CalendarView view) {
        return view.standing().stream()
                .filter(one -> one.id().equals(occurrence))
                .findFirst()
                .map(one -> body(
                        CalendarTexts.text("local.title"),
                        List.of(lines.local(one.occurrence())),
                        ORANGE,
                        CalendarTexts.text("local.footer")))
                .orElseGet(() -> MessageBody.of(CalendarTexts.text("local.gone")));
    }

    MessageBody next(CalendarUse.NextEvent wanted, CalendarView view, Instant now) {
        Optional<Occurrence> next = CalendarQuery.upcoming(view.standing(), now)
                .filter(one -> wanted.type().map(one.eventType()::equals).orElse(true))
                .findFirst();
        List<String> parts = new ArrayList<>(banner(view, now));
        parts.add(next.map(lines::entry)
                .orElseGet(() -> wanted.type()
                        .map(type -> CalendarTexts.text(
                                "next.none.of",
                                CalendarTexts.plain(lines.types().of(type).label())))
                        .orElseGet(() -> CalendarTexts.text("next.none"))));
        MessageBody body = body(CalendarTexts.text("next.title"), parts, GREEN, CalendarTexts.text("list.utc"));
        return next.map(one -> Buttons.one(body, one)).orElse(body);
    }

    MessageBody next(CalendarUse.NextInWar wanted, CalendarView view, Instant now) {
        boolean fights = wanted.fights();
        List<Occurrence> all = CalendarQuery.upcoming(view.standing(), now)
                .filter(one -> isOfWar(one, fights))
                .limit(fights ? MOST_FIGHTS : MOST_EVENTS)
                .toList();
        if (all.isEmpty()) {
            return MessageBody.of(CalendarTexts.text(fights ? "war.no.fight" : "war.no.event"));
        }
        List<String> parts = new ArrayList<>(banner(view, now));
        all.stream().limit(wanted.several() ? all.size() : 1).map(lines::entry).forEach(parts::add);
        String title = CalendarTexts.text(fights ? "war.fight.title" : "war.event.title");
        MessageBody body = body(title, parts, GREEN, CalendarTexts.text("list.utc"));
        return Buttons.toggle(body, view.guildId(), fights, wanted.several(), all.size());
    }

    /** The same rule wherever a fight is looked for. */
    private boolean isOfWar(Occurrence one, boolean fights) {
        EventType type = lines.types().of(one);
        return fights ? type.isFight(one) : type.announced();
    }

    private static List<String> banner(CalendarView view, Instant now) {
        if (view.tabs().isEmpty()) {
            return List.of(CalendarTexts.text("banner.none"));
        }
        return view.state().isStale(view.tabs(), now) ? List.of(CalendarTexts.text("board.stale")) : List.of();
    }

    private static MessageBody body(String title, List<String> parts, int color, String footer) {
        String description = parts.stream().collect(Collectors.joining("\n\n"));
        Embed embed = new Embed(
                Optional.of(title),
                Optional.of(TextCut.to(DESCRIPTION, description)),
                color,
                List.of(),
                Optional.of(footer));
        return new MessageBody("", List.of(embed), List.of(), Mentions.NONE);
    }
}
