package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Members;
import com.fasterxml.jackson.databind.JsonNode;

/** Members use /ping; the local Discord says how long each answer took, from the interaction's snowflake to the answer. */
record PingLoad(Members members) {
    void run(Pace pace, Latencies latencies) {
        pace.run(() -> note(members.use("member", "general", "/ping"), latencies));
    }

    /** @param interaction as the local Discord shows it */
    static void note(JsonNode interaction, Latencies latencies) {
        if (interaction.path("missed").asBoolean()
                || !"answered".equals(interaction.path("state").asText())) {
            latencies.addMissed();
        } else {
            JsonNode history = interaction.path("history");
            latencies.addMillis(history.path(history.size() - 1).path("ms").asDouble());
        }
    }
}
