package bot.k98.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Post;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    private final Codec<InteractionEvent> codec = Topics.INTERACTIONS.codec();

    @Test
    void unknownFieldsAreIgnored() {
        // Given
        String newer = new String(codec.encode(new CommandUsed(Samples.INTERACTION, "ping", null)), UTF_8)
                .replaceFirst("\\{", "{\"mood\":\"good\",");

        // Then
        assertThat(codec.decode(newer.getBytes(UTF_8))).isInstanceOf(Decoded.Known.class);
    }

    @Test
    void aMessageIsReadAlikeWhereverItsTypeStands() {
        // Given
        String typeFirst = new String(codec.encode(new CommandUsed(Samples.INTERACTION, "ping", null)), UTF_8);
        String typeLast =
                typeFirst.replace("\"type\":\"CommandUsed\",", "").replaceFirst("}$", ",\"type\":\"CommandUsed\"}");

        // Then
        assertThat(typeLast).isNotEqualTo(typeFirst);
        assertThat(codec.decode(typeLast.getBytes(UTF_8))).isEqualTo(codec.decode(typeFirst.getBytes(UTF_8)));
    }

    @Test
    void aPostOfABuildThatKnewNoWithdrawalsIsRead() {
        // Given
        String old = """
                {"type":"DeleteMessage","request":{"id":"r1","owner":"reminder","ownerKey":"o1"},
                 "target":{"kind":"CHANNEL","id":"301"},"messageId":"5001"}
                """;

        // Then
        assertThat(Codec.of(Post.class).decode(old.getBytes(UTF_8)))
                .isEqualTo(new Decoded.Known<>(new Post.DeleteMessage(
                        new Post.Request("r1", ServiceName.REMINDER, "o1", Optional.empty(), Optional.empty()),
                        Post.Target.channel("301"),
                        "5001")));
    }

    @Test
    void anUnknownTypeIsToldByName() {
        assertThat(codec.decode("{\"type\":\"DreamDreamt\"}".getBytes(UTF_8)))
                .isEqualTo(new Decoded.UnknownType<>("DreamDreamt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"type\":\"CommandUsed\",\"interaction\":7}",
                "\u0000\u0001",
                "{\"type\":"
            })
    void whateverElseIsMalformedAndNeverThrows(String bytes) {
        assertThat(codec.decode(bytes.getBytes(UTF_8))).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void noBytesAreMalformed() {
        assertThat(codec.decode(null)).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void theReasonOfAMalformedMessageHoldsNothingOfItsContent() {
        assertThat(codec.decode("{\"type\":\"CommandUsed\",\"command\":{\"secret\":\"planted\"}}".getBytes(UTF_8))
                        .toString())
                .doesNotContain("planted");
    }
}
