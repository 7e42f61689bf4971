package bot.k98.watchdog.domain.usage;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.contracts.privacy.PrivacyPart.PartDeleted;
import bot.k98.contracts.privacy.PrivacyPart.PartHandedOut;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this service does with facts about members' data, and answers. */
public final class UsageParts {
    /** A member who asked longer ago was answered without this. */
    static final Duration WORTH_ANSWERING = Duration.ofMinutes(1);

    /** Some 200 kB: a record of Kafka takes five times as much. */
    static final int MOST_LINES = 3_000;

    private static final Holder SELF = new Holder(ServiceName.WATCHDOG, 0);

    private UsageParts() {}

    /**
     * Obeys, and says what is to be told. A deletion is confirmed each time that it is read: after a start it may be the first time.
     *
     * @param window has read all uses that were there when this service started
     */
    public static Optional<PrivacyPart> obey(PrivacyFact fact, UsageWindow window, Instant now) {
        return switch (fact) {
            case ExportAsked asked when asked.at().isBefore(now.minus(WORTH_ANSWERING)) -> Optional.empty();
            case ExportAsked asked ->
                Optional.of(new PartHandedOut(
                        asked.request(), asked.userId(), SELF, lines(window.of(asked.userId(), asked.guildId(), now))));
            case DeletionAsked asked -> {
                window.forget(Forgotten.by(asked), now);
                yield Optional.of(new PartDeleted(asked.request(), asked.userId(), SELF));
            }
            // Uses are forgotten after 30 days in any case, and that is how long a guild's data may be kept.
            case PrivacyFact.GuildLeft _, PrivacyFact.GuildPresent _ -> Optional.empty();
        };
    }

    private static List<String> lines(List<CommandAnswered> uses) {
        int older = Math.max(0, uses.size() - MOST_LINES);
        List<String> lines = new ArrayList<>();
        uses.stream().skip(older).map(UsageParts::line).forEach(lines::add);
        if (older > 0) {
            lines.add("and " + older + " older ones");
        }
        return lines;
    }

    private static String line(CommandAnswered use) {
        return use.usedAt().truncatedTo(ChronoUnit.SECONDS) + " /" + use.command()
                + use.error().map(error -> " (" + error + ")").orElse("");
    }
}
