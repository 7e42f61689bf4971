package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.Discord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;

/** The connection in use, if there is one: set by {@link DiscordConnection}, used by everyone else. */
@ApplicationScoped
public class CurrentJda {
    private final AtomicReference<JDA> jda = new AtomicReference<>();

    Optional<JDA> jda() {
        return Optional.ofNullable(jda.get());
    }

    void set(JDA connected) {
        jda.set(connected);
    }

    /** Requests through whatever connection is in use when they are made. */
    public Discord asDiscord() {
        return new JdaDiscord(this::jda);
    }

    /** The bot's application, once it is known. */
    public Optional<String> applicationId() {
        return jda().filter(j -> j.getStatus() == JDA.Status.CONNECTED)
                .map(j -> j.getSelfUser().getApplicationId());
    }
}
