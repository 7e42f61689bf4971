package bot.k98.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {
    private final World world = new World();

    @BeforeEach
    void begin() {
        FirstWorld.facts(Instant.EPOCH).forEach(world::apply);
    }

    private boolean may(String user, String channel, long permission) {
        return (Permissions.in(world, user, world.get(Kind.CHANNEL, channel)) & permission) != 0;
    }

    @ParameterizedTest
    @CsvSource({
        FirstWorld.ADMIN + "," + FirstWorld.OPERATIONS + ",true",
        FirstWorld.OFFICER + "," + FirstWorld.OPERATIONS + ",true",
        FirstWorld.MEMBER + "," + FirstWorld.OPERATIONS + ",false",
        FirstWorld.BOT + "," + FirstWorld.OPERATIONS + ",true",
        FirstWorld.MEMBER + "," + FirstWorld.KVK + ",true",
        FirstWorld.NEWCOMER + "," + FirstWorld.KVK + ",false"
    })
    void letRolesIntoClosedChannels(String user, String channel, boolean sees) {
        assertThat(may(user, channel, Permissions.VIEW_CHANNEL)).isEqualTo(sees);
    }

    @Test
    void letOnlyLeadersAndTheBotAnnounce() {
        assertThat(may(FirstWorld.MEMBER, FirstWorld.ANNOUNCEMENTS, Permissions.SEND_MESSAGES))
                .isFalse();
        assertThat(may(FirstWorld.MEMBER, FirstWorld.ANNOUNCEMENTS, Permissions.VIEW_CHANNEL))
                .isTrue();
        assertThat(may(FirstWorld.OFFICER, FirstWorld.ANNOUNCEMENTS, Permissions.SEND_MESSAGES))
                .isTrue();
        assertThat(may(FirstWorld.BOT, FirstWorld.ANNOUNCEMENTS, Permissions.SEND_MESSAGES))
                .isTrue();
    }

    @Test
    void keepDirectMessagesBetweenTwo() {
        // Given
        ObjectNode direct = Documents.directChannel("9", FirstWorld.MEMBER);

        // Then
        assertThat(Permissions.in(world, FirstWorld.MEMBER, direct) & Permissions.SEND_MESSAGES)
                .isNotZero();
        assertThat(Permissions.in(world, FirstWorld.BOT, direct) & Permissions.SEND_MESSAGES)
                .isNotZero();
        assertThat(Permissions.in(world, FirstWorld.ADMIN, direct)).isZero();
    }

    @Test
    void giveAThreadItsParentsRights() {
        // Given
        ObjectNode thread = Documents.thread(
                "9", world.get(Kind.CHANNEL, FirstWorld.OPERATIONS), "talk", FirstWorld.ADMIN, Instant.EPOCH);

        // Then
        assertThat(Permissions.in(world, FirstWorld.MEMBER, thread)).isZero();
        assertThat(Permissions.in(world, FirstWorld.OFFICER, thread)).isNotZero();
    }

    @Test
    void leaveAStrangerNothing() {
        assertThat(Permissions.inGuild(world, "42")).isZero();
    }
}
