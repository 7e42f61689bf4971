package bot.k98.watchdog.domain.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of archives and which of them are old. A name sorts by its time: {@code k98-backup-20261125T204500Z.tar}. */
public final class Retention {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("k98-backup-\\d{8}T\\d{6}Z\\.tar");

    private Retention() {}

    public static String nameAt(Instant at) {
        return "k98-backup-" + STAMP.format(at) + ".tar";
    }

    public static Optional<String> newest(List<String> names) {
        return archives(names).findFirst();
    }

    /** @return those beyond the {@code kept} newest; what has another name is nobody's business */
    public static List<String> surplus(List<String> names, int kept) {
        return archives(names).skip(kept).toList();
    }

    private static Stream<String> archives(List<String> names) {
        return names.stream().filter(name -> NAME.matcher(name).matches()).sorted(Comparator.reverseOrder());
    }
}
