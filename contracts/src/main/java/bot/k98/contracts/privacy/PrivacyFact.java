package bot.k98.contracts.privacy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that every service has to obey in what it keeps. Topic {@code privacy.facts}, key: the guild, written to every partition, so
 * that each task finds it beside its own rows; who keeps nothing by partition reads the first one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface PrivacyFact {
    String guildId();

    /** When it happened. */
    Instant at();

    /**
     * A member asked for all that is kept of them in the guild. Each task answers with {@link PrivacyPart.PartHandedOut}.
     *
     * @param request names the question: the interaction's id
     */
    @JsonTypeName("ExportAsked")
    record ExportAsked(String request, String guildId, String userId, Instant at) implements PrivacyFact {
        public ExportAsked {
            Stream.of(request, guildId, userId, at).forEach(Objects::requireNonNull);
        }
    }

    /**
     * A member wants all that is kept of them in the guild up to now to be gone. Each task answers with {@link PrivacyPart.PartDeleted}
     * once it is; asked twice, nothing is left to delete.
     *
     * @param request names the wish: the interaction's id
     */
    @JsonTypeName("DeletionAsked")
    record DeletionAsked(String request, String guildId, String userId, Instant at) implements PrivacyFact {
        public DeletionAsked {
            Stream.of(request, guildId, userId, at).forEach(Objects::requireNonNull);
        }
    }

    /** The bot is no longer in the guild: it was removed, or the guild is gone. An outage of the guild is none. May come twice. */
    @JsonTypeName("GuildLeft")
    record GuildLeft(String guildId, Instant at) implements PrivacyFact {
        public GuildLeft {
            Objects.requireNonNull(guildId);
            Objects.requireNonNull(at);
        }
    }

    /** The bot is in the guild. Said at the beginning of each session, so mostly no news. */
    @JsonTypeName("GuildPresent")
    record GuildPresent(String guildId, Instant at) implements PrivacyFact {
        public GuildPresent {
            Objects.requireNonNull(guildId);
            Objects.requireNonNull(at);
        }
    }
}
