package bot.k98.watchdog.incident;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.watchdog.discord.IncidentRenderer;
import bot.k98.watchdog.domain.incident.Episode;
import bot.k98.watchdog.domain.incident.IncidentKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has to be told of one incident.
 *
 * @param lastLines of the process's log, when the incident is about one
 */
record Notice(Episode episode, List<String> lastLines) {
    /** Told later than this, nobody would act on it any more; /ops incidents still lists it. */
    private static final Duration WORTH_TELLING = Duration.ofHours(6);

    /** Names what is told: the opening, or the end. */
    String id() {
        return episode.id() + (episode.isOpen() ? "/opened" : "/resolved");
    }

    /** The channel is told everything, the operators are woken by what opens. */
    List<Post.Target> targets(Optional<String> channel, List<String> operators) {
        Stream<Post.Target> channels = channel.stream().map(Post.Target::channel);
        Stream<Post.Target> people = episode.isOpen() || channel.isEmpty() || neededADirectWord()
                ? operators.stream().map(Post.Target::direct)
                : Stream.of();
        return Stream.concat(channels, people).toList();
    }

    /** With the broker or Discord away, or the bot in no guild with them, nobody could be told in time: the end is the first they hear. */
    private boolean neededADirectWord() {
        IncidentKind kind = episode.concern().kind();
        return kind == IncidentKind.BROKER_LOST || kind == IncidentKind.DISCORD_LOST || kind == IncidentKind.GUILD_LEFT;
    }

    /** The same notice to the same target has the same id, however often it is written. */
    Post post(Post.Target target) {
        String request = DeterministicId.of("incident-notice", id(), target.kind(), target.id());
        MessageBody body = IncidentRenderer.notice(episode, lastLines);
        return new Post.SendMessage(
                new Post.Request(
                        request,
                        ServiceName.WATCHDOG,
                        episode.id(),
                        Optional.of(
                                episode.resolvedAt().orElse(episode.openedAt()).plus(WORTH_TELLING))),
                target,
                body);
    }
}
