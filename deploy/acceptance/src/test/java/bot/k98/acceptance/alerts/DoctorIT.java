package bot.k98.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.acceptance.stack.Discord;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Launch.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before anything starts: by {@code ./k98 check} and {@code ./k98 doctor}. */
class DoctorIT {
    private static final String IDS = "1100000000000000";

    @TempDir
    static Path folder;

    private static Discord discord;

    private final Launch launch = Launch.in(folder)
            .with("DISCORD_API_URL", discord.url() + "/api/v10")
            .with("DISCORD_BOT_TOKEN", "local-sandbox")
            .with("GUILD_ID", IDS + "001")
            .with("NOTIFY_CHANNEL_ID", IDS + "304")
            .with("HONOR_CHANNEL_ID", IDS + "303")
            .with("LEADERSHIP_ROLE_IDS", IDS + "201");

    @BeforeAll
    static void startDiscord() throws IOException {
        discord = Discord.start(Files.createDirectories(folder.resolve("discord")));
    }

    @AfterAll
    static void stopDiscord() {
        discord.close();
    }

    @Test
    void aBotThatMayWorkIsWellAndItsInviteAsksForWhatItUses() {
        // When
        Ended doctor = launch.run("doctor", "--discord");

        // Then
        assertThat(doctor.out())
                .contains(
                        "ok   token: ",
                        "ok   sessions: ",
                        "ok   intents: ",
                        "ok   guild: Kingdom 1198",
                        "ok   LEADERSHIP_ROLE_IDS: Leadership",
                        "ok   NOTIFY_CHANNEL_ID " + IDS + "304: #operations",
                        "ok   HONOR_CHANNEL_ID " + IDS + "303: #uploads",
                        "https://discord.com/oauth2/authorize?client_id=" + IDS
                                + "010&scope=bot+applications.commands&permissions=2251799813803008&guild_id=" + IDS
                                + "001");
        assertThat(doctor.code()).as(doctor.out()).isZero();
    }

    @Test
    void aWrongTokenAnUnknownChannelAndAnUnknownRoleAreNamed() {
        // When
        Ended stranger = launch.with("DISCORD_BOT_TOKEN", "planted-token").run("doctor", "--discord");
        Ended lost = launch.with("NOTIFY_CHANNEL_ID", IDS + "999")
                .with("LEADERSHIP_ROLE_IDS", IDS + "998")
                .run("doctor", "--discord");

        // Then
        assertThat(stranger.out())
                .contains("BAD  token: Discord does not know it")
                .doesNotContain("planted-token");
        assertThat(stranger.code()).isOne();
        assertThat(lost.out())
                .contains("BAD  NOTIFY_CHANNEL_ID " + IDS + "999", "BAD  LEADERSHIP_ROLE_IDS: the guild has no role");
    }

    @Test
    void theMachineIsLookedAt() {
        assertThat(launch.run("doctor").out())
                .contains("ok   Java: ", "memory: ", "ok   DATA_DIR: ", "ports: ", "clock: ");
    }

    @Test
    void everyProblemOfEveryServiceIsToldAtOnceAndNothingIsMade() throws IOException {
        // Given
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(profiles.resolve("broken.yaml"), "name: [");
        Launch wrong = launch.with("GUILD_ID", "here").with("HEARTBEAT_INTERVAL", "often");

        // When
        Ended right = launch.run("check");
        Ended settings = wrong.run("check");
        Ended profile = launch.with("PROFILES_DIR", profiles.toString()).run("check");

        // Then
        assertThat(right.out()).contains("gateway: ok", "reminder: ok", "queue: ok", "watchdog: ok");
        assertThat(right.code()).isZero();
        assertThat(settings.code()).isEqualTo(78);
        assertThat(settings.out()).contains("GUILD_ID is 'here'", "HEARTBEAT_INTERVAL is 'often'");
        assertThat(profile.code()).isEqualTo(78);
        assertThat(profile.out()).contains("queue: profile ", "broken");
        assertThat(launch.data()).doesNotExist();
    }

    @Test
    void theOldBotsSettingsAreExplained() throws IOException {
        // Given
        Path old = Files.writeString(folder.resolve("old.env"), "GUILD_ID=1\nSQL_SERVER=planted\n");

        // When
        Ended check = launch.run("check", "--old-env", old.toString());

        // Then
        assertThat(check.out())
                .contains("GUILD_ID: used.", "SQL_SERVER: dropped: ", "DISCORD_BOT_TOKEN: missing.")
                .doesNotContain("planted");
    }
}
