package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Between the API's values and what a cell holds. */
final class CellValues {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,12})?");

    private CellValues() {}

    /**
     * @param typed as a person types it (USER_ENTERED): "12" becomes a number and "true" a yes/no; otherwise (RAW) texts stay texts
     */
    static Object toCell(JsonNode value, boolean typed) {
        if (value.isTextual()) {
            return typed ? typed(value.asText()) : value.asText();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return number(value.decimalValue());
        }
        throw GoogleError.invalid("Invalid values: list_value or struct_value is not a cell's value");
    }

    private static Object typed(String text) {
        if (NUMBER.matcher(text).matches()) {
            return number(new BigDecimal(text));
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.equals("TRUE") || upper.equals("FALSE")) {
            return upper.equals("TRUE");
        }
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static Object number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() <= 15
                ? (Object) plain.longValueExact()
                : (Object) value.doubleValue();
    }

    /** @param formatted as displayed (FORMATTED_VALUE): always a text; otherwise numbers and yes/no keep their type */
    static JsonNode toJson(Object cell, boolean formatted) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (cell) {
            case null -> json.textNode("");
            case Boolean flag -> formatted ? json.textNode(flag ? "TRUE" : "FALSE") : json.booleanNode(flag);
            case Number number ->
                formatted ? json.textNode(shown(number)) : json.numberNode(new BigDecimal(number.toString()));
            default -> json.textNode(cell.toString());
        };
    }

    private static String shown(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
