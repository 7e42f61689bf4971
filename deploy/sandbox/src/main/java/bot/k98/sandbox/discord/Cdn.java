package bot.k98.sandbox.discord;

import bot.k98.sandbox.messages.FileCabinet;
import bot.k98.sandbox.messages.FileLinks;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;

/** Serves attachments to whoever has a signed address whose time is not over; everybody else gets Discord's 404. */
final class Cdn {
    private final World world;
    private final FileCabinet cabinet;
    private final FileLinks links;

    Cdn(World world, FileCabinet cabinet, FileLinks links) {
        this.world = world;
        this.cabinet = cabinet;
        this.links = links;
    }

    void mount(Router router) {
        router.get("/cdn/attachments/:channel/:id/:name").handler(this::serve);
    }

    private void serve(RoutingContext context) {
        String path = URI.create(context.request().uri()).getRawPath().substring("/cdn".length());
        boolean signed = links.valid(
                path,
                context.request().getParam("ex"),
                context.request().getParam("is"),
                context.request().getParam("hm"));
        Optional<ObjectNode> file = world.find(Kind.ATTACHMENT, context.pathParam("id"));
        if (!signed || file.isEmpty()) {
            context.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end("This content is no longer available.");
            return;
        }
        context.response()
                .putHeader("Content-Type", file.get().path("content_type").asText("application/octet-stream"))
                .putHeader("Content-Disposition", "attachment")
                .sendFile(cabinet.bytes(context.pathParam("id")).toString());
    }
}
