package bot.k98.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A check that depends on an object's {@code type}. */
final class Unions {
    private Unions() {}

    static Check byType(Map<Integer, Check> shapes) {
        Map<Integer, Check> sorted = new TreeMap<>(shapes);
        String words = sorted.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (value, place) -> {
            JsonNode type = value.path("type");
            if (type.isMissingNode() || type.isNull()) {
                place.at("type").required();
                return;
            }
            Check shape = type.canConvertToInt() ? sorted.get(type.asInt()) : null;
            if (shape == null) {
                place.at("type").says("UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (" + words + ").");
            } else {
                shape.check(value, place);
            }
        };
    }
}
