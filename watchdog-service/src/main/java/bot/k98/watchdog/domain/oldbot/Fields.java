package bot.k98.watchdog.domain.oldbot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values as JSON has them: maps, lists, text, numbers, flags. What has another shape than is wanted is absent. */
final class Fields {
    private static final Set<String> TRUE = Set.of("1", "true", "yes", "y", "on");

    private Fields() {}

    static Optional<Map<String, Object>> map(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, field) -> fields.put(String.valueOf(key), field));
        return Optional.of(fields);
    }

    static Optional<List<?>> list(Object value) {
        return value instanceof List<?> list ? Optional.of(list) : Optional.empty();
    }

    /** Text that isn't blank; numbers as their digits. */
    static Optional<String> text(Object value) {
        return value instanceof String || value instanceof Number
                ? Optional.of(value.toString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    static boolean flag(Object value) {
        return value != null && TRUE.contains(value.toString().strip().toLowerCase(Locale.ROOT));
    }

    static Optional<Long> whole(Object value) {
        return value instanceof Number number && number.doubleValue() == number.longValue()
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    /** Without an offset: UTC. */
    static Optional<Instant> time(Object value) {
        return text(value).flatMap(Fields::time);
    }

    private static Optional<Instant> time(String text) {
        String iso = text.replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException withoutOffset) {
            try {
                return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }
}
