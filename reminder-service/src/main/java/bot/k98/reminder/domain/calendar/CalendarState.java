package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.reminder.domain.calendar.RefreshPolicy.Readings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a guild's calendar as a whole.
 *
 * @param readings of the sources
 * @param readAt when the newest taken result was read
 * @param waiting officers who asked for a reading and wait for what comes of it
 * @param planProblems overrides that name nothing, or too much
 * @param board hash of the live board as it was last wanted; empty: there is none
 * @param boardAt when it was last compared
 */
public record CalendarState(
        Readings readings,
        Optional<Instant> readAt,
        List<ReplyAddress> waiting,
        List<RowProblem> planProblems,
        String board,
        Optional<Instant> boardAt) {
    public static final CalendarState NEW =
            new CalendarState(Readings.NONE, Optional.empty(), List.of(), List.of(), "", Optional.empty());

    public CalendarState {
        Stream.of(readings, readAt, boardAt).forEach(Objects::requireNonNull);
        waiting = List.copyOf(waiting);
        planProblems = List.copyOf(planProblems);
        board = board == null ? "" : board;
    }

    public CalendarState with(Readings others) {
        return new CalendarState(others, readAt, waiting, planProblems, board, boardAt);
    }

    public CalendarState readAt(Instant at) {
        return new CalendarState(readings, Optional.of(at), waiting, planProblems, board, boardAt);
    }

    public CalendarState planned(List<RowProblem> problems) {
        return new CalendarState(readings, readAt, waiting, problems, board, boardAt);
    }

    public CalendarState awaitedBy(ReplyAddress officer) {
        List<ReplyAddress> all =
                Stream.concat(waiting.stream(), Stream.of(officer)).toList();
        return new CalendarState(readings, readAt, all, planProblems, board, boardAt);
    }

    public CalendarState awaitedByNobody() {
        return new CalendarState(readings, readAt, List.of(), planProblems, board, boardAt);
    }

    public CalendarState showing(String hash, Instant at) {
        return new CalendarState(readings, readAt, waiting, planProblems, hash, Optional.of(at));
    }

    /** Whether the newest good reading is so old that somebody should know. A tab whose rejected emptiness was found again is as it should be. */
    public boolean isStale(List<KnownTab> tabs, Instant now) {
        return tabs.stream()
                .anyMatch(tab -> (tab.isRejected() ? readAt : tab.goodAt())
                        .map(at -> at.isBefore(now.minus(RefreshPolicy.STALE)))
                        .orElse(true));
    }
}
