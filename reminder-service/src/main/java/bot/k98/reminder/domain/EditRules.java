package bot.k98.reminder.domain;

import bot.k98.reminder.domain.Reminder.Pending;
import bot.k98.reminder.domain.ReminderAnswer.Change;
import bot.k98.reminder.domain.ReminderCommand.EditReminder;
import java.time.Instant;
import java.time.ZoneId;
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
        return member.findPending(wish.id())
                .map(before -> edit(member, before, wish))
                .orElseGet(() -> Decision.refuse(member.member(), new Refusal.NoSuchReminder(wish.id())));
    }

    /** The time as it is shown, to the minute, moves nothing: the reminder keeps its second. */
    private Decision edit(MemberReminders member, Pending before, EditReminder wish) {
        ZoneId zone = member.zoneOrUtc();
        String shown = WhenReader.write(before.due(), zone);
        Optional<String> when = wish.when().filter(typed -> !typed.strip().equals(shown));
        Optional<When> due = when.flatMap(typed -> WhenReader.meant(typed, wish.askedAt(), zone));
        return refusal(before, wish, when, due.map(When::at))
                .map(refusal -> Decision.refuse(member.member(), refusal))
                .orElseGet(() -> edited(before, wish, due, zone));
    }

    private static Optional<Refusal> refusal(
            Pending before, EditReminder wish, Optional<String> when, Optional<Instant> due) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> ofNothing(wish),
                        () -> ofPlace(before, wish),
                        () -> wish.text().flatMap(SetPolicy::ofText),
                        () -> when.flatMap(typed -> SetPolicy.ofTime(typed, due, wish.askedAt())),
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

    /** Another time, or that it repeats no more, is as harmless as to put it off or to cancel it. */
    private static Optional<Refusal> ofPlace(Pending before, EditReminder wish) {
        boolean saysMore = wish.text().isPresent()
                || wish.repeat().filter(typed -> !RepeatReader.isNone(typed)).isPresent();
        return saysMore ? PlacePolicy.refusal(before.target(), wish.from()) : Optional.empty();
    }

    private Decision edited(Pending before, EditReminder wish, Optional<When> due, ZoneId zone) {
        boolean repeatsOtherwise = wish.repeat()
                .filter(typed ->
                        !RepeatReader.rule(typed).equals(before.repeat().map(Repeat::rule)))
                .isPresent();
        When time = due.orElseGet(() -> When.of(before));
        Pending moved = before.at(time.at());
        Pending after =
                due.isPresent() || repeatsOtherwise ? series.begin(moved, repeat(before, wish, time, zone)) : moved;
        Optional<String> text = wish.text().map(String::strip);
        return Decision.answer(
                new ReminderAnswer.Detailed(after, text, Change.EDITED), new ReminderFact.ReminderEdited(after, text));
    }

    private static Optional<Repeat> repeat(Pending before, EditReminder wish, When time, ZoneId zone) {
        return wish.repeat().isPresent()
                ? SetRules.repeat(wish.repeat().get(), time, zone)
                : before.repeat().map(repeat -> repeat.from(time.clock(repeat.zone())));
    }
}
