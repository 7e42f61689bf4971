package bot.k98.queue.parsing;

import bot.k98.contracts.queue.Problem;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.rows.Header;
import bot.k98.queue.domain.rows.HeaderSearch;
import bot.k98.queue.domain.rows.RefusedFileException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A profile's columns as a table has them, or comes near to them.
 *
 * @param header where the columns stand
 */
record Fit(Profile profile, Table table, Header header) {
    /**
     * The first profile whose columns a file has, with the table that has them. Sheets that people see go before hidden ones.
     *
     * @throws RefusedFileException when no profile fits; says what the nearest one misses
     */
    static Fit find(List<Profile> profiles, List<Table> tables) throws IOException, RefusedFileException {
        for (boolean hidden : new boolean[] {false, true}) {
            List<Table> some =
                    tables.stream().filter(table -> table.hidden() == hidden).toList();
            for (Profile profile : profiles) {
                Optional<Fit> best =
                        Search.of(profile, candidates(profile, some)).best();
                if (best.isPresent() && best.get().isWhole()) {
                    return best.get();
                }
            }
        }
        throw new RefusedFileException(Miss.nearest(profiles, tables));
    }

    private boolean isWhole() {
        return header.missing().isEmpty() && header.repeated().isEmpty();
    }

    /** A CSV file has no sheets: its tables will do for any profile. */
    static List<Table> candidates(Profile profile, List<Table> tables) {
        return tables.stream()
                .filter(table -> table.name().isEmpty()
                        || profile.rows()
                                .sheet()
                                .map(name -> name.equalsIgnoreCase(table.name().strip()))
                                .orElse(true))
                .toList();
    }

    /**
     * What came of looking for a profile's columns.
     *
     * @param best the first table that has them all, else the one that misses fewest
     * @param refusal why one of the tables can't be read
     */
    record Search(Optional<Fit> best, Optional<Problem> refusal) {
        static Search of(Profile profile, List<Table> tables) throws IOException {
            Fit best = null;
            Problem refusal = null;
            for (Table table : tables) {
                try {
                    HeaderSearch search = new HeaderSearch(profile);
                    table.read(search::look);
                    best = nearer(best, search.found().map(header -> new Fit(profile, table, header)));
                } catch (RefusedFileException e) {
                    refusal = refusal == null ? e.problem() : refusal;
                }
                if (best != null && best.isWhole()) {
                    break;
                }
            }
            return new Search(Optional.ofNullable(best), Optional.ofNullable(refusal));
        }

        /** Why nothing can be said of the columns: a table can't be read, and no other has one of them. */
        Optional<Problem> unreadable() {
            return refusal.filter(
                    _ -> best.map(fit -> fit.header.matches() == 0).orElse(true));
        }

        private static Fit nearer(Fit best, Optional<Fit> other) {
            if (best == null || other.isEmpty()) {
                return other.orElse(best);
            }
            Fit fit = other.get();
            boolean nearer = fit.isWhole()
                    || fit.header.missing().size() < best.header.missing().size();
            return nearer ? fit : best;
        }
    }
}
