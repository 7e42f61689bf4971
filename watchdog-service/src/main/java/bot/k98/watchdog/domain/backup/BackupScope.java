package bot.k98.watchdog.domain.backup;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topic.Cleanup;
import bot.k98.contracts.Topics;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Which topics belong into a backup. Stores are their changelogs, named {@code <service>-<store>-changelog} by Kafka Streams. What is
 * neither state nor kept for a month is worth keeping only while it is on its way.
 */
public final class BackupScope {
    private static final String CHANGELOG = "-changelog";
    private static final Duration HISTORY = Duration.ofDays(30);
    private static final String POSTS = "discord.posts.";

    /** Tokens of interactions die within 15 minutes; work is handed out again by the store that knows of it. */
    private static final Set<Topic<?>> SHORT_LIVED =
            Set.of(Topics.INTERACTIONS, Topics.QUEUE_QUESTIONS, Topics.QUEUE_WORK);

    private static final Set<Topic<?>> READ_BY_STORES = Set.of(Topics.MESSAGES, Topics.RECEIPTS);

    private BackupScope() {}

    /** Empty for a topic that isn't ours. */
    public static Optional<Part> of(String name) {
        if (isStore(name)) {
            return Optional.of(Part.STATE);
        }
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .flatMap(BackupScope::of);
    }

    private static Optional<Part> of(Topic<?> topic) {
        if (topic.cleanup() == Cleanup.COMPACT) {
            return Optional.of(Part.STATE);
        }
        if (topic.name().startsWith(POSTS)) {
            return Optional.of(Part.WAITING);
        }
        if (topic.kept().compareTo(HISTORY) >= 0) {
            return Optional.of(Part.HISTORY);
        }
        boolean internal =
                Topics.stateful().stream().anyMatch(service -> topic.name().startsWith(service.wire() + "."));
        boolean handedOn = (internal && !isTicks(topic)) || READ_BY_STORES.contains(topic);
        return Optional.of(handedOn && !SHORT_LIVED.contains(topic) ? Part.ON_ITS_WAY : Part.EMPTY);
    }

    private static boolean isTicks(Topic<?> topic) {
        return Topics.stateful().stream().map(Topics::ticks).anyMatch(topic::equals);
    }

    private static boolean isStore(String name) {
        return name.endsWith(CHANGELOG)
                && Topics.stateful().stream().map(ServiceName::wire).anyMatch(app -> name.startsWith(app + "-"));
    }
}
