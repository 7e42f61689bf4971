package bot.k98.watchdog.domain.fleet;

import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.child.ChildState.GaveUp;
import bot.k98.watchdog.domain.child.ChildState.Stopped;

/**
 * A member as it is now.
 *
 * @param wasReady it has been ready at least once since it is supervised
 */
public record MemberView(Member member, ChildState state, boolean wasReady) {
    /** Nothing runs, and nothing is going to by itself. */
    public boolean isDown() {
        return state instanceof Stopped || state instanceof GaveUp;
    }
}
