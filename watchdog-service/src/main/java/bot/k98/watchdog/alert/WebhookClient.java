package bot.k98.watchdog.alert;

import bot.k98.contracts.TextCut;
import bot.k98.watchdog.domain.incident.Concern;
import bot.k98.watchdog.domain.incident.Episode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;

/** A Discord webhook: it works without the bot, its token and its connection. Mentions nobody, whatever the text says. */
record WebhookClient(AlertHttp http, URI url, String environment) implements AlertSink {
    /** Discord's limit for a message's text, in characters. */
    static final int CONTENT = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean endsWhatWasNeverTold() {
        return false;
    }

    @Override
    public Delivery deliver(Episode episode) {
        return http.post(url, message(episode, environment));
    }

    static ObjectNode message(Episode episode, String environment) {
        ObjectNode message = JSON.createObjectNode().put("content", TextCut.to(CONTENT, text(episode, environment)));
        message.putObject("allowed_mentions").putArray("parse");
        return message;
    }

    private static String text(Episode episode, String environment) {
        Concern concern = episode.concern();
        String what = "k98-bot " + environment + ": " + concern.kind().wire() + " " + concern.subject();
        return episode.resolvedAt()
                .map(at -> "🟢 " + what + " is over after "
                        + Duration.between(episode.openedAt(), at).toSeconds() + " s")
                .orElseGet(() -> (concern.kind().isCritical() ? "🔴 " : "🟠 ") + what + "\n" + episode.problem());
    }

    /** Without the URL: it is a secret. */
    @Override
    public String toString() {
        return name();
    }
}
