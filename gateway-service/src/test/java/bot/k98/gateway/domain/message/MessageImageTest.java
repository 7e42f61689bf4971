package bot.k98.gateway.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.contracts.discord.MessageBody.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageImageTest {
    private static final Embed EMBED = new Embed(
            Optional.of("Queue"), Optional.of("all quiet "), 7, List.of(new Field("a", "b", false)), Optional.of("f"));
    private static final Row ROW =
            Row.of(new Button(new ComponentId(ServiceName.QUEUE, "retry", "1", "j1", 1), "Retry", ButtonStyle.PRIMARY));
    private static final MessageBody BODY =
            MessageBody.of(" hello ").with(EMBED).with(ROW);

    @Test
    void isTheSameForTheRequestAndForTheMessageThatDiscordMadeOfIt() {
        // Given
        Map<String, Object> asked = MessageRenderer.create(BODY).json();

        // When
        Map<String, Object> told = asDiscordTells(asked);

        // Then
        assertThat(MessageImage.of(told)).isEqualTo(MessageImage.of(asked));
    }

    @Test
    void isTheSameWhetherAMessageIsMadeOrChanged() {
        assertThat(MessageImage.of(MessageRenderer.replace(BODY).json()))
                .isEqualTo(MessageImage.of(MessageRenderer.create(BODY).json()));
    }

    @Test
    void differsWithWhateverCanBeSeen() {
        // Given
        List<MessageBody> bodies = List.of(
                BODY,
                MessageBody.of("bye").with(EMBED).with(ROW),
                MessageBody.of("hello").with(ROW),
                MessageBody.of("hello").with(EMBED),
                BODY.with(EMBED),
                BODY.attaching("h", "a.csv"));

        // When
        List<String> images = bodies.stream()
                .map(body -> MessageImage.of(MessageRenderer.create(body).json()))
                .toList();

        // Then
        assertThat(images).doesNotHaveDuplicates();
    }

    /** With blanks cut off, ids and defaults added, and a preview of a link. */
    private static Map<String, Object> asDiscordTells(Map<String, Object> asked) {
        Map<String, Object> told = new LinkedHashMap<>(asked);
        told.put("id", "5001");
        told.put("content", "hello");
        List<Object> embeds = new ArrayList<>();
        for (Object embed : (List<?>) asked.get("embeds")) {
            Map<Object, Object> more = new LinkedHashMap<>((Map<?, ?>) embed);
            more.put("type", "rich");
            more.put("description", "all quiet");
            embeds.add(more);
        }
        embeds.add(Map.of("type", "link", "title", "A page"));
        told.put("embeds", embeds);
        List<Object> rows = new ArrayList<>();
        for (Object row : (List<?>) asked.get("components")) {
            Map<Object, Object> more = new LinkedHashMap<>((Map<?, ?>) row);
            more.put("id", 1);
            rows.add(more);
        }
        told.put("components", rows);
        return told;
    }
}
