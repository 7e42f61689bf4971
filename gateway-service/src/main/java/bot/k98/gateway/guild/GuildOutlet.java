package bot.k98.gateway.guild;

import bot.k98.contracts.privacy.PrivacyFact;

/** Takes facts to every task of every service. */
@FunctionalInterface
public interface GuildOutlet {
    /** Returns at once; the fact is told however long the broker is away. */
    void tell(PrivacyFact fact);
}
