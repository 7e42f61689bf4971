package bot.k98.sandbox.sheets;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request asks for, from its method and path. */
sealed interface SheetsCall {

    /** POST /v4/spreadsheets */
    record Create() implements SheetsCall {}

    /** GET /v4/spreadsheets/{id} */
    record Describe(String id) implements SheetsCall {}

    /** POST /v4/spreadsheets/{id}:batchUpdate */
    record Change(String id) implements SheetsCall {}

    /** GET …/values/{range} */
    record Read(String id, String range) implements SheetsCall {}

    /** GET …/values:batchGet */
    record ReadMany(String id) implements SheetsCall {}

    /** PUT …/values/{range} */
    record Write(String id, String range) implements SheetsCall {}

    /** POST …/values:batchUpdate */
    record WriteMany(String id) implements SheetsCall {}

    /** POST …/values/{range}:append */
    record Append(String id, String range) implements SheetsCall {}

    /** POST …/values/{range}:clear */
    record Clear(String id, String range) implements SheetsCall {}

    /** POST …/values:batchClear */
    record ClearMany(String id) implements SheetsCall {}

    /** Path below {@code /v4/spreadsheets}: id, {@code values} and its range, and the verb after the colon. */
    Pattern PATH =
            Pattern.compile("(?:/([^/:]+))?(/values(?:/(.+?))?)?(?::(batchGet|batchUpdate|batchClear|append|clear))?");

    /** Reads count against another quota than writes. */
    default boolean reads() {
        return this instanceof Describe || this instanceof Read || this instanceof ReadMany;
    }

    /**
     * @param path below {@code /v4/spreadsheets}, still percent-encoded
     * @throws GoogleError 404 for what this sandbox doesn't play
     */
    static SheetsCall parse(String method, String path) {
        Matcher parts = PATH.matcher(path.replace("%3A", ":").replace("%3a", ":"));
        if (!parts.matches()) {
            throw GoogleError.notFound();
        }
        String id = decoded(parts.group(1));
        String range = decoded(parts.group(3));
        boolean values = parts.group(2) != null;
        String verb = parts.group(4) == null ? "" : ":" + parts.group(4);
        String shape =
                method + (id == null ? "" : " id") + (values ? "/values" : "") + (range == null ? "" : "/range") + verb;
        return switch (shape) {
            case "POST" -> new Create();
            case "GET id" -> new Describe(id);
            case "POST id:batchUpdate" -> new Change(id);
            case "GET id/values/range" -> new Read(id, range);
            case "GET id/values:batchGet" -> new ReadMany(id);
            case "PUT id/values/range" -> new Write(id, range);
            case "POST id/values:batchUpdate" -> new WriteMany(id);
            case "POST id/values/range:append" -> new Append(id, range);
            case "POST id/values/range:clear" -> new Clear(id, range);
            case "POST id/values:batchClear" -> new ClearMany(id);
            default -> throw GoogleError.notFound();
        };
    }

    private static String decoded(String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
