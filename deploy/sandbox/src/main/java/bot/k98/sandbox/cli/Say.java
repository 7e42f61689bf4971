package bot.k98.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * {@code say "/remind set when:10s text:tea"} as a member of the local Discord: prints the bot's answer. Exit 0 with an answer, 1 without one in time or when
 * Discord refuses, 2 for wrong arguments.
 */
public final class Say {
    private static final String USAGE = """
            usage: say [--as admin|officer|member|newcomer] [--channel general|dm] "/command option:value"
                   say [--as …] [--channel …] "a message"
                   say [--as …] [--channel …] --press "label or custom_id\"""";
    private static final String PATIENCE = "15s";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String url;

    private Say(String url) {
        this.url = url;
    }

    public static void main(String[] args) throws InterruptedException {
        String port =
                System.getenv().getOrDefault("SANDBOX_PORT", System.getenv().getOrDefault("K98_PORT_BASE", "8600"));
        String url = System.getenv().getOrDefault("SANDBOX_URL", "http://127.0.0.1:" + port);
        System.exit(new Say(url).run(args));
    }

    private int run(String[] args) throws InterruptedException {
        ObjectNode request = mapper.createObjectNode().put("as", "member");
        String text = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--as", "--channel", "--press" -> {
                    if (i + 1 == args.length) {
                        return wrong(args[i] + " needs a value");
                    }
                    request.put(args[i].substring(2), args[++i]);
                }
                default -> {
                    if (text != null || args[i].startsWith("--")) {
                        return wrong("not understood: " + args[i]);
                    }
                    text = args[i];
                }
            }
        }
        if (text == null == !request.has("press")) {
            return wrong("say one thing: a text, or --press");
        }
        return send(request, text);
    }

    private int send(ObjectNode request, String text) throws InterruptedException {
        try {
            if (text != null && !request.has("channel")) {
                request.put("channel", "general");
            }
            if (text != null && !text.startsWith("/")) {
                return message(request.put("content", text));
            }
            if (text != null) {
                request.put("command", text);
            }
            return interaction(post("/sandbox/api/interactions?wait=" + PATIENCE, request));
        } catch (IOException e) {
            return failed("the local Discord at " + url + " doesn't answer; is it up?");
        }
    }

    private int message(ObjectNode request) throws IOException, InterruptedException {
        JsonNode sent = post("/sandbox/api/messages", request);
        if (sent.has("error")) {
            return failed(sent.path("error").asText());
        }
        System.out.println("sent");
        return 0;
    }

    private int interaction(JsonNode answer) {
        if (answer.has("error")) {
            return failed(answer.path("error").asText());
        }
        return switch (answer.path("state").asText()) {
            case "failed" -> failed("the bot did not answer in 3 s");
            case "deferred" -> failed("the bot is still thinking after " + PATIENCE);
            case "waiting" -> failed("the bot has not answered");
            default -> {
                System.out.println(answer.path("text").asText());
                yield 0;
            }
        };
    }

    private JsonNode post(String path, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                .build();
        return mapper.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    }

    private static int failed(String message) {
        System.err.println(message);
        return 1;
    }

    private static int wrong(String message) {
        System.err.println(message + "\n" + USAGE);
        return 2;
    }
}
