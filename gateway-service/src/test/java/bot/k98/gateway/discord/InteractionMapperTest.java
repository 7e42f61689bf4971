package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.gateway.domain.interaction.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionMapperTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final String HEAD = """
            "id":"1100000000000000900","application_id":"10","token":"token","guild_id":"1","channel_id":"301",
            "channel":{"id":"301","type":0},
            "member":{"user":{"id":"103","username":"mia","global_name":"Mia"},"nick":null,"roles":["201","202"]},
            """;

    @Test
    void readsACommandWithItsPathAndOptions() {
        // When
        CommandUsed used = (CommandUsed) readable("""
                        {%s"type":2,"data":{"id":"1","name":"remind","type":1,"options":[{"name":"set","type":1,"options":[
                          {"name":"when","type":3,"value":"10s"},{"name":"count","type":4,"value":9007199254740991},
                          {"name":"share","type":5,"value":true}]}]}}
                        """).event();

        // Then
        assertThat(used.command()).isEqualTo("remind set");
        assertThat(used.options()).isEqualTo(Map.of("when", "10s", "count", "9007199254740991", "share", "true"));
    }

    @Test
    void readsWhoWhereAndWhen() {
        // When
        Interaction interaction = readable("{%s\"type\":2,\"data\":{\"name\":\"ping\",\"type\":1}}")
                .interaction();

        // Then
        assertThat(interaction.id()).isEqualTo("1100000000000000900");
        assertThat(interaction.createdAt())
                .isEqualTo(Instant.ofEpochMilli((1100000000000000900L >> 22) + 1420070400000L));
        assertThat(interaction.publishBy()).isEqualTo(NOW.plus(Duration.ofMillis(1_500)));
        assertThat(interaction.guildId()).hasValue("1");
        assertThat(interaction.channelId()).isEqualTo("301");
        assertThat(interaction.member().name()).isEqualTo("Mia");
        assertThat(interaction.member().roleIds()).containsExactlyInAnyOrder("201", "202");
    }

    @ParameterizedTest
    @CsvSource({
        // View Channel; with Send Messages; with Send Messages in Threads; Administrator
        "0, 1024, true",
        "5, 1024, true",
        "0, 3072, false",
        "0, 274877907968, true",
        "11, 274877907968, false",
        "12, 3072, true",
        "0, 8, false",
        "0, 18446744073709551615, false",
    })
    void readsWhetherTheMemberMayWriteThere(int channelType, String permissions, boolean readOnly) {
        assertThat(map("""
                {"id":"900","application_id":"10","token":"t","channel_id":"301","guild_id":"1",
                 "channel":{"id":"301","type":%d},
                 "member":{"user":{"id":"103","username":"mia"},"roles":[],"permissions":"%s"},
                 "type":2,"data":{"name":"ping","type":1}}
                """.formatted(channelType, permissions)).interaction().readOnly())
                .isEqualTo(readOnly);
    }

    @Test
    void readsAUseInDirectMessages() {
        // When
        Incoming incoming = map("""
                {"id":"900","application_id":"10","token":"t","channel_id":"700","user":{"id":"103","username":"mia"},
                 "type":2,"data":{"name":"ping","type":1}}
                """);

        // Then
        assertThat(incoming.interaction().guildId()).isEmpty();
        assertThat(incoming.interaction().member().name()).isEqualTo("mia");
        assertThat(incoming.interaction().member().roleIds()).isEmpty();
        assertThat(incoming.interaction().readOnly()).isFalse();
    }

    @Test
    void readsAnOptionBeingTyped() {
        // When
        AutocompleteAsked asked = (AutocompleteAsked) readable("""
                        {%s"type":4,"data":{"name":"remind","type":1,"options":[{"name":"set","type":1,"options":[
                          {"name":"text","type":3,"value":"tea"},{"name":"when","type":3,"value":"tom","focused":true}]}]}}
                        """).event();

        // Then
        assertThat(asked.command()).isEqualTo("remind set");
        assertThat(asked.option()).isEqualTo("when");
        assertThat(asked.typed()).isEqualTo("tom");
        assertThat(asked.options()).isEqualTo(Map.of("text", "tea"));
    }

    @Test
    void readsAButton() {
        // When
        ButtonPressed pressed = (ButtonPressed) readable(
                        "{%s\"type\":3,\"message\":{\"id\":\"5000\"},\"data\":{\"component_type\":2,\"custom_id\":\"reminder:done:1:r1:3\"}}")
                .event();

        // Then
        assertThat(pressed.component().service()).isEqualTo(ServiceName.REMINDER);
        assertThat(pressed.component().revision()).isEqualTo(3);
        assertThat(pressed.messageId()).isEqualTo("5000");
    }

    @Test
    void aComponentOfAnotherBuildIsForeign() {
        assertThat(map("{%s\"type\":3,\"data\":{\"component_type\":2,\"custom_id\":\"old_button\"}}".formatted(HEAD)))
                .isInstanceOf(Incoming.ForeignComponent.class);
    }

    @Test
    void aMenuOnMembersIsUnsupported() {
        assertThat(map("{%s\"type\":2,\"data\":{\"name\":\"Who\",\"type\":2,\"target_id\":\"1\"}}".formatted(HEAD)))
                .isInstanceOf(Incoming.Unsupported.class);
    }

    @Test
    void readsAMessageMenuWithItsMessageAndFiles() {
        // When
        MessageMenuUsed used = (MessageMenuUsed) readable("""
                        {%s"type":2,"data":{"name":"Import this file","type":3,"target_id":"1100000000000000800","resolved":{"messages":{
                          "1100000000000000800":{"id":"1100000000000000800","author":{"id":"104","username":"noa"},
                            "attachments":[{"id":"7","filename":"scan.csv","size":12,"url":"http://cdn/7","content_type":"text/csv"}]}}}}}
                        """).event();

        // Then
        assertThat(used.command()).isEqualTo("Import this file");
        assertThat(used.message().channelId()).isEqualTo("301");
        assertThat(used.message().authorName()).isEqualTo("noa");
        assertThat(used.message().attachments())
                .containsExactly(new Attachment("7", "scan.csv", 12, "http://cdn/7", Optional.of("text/csv")));
    }

    @Test
    void readsFilesThatOptionsName() {
        // When
        CommandUsed used = (CommandUsed) readable("""
                        {%s"type":2,"data":{"name":"queue","type":1,"options":[{"name":"upload","type":1,"options":[{"name":"file","type":11,"value":"7"}]}],
                          "resolved":{"attachments":{"7":{"id":"7","filename":"scan.csv","size":12,"url":"http://cdn/7"}}}}}
                        """).event();

        // Then
        assertThat(used.options()).isEqualTo(Map.of("file", "7"));
        assertThat(used.files()).containsExactly(new Attachment("7", "scan.csv", 12, "http://cdn/7", Optional.empty()));
    }

    @Test
    void readsAChoiceInASelect() {
        // When
        SelectChosen chosen = (SelectChosen) readable(
                        "{%s\"type\":3,\"message\":{\"id\":\"5000\"},\"data\":{\"component_type\":3,\"custom_id\":\"reminder:pick:1:r1:3\",\"values\":[\"a\",\"b\"]}}")
                .event();

        // Then
        assertThat(chosen.component().action()).isEqualTo("pick");
        assertThat(chosen.messageId()).isEqualTo("5000");
        assertThat(chosen.values()).containsExactly("a", "b");
    }

    @Test
    void readsAFormWhetherItsFieldsStandInRowsOrBehindLabels() {
        // When
        FormSubmitted submitted = (FormSubmitted) readable("""
                        {%s"type":5,"data":{"custom_id":"reminder:save:1:r1:3","components":[
                          {"type":1,"components":[{"type":4,"custom_id":"when","value":"10s"}]},
                          {"type":18,"component":{"type":4,"custom_id":"text","value":"tea"}}]}}
                        """).event();

        // Then
        assertThat(submitted.form().action()).isEqualTo("save");
        assertThat(submitted.fields()).isEqualTo(Map.of("when", "10s", "text", "tea"));
    }

    @Test
    void aThreadKnowsItsChannel() {
        // Given
        String json = "{%s\"type\":2,\"data\":{\"name\":\"ping\",\"type\":1}}"
                .formatted(HEAD)
                .replace("\"type\":0", "\"type\":11,\"parent_id\":\"304\"");

        // When
        Incoming incoming = map(json);

        // Then
        assertThat(incoming.parentChannelId()).hasValue("304");
    }

    private static Incoming.Readable readable(String json) {
        return (Incoming.Readable) map(json.formatted(HEAD));
    }

    private static Incoming map(String json) {
        return InteractionMapper.map(DataObject.fromJson(json), NOW);
    }
}
