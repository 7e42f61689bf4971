package bot.k98.gateway.answer;

import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.ReplyAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * Answers that go to a channel or to a member's direct messages, since Discord no longer knows their use: a few at a time for each place where the
 * bot was used. Discord takes five messages in five seconds there. After an overload thousands would wait, and new answers behind them.
 */
final class LateAnswers {
    static final int AT_ONCE = 5;

    private final Map<Place, Integer> places = new HashMap<>();

    private record Place(String channelId, String userId) {
        static Place of(ReplyAddress to) {
            return new Place(to.channelId(), to.mode() == ReplyMode.PUBLIC ? "" : to.userId());
        }
    }

    /** False when enough others are on their way there. */
    synchronized boolean enter(ReplyAddress to) {
        int waiting = places.getOrDefault(Place.of(to), 0);
        if (waiting >= AT_ONCE) {
            return false;
        }
        places.put(Place.of(to), waiting + 1);
        return true;
    }

    /** One that was let in is there, or is not coming any more. */
    synchronized void leave(ReplyAddress to) {
        places.computeIfPresent(Place.of(to), (place, waiting) -> waiting == 1 ? null : waiting - 1);
    }
}
