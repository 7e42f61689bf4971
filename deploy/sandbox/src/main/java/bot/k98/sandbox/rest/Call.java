package bot.k98.sandbox.rest;

import bot.k98.sandbox.messages.Upload;
import bot.k98.sandbox.rules.Check;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.Shape;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One request, in the words that endpoints need. */
public final class Call {
    private final RoutingContext context;

    public Call(RoutingContext context) {
        this.context = context;
    }

    /** A parameter of the path. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** A query parameter, null when it isn't given. */
    public String query(String name) {
        List<String> values = context.queryParam(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** A number in the query between bounds; throws 50035. */
    public int number(String name, int otherwise, int min, int max) {
        String text = query(name);
        if (text == null) {
            return otherwise;
        }
        Shape.require(
                Shape.of().may(name, Check.integer(min, max)), Json.object().put(name, text));
        return Integer.parseInt(text);
    }

    /** The JSON body, or a form's {@code payload_json}; an empty object for none. Throws 50109. */
    public JsonNode body() {
        String form = context.request().getFormAttribute("payload_json");
        Buffer body = context.body().buffer();
        try {
            JsonNode json = form != null
                    ? Json.read(form.getBytes(StandardCharsets.UTF_8))
                    : body == null || isForm() ? Json.object() : Json.read(body.getBytes());
            return json.isMissingNode() ? Json.object() : json;
        } catch (IOException e) {
            throw DiscordError.invalidJson();
        }
    }

    private boolean isForm() {
        String type = context.request().getHeader("Content-Type");
        return type != null && type.startsWith("multipart/");
    }

    public List<Upload> uploads() {
        return context.fileUploads().stream()
                .map(file -> new Upload(
                        file.name(),
                        file.fileName(),
                        file.contentType(),
                        file.size(),
                        Path.of(file.uploadedFileName())))
                .toList();
    }
}
