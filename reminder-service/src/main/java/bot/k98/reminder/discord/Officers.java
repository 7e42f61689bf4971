package bot.k98.reminder.discord;

import bot.k98.contracts.discord.Member;
import java.util.Collections;
import java.util.Set;

/**
 * Who leads. The gateway keeps members from whole commands; here an officer may do more with one that is everybody's.
 *
 * @param operators user ids; they may what officers may
 * @param roles who has one of them is an officer
 */
public record Officers(Set<String> operators, Set<String> roles) {
    /** Nobody. */
    public static final Officers NONE = new Officers(Set.of(), Set.of());

    public Officers {
        operators = Set.copyOf(operators);
        roles = Set.copyOf(roles);
    }

    public boolean include(Member member) {
        return operators.contains(member.id()) || !Collections.disjoint(roles, member.roleIds());
    }
}
