package bot.k98.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A check of an object's fields: those it must have, and those it may have or leave null. Unknown fields are ignored, as Discord does. */
public final class Shape implements Check {
    private record Field(Check check, boolean required) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();

    public static Shape of() {
        return new Shape();
    }

    public Shape must(String name, Check check) {
        fields.put(name, new Field(check, true));
        return this;
    }

    public Shape may(String name, Check check) {
        fields.put(name, new Field(check, false));
        return this;
    }

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isObject()) {
            place.says("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            return;
        }
        fields.forEach((name, field) -> {
            JsonNode present = value.path(name);
            if (!present.isMissingNode() && !present.isNull()) {
                field.check().check(present, place.at(name));
            } else if (field.required()) {
                place.at(name).required();
            }
        });
    }

    /** Throws 50035 with the paths when a form doesn't hold. */
    public static void require(Check check, JsonNode form) {
        Place root = Place.root();
        check.check(form, root);
        root.throwIfAny();
    }
}
