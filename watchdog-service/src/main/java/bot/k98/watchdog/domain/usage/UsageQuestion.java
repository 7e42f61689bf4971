package bot.k98.watchdog.domain.usage;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an officer asks about uses. */
public sealed interface UsageQuestion {
    String TOP = "usage top";
    String DETAIL = "usage detail";
    String PERIOD = "period";
    String BY = "by";
    String LIMIT = "limit";
    String DIMENSION = "dimension";
    String VALUE = "value";
    int DEFAULT_LIMIT = 10;
    int MOST = 25;

    /** A mention, as Discord sends it, or the id alone. */
    Pattern USER = Pattern.compile("(?:<@!?)?(\\d{15,20})>?");

    Period period();

    /** The most used of all. */
    record Top(Period period, Dimension by, int limit) implements UsageQuestion {}

    /** @param value a command's path or a user's id */
    record Detail(Period period, Dimension dimension, String value, int limit) implements UsageQuestion {
        /** False for a user who is named by anything but the id: uses are kept by id, so nobody could be found. */
        public boolean canBeFound() {
            return dimension != Dimension.USER || USER.matcher(value).matches();
        }
    }

    /** Empty for another command. A mention counts as the user, a slash before a command as none. */
    static Optional<UsageQuestion> read(String command, Map<String, String> options) {
        Period period = Period.find(options.getOrDefault(PERIOD, "")).orElse(Period.WEEK);
        int limit = Math.clamp(number(options.getOrDefault(LIMIT, "")), 1, MOST);
        return switch (command) {
            case TOP -> Optional.of(new Top(period, dimension(options, BY), limit));
            case DETAIL -> {
                Dimension dimension = dimension(options, DIMENSION);
                yield Optional.of(
                        new Detail(period, dimension, value(dimension, options.getOrDefault(VALUE, "")), limit));
            }
            default -> Optional.empty();
        };
    }

    private static Dimension dimension(Map<String, String> options, String name) {
        return Dimension.find(options.getOrDefault(name, "")).orElse(Dimension.COMMAND);
    }

    private static String value(Dimension dimension, String typed) {
        return dimension == Dimension.USER
                ? USER.matcher(typed.strip()).replaceFirst("$1")
                : typed.strip().replaceFirst("^/", "").replaceAll(" +", " ");
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : DEFAULT_LIMIT;
    }
}
