package bot.k98.reminder.domain;

import bot.k98.reminder.domain.Reminder.Pending;
import bot.k98.reminder.domain.ReminderAnswer.Change;
import bot.k98.reminder.domain.ReminderCommand.EditReminder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Changing a reminder that still waits. What isn't said stays; a new time of a repeating one moves all that follow. */
final class EditRules {
    private final Series series;

    EditRules(Series series) {
        this.series = series;
    }

    Decision edit(MemberReminders member, EditReminder wish) {
        Optional<Pending> before = member.findPending(wish.id());
        if (before.isEmpty()) {
            return Decision.refuse(member.member(), new Refusal.NoSuchReminder(wish.id()));
        }
        Optional<Instant> due = wish.when().flatMap(when -> WhenReader.read(when, wish.askedAt(), member.zoneOrUtc()));
        return refusal(wish, due)
                .map(refusal -> Decision.refuse(member.member(), refusal))
                .orElseGet(() -> edited(
                        member, before.get(), wish, due.orElse(before.get().due())));
    }

    private static Optional<Refusal> refusal(EditReminder wish, Optional<Instant> due) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> ofNothing(wish),
                        () -> wish.text().flatMap(SetPolicy::ofText),
                        () -> wish.when().flatMap(when -> SetPolicy.ofTime(when, due, wish.askedAt())),
                        () -> wish.repeat().flatMap(SetPolicy::ofRepeat))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> ofNothing(EditReminder wish) {
        boolean nothing =
                wish.when().isEmpty() && wish.text().isEmpty() && wish.repeat().isEmpty();
        return nothing ? Optional.of(new Refusal.NothingToChange()) : Optional.empty();
    }

    /** A form gives back also what wasn't touched, to the minute: that moves nothing. */
    private Decision edited(MemberReminders member, Pending before, EditReminder wish, Instant due) {
        boolean moves = !minute(due).equals(minute(before.due()));
        boolean repeatsOtherwise = wish.repeat()
                .filter(typed ->
                        !RepeatReader.rule(typed).equals(before.repeat().map(Repeat::rule)))
                .isPresent();
        Instant time = moves ? due : before.due();
        Pending after = moves || repeatsOtherwise
                ? series.begin(before.at(time), repeat(before, wish, time, member.zoneOrUtc()))
                : before.at(time);
        Optional<String> text = wish.text().map(String::strip);
        return Decision.answer(
                new ReminderAnswer.Detailed(after, text, Change.EDITED), new ReminderFact.ReminderEdited(after, text));
    }

    private static Instant minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Optional<Repeat> repeat(Pending before, EditReminder wish, Instant due, ZoneId zone) {
        return wish.repeat().isPresent() ? SetRules.repeat(wish.repeat().get(), due, zone) : before.repeat();
    }
}
