package bot.k98.gateway.domain.post;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.testing.Golden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostCallsTest {
    private static final Instant NOT_AFTER = Instant.parse("2026-11-24T12:00:00Z");
    private static final Post POST = new SendMessage(
            new Request("request-1", ServiceName.REMINDER, "o1", Optional.of(NOT_AFTER)),
            Target.channel("301"),
            MessageBody.of("Tea, <@103>!").mentioning(List.of("103")));

    @Test
    void carriesAnEnforcedNonceOfItsRequest() {
        Golden.verify("post-message", PostCalls.call(POST, "301").body().orElseThrow());
    }

    @Test
    void isNotBegunAfterItsTime() {
        // When
        DiscordCall call = PostCalls.call(POST, "301");

        // Then
        assertThat(call.deadline()).contains(NOT_AFTER);
        assertThat(call.parameters()).containsExactly("301");
    }
}
