package bot.k98.gateway.domain.permission;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.permission.ChannelRights.Overwrite;
import bot.k98.gateway.domain.permission.ChannelRights.Self;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelRightsTest {
    private static final Self BOT = new Self("1", "10", Set.of("20"));
    private static final long ALL = Permission.sum(Arrays.asList(Permission.values()));
    private static final long SEND = 1L << 11;
    private static final long VIEW = 1L << 10;

    @Test
    void rolesAloneAreEnough() {
        assertThat(new ChannelRights(ALL, List.of(), BOT).missing()).isEmpty();
    }

    @Test
    void whatEveryoneIsDeniedTheBotIsDenied() {
        assertThat(new ChannelRights(ALL, List.of(new Overwrite("1", 0, SEND)), BOT).missing())
                .containsExactly(Permission.SEND_MESSAGES);
    }

    @Test
    void itsRoleAndItselfWeighMoreThanEveryone() {
        assertThat(new ChannelRights(ALL, List.of(new Overwrite("1", 0, SEND), new Overwrite("20", SEND, 0)), BOT)
                        .missing())
                .isEmpty();
        assertThat(new ChannelRights(ALL, List.of(new Overwrite("20", SEND, 0), new Overwrite("10", 0, SEND)), BOT)
                        .missing())
                .containsExactly(Permission.SEND_MESSAGES);
    }

    @Test
    void anothersRoleSaysNothing() {
        assertThat(new ChannelRights(ALL, List.of(new Overwrite("21", 0, SEND)), BOT).missing())
                .isEmpty();
    }

    @Test
    void aChannelThatItDoesNotSeeGivesItNothing() {
        assertThat(new ChannelRights(ALL, List.of(new Overwrite("1", 0, VIEW)), BOT).missing())
                .containsExactly(Permission.values());
    }

    @Test
    void anAdministratorMayDoEverything() {
        assertThat(new ChannelRights(1L << 3, List.of(new Overwrite("1", 0, VIEW)), BOT).missing())
                .isEmpty();
    }

    @Test
    void theInviteLinkAsksForExactlyWhatIsUsed() {
        // 1024 + 2048 + 16384 + 32768 + 65536 + 2^51
        assertThat(ALL).isEqualTo(117_760L + (1L << 51));
    }
}
