package bot.k98.sandbox.discord;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Discord's own description of its API, and whether an exchange follows it. */
final class OpenApi {
    private static final String NAME = "urn:discord";

    private final JsonNode document;
    private final SchemaRegistry registry;

    private OpenApi(String text) {
        document = Json.parse(text);
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(NAME, text)));
    }

    /** The file that DISCORD_OPENAPI names, if it is there. */
    static Optional<OpenApi> find() throws IOException {
        String path = System.getProperty("DISCORD_OPENAPI", System.getenv("DISCORD_OPENAPI"));
        return path == null || !Files.exists(Path.of(path))
                ? Optional.empty()
                : Optional.of(new OpenApi(Files.readString(Path.of(path))));
    }

    /** What is wrong with an exchange; nothing when all is well. */
    List<String> problems(Exchange exchange) {
        Optional<String> path = pathOf(exchange);
        if (path.isEmpty()) {
            return List.of(exchange.operation() + " is no operation of Discord's");
        }
        String operation =
                "/paths/" + escaped(path.get()) + "/" + exchange.method().toLowerCase(Locale.ROOT);
        Stream<String> request = exchange.request() == null || exchange.status() >= 400
                ? Stream.empty()
                : validated(operation + "/requestBody/content/application~1json/schema", exchange.request());
        return Stream.concat(
                        request.map(problem -> "request: " + problem),
                        answer(operation, exchange).map(problem -> "answer: " + problem))
                .map(problem -> exchange.operation() + " " + exchange.status() + " " + problem)
                .toList();
    }

    /** What is wrong with a request's body alone. */
    List<String> problems(String method, String template, JsonNode request) {
        return pathOf(new Exchange(method, template, request, 0, null)).stream()
                .flatMap(path -> validated(
                        "/paths/" + escaped(path) + "/" + method.toLowerCase(Locale.ROOT)
                                + "/requestBody/content/application~1json/schema",
                        request))
                .toList();
    }

    private Stream<String> answer(String operation, Exchange exchange) {
        String status = exchange.status() == 429 || exchange.status() < 400 ? "" + exchange.status() : "4XX";
        JsonNode responses = document.at(operation + "/responses");
        if (!responses.has(status)) {
            return Stream.of("no such status; there are " + responses.properties());
        }
        String at = operation + "/responses/" + status;
        if (responses.path(status).has("$ref")) {
            at = responses.path(status).path("$ref").asText().substring(1);
        }
        String schema = at + "/content/application~1json/schema";
        if (document.at(schema).isMissingNode()) {
            return exchange.response() == null ? Stream.empty() : Stream.of("has a body where none belongs");
        }
        return validated(schema, withoutFieldErrors(exchange.response()));
    }

    /** The description gives the codes of single fields as numbers; Discord and its clients write words, BASE_TYPE_REQUIRED. RestIT looks at those. */
    private static JsonNode withoutFieldErrors(JsonNode response) {
        return response instanceof ObjectNode object && object.has("code")
                ? object.deepCopy().without("errors")
                : response;
    }

    private Optional<String> pathOf(Exchange exchange) {
        String wanted = nameless(exchange.template());
        return document.path("paths").properties().stream()
                .filter(path -> nameless(path.getKey()).equals(wanted))
                .filter(path -> path.getValue().has(exchange.method().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String nameless(String template) {
        return template.replaceAll("\\{\\w+}", "{}");
    }

    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    private Stream<String> validated(String pointer, JsonNode body) {
        if (document.at(pointer).isMissingNode()) {
            return Stream.of("no schema at " + pointer);
        }
        String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
        Schema schema = registry.getSchema(SchemaLocation.of(NAME + "#" + fragment));
        return schema.validate(String.valueOf(body), InputFormat.JSON).stream().map(error -> {
            return error.getInstanceLocation() + " " + error.getMessage();
        });
    }
}
