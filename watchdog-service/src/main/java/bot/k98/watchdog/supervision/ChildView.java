package bot.k98.watchdog.supervision;

import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.supervision.HealthProbe.Answer;

/**
 * One child as the supervisor sees it, for status.
 *
 * @param restarts since the system was brought up, planned ones included; a watchdog that takes over counts on
 */
public record ChildView(Member member, ChildState state, Answer health, int restarts) {}
