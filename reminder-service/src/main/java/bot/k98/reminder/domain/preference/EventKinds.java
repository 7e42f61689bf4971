package bot.k98.reminder.domain.preference;

import bot.k98.contracts.reminder.Occurrence;
import java.util.List;

/** The kinds of events, as far as members choose among them. */
public interface EventKinds {
    /** Names of those that the settings describe, in their order. */
    List<String> types();

    /** As members read it. */
    String label(String type);

    /** Stands before its title. */
    String emoji(Occurrence occurrence);

    boolean isFight(Occurrence occurrence);

    /** Whether some event of that type counts as a fight. */
    boolean hasFights(String type);
}
