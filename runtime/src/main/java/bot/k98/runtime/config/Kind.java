package bot.k98.runtime.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a variable's text is read.
 *
 * @param expects completes "must be …" in the message for a bad value
 * @param parser throws {@link IllegalArgumentException} for a bad value
 */
public record Kind<T>(String expects, Function<String, T> parser) {
    private static final Duration SHORTEST_PERIOD = Duration.ofMillis(100);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(30);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}(:\\d{1,5})?");
    private static final Pattern BROKER = Pattern.compile(
            "(?:([A-Za-z0-9%._-]*)://)?((?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}(?:%[A-Za-z0-9._-]+)?]):(\\d{1,5}))");

    /** Kafka's clients pass over a listener's name before the host, also one of these: then they would speak in the clear. */
    private static final Set<String> SECURE_LISTENERS = Set.of("SSL", "SASL_SSL", "SASL_PLAINTEXT");

    private static final int LAST_PORT = 65_535;
    private static final Pattern SNOWFLAKE = Pattern.compile("\\d{15,20}");

    public static final Kind<String> TEXT = new Kind<>("text", Function.identity());

    /** A Discord id. */
    public static final Kind<String> SNOWFLAKE_ID = new Kind<>("a Discord id (15 to 20 digits)", Kind::snowflake);

    /** Discord ids separated by commas. */
    public static final Kind<Set<String>> SNOWFLAKE_IDS =
            new Kind<>("Discord ids (15 to 20 digits each) separated by commas", Kind::snowflakes);

    /** Host names or addresses, each with a port if it is not the usual one. */
    public static final Kind<Set<String>> HOSTS =
            new Kind<>("host names separated by commas, each with :port if need be", Kind::hosts);

    /** Where Kafka's brokers are, as its clients take it; read without the names of listeners. */
    public static final Kind<String> BROKERS = new Kind<>(
            "host:port separated by commas, each port from 1 to 65535, an IPv6 address in brackets;"
                    + " PLAINTEXT:// may stand before it, SSL:// and SASL may not, since the bot speaks neither",
            Kind::brokers);

    /** Ids of whatever kind, separated by commas. */
    public static final Kind<Set<String>> WORDS = new Kind<>(
            "ids separated by commas",
            text -> Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));

    public static final Kind<Boolean> FLAG = new Kind<>("1 or 0 (also true/false, yes/no)", Kind::flag);

    public static final Kind<Duration> DURATIONS =
            new Kind<>("a duration such as 250ms, 5s, 10m, 24h, 30d", Kind::duration);

    /** How often something is done: never all the time, nor so seldom that a clock's arithmetic ends. */
    public static final Kind<Duration> PERIODS =
            new Kind<>("a duration from 100ms to 30d, such as 250ms, 5s, 10m, 24h", text -> {
                Duration period = duration(text);
                require(period.compareTo(SHORTEST_PERIOD) >= 0 && period.compareTo(LONGEST_PERIOD) <= 0);
                return period;
            });

    public static final Kind<Instant> EPOCH_MILLIS =
            new Kind<>("milliseconds since 1970", text -> Instant.ofEpochMilli(Long.parseLong(text)));

    public static final Kind<Path> PATH = new Kind<>("a path", Path::of);

    public static final Kind<URI> HTTP_URL = new Kind<>("a URL that starts with http:// or https://", Kind::url);

    /** A whole number between two bounds, both included. */
    public static Kind<Integer> number(int from, int to) {
        return new Kind<>("a whole number from " + from + " to " + to, text -> {
            int value = Integer.parseInt(text);
            require(value >= from && value <= to);
            return value;
        });
    }

    /** Whole numbers between two bounds, separated by commas. */
    public static Kind<Set<Integer>> numbers(int from, int to) {
        Kind<Integer> one = number(from, to);
        return new Kind<>(
                "whole numbers from " + from + " to " + to + " separated by commas",
                text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(one.parser())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** One of an enum's constants, in lower case. */
    public static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        String names = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return new Kind<>(names, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    private static String snowflake(String text) {
        require(SNOWFLAKE.matcher(text).matches());
        return text;
    }

    private static Set<String> snowflakes(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Kind::snowflake)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> hosts(String text) {
        Set<String> hosts = Arrays.stream(text.split(",", -1))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        hosts.forEach(host -> require(HOST.matcher(host).matches()));
        return hosts;
    }

    private static String brokers(String text) {
        List<String> brokers = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Kind::broker)
                .toList();
        require(!brokers.isEmpty());
        return String.join(",", brokers);
    }

    private static String broker(String text) {
        Matcher matcher = BROKER.matcher(text);
        require(matcher.matches());
        String listener = matcher.group(1);
        require(listener == null || !SECURE_LISTENERS.contains(listener.toUpperCase(Locale.ROOT)));
        int port = Integer.parseInt(matcher.group(3));
        require(port >= 1 && port <= LAST_PORT);
        return matcher.group(2);
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> true;
            case "0", "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        require(matcher.matches());
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static URI url(String text) {
        URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        require(uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())));
        return uri;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
