package bot.k98.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that happened to one document. A fact is in the journal before anybody hears of it. */
public sealed interface Fact {
    Kind kind();

    /** The document's id, unique in its kind. */
    String key();

    /** The document is now as it stands here; the node is not changed after this. */
    record Stored(Kind kind, String key, ObjectNode document) implements Fact {}

    /** The document is gone. */
    record Removed(Kind kind, String key) implements Fact {}

    /** A document that carries its own {@code id}. */
    static Fact stored(Kind kind, ObjectNode document) {
        return new Stored(kind, document.path("id").asText(), document);
    }
}
