package bot.k98.reminder.topology;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.reminder.CalendarEntry;
import bot.k98.contracts.reminder.CalendarEntry.OccurrencePlanned;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.contracts.reminder.SourceReport.SourcesRead;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.contracts.reminder.SourceReport.TabsRead;
import bot.k98.reminder.domain.calendar.CalendarFact;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceAdded;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceBack;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceCancelled;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceChanged;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceForgotten;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceMoved;
import bot.k98.reminder.domain.calendar.CalendarFact.SourceFollowed;
import bot.k98.reminder.domain.calendar.CalendarRules;
import bot.k98.reminder.domain.calendar.CalendarState;
import bot.k98.reminder.domain.calendar.CalendarView;
import bot.k98.reminder.domain.calendar.KnownTab;
import bot.k98.reminder.domain.calendar.RefreshPolicy;
import bot.k98.reminder.domain.calendar.RefreshPolicy.Readings;
import bot.k98.reminder.domain.calendar.Rejection;
import bot.k98.reminder.domain.calendar.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Carries out what is decided about a guild's calendar: rows, leads, what is published, who is told. */
final class CalendarDesk {
    /** The board's id. */
    static final String BOARD = "reminder:calendar";

    /** How often the board is compared with what it should be, apart from changes: what began leaves it. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final CalendarTools tools;
    private final CalendarStore store;
    private final LeadIndex leads;
    private final CalendarOutlet outlet;
    private final Announcements announcements;
    private final LeadCaller members;

    CalendarDesk(ProcessorContext<String, Object> context, CalendarTools tools) {
        this.tools = tools;
        this.store = new CalendarStore(context);
        this.leads = new LeadIndex(context);
        this.outlet = new CalendarOutlet(context);
        this.announcements = new Announcements(tools, store, leads, outlet);
        this.members = new LeadCaller(context, tools.kinds());
    }

    CalendarStore store() {
        return store;
    }

    LeadIndex leads() {
        return leads;
    }

    CalendarOutlet outlet() {
        return outlet;
    }

    Announcements announcements() {
        return announcements;
    }

    /** Who does what follows when a lead is reached. */
    List<LeadFollower> followers() {
        return List.of(announcements, members);
    }

    /** From now on this task keeps that guild's calendar. */
    void keep(String guild) {
        if (store.state(guild).isEmpty()) {
            store.put(guild, CalendarState.NEW);
        }
    }

    /** Asks for a reading, if none is on its way. */
    void ask(String guild, Optional<ReplyAddress> officer, Instant now) {
        CalendarState state = store.state(guild).orElse(CalendarState.NEW);
        CalendarState awaited = officer.map(state::awaitedBy).orElse(state);
        if (awaited.readings().isRunning(now)) {
            store.put(guild, awaited);
            return;
        }
        Readings asked = awaited.readings().asked(now);
        store.put(guild, awaited.with(asked));
        tools.sources().read(guild, asked.sequence());
    }

    /** Takes what was read; an older result than was taken before changes nothing. */
    void take(SourcesRead read, Instant now) {
        CalendarState state = store.state(read.guildId()).orElse(CalendarState.NEW);
        boolean failed = read.tabs().stream().anyMatch(tab -> !tab.wasRead());
        Optional<Readings> readings = state.readings().took(read.sequence(), failed);
        if (readings.isEmpty()) {
            return;
        }
        CalendarRules.Outcome outcome = tools.rules()
                .take(read.guildId(), store.tabs(read.guildId()), read.tabs(), store.standing(read.guildId()), now);
        CalendarState after = state.with(readings.get()).readAt(read.readAt()).planned(outcome.problems());
        store.put(read.guildId(), after.awaitedByNobody());
        carryOut(read.guildId(), outcome, now);
        store.view(read.guildId())
                .ifPresent(view -> after.waiting()
                        .forEach(officer -> outlet.reply(
                                new Reply.Answer(officer, tools.renderer().refreshed(outcome.facts(), view)), now)));
    }

    /** Takes what was read of some tabs for an officer, or only says what it would do. */
    void take(TabsRead read, Instant now) {
        CalendarState state = store.state(read.guildId()).orElse(CalendarState.NEW);
        MessageBody answer = answer(read, state, now);
        outlet.reply(new Reply.Answer(read.officer(), answer), now);
    }

    private MessageBody answer(TabsRead read, CalendarState state, Instant now) {
        String guild = read.guildId();
        List<String> titles = read.tabs().stream().map(Tab::name).toList();
        if (titles.isEmpty()) {
            CalendarView view = new CalendarView(guild, state, store.tabs(guild), List.of());
            return tools.renderer().noSource(Optional.empty(), view);
        }
        if (state.readAt().filter(read.readAt()::isBefore).isPresent()) {
            return tools.renderer().older();
        }
        CalendarRules.Outcome outcome =
                tools.rules().takeSome(guild, store.tabs(guild), read.tabs(), store.standing(guild), now);
        CalendarState after = state.planned(outcome.problems());
        CalendarView view = new CalendarView(guild, after, outcome.tabs(), store.standing(guild)).of(titles);
        if (read.preview()) {
            return tools.renderer().preview(outcome.facts(), view);
        }
        store.put(guild, after);
        carryOut(guild, outcome, now);
        return tools.renderer().refreshed(outcome.facts(), view);
    }

