package bot.k98.reminder.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a command comes to: what happened, in order, and what the one who asked is told. */
public record Decision(List<ReminderFact> facts, Optional<ReminderAnswer> answer) {
    public static final Decision NOTHING = new Decision(List.of(), Optional.empty());

    public Decision {
        facts = List.copyOf(facts);
    }

    static Decision happened(List<? extends ReminderFact> facts) {
        return new Decision(List.copyOf(facts), Optional.empty());
    }

    static Decision answer(ReminderAnswer answer, ReminderFact... facts) {
        return new Decision(Arrays.asList(facts), Optional.of(answer));
    }

    /** Under which key the text stands before the facts: a time of a series has its text from the series. */
    public ReminderKey textKey(ReminderKey key) {
        return facts.stream()
                .filter(ReminderFact.SeriesMovedOn.class::isInstance)
                .map(ReminderFact.SeriesMovedOn.class::cast)
                .filter(moved -> moved.once().equals(key))
                .map(moved -> moved.reminder().key())
                .findFirst()
                .orElse(key);
    }

    static Decision refuse(MemberKey member, Refusal refusal) {
        return answer(new ReminderAnswer.Refused(refusal), new ReminderFact.ReminderRefused(member, refusal));
    }
}
