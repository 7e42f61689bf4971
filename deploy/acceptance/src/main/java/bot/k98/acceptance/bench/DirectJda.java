package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Discord;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** The usual bot: a JDA listener that answers by itself, with no broker behind it, against a local Discord of its own. */
final class DirectJda implements AutoCloseable {
    private final JDA jda;

    DirectJda(Discord discord) throws InterruptedException {
        jda = JDABuilder.createLight("local-sandbox", List.of())
                .setRestConfig(new RestConfig().setBaseUrl(discord.url() + "/api/v10/"))
                .setSessionController(new LocalGateway(discord.url().replaceFirst("^http", "ws") + "/gateway"))
                .addEventListeners(new Pong())
                .build()
                .awaitReady();
        jda.updateCommands()
                .addCommands(Commands.slash("ping", "Answer at once"))
                .complete();
    }

    @Override
    public void close() {
        jda.shutdownNow();
    }

    /** JDA has Discord's own Gateway built in: named here, nothing leaves the machine. */
    private static final class LocalGateway extends SessionControllerAdapter {
        private final String url;

        private LocalGateway(String url) {
            this.url = url;
        }

        @Override
        public String getGateway() {
            return url;
        }
    }

    private static final class Pong extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            event.reply("pong").queue();
        }
    }
}
