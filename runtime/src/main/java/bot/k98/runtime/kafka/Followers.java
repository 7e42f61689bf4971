package bot.k98.runtime.kafka;

import bot.k98.runtime.health.Loops;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Reads for every {@link Following}, from when the topics are there until this process ends. */
@ApplicationScoped
class Followers {
    private final BrokerConnection broker;
    private final List<TopicFollower> followers;

    Followers(@All List<Following> followings, KafkaDefaults defaults, BrokerConnection broker, Loops loops) {
        this.broker = broker;
        this.followers = followings.stream()
                .map(following -> new TopicFollower(following, defaults, loops.register(following.name())))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        followers.forEach(follower -> follower.startAfter(broker));
    }

    void stop(@Observes ShutdownEvent event) {
        followers.forEach(TopicFollower::stop);
    }
}
