package bot.k98.sandbox.rules;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where in a form a check stands, and what was found wrong so far. {@code errors} is nested by field and index as Discord nests it. */
public final class Place {
    private final ObjectNode errors;
    private final Place parent;
    private final String name;

    private Place(ObjectNode errors, Place parent, String name) {
        this.errors = errors;
        this.parent = parent;
        this.name = name;
    }

    public static Place root() {
        return new Place(Json.object(), null, null);
    }

    public Place at(String field) {
        return new Place(errors, this, field);
    }

    public Place at(int index) {
        return at(Integer.toString(index));
    }

    public void says(String code, String message) {
        node().withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    }

    public void required() {
        says("BASE_TYPE_REQUIRED", "This field is required");
    }

    private ObjectNode node() {
        return parent == null ? errors : parent.node().withObjectProperty(name);
    }

    /** Throws 50035 when anything was said. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw DiscordError.invalidForm(errors);
        }
    }
}
