package bot.k98.gateway.messaging;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.gateway.guild.GuildOutlet;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import jakarta.enterprise.context.ApplicationScoped;

/** Facts to every partition of privacy.facts. */
@ApplicationScoped
public class KafkaGuildOutlet implements GuildOutlet {
    private final PatientWriter patient;
    private final int partitions;

    KafkaGuildOutlet(PatientWriter patient, Configuration configuration) {
        this.patient = patient;
        this.partitions = configuration.get(Variables.K98_PARTITIONS);
    }

    @Override
    public void tell(PrivacyFact fact) {
        String id = DeterministicId.of("guild", fact);
        Trace trace = Trace.of("guild", fact.guildId(), fact.at());
        for (int partition = 0; partition < partitions; partition++) {
            patient.write(Topics.PRIVACY_FACTS, partition, fact.guildId(), fact, id, trace);
        }
    }
}
