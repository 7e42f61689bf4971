package bot.k98.gateway.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.gateway.testing.Golden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandSyncPlanTest {
    private static final CommandShape PING = CommandShape.of(
            Command.plain("ping", "Is the bot there?", Audience.MEMBER, new Use(ReplyMode.PUBLIC, List.of(), "/ping")));

    private static final CommandShape QUEUE = CommandShape.of(Command.group(
            "queue",
            "Uploads",
            Audience.OFFICER,
            new Subcommand(
                    "jobs",
                    "Jobs",
                    new Use(
                            ReplyMode.PRIVATE,
                            List.of(
                                    Option.required("state", "Which", OptionType.STRING)
                                            .oneOf(new Choice("failed", "failed")),
                                    Option.optional("page", "Page", OptionType.INTEGER)
                                            .oneOf(new Choice("first", "1")),
                                    Option.optional("lines", "Lines", OptionType.INTEGER)
                                            .between(1, 1_000),
                                    Option.optional("profile", "Profile", OptionType.STRING)
                                            .autocompleted(),
                                    Option.optional("all", "All", OptionType.BOOLEAN)),
                            "/queue jobs"))));

    @Test
    void nothingChangesWhenDiscordHasItAlready() {
        // Given
        List<CommandShape> present = List.of(
                CommandMapper.fromJson(asDiscordReturnsIt(PING)), CommandMapper.fromJson(asDiscordReturnsIt(QUEUE)));

        // When
        CommandSyncPlan plan = CommandSyncPlan.of(List.of(PING, QUEUE), present);

        // Then
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void namesWhatIsNewChangedAndGone() {
        // Given
        CommandShape old = new CommandShape(1, "ping", "other words", PING.permissions(), PING.options());
        CommandShape gone = new CommandShape(1, "calendar", "gone", PING.permissions(), List.of());

        // When
        CommandSyncPlan plan = CommandSyncPlan.of(List.of(PING, QUEUE), List.of(old, gone));

        // Then
        assertThat(plan.created()).containsExactly("queue");
        assertThat(plan.changed()).containsExactly("ping");
        assertThat(plan.removed()).containsExactly("calendar");
    }

    @Test
    void aMenuOfTheSameNameIsAnotherCommand() {
        // Given
        CommandShape menu = new CommandShape(3, "ping", "", PING.permissions(), List.of());

        // When
        CommandSyncPlan plan = CommandSyncPlan.of(List.of(PING), List.of(PING, menu));

        // Then
        assertThat(plan.changed()).isEmpty();
        assertThat(plan.removed()).containsExactly("ping (menu 3)");
    }

    @Test
    void saysItInDiscordsForm() {
        Golden.verify("commands", List.of(CommandMapper.toJson(PING), CommandMapper.toJson(QUEUE)));
    }

    /** Discord adds ids, versions and properties that nobody set. */
    private static Map<String, Object> asDiscordReturnsIt(CommandShape command) {
        Map<String, Object> json = new LinkedHashMap<>(CommandMapper.toJson(command));
        json.put("id", "8001");
        json.put("application_id", "10");
        json.put("version", "8002");
        json.put("nsfw", false);
        json.put("name_localizations", null);
        return json;
    }
}
