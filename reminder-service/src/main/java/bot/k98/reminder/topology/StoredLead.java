package bot.k98.reminder.topology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** Rows about leads: of the store {@code walks}, key lead or mark, and of the ledger {@code told}, key {@code lead|guild|user} or {@code mark|guild|user}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredLead {
    /**
     * Members are being told.
     *
     * @param call the LeadDue as it came
     * @param after the last member who was looked at; empty: none yet
     */
    @JsonTypeName("walking@1")
    record WalkingV1(byte[] call, String after) implements StoredLead {}

    /**
     * All were told.
     *
     * @param until how long it is remembered who was
     */
    @JsonTypeName("walked@1")
    record WalkedV1(byte[] call, Instant until) implements StoredLead {}

    /**
     * The event is no more at that time: nobody is told any more, and nobody has missed it.
     *
     * @param until how long it is remembered who was told before
     */
    @JsonTypeName("withdrawn@1")
    record WithdrawnV1(Instant until) implements StoredLead {}

    /**
     * The bot before this one told it; the lead is named by its mark.
     *
     * @param until how long it is remembered who was told
     */
    @JsonTypeName("told-before@1")
    record ToldBeforeV1(Instant until) implements StoredLead {}

    /** @param telling a name of the domain's enum, which is only ever extended */
    @JsonTypeName("told@1")
    record ToldV1(Instant at, String telling) implements StoredLead {}
}
