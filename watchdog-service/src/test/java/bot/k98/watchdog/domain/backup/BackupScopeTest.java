package bot.k98.watchdog.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupScopeTest {
    @Test
    void storesAndCompactedTopicsAreState() {
        assertThat(BackupScope.of("reminder-reminders-changelog")).contains(Part.STATE);
        assertThat(BackupScope.of(Topics.GATEWAY_MEMORY.name())).contains(Part.STATE);
    }

    @Test
    void everyTopicOfOursIsKnown() {
        assertThat(Topics.all()).allMatch(topic -> BackupScope.of(topic.name()).isPresent());
    }

    @Test
    void whatIsOfOthersIsLeftOut() {
        assertThat(BackupScope.of("orders")).isEmpty();
        assertThat(BackupScope.of("shop-orders-changelog")).isEmpty();
        assertThat(BackupScope.of("__consumer_offsets")).isEmpty();
    }

    @Test
    void messagesThatMayHaveArrivedWait() {
        assertThat(BackupScope.of(Topics.posts(Lane.PERSONAL).name())).contains(Part.WAITING);
    }

    @Test
    void whatOneTaskHandsToTheNextIsOnItsWay() {
        assertThat(BackupScope.of(Topics.QUEUE_REQUESTS.name())).contains(Part.ON_ITS_WAY);
        assertThat(BackupScope.of(Topics.MESSAGES.name())).contains(Part.ON_ITS_WAY);
    }

    @Test
    void aMonthsFactsAreHistory() {
        assertThat(BackupScope.of(Topics.QUEUE_FACTS.name())).contains(Part.HISTORY);
    }

    @Test
    void whatDiesSoonIsMadeAgainEmpty() {
        List<Topic<?>> shortLived =
                List.of(Topics.INTERACTIONS, Topics.HEARTBEATS, Topics.ticks(ServiceName.REMINDER), Topics.QUEUE_WORK);
        assertThat(shortLived).allMatch(topic -> BackupScope.of(topic.name()).equals(Optional.of(Part.EMPTY)));
    }
}
