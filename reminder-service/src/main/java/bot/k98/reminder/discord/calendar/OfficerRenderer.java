package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.CalendarFact;
import bot.k98.reminder.domain.calendar.CalendarQuery;
import bot.k98.reminder.domain.calendar.CalendarView;
import bot.k98.reminder.domain.calendar.KnownTab;
import bot.k98.reminder.domain.calendar.Rejection;
import bot.k98.reminder.domain.calendar.RowProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What officers read about the calendar. */
final class OfficerRenderer {
    private static final int PAGE = 10;
    private static final int TEXT = 1900;
    private static final int NAME = 100;

    /** What a preview’s changes have of the text; the rest is for problems. */
    private static final int CHANGES = 1200;

    private static final int PROBLEMS = 3;

    private final Lines lines;

    OfficerRenderer(Lines lines) {
        this.lines = lines;
    }

    /** What came of a reading: the truth, also when nothing was taken. */
    MessageBody refreshed(List<CalendarFact> facts, CalendarView view) {
        List<String> parts = new ArrayList<>();
        List<RowProblem> refused =
                view.tabs().stream().flatMap(tab -> tab.openRefusal().stream()).toList();
        parts.add(CalendarTexts.text(
                refused.isEmpty()
                        ? "refreshed"
                        : refused.size() == view.tabs().size() ? "refreshed.not" : "refreshed.partly"));
        long back = count(facts, CalendarFact.OccurrenceBack.class);
        parts.add(CalendarTexts.text(
                back > 0 ? "refreshed.facts.back" : "refreshed.facts",
                count(facts, CalendarFact.OccurrenceAdded.class),
                count(facts, CalendarFact.OccurrenceMoved.class),
                count(facts, CalendarFact.OccurrenceChanged.class),
                count(facts, CalendarFact.OccurrenceCancelled.class),
                back));
        refused.forEach(problem -> parts.add("• " + line(problem)));
        view.tabs().stream()
                .filter(KnownTab::isRejected)
                .forEach(tab -> parts.add(
                        CalendarTexts.text("refreshed.rejected", tab.tab().title())));
        int rows = view.problems().size() - refused.size();
        if (rows > 0) {
            parts.add(CalendarTexts.text("refreshed.rows", rows));
        }
        return text(parts);
    }

    /** Each change in a line, as many as there is room for. */
    MessageBody preview(List<CalendarFact> facts, CalendarView after) {
        List<String> changes =
                facts.stream().flatMap(fact -> change(fact).stream()).toList();
        List<String> parts = new ArrayList<>();
        parts.add(CalendarTexts.text(changes.isEmpty() ? "preview.none" : "preview.title", changes.size()));
        int left = CHANGES;
        for (int i = 0; i < changes.size(); i++) {
            left -= changes.get(i).length();
            if (left < 0) {
                parts.add(CalendarTexts.text("preview.more", changes.size() - i));
                break;
            }
            parts.add(changes.get(i));
        }
        List<RowProblem> problems = after.problems();
        problems.stream().limit(PROBLEMS).forEach(problem -> parts.add("⚠️ " + line(problem)));
        if (problems.size() > PROBLEMS) {
            parts.add(CalendarTexts.text("preview.problems", problems.size() - PROBLEMS));
        }
        return text(parts);
    }

    private Optional<String> change(CalendarFact fact) {
        Occurrence one = fact.standing().occurrence();
        String name = lines.name(one);
        String at = CalendarTexts.utc(one.start());
        return switch (fact) {
            case CalendarFact.OccurrenceAdded added -> Optional.of(CalendarTexts.text("preview.added", name, at));
            case CalendarFact.OccurrenceMoved moved ->
                Optional.of(CalendarTexts.text("preview.moved", name, CalendarTexts.utc(moved.from()), at));
            case CalendarFact.OccurrenceChanged changed -> Optional.of(CalendarTexts.text("preview.changed", name, at));
            case CalendarFact.OccurrenceBack back -> Optional.of(CalendarTexts.text("preview.back", name, at));
            case CalendarFact.OccurrenceCancelled cancelled ->
                Optional.of(CalendarTexts.text("preview.cancelled", name, at));
            case CalendarFact.SourceFollowed followed -> Optional.empty();
            case CalendarFact.OccurrenceForgotten forgotten -> Optional.empty();
        };
    }

    MessageBody noSource(Optional<String> source, CalendarView view) {
        String titles =
                view.tabs().stream().map(tab -> "`" + tab.tab().title() + "`").collect(Collectors.joining(", "));
        String asked =
                source.map(name -> CalendarTexts.plain(TextCut.to(NAME, name))).orElse("");
        return MessageBody.of(CalendarTexts.text(titles.isEmpty() ? "source.none" : "source.unknown", asked, titles));
    }

    MessageBody boards(CalendarView view, Optional<String> channel, boolean remade) {
        if (channel.isEmpty()) {
            return MessageBody.of(CalendarTexts.text("boards.none"));
        }
        boolean wanted = !view.state().board().isEmpty();
        String at = view.state().boardAt().map(CalendarTexts::around).orElse("");
        String key = !wanted ? "boards.waiting" : remade ? "boards.remade" : "boards.stands";
        return MessageBody.of(CalendarTexts.text(key, channel.get(), at));
    }

