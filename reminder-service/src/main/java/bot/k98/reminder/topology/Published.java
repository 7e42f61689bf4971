package bot.k98.reminder.topology;

import bot.k98.contracts.reminder.MemberPreferences;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.preference.Preferences;
import java.time.Instant;

/** Publishes what a member wants to be told, and whether it is paused, for displays. */
final class Published {
    private final PreferenceStore preferences;
    private final MemberStore members;
    private final Outlet outlet;

    Published(PreferenceStore preferences, MemberStore members, Outlet outlet) {
        this.preferences = preferences;
        this.members = members;
        this.outlet = outlet;
    }

    /** As it stands now; of a member without any nothing is published. */
    void publish(MemberKey member, Instant now) {
        if (!preferences.has(member)) {
            return;
        }
        Preferences wanted = preferences.load(member);
        outlet.publish(
                member,
                new MemberPreferences.PreferencesSet(
                        member.guildId(),
                        member.userId(),
                        wanted.name(),
                        wanted.enabled(),
                        PreferenceStore.keys(wanted),
                        members.closedSince(member),
                        now),
                now);
    }
}
