package bot.k98.contracts.discord;

import java.util.Set;

/**
 * Who used the bot.
 *
 * @param id user id
 * @param name as shown in the guild
 * @param roleIds role ids in the guild; empty in a direct message
 */
public record Member(String id, String name, Set<String> roleIds) {
    public Member {
        roleIds = roleIds == null ? Set.of() : Set.copyOf(roleIds);
    }
}
