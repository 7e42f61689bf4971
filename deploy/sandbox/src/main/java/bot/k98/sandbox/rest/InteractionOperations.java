package bot.k98.sandbox.rest;

import bot.k98.sandbox.interactions.Callbacks;
import bot.k98.sandbox.interactions.FollowUps;
import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.DiscordError.Unknown;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Answers to interactions: the callback, and what its token allows afterwards. */
public final class InteractionOperations {
    private static final String HOOK = "/webhooks/{webhook_id}/{webhook_token}";

    private final World world;
    private final Callbacks callbacks;
    private final FollowUps followUps;
    private final Views views;

    public InteractionOperations(World world, Callbacks callbacks, FollowUps followUps, Views views) {
        this.world = world;
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.views = views;
    }

    public List<Operation> operations() {
        return List.of(
                Operation.byToken(
                        "POST", "/interactions/{interaction_id}/{interaction_token}/callback", this::callback),
                Operation.byToken("POST", HOOK, call -> {
                    ours(call);
                    ObjectNode made = followUps.create(call.path("webhook_token"), call.body(), call.uploads());
                    return Answer.ok(views.message(made));
                }),
                Operation.byToken("GET", HOOK + "/messages/{message_id}", call -> {
                    ours(call);
                    return Answer.ok(views.message(followUps.get(call.path("webhook_token"), call.path("message_id"))));
                }),
                Operation.byToken("PATCH", HOOK + "/messages/{message_id}", call -> {
                    ours(call);
                    return Answer.ok(views.message(followUps.edit(
                            call.path("webhook_token"), call.path("message_id"), call.body(), call.uploads())));
                }),
                Operation.byToken("DELETE", HOOK + "/messages/{message_id}", call -> {
                    ours(call);
                    followUps.delete(call.path("webhook_token"), call.path("message_id"));
                    return Answer.none();
                }));
    }

    private void ours(Call call) {
        if (!world.botId().equals(call.path("webhook_id"))) {
            throw DiscordError.unknown(Unknown.WEBHOOK);
        }
    }

    private Answer callback(Call call) {
        ObjectNode entry = callbacks.answer(
                call.path("interaction_id"), call.path("interaction_token"), call.body(), call.uploads());
        return "true".equals(call.query("with_response"))
                ? Answer.ok(response(entry, call.body().path("type").asInt()))
                : Answer.none();
    }

    private ObjectNode response(ObjectNode entry, int type) {
        ObjectNode response = Json.object();
        ObjectNode interaction = response.putObject("interaction");
        interaction.set("id", entry.path("id"));
        interaction.set("type", entry.path("type"));
        interaction.set("channel_id", entry.path("channel"));
        ObjectNode resource = response.putObject("resource").put("type", type);
        world.find(Kind.MESSAGE, entry.path("message").asText()).ifPresent(message -> {
            interaction.set("response_message_id", message.path("id"));
            interaction.put("response_message_loading", MessageBook.isLoading(message));
            interaction.put("response_message_ephemeral", MessageBook.isPrivate(message));
            resource.set("message", views.message(message));
        });
        return response;
    }
}
