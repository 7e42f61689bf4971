package bot.k98.runtime.kafka;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.config.Variables.Stage;
import bot.k98.runtime.process.ProcessLife;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics that are missing and reports those that are other than the table says. */
@ApplicationScoped
public class TopicProvisioner {
    private static final Logger LOG = Logger.getLogger(TopicProvisioner.class);

    private final Configuration configuration;
    private final ProcessLife life;

    TopicProvisioner(Configuration configuration, ProcessLife life) {
        this.configuration = configuration;
        this.life = life;
    }

    /**
     * One attempt.
     *
     * @throws ExecutionException when the broker refuses or is away
     */
    public void provision(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> names = admin.listTopics().names().get();
        Stage stage = configuration.get(Variables.K98_ENVIRONMENT);
        EnvironmentStamp.conflict(names, stage).ifPresent(this::refuse);
        int shared = configuration.get(Variables.K98_PARTITIONS);
        TopicPlan plan = TopicPlan.of(Topics.all(), present(admin, names), shared);
        List<NewTopic> missing = new ArrayList<>();
        missing.add(new NewTopic(EnvironmentStamp.topic(stage), Optional.of(1), Optional.empty()));
        missing.removeIf(topic -> names.contains(topic.name()));
        plan.missing().forEach(topic -> missing.add(topic(topic, shared)));
        create(admin, missing);
        // Also what another service has just made.
        TopicLeaders.await(admin, Topics.all().stream().map(Topic::name).toList());
        plan.differences().forEach(difference -> LOG.warnf("topic setting differs problem=\"%s\"", difference));
    }

    private void refuse(String why) {
        life.fatal(why);
        throw new IllegalStateException(why);
    }

    private static NewTopic topic(Topic<?> topic, int shared) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions(shared)), Optional.empty())
                .configs(TopicPlan.settings(topic));
    }

    private static Map<String, TopicPlan.Present> present(Admin admin, Set<String> names)
            throws ExecutionException, InterruptedException {
        Set<String> known = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        Set<String> there = names.stream().filter(known::contains).collect(Collectors.toSet());
        var descriptions = admin.describeTopics(there).allTopicNames().get();
        var settings = admin.describeConfigs(
                        there.stream().map(TopicProvisioner::resource).toList())
                .all()
                .get();
        Map<String, TopicPlan.Present> present = new HashMap<>();
        descriptions.forEach((name, description) -> present.put(
                name, new TopicPlan.Present(description.partitions().size(), values(settings.get(resource(name))))));
        return present;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static Map<String, String> values(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static void create(Admin admin, List<NewTopic> topics) throws ExecutionException, InterruptedException {
        for (var made : admin.createTopics(topics).values().entrySet()) {
            try {
                made.getValue().get();
                LOG.infof("topic made name=%s", made.getKey());
            } catch (ExecutionException e) {
                // Another service was quicker: as good as made.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
