package bot.k98.reminder.domain.preference;

import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.calendar.Lead;
import java.util.Optional;
import java.util.Set;

/** What a member asks of their panel. Each carries one change, not the whole of it, so that two clicks never undo each other. */
public sealed interface PreferenceCommand {
    MemberKey member();

    /**
     * @param type whose leads are shown to be changed
     * @param page of the types, from 1, where there are more than fit into one menu; a shown type is on its own page
     */
    record ShowPanel(MemberKey member, Optional<String> type, int page) implements PreferenceCommand {
        /** The first page. */
        public ShowPanel(MemberKey member, Optional<String> type) {
            this(member, type, 1);
        }
    }

    /**
     * The panel beside events of the calendar.
     *
     * @param typeKey names their type: {@link Preferences#typeKey}; empty or unknown: none is shown to be changed
     */
    record RemindMe(MemberKey member, String typeKey) implements PreferenceCommand {}

    /**
     * @param name what the member is called now
     * @param typeKey names the type: {@link Preferences#typeKey}
     * @param leads of that type from now on; none takes it off
     */
    record ChooseLeads(MemberKey member, String name, String typeKey, Set<Lead> leads) implements PreferenceCommand {
        public ChooseLeads {
            leads = Set.copyOf(leads);
        }
    }

    record Switch(MemberKey member, String name, boolean on) implements PreferenceCommand {}

    /** Asks before everything is taken off. */
    record AskToClear(MemberKey member) implements PreferenceCommand {}

    /** @param revision that was shown when it was asked */
    record Clear(MemberKey member, String name, long revision) implements PreferenceCommand {}

    /** Direct messages were opened again. */
    record TryAgain(MemberKey member) implements PreferenceCommand {}
}
