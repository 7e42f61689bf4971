package bot.k98.gateway.domain.post;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.DeleteMessage;
import bot.k98.contracts.discord.Post.EditMessage;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.message.MessageRenderer;
import bot.k98.gateway.domain.message.Rendered;
import java.util.Optional;

/** The requests that posts are. */
public final class PostCalls {
    private PostCalls() {}

    /** Made twice it does nothing more: a message for Discord's memory of nonces, the rest for ever. Not begun after the post's time. */
    public static DiscordCall call(Post post, String channelId) {
        DiscordCall call =
                switch (post) {
                    case SendMessage message ->
                        with(
                                DiscordCall.of(Endpoint.SEND_MESSAGE, channelId),
                                MessageRenderer.create(message.body())
                                        .with("nonce", post.request().nonce())
                                        .with("enforce_nonce", true));
                    case EditMessage edit ->
                        with(
                                DiscordCall.of(Endpoint.EDIT_MESSAGE, channelId, edit.messageId()),
                                MessageRenderer.replace(edit.body()));
                    case DeleteMessage delete -> DiscordCall.of(Endpoint.DELETE_MESSAGE, channelId, delete.messageId());
                };
        return post.request().notAfter().map(call::before).orElse(call);
    }

    /** What a post shows; empty when it shows nothing. */
    public static Optional<MessageBody> body(Post post) {
        return switch (post) {
            case SendMessage message -> Optional.of(message.body());
            case EditMessage edit -> Optional.of(edit.body());
            case DeleteMessage delete -> Optional.empty();
        };
    }

    /** The same post showing something else; one that shows nothing stays as it is. */
    public static Post showing(Post post, MessageBody body) {
        return switch (post) {
            case SendMessage message -> new SendMessage(message.request(), message.target(), body);
            case EditMessage edit -> new EditMessage(edit.request(), edit.target(), edit.messageId(), body);
            case DeleteMessage delete -> delete;
        };
    }

    private static DiscordCall with(DiscordCall call, Rendered message) {
        return call.with(message.json()).withFiles(message.files());
    }
}
