package bot.k98.runtime.answer;

import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.MessageBody;

/** What a member reads when something failed on our side: nothing of the inside, and a reference that operators can follow. */
public final class Apology {
    private Apology() {}

    public static MessageBody of(Trace trace) {
        return MessageBody.of(
                "Sorry, that didn't work, and it isn't your fault. If it happens again, tell an officer this reference: `%s`"
                        .formatted(trace.reference()));
    }
}
