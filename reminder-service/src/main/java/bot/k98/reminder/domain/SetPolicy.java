package bot.k98.reminder.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The limits on a new reminder; the first one that is broken is named. */
final class SetPolicy {
    private SetPolicy() {}

    static Optional<Refusal> refusal(MemberReminders member, ReminderCommand.SetReminder wish, Optional<Instant> due) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> ofText(wish.text()),
                        () -> ofTime(wish.when(), due, wish.askedAt()),
                        () -> ofRepeat(wish.repeat()),
                        () -> ofCount(member))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<Refusal> ofRepeat(String typed) {
        return RepeatReader.isNone(typed) || RepeatReader.rule(typed).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.RepeatNotUnderstood(typed));
    }

    static Optional<Refusal> ofTime(String typed, Optional<Instant> due, Instant askedAt) {
        return due.isPresent() ? ofTime(due.get(), askedAt) : Optional.of(new Refusal.TimeNotUnderstood(typed));
    }

    static Optional<Refusal> ofText(String text) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            return Optional.of(new Refusal.TextMissing());
        }
        return length > ReminderLimits.TEXT ? Optional.of(new Refusal.TextTooLong(length)) : Optional.empty();
    }

    static Optional<Refusal> ofTime(Instant due, Instant askedAt) {
        if (due.isBefore(askedAt)) {
            return Optional.of(new Refusal.TimePast(due));
        }
        if (due.isBefore(askedAt.plus(ReminderLimits.NEAREST))) {
            return Optional.of(new Refusal.TimeTooNear());
        }
        return due.isAfter(askedAt.plus(ReminderLimits.FARTHEST))
                ? Optional.of(new Refusal.TimeTooFar())
                : Optional.empty();
    }

    private static Optional<Refusal> ofCount(MemberReminders member) {
        return member.pending().size() >= ReminderLimits.PENDING
                ? Optional.of(new Refusal.TooManyPending())
                : Optional.empty();
    }
}
