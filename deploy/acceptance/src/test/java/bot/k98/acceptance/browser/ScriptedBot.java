package bot.k98.acceptance.browser;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** A bot that answers in every way that a bot can: at once, deferred, privately, by modal, by choices, and not at all. */
final class ScriptedBot implements AutoCloseable {

    static final String GUILD = "1100000000000000001";

    private final JDA jda;

    private ScriptedBot(JDA jda) {
        this.jda = jda;
    }

    /** Connects to the local Discord at {@code url} and registers its commands. */
    static ScriptedBot start(String url) throws InterruptedException {
        JDA jda = JDABuilder.createLight(
                        "local-sandbox",
                        GatewayIntent.GUILD_MESSAGES,
                        GatewayIntent.DIRECT_MESSAGES,
                        GatewayIntent.MESSAGE_CONTENT)
                .setRestConfig(new RestConfig().setBaseUrl(url + "/api/v10/"))
                .setSessionController(new OneGateway(url.replace("http://", "ws://") + "/gateway"))
                .setEnableShutdownHook(false)
                .addEventListeners(new ScriptedAnswers())
                .build()
                .awaitReady();
        jda.getGuildById(GUILD).updateCommands().addCommands(commands()).complete();
        return new ScriptedBot(jda);
    }

    /** Writes into a channel and pins it there. */
    void pin(String channel, String text) {
        jda.getTextChannelsByName(channel, true)
                .getFirst()
                .sendMessage(text)
                .flatMap(Message::pin)
                .complete();
    }

    private static List<CommandData> commands() {
        return List.of(
                Commands.slash("help", "What the bot can do"),
                Commands.slash("ping", "How quick the bot is"),
                Commands.slash("calendar", "What happens next")
                        .addOptions(
                                new OptionData(OptionType.INTEGER, "days", "How far to look").setRequiredRange(1, 90),
                                new OptionData(OptionType.STRING, "type", "Only these events", false, true),
                                new OptionData(OptionType.BOOLEAN, "share", "Show it to everybody")),
                remind(),
                Commands.slash("subscribe", "Choose the events that you are told about"),
                Commands.slash("feedback", "Tell Leadership what you think"),
                Commands.slash("slow", "An answer that takes its time"),
                Commands.slash("silent", "An answer that never comes"),
                Commands.slash("whois", "About a member")
                        .addOptions(new OptionData(OptionType.USER, "member", "Who", true)),
                Commands.slash("queue", "Imports")
                        .addSubcommands(new SubcommandData("upload", "Import a file")
                                .addOptions(
                                        new OptionData(OptionType.ATTACHMENT, "file", "A spreadsheet", true),
                                        new OptionData(OptionType.STRING, "profile", "How to read it")
                                                .addChoice("Kingdom scan", "scan")
                                                .addChoice("Honour", "honour"))),
                Commands.message("Remind me about this"));
    }

    private static CommandData remind() {
        return Commands.slash("remind", "Personal reminders")
                .addSubcommands(
                        new SubcommandData("set", "Be reminded of something")
                                .addOptions(
                                        new OptionData(
                                                OptionType.STRING, "when", "10s, 2h, tomorrow 18:00", true, true),
                                        new OptionData(OptionType.STRING, "text", "What about", true).setMaxLength(200),
                                        new OptionData(OptionType.STRING, "where", "Where to tell you")
                                                .addChoice("Direct message", "dm")
                                                .addChoice("Here", "here")),
                        new SubcommandData("list", "Your reminders"));
    }

    @Override
    public void close() {
        jda.shutdownNow();
    }

    /** JDA's own controllers name Discord's gateway. */
    private static final class OneGateway extends ConcurrentSessionController {
        private final String address;

        OneGateway(String address) {
            this.address = address;
        }

        @Override
        public String getGateway() {
            return address;
        }
    }
}
