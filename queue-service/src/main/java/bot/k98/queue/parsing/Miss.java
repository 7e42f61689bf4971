package bot.k98.queue.parsing;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.queue.Problem;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.rows.Header;
import bot.k98.queue.parsing.Fit.Search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a profile doesn't fit.
 *
 * @param problem in full
 * @param missing required columns that aren't there
 * @param matches columns that are
 * @param blank whether nothing stands where the columns' names are looked for
 * @param refusal why nothing can be said of the columns
 */
record Miss(Problem problem, int missing, long matches, boolean blank, Optional<Problem> refusal) {
    private static final int SHOWN = 300;
    private static final Comparator<Miss> NEAREST =
            Comparator.comparingInt(Miss::missing).thenComparing(Miss::matches, Comparator.reverseOrder());

    /** The problem of the profile that comes nearest, when one has a column at all; else what is wrong with the file. */
    static Problem nearest(List<Profile> profiles, List<Table> tables) throws IOException {
        List<Miss> misses = new ArrayList<>();
        for (Profile profile : profiles) {
            misses.add(of(profile, tables));
        }
        return misses.stream()
                .filter(miss -> miss.matches > 0)
                .min(NEAREST)
                .map(Miss::problem)
                .or(() -> misses.stream().flatMap(miss -> miss.refusal.stream()).findFirst())
                .orElseGet(() -> unlike(profiles, misses));
    }

    private static Problem unlike(List<Profile> profiles, List<Miss> misses) {
        if (misses.stream().allMatch(Miss::blank)) {
            return Problem.of("file.blank", Header.SEARCHED);
        }
        return misses.size() == 1
                ? misses.getFirst().problem()
                : Problem.of(
                        "profile.none",
                        String.join(", ", profiles.stream().map(Profile::title).toList()));
    }

    /** A profile whose sheet isn't there is as near as its columns are in the others. */
    private static Miss of(Profile profile, List<Table> tables) throws IOException {
        List<Table> candidates = Fit.candidates(profile, tables);
        Search search = Search.of(profile, candidates.isEmpty() ? tables : candidates);
        Optional<Header> header = search.best().map(Fit::header);
        Problem problem = candidates.isEmpty()
                ? noSheet(profile, tables)
                : header.map(found -> columns(profile, found))
                        .orElseGet(() -> Problem.of("rows.none", profile.title()));
        return new Miss(
                problem,
                header.map(found -> found.missing().size()).orElse(0),
                header.map(Header::matches).orElse(0L),
                header.map(found -> found.found().isEmpty()).orElse(true),
                search.unreadable());
    }

    private static Problem noSheet(Profile profile, List<Table> tables) {
        String found = String.join(", ", tables.stream().map(Table::name).toList());
        return Problem.of(
                "sheet.missing", profile.title(), profile.rows().sheet().orElse(""), found);
    }

    private static Problem columns(Profile profile, Header header) {
        return header.missing().isEmpty()
                ? Problem.of("columns.repeated", profile.title(), String.join(", ", header.repeated()))
                : Problem.of(
                        "columns.missing", profile.title(), String.join(", ", header.missing()), shown(header.found()));
    }

    private static String shown(List<String> headers) {
        return TextCut.to(SHOWN, String.join(", ", headers));
    }
}
