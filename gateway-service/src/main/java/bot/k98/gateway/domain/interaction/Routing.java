package bot.k98.gateway.domain.interaction;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Reply;

/** Where a use goes. */
public sealed interface Routing {
    /** To the service that owns it; the event carries how its answer was declared. */
    record Publish(InteractionEvent event, ServiceName owner) implements Routing {}

    /** Nowhere: this is the answer. */
    record Answered(Reply reply, Why why) implements Routing {}

    /** Why a use is answered at the edge. */
    enum Why {
        /** The gateway's own. */
        HELP,
        /** No service offers it. */
        UNKNOWN,
        /** The member may not use it. */
        REFUSED,
        /** The member used it just before. */
        COOLING_DOWN;

        /** Whether the member got what they asked for. */
        public boolean isHelpful() {
            return this == HELP;
        }
    }
}
