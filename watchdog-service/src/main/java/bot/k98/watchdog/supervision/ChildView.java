package bot.k98.watchdog.supervision;

import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.supervision.HealthProbe.Answer;

/**
 * One child as the supervisor sees it, for status.
 *
 * @param restarts since this watchdog started, planned ones included
 */
public record ChildView(Member member, ChildState state, Answer health, int restarts) {}
