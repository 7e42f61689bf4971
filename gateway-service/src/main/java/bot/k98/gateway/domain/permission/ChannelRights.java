package bot.k98.gateway.domain.permission;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the bot may do in one channel: the rights of its roles, then the channel's overwrites for everyone, for its roles, for itself. In the
 * order of Discord's documentation of permissions.
 *
 * @param byRoles rights of @everyone and of the bot's roles, together
 */
public record ChannelRights(long byRoles, List<Overwrite> overwrites, Self self) {
    public ChannelRights {
        overwrites = List.copyOf(overwrites);
    }

    /** @param id of a role or a member */
    public record Overwrite(String id, long allow, long deny) {}

    /** @param guild its id is also that of the role of everyone */
    public record Self(String guild, String user, Set<String> roles) {
        public Self {
            roles = Set.copyOf(roles);
        }
    }

    /** Those that it uses and does not have here. */
    public List<Permission> missing() {
        if (Permission.everything(byRoles)) {
            return List.of();
        }
        long rights = rights();
        return Arrays.stream(Permission.values())
                .filter(permission -> !permission.in(rights) || !Permission.VIEW_CHANNEL.in(rights))
                .toList();
    }

    private long rights() {
        long rights = with(
                byRoles,
                overwrites.stream()
                        .filter(each -> each.id().equals(self.guild()))
                        .toList());
        rights = with(
                rights,
                overwrites.stream()
                        .filter(each -> self.roles().contains(each.id()))
                        .toList());
        return with(
                rights,
                overwrites.stream()
                        .filter(each -> each.id().equals(self.user()))
                        .toList());
    }

    /** Of several at one level what one allows weighs more than what another denies. */
    private static long with(long rights, List<Overwrite> level) {
        long deny = level.stream().mapToLong(Overwrite::deny).reduce(0, (all, one) -> all | one);
        long allow = level.stream().mapToLong(Overwrite::allow).reduce(0, (all, one) -> all | one);
        return (rights & ~deny) | allow;
    }
}