    private static long count(List<CalendarFact> facts, Class<? extends CalendarFact> type) {
        return facts.stream().filter(type::isInstance).count();
    }

    MessageBody status(CalendarView view, Instant next, Instant now) {
        List<String> parts = new ArrayList<>();
        parts.add(view.state()
                .readAt()
                .map(at -> CalendarTexts.text("status.read", CalendarTexts.around(at), CalendarTexts.around(next)))
                .orElseGet(() -> CalendarTexts.text("status.never")));
        if (view.state().readings().isRunning(now)) {
            parts.add(CalendarTexts.text("status.running"));
        }
        view.tabs().forEach(tab -> parts.add(line(tab)));
        parts.add(upcoming(view, now));
        parts.add(CalendarTexts.text("status.problems", view.problems().size()));
        return text(parts);
    }

    private static String line(KnownTab tab) {
        String state = tab.openRefusal()
                .map(OfficerRenderer::line)
                .or(() -> refusedBy(tab))
                .orElseGet(
                        () -> CalendarTexts.text("status.tab.good", tab.counts().from()));
        String good = tab.goodAt()
                .map(at -> CalendarTexts.text("status.tab.at", CalendarTexts.around(at)))
                .orElseGet(() -> CalendarTexts.text("status.tab.never"));
        return "• `" + tab.tab().title() + "` " + good + " · " + state;
    }

    private String upcoming(CalendarView view, Instant now) {
        Map<String, Long> byType = CalendarQuery.upcoming(view.standing(), now)
                .collect(Collectors.groupingBy(
                        one -> lines.types().of(one).label(), TreeMap::new, Collectors.counting()));
        String counts = byType.entrySet().stream()
                .map(entry -> CalendarTexts.plain(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? CalendarTexts.text("status.empty") : CalendarTexts.text("status.upcoming", counts);
    }

    /** @param source a tab’s title; absent: of all */
    MessageBody problems(CalendarView view, Optional<String> source, int wanted) {
        CalendarView some = source.map(title -> view.of(List.of(title))).orElse(view);
        if (source.isPresent() && some.tabs().isEmpty()) {
            return noSource(source, view);
        }
        List<String> all = problemsAndRejected(some);
        int problems = some.problems().size();
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(wanted, 1, pages);
        List<String> parts = new ArrayList<>();
        parts.add(CalendarTexts.text(problems == 0 ? "problems.none" : "problems.title", problems, page, pages));
        all.stream().skip((long) (page - 1) * PAGE).limit(PAGE).forEach(line -> parts.add("• " + line));
        return Buttons.problems(text(parts), view.guildId(), source, page, pages);
    }

    /** What is to be put right first, then what an officer refused and holds as long as the tab is as it is. */
    private static List<String> problemsAndRejected(CalendarView view) {
        Stream<String> rejected = view.tabs().stream()
                .flatMap(tab ->
                        refusedBy(tab)
                                .map(text -> CalendarTexts.text(
                                        "problem.tab", tab.tab().title(), text))
                                .stream());
        return Stream.concat(view.problems().stream().map(OfficerRenderer::line), rejected)
                .toList();
    }

    /** Who refused that the tab is empty, and when; empty when nobody did. */
    private static Optional<String> refusedBy(KnownTab tab) {
        return tab.rejection()
                .filter(_ -> tab.isRejected())
                .map(word -> CalendarTexts.text("rejected.by", officer(word), CalendarTexts.around(word.at())));
    }

    /** @param before whether it had been rejected already */
    MessageBody rejected(KnownTab tab, boolean before) {
        List<String> parts = new ArrayList<>();
        tab.rejection()
                .filter(_ -> before)
                .ifPresent(word -> parts.add(
                        CalendarTexts.text("rejected.before", officer(word), CalendarTexts.around(word.at()))));
        parts.add(CalendarTexts.text("rejected", tab.tab().title()));
        parts.add(CalendarTexts.text("rejected.next", tab.tab().title()));
        return text(parts);
    }

    private static String officer(Rejection word) {
        return "<@" + word.by() + ">";
    }

    static String line(RowProblem problem) {
        String key = "fault." + problem.fault().name().toLowerCase(Locale.ROOT);
        String found = CalendarTexts.plain(problem.found());
        String fault = problem.excess()
                .map(by -> CalendarTexts.text(key + ".by", found, by.length(), by.most()))
                .orElseGet(() -> CalendarTexts.text(key, found));
        if (problem.row() == 0) {
            return CalendarTexts.text("problem.tab", problem.tab(), fault);
        }
        return problem.column().isEmpty()
                ? CalendarTexts.text("problem.row", problem.tab(), problem.row(), fault)
                : CalendarTexts.text("problem.cell", problem.tab(), problem.row(), problem.column(), fault);
    }

    private static MessageBody text(List<String> parts) {
        return MessageBody.of(TextCut.to(TEXT, String.join("\n", parts)));
    }
}
