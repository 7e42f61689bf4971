package bot.k98.gateway.domain.call;

import bot.k98.contracts.Lane;

/** Who waits for a request, the most urgent first. */
public enum Urgency {
    /** A member who used the bot. */
    ANSWER,
    /** An operator. */
    ALERT,
    /** A member who asked for it before. */
    PERSONAL,
    /** Nobody in particular. */
    BULK;

    /** Of what a lane carries. */
    public static Urgency of(Lane lane) {
        return switch (lane) {
            case ALERT -> ALERT;
            case PERSONAL -> PERSONAL;
            case BULK -> BULK;
        };
    }

    /** Whether it goes before what waits for the same rate limit of Discord. */
    public boolean first() {
        return this == ANSWER || this == ALERT;
    }
}
