package bot.k98.reminder.discord;

import bot.k98.reminder.domain.MemberKey;

/** What a member asks about what is kept of them. */
public sealed interface DataRequest {
    MemberKey member();

    record Export(MemberKey member) implements DataRequest {}

    /** Asks before anything is deleted. */
    record AskToDelete(MemberKey member) implements DataRequest {}

    record Delete(MemberKey member) implements DataRequest {}
}
