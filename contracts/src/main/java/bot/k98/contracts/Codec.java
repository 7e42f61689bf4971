package bot.k98.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * JSON of one sealed type. The property {@code type} holds the record's stable wire name ({@link JsonTypeName}); unknown fields
 * are ignored, absent optional values are left out, instants are ISO-8601 text.
 */
public final class Codec<T> {
    /** The JSON property that names the record. */
    public static final String TYPE = "type";

    private static final Map<Class<?>, Codec<?>> CODECS = new ConcurrentHashMap<>();

    private final Class<T> carries;
    private final Map<String, Class<?>> byWireName;
    private final ObjectMapper json;

    private Codec(Class<T> carries) {
        this.carries = carries;
        this.byWireName = Arrays.stream(carries.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(Codec::wireName, Function.identity()));
        this.json = mapper(carries.getPermittedSubclasses());
    }

    /** The codec of a sealed type whose records are all annotated with their wire names. */
    @SuppressWarnings("unchecked")
    public static <T> Codec<T> of(Class<T> carries) {
        return (Codec<T>) CODECS.computeIfAbsent(carries, Codec::new);
    }

    /** The stable name of a record type on the wire. */
    public static String wireName(Class<?> type) {
        JsonTypeName name = type.getAnnotation(JsonTypeName.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no @JsonTypeName");
        }
        return name.value();
    }

    /** Every record type of this codec by its wire name. */
    public Map<String, Class<?>> types() {
        return byWireName;
    }

    public byte[] encode(T value) {
        try {
            return json.writerFor(carries).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(
                    "cannot be written as JSON: " + value.getClass().getSimpleName(), e);
        }
    }

    /** Reads a record's value; {@code null} and foreign bytes are {@link Decoded.Malformed}. */
    public Decoded<T> decode(byte[] bytes) {
        if (bytes == null) {
            return new Decoded.Malformed<>("no value");
        }
        try {
            return byWireName.containsKey(firstType(bytes))
                    ? new Decoded.Known<>(json.readValue(bytes, carries))
                    : decodeTree(json.readTree(bytes));
        } catch (JsonProcessingException e) {
            return new Decoded.Malformed<>(where(e));
        } catch (IOException e) {
            return new Decoded.Malformed<>("not JSON");
        }
    }

    /** The type of what a codec wrote: it stands first, so that the rest is read once. Empty when something else does. */
    private String firstType(byte[] bytes) throws IOException {
        try (JsonParser parser = json.createParser(bytes)) {
            boolean first = parser.nextToken() == JsonToken.START_OBJECT && TYPE.equals(parser.nextFieldName());
            return first ? Objects.requireNonNullElse(parser.nextTextValue(), "") : "";
        }
    }

    private Decoded<T> decodeTree(JsonNode node) throws JsonProcessingException {
        String type = node == null ? "" : node.path(TYPE).asText();
        if (type.isEmpty()) {
            return new Decoded.Malformed<>("no property '" + TYPE + "'");
        }
        return byWireName.containsKey(type)
                ? new Decoded.Known<>(json.treeToValue(node, carries))
                : new Decoded.UnknownType<>(type);
    }

    private static String where(JsonProcessingException e) {
        String at = e.getLocation() == null
                ? ""
                : " at line %d column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return e.getClass().getSimpleName() + at;
    }

    private static ObjectMapper mapper(Class<?>[] subtypes) {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .build();
        mapper.registerSubtypes(subtypes);
        return mapper;
    }
}
