package bot.k98.runtime.streams;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** A row of the store {@code guilds}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredGuild {
    /** The newest that was told of the guild: what is older and comes later changes nothing. */
    Instant heard();

    /** @param purged whether nothing of it is left here */
    @JsonTypeName("away@1")
    record AwayV1(Instant since, Instant heard, boolean purged) implements StoredGuild {}

    @JsonTypeName("here@1")
    record HereV1(Instant heard) implements StoredGuild {}
}
