package bot.k98.reminder.discord;

import bot.k98.contracts.discord.Receipt;
import bot.k98.reminder.domain.ReminderCommand.Failure;
import java.util.Optional;
import java.util.Set;

/** What a receipt means for the reminder that it is about. */
public final class ReceiptMapper {
    /** Discord's code for a member who shares no server with the bot any more: as closed as closed direct messages. */
    private static final int NO_SHARED_SERVER = 50278;

    /** Discord's code for a direct message that it doesn't let the bot begin: it opened too many in too short a time. */
    private static final int OPENING_REFUSED = 40003;

    private static final Set<Integer> CLOSED =
            Set.of(Receipt.Rejected.DIRECT_MESSAGES_CLOSED, NO_SHARED_SERVER, OPENING_REFUSED);

    private ReceiptMapper() {}

    /** Empty when it arrived, when nobody wanted it any more, and when nobody can tell: an unconfirmed message may well have arrived. */
    public static Optional<Failure> failure(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Rejected rejected ->
                Optional.of(CLOSED.contains(rejected.code()) ? Failure.DIRECT_MESSAGES_CLOSED : Failure.REFUSED);
            case Receipt.Expired ignored -> Optional.of(Failure.EXPIRED);
            case Receipt.Delivered ignored -> Optional.empty();
            case Receipt.Withdrawn ignored -> Optional.empty();
            case Receipt.Unconfirmed ignored -> Optional.empty();
        };
    }
}
