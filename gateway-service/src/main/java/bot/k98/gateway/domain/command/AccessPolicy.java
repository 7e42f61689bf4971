package bot.k98.gateway.domain.command;

import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Member;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may use what.
 *
 * @param operators user ids; they may use everything
 * @param leadershipRoles role ids; who has one of them is an officer
 * @param operatorChannels where operators' commands are taken, threads included; empty: anywhere
 */
public record AccessPolicy(Set<String> operators, Set<String> leadershipRoles, Set<String> operatorChannels) {
    public AccessPolicy {
        operators = Set.copyOf(operators);
        leadershipRoles = Set.copyOf(leadershipRoles);
        operatorChannels = Set.copyOf(operatorChannels);
    }

    /**
     * Who asks, and where.
     *
     * @param parentChannelId the channel of a thread
     */
    public record Asker(Member member, String channelId, Optional<String> parentChannelId) {}

    /** What to tell a member who may not; it names the rule. Empty: may. */
    public Optional<String> refusal(Audience audience, Asker asker) {
        return switch (audience) {
            case MEMBER -> Optional.empty();
            case OFFICER -> officer(asker);
            case OPERATOR -> operator(asker);
        };
    }

    private Optional<String> officer(Asker asker) {
        boolean has = !Collections.disjoint(leadershipRoles, asker.member().roleIds());
        if (has || isOperator(asker)) {
            return Optional.empty();
        }
        return Optional.of(
                leadershipRoles.isEmpty()
                        ? "This is for officers, and no officers' role is configured yet (LEADERSHIP_ROLE_IDS)."
                        : "This is for officers: it needs one of the roles " + mentions(leadershipRoles, "<@&%s>")
                                + ".");
    }

    private Optional<String> operator(Asker asker) {
        if (!isOperator(asker)) {
            return Optional.of("This is for the bot's operators: their accounts are named in ADMIN_USER_ID.");
        }
        boolean here = operatorChannels.isEmpty()
                || operatorChannels.contains(asker.channelId())
                || asker.parentChannelId().filter(operatorChannels::contains).isPresent();
        return here
                ? Optional.empty()
                : Optional.of("Operators' commands are taken in " + mentions(operatorChannels, "<#%s>")
                        + " and its threads (OPS_CHANNEL_IDS).");
    }

    private boolean isOperator(Asker asker) {
        return operators.contains(asker.member().id());
    }

    private static String mentions(Set<String> ids, String form) {
        return ids.stream().sorted().map(form::formatted).collect(Collectors.joining(", "));
    }
}
