package bot.k98.gateway.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Member;
import bot.k98.gateway.domain.command.AccessPolicy.Asker;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {
    private static final AccessPolicy POLICY = new AccessPolicy(Set.of("101"), Set.of("201", "202"), Set.of("304"));

    @Test
    void everyMemberMayUseWhatIsForMembers() {
        assertThat(POLICY.refusal(Audience.MEMBER, asker("104", "301"))).isEmpty();
    }

    @Test
    void officersAreThoseWithALeadershipRole() {
        assertThat(POLICY.refusal(Audience.OFFICER, asker("102", "301", "202"))).isEmpty();
        assertThat(POLICY.refusal(Audience.OFFICER, asker("103", "301", "999")))
                .hasValue("This is for officers: it needs one of the roles <@&201>, <@&202>.");
    }

    @Test
    void operatorsAreOfficersToo() {
        assertThat(POLICY.refusal(Audience.OFFICER, asker("101", "301"))).isEmpty();
    }

    @Test
    void operatorsCommandsAreTakenInTheirChannelAndItsThreads() {
        assertThat(POLICY.refusal(Audience.OPERATOR, asker("101", "304"))).isEmpty();
        assertThat(POLICY.refusal(
                        Audience.OPERATOR, new Asker(new Member("101", "Ada", Set.of()), "900", Optional.of("304"))))
                .isEmpty();
        assertThat(POLICY.refusal(Audience.OPERATOR, asker("101", "301")))
                .hasValueSatisfying(text -> assertThat(text).contains("<#304>"));
    }

    @Test
    void anOfficerIsNoOperator() {
        assertThat(POLICY.refusal(Audience.OPERATOR, asker("102", "304", "201")))
                .hasValueSatisfying(text -> assertThat(text).contains("ADMIN_USER_ID"));
    }

    @Test
    void withoutChannelsOperatorsAreHeardAnywhere() {
        // Given
        AccessPolicy anywhere = new AccessPolicy(Set.of("101"), Set.of(), Set.of());

        // When
        Optional<String> refusal = anywhere.refusal(Audience.OPERATOR, asker("101", "301"));

        // Then
        assertThat(refusal).isEmpty();
    }

    @Test
    void withoutRolesItIsSaidWhatIsMissing() {
        // Given
        AccessPolicy without = new AccessPolicy(Set.of(), Set.of(), Set.of());

        // When
        Optional<String> refusal = without.refusal(Audience.OFFICER, asker("102", "301", "201"));

        // Then
        assertThat(refusal).hasValueSatisfying(text -> assertThat(text).contains("LEADERSHIP_ROLE_IDS"));
    }

    private static Asker asker(String user, String channel, String... roles) {
        return new Asker(new Member(user, "somebody", Set.of(roles)), channel, Optional.empty());
    }
}