    /** Has the board deleted and made anew. */
    void remakeBoard(String guild, String cause, Instant now) {
        outlet.board(new Board.BoardRemoved(BOARD, ServiceName.REMINDER), cause, now);
        store.state(guild).ifPresent(state -> store.put(guild, state.showing("", now)));
        showBoard(guild, now);
    }

    /** Believes that a tab is empty. */
    List<CalendarFact> believeEmpty(String guild, KnownTab empty, Instant now) {
        List<KnownTab> tabs = store.tabs(guild).stream()
                .map(tab -> tab.tab() == empty.tab() ? tab.emptied(now) : tab)
                .toList();
        CalendarRules.Outcome outcome = tools.rules().plan(guild, tabs, store.standing(guild), now);
        store.state(guild).ifPresent(state -> store.put(guild, state.planned(outcome.problems())));
        carryOut(guild, outcome, now);
        return outcome.facts();
    }

    /** Takes a tab's emptiness for a mistake. */
    KnownTab reject(String guild, KnownTab empty, Rejection word, Instant now) {
        KnownTab rejected = empty.rejected(word);
        store.put(guild, rejected);
        showBoard(guild, now);
        return rejected;
    }

    private void carryOut(String guild, CalendarRules.Outcome outcome, Instant now) {
        outcome.tabs().forEach(tab -> store.put(guild, tab));
        outcome.facts().forEach(fact -> apply(fact, now));
        tools.metrics().calendar(outcome.facts());
        showBoard(guild, now);
    }

    private void apply(CalendarFact fact, Instant now) {
        Standing standing = fact.standing();
        switch (fact) {
            case OccurrenceAdded added -> plan(standing, Optional.empty(), now);
            case OccurrenceMoved moved -> {
                plan(standing, Optional.of(moved.from()), now);
                leads.rearm(standing.occurrence(), moved.from(), now);
                withdraw(standing.occurrence(), moved.from(), now);
                announcements.moved(standing.occurrence(), now);
            }
            case OccurrenceChanged _, OccurrenceBack _ -> plan(standing, Optional.empty(), now);
            case OccurrenceCancelled cancelled -> {
                store.put(standing);
                outlet.publish(
                        new CalendarEntry.OccurrenceCancelled(standing.occurrence(), cancelled.reason(), now), now);
                withdraw(standing.occurrence(), standing.occurrence().start(), now);
                announcements.cancelled(standing.occurrence(), now);
            }
            case SourceFollowed followed -> store.put(standing);
            case OccurrenceForgotten forgotten -> {
                store.remove(standing);
                outlet.forget(standing.id(), now);
            }
        }
    }

    private void plan(Standing standing, Optional<Instant> movedFrom, Instant now) {
        store.put(standing);
        outlet.publish(new OccurrencePlanned(standing.occurrence(), movedFrom), now);
        leads.arm(standing.occurrence(), now);
    }

    private void withdraw(Occurrence occurrence, Instant start, Instant now) {
        leads.underWay(occurrence, start, now).forEach(lead -> members.withdraw(occurrence, start, lead, now));
    }

    /** What time alone brings about. */
    void pass(String guild, Instant now) {
        CalendarState state = store.state(guild).orElse(CalendarState.NEW);
        boolean lost = !state.waiting().isEmpty() && !state.readings().isRunning(now);
        if (lost) {
            MessageBody body = tools.renderer().notRead();
            state.waiting().forEach(officer -> outlet.reply(new Reply.Answer(officer, body), now));
            store.put(guild, state.awaitedByNobody());
        }
        if (RefreshPolicy.isDue(state.readings(), now)) {
            ask(guild, Optional.empty(), now);
        }
        boolean look = state.boardAt().map(at -> !now.isBefore(at.plus(LOOK))).orElse(true);
        if (look && state.readAt().isPresent()) {
            showBoard(guild, now);
        }
    }

    /** Deletes all of it; hundreds of rows at most. */
    void purge(String guild, Instant now) {
        Optional<CalendarState> state = store.state(guild);
        if (state.filter(known -> !known.board().isEmpty()).isPresent()) {
            outlet.board(new Board.BoardRemoved(BOARD, ServiceName.REMINDER), "purged", now);
        }
        store.standing(guild).forEach(standing -> outlet.forget(standing.id(), now));
        store.purge(guild);
        leads.purge(guild);
    }

    /** Wants the board as it should be, if that is other than before. */
    private void showBoard(String guild, Instant now) {
        store.view(guild).ifPresent(view -> {
            Optional<Board> board = tools.pinnedChannel()
                    .map(channel -> new Board.BoardWanted(
                            BOARD,
                            ServiceName.REMINDER,
                            channel,
                            tools.renderer().board(view, now),
                            true));
            String hash = board.map(CalendarDesk::hash).orElse("");
            if (!hash.equals(view.state().board())) {
                outlet.board(board.orElseGet(() -> new Board.BoardRemoved(BOARD, ServiceName.REMINDER)), hash, now);
            }
            store.put(guild, view.state().showing(hash, now));
        });
    }

    private static String hash(Board board) {
        return DeterministicId.of("board", new String(Topics.BOARDS.codec().encode(board), StandardCharsets.UTF_8));
    }
}
