package bot.k98.queue.domain.rows;

import java.util.Locale;

/** A column's header as it is compared: {@code "Honor Points"}, {@code "honor_points"} and {@code "HonorPoints"} are one. */
final class HeaderName {
    private HeaderName() {}

    static String of(String header) {
        StringBuilder letters = new StringBuilder(header.length());
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
