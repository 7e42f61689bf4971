package bot.k98.queue.domain.rows;

import bot.k98.queue.domain.profile.Column;
import bot.k98.queue.domain.profile.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of headers, matched with a profile's columns.
 *
 * @param row its number in the file, from 1
 * @param found the headers as they stand there
 * @param missing the profile's required columns that no header names, by their first header
 * @param repeated headers of the profile's columns that stand there twice
 * @param at where each column of the profile stands, -1 where it doesn't
 */
public record Header(int row, List<String> found, List<String> missing, List<String> repeated, int[] at) {
    /** Rows that are looked at in search of the headers. */
    public static final int SEARCHED = 20;

    static Header match(Profile profile, int row, String[] cells) {
        Map<String, Integer> places = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            String name = HeaderName.of(cells[i]);
            if (!name.isEmpty() && places.putIfAbsent(name, i) != null) {
                twice.add(name);
            }
        }
        int[] at = profile.columns().stream()
                .mapToInt(column -> place(column, places))
                .toArray();
        return new Header(row, named(cells), missing(profile, at), repeated(profile, twice), at);
    }

    /** Columns of the profile that it has. */
    public long matches() {
        return Arrays.stream(at).filter(place -> place >= 0).count();
    }

    private static int place(Column column, Map<String, Integer> places) {
        return column.headers().stream()
                .map(HeaderName::of)
                .filter(places::containsKey)
                .mapToInt(places::get)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> named(String[] cells) {
        return Arrays.stream(cells)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static List<String> missing(Profile profile, int[] at) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            Column column = profile.columns().get(i);
            if (at[i] < 0 && column.required()) {
                missing.add(column.headers().getFirst());
            }
        }
        return missing;
    }

    private static List<String> repeated(Profile profile, List<String> twice) {
        return profile.columns().stream()
                .flatMap(column -> column.headers().stream())
                .filter(header -> twice.contains(HeaderName.of(header)))
                .toList();
    }
}
