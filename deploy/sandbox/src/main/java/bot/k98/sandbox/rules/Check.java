package bot.k98.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One rule about one value. Rules are combined into tables; the words and codes are Discord's. */
@FunctionalInterface
public interface Check {
    Check ANY = (value, place) -> {};

    void check(JsonNode value, Place place);

    default Check and(Check other) {
        return (value, place) -> {
            check(value, place);
            other.check(value, place);
        };
    }

    static Check text(int min, int max) {
        return (value, place) -> {
            if (!value.isTextual()) {
                place.says("STRING_TYPE_CONVERT", "Could not interpret \"" + value.asText() + "\" as string.");
                return;
            }
            int length = value.textValue().codePointCount(0, value.textValue().length());
            if (min > 0 && (length < min || length > max)) {
                place.says("BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.".formatted(min, max));
            } else if (length > max) {
                place.says("BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(max));
            }
        };
    }

    static Check text(int max) {
        return text(0, max);
    }

    static Check matching(Check length, String regex, String code, String message) {
        return length.and((value, place) -> {
            if (value.isTextual()
                    && !value.textValue().isEmpty()
                    && !value.textValue().matches(regex)) {
                place.says(code, message);
            }
        });
    }

    static Check integer(long min, long max) {
        return (value, place) -> {
            if (!value.isIntegralNumber() && !value.asText().matches("-?[0-9]{1,18}")) {
                place.says("NUMBER_TYPE_COERCE", "Value \"" + value.asText() + "\" is not int.");
            } else if (value.asLong() > max) {
                place.says("NUMBER_TYPE_MAX", "int value should be less than or equal to " + max + ".");
            } else if (value.asLong() < min) {
                place.says("NUMBER_TYPE_MIN", "int value should be greater than or equal to " + min + ".");
            }
        };
    }

    static Check number() {
        return (value, place) -> {
            if (!value.isNumber()) {
                place.says("NUMBER_TYPE_COERCE", "Value \"" + value.asText() + "\" is not double.");
            }
        };
    }

    static Check bool() {
        return (value, place) -> {
            if (!value.isBoolean()) {
                place.says("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
            }
        };
    }

    static Check oneOf(Integer... allowed) {
        List<Integer> values = List.of(allowed);
        String words = Arrays.stream(allowed).map(String::valueOf).collect(Collectors.joining(", "));
        return (value, place) -> {
            if (!value.asText().matches("-?\\d{1,9}") || !values.contains(value.asInt())) {
                place.says("BASE_TYPE_CHOICES", "Value must be one of (" + words + ").");
            }
        };
    }

    static Check id() {
        return (value, place) -> {
            if (!value.asText().matches("[0-9]{1,19}")) {
                place.says("NUMBER_TYPE_COERCE", "Value \"" + value.asText() + "\" is not snowflake.");
            }
        };
    }

    static Check timestamp() {
        return (value, place) -> {
            try {
                OffsetDateTime.parse(value.asText());
            } catch (DateTimeException e) {
                place.says("DATE_TIME_TYPE_PARSE", "Could not parse " + value.asText() + ". Should be ISO8601.");
            }
        };
    }

    static Check url(int max, String... schemes) {
        List<String> allowed = schemes.length == 0 ? List.of("http", "https") : List.of(schemes);
        return text(max).and((value, place) -> {
            String scheme = value.asText().replaceFirst(":.*", "");
            if (!value.asText().contains("://") || !allowed.contains(scheme)) {
                place.says(
                        "URL_TYPE_INVALID_SCHEME",
                        "Scheme \"" + scheme + "\" is not supported. Scheme must be one of ('"
                                + String.join("', '", allowed) + "').");
            }
        });
    }

    static Check list(int min, int max, Check each) {
        return (value, place) -> {
            if (!value.isArray()) {
                place.says("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
                return;
            }
            if (value.size() > max || value.size() < min) {
                place.says(
                        "BASE_TYPE_BAD_LENGTH",
                        min == 0
                                ? "Must be %d or fewer in length.".formatted(max)
                                : "Must be between %d and %d in length.".formatted(min, max));
            }
            for (int i = 0; i < value.size(); i++) {
                each.check(value.get(i), place.at(i));
            }
        };
    }
}
