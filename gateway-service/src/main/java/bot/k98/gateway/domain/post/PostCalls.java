package bot.k98.gateway.domain.post;

import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.message.MessageRenderer;
import bot.k98.gateway.domain.message.Rendered;

/** The requests that posts are. */
public final class PostCalls {
    private PostCalls() {}

    /** Sent twice within Discord's memory of nonces it makes one message; not begun after the post's time. */
    public static DiscordCall call(Post post, String channelId) {
        return switch (post) {
            case SendMessage message -> {
                Rendered rendered = MessageRenderer.create(message.body())
                        .with("nonce", post.request().nonce())
                        .with("enforce_nonce", true);
                DiscordCall call = DiscordCall.of(Endpoint.SEND_MESSAGE, channelId)
                        .with(rendered.json())
                        .withFiles(rendered.files());
                yield post.request().notAfter().map(call::before).orElse(call);
            }
        };
    }
}
