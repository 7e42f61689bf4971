package bot.k98.queue.parsing;

import bot.k98.contracts.queue.Problem;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.rows.Header;
import bot.k98.queue.domain.rows.HeaderSearch;
import bot.k98.queue.domain.rows.RefusedFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first profile whose columns a file has, with the table that has them.
 *
 * @param header where the columns stand
 */
record Fit(Profile profile, Table table, Header header) {
    /**
     * Sheets that people see go before hidden ones.
     *
     * @throws RefusedFileException when no profile fits; says what each misses
     */
    static Fit find(List<Profile> profiles, List<Table> tables) throws IOException, RefusedFileException {
        for (boolean hidden : new boolean[] {false, true}) {
            List<Table> some =
                    tables.stream().filter(table -> table.hidden() == hidden).toList();
            for (Profile profile : profiles) {
                Optional<Fit> nearest = nearest(profile, candidates(profile, some));
                if (nearest.isPresent() && nearest.get().fits()) {
                    return nearest.get();
                }
            }
        }
        List<Problem> misses = new ArrayList<>();
        for (Profile profile : profiles) {
            List<Table> candidates = candidates(profile, tables);
            misses.add(candidates.isEmpty() ? noSheet(profile, tables) : miss(profile, nearest(profile, candidates)));
        }
        throw new RefusedFileException(misses.size() == 1 ? misses.getFirst() : noneFits(profiles));
    }

    private boolean fits() {
        return header.missing().isEmpty() && header.repeated().isEmpty();
    }

    private static Optional<Fit> nearest(Profile profile, List<Table> tables) throws IOException, RefusedFileException {
        Fit best = null;
        for (Table table : tables) {
            HeaderSearch search = new HeaderSearch(profile);
            table.read(search::look);
            Fit fit = search.found()
                    .map(header -> new Fit(profile, table, header))
                    .orElse(null);
            if (fit != null && fit.fits()) {
                return Optional.of(fit);
            }
            boolean nearer = fit != null
                    && (best == null
                            || fit.header.missing().size()
                                    < best.header.missing().size());
            best = nearer ? fit : best;
        }
        return Optional.ofNullable(best);
    }

    /** A CSV file has no sheets: its one table will do for any profile. */
    private static List<Table> candidates(Profile profile, List<Table> tables) {
        return tables.stream()
                .filter(table -> table.name().isEmpty()
                        || profile.rows()
                                .sheet()
                                .map(name -> name.equalsIgnoreCase(table.name().strip()))
                                .orElse(true))
                .toList();
    }

    private static Problem noSheet(Profile profile, List<Table> tables) {
        String found = String.join(", ", tables.stream().map(Table::name).toList());
        return Problem.of(
                "sheet.missing", profile.title(), profile.rows().sheet().orElse(""), found);
    }

    private static Problem miss(Profile profile, Optional<Fit> nearest) {
        if (nearest.isEmpty()) {
            return Problem.of("rows.none", profile.title());
        }
        Header header = nearest.get().header();
        return header.missing().isEmpty()
                ? Problem.of("columns.repeated", profile.title(), String.join(", ", header.repeated()))
                : Problem.of(
                        "columns.missing", profile.title(), String.join(", ", header.missing()), shown(header.found()));
    }

    private static String shown(List<String> headers) {
        String all = String.join(", ", headers);
        return all.length() <= 300 ? all : all.substring(0, 300) + "…";
    }

    private static Problem noneFits(List<Profile> profiles) {
        return Problem.of(
                "profile.none",
                String.join(", ", profiles.stream().map(Profile::title).toList()));
    }
}
