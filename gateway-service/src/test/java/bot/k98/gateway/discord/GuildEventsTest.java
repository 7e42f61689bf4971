package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import bot.k98.gateway.guild.GuildDesk;
import bot.k98.gateway.testing.Uses;
import bot.k98.runtime.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class GuildEventsTest {
    private static final String GUILD = "1100000000000000001";

    private final List<PrivacyFact> told = new ArrayList<>();
    private final GuildDesk desk = desk(Optional.of(GUILD));
    private final GuildEvents events = new GuildEvents(desk);

    @Test
    void aBotThatIsRemovedTellsSo() {
        // When
        events.take("GUILD_DELETE", json("{'id':'" + GUILD + "'}"));

        // Then
        assertThat(told).containsExactly(new GuildLeft(GUILD, Uses.CREATED));
    }

    @Test
    void anOutageIsNoLeaving() {
        // When
        events.take("GUILD_DELETE", json("{'id':'" + GUILD + "','unavailable':true}"));
        events.take("GUILD_CREATE", json("{'id':'" + GUILD + "','unavailable':true}"));

        // Then
        assertThat(told).isEmpty();
    }

    @Test
    void aGuildThatIsSeenIsTold() {
        // When
        events.take("GUILD_CREATE", json("{'id':'" + GUILD + "','unavailable':false,'channels':[]}"));

        // Then
        assertThat(told).containsExactly(new GuildPresent(GUILD, Uses.CREATED));
    }

    @Test
    void whoWasRemovedWhileNobodyListenedFindsItOutAtTheNextSession() {
        // When: unavailable ones are there all the same
        events.take("READY", json("{'guilds':[{'id':'" + GUILD + "','unavailable':true}],'shard':[0,1]}"));
        int known = told.size();
        events.take("READY", json("{'guilds':[]}"));

        // Then
        assertThat(known).isZero();
        assertThat(told).containsExactly(new GuildLeft(GUILD, Uses.CREATED));
    }

    @Test
    void aShardSaysNothingOfGuildsThatBelongToAnother() {
        // Given
        long number = (Long.parseLong(GUILD) >>> 22) % 2;

        // When
        events.take("READY", json("{'guilds':[],'shard':[" + (1 - number) + ",2]}"));
        int ofTheOther = told.size();
        events.take("READY", json("{'guilds':[],'shard':[" + number + ",2]}"));

        // Then
        assertThat(ofTheOther).isZero();
        assertThat(told).hasSize(1);
    }

    @Test
    void withoutAConfiguredGuildNoneIsMissed() {
        // When
        new GuildEvents(desk(Optional.empty())).take("READY", json("{'guilds':[]}"));

        // Then
        assertThat(told).isEmpty();
    }

    @Test
    void theHeartbeatNamesTheGuildThatRemovedTheBotUntilItIsBack() {
        // Given
        events.take("GUILD_DELETE", json("{'id':'" + GUILD + "'}"));
        Map<String, String> away = desk.details();

        // When
        events.take("GUILD_CREATE", json("{'id':'" + GUILD + "','unavailable':false,'channels':[]}"));

        // Then
        assertThat(away).containsExactly(Map.entry("guild_left", GUILD));
        assertThat(desk.details()).isEmpty();
    }

    @Test
    void aGuildThatThisInstallationIsNotForIsNobodysAlarm() {
        // When
        events.take("GUILD_DELETE", json("{'id':'2'}"));

        // Then
        assertThat(desk.details()).isEmpty();
    }

    private GuildDesk desk(Optional<String> configured) {
        return new GuildDesk(configured, told::add, new SettableClock(Uses.CREATED));
    }

    private static DataObject json(String text) {
        return DataObject.fromJson(text.replace('\'', '"'));
    }
}
