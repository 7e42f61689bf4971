package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.contracts.discord.Reply;
import bot.k98.watchdog.domain.desk.Bounds;
import bot.k98.watchdog.domain.desk.DeskCommands;
import bot.k98.watchdog.domain.desk.DeskQuestion.NotUnderstood;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Short words of the desk. */
public final class DeskRenderer {
    private DeskRenderer() {}

    public static MessageBody askToStop(ServiceName service, Interaction use) {
        return MessageBody.of(text("stop.ask", service) + way(service))
                .with(Row.of(
                        button(DeskCommands.CONFIRM_STOP, "stop.confirm", ButtonStyle.DANGER, service, use),
                        button(DeskCommands.CANCEL_STOP, "stop.cancel", ButtonStyle.SECONDARY, service, use)));
    }

    private static Button button(String action, String label, ButtonStyle style, ServiceName service, Interaction use) {
        ComponentId id = new ComponentId(
                ServiceName.WATCHDOG,
                action,
                use.guildId().orElse(""),
                service.wire(),
                use.createdAt().getEpochSecond());
        return new Button(id, text(label), style);
    }

    public static MessageBody stopped(ServiceName service) {
        return MessageBody.of(text("stop.asked", service) + way(service));
    }

    /** Without a gateway nobody can say /ops start. */
    private static String way(ServiceName service) {
        return service == ServiceName.GATEWAY ? " " + text("stop.no.gateway") : "";
    }

    /** A restart would do nothing. */
    public static MessageBody isStopped(ServiceName service) {
        return MessageBody.of(text("restart.stopped", service));
    }

    public static MessageBody left(ServiceName service) {
        return MessageBody.of(text("stop.left", service));
    }

    public static MessageBody started(ServiceName service) {
        return MessageBody.of(text("start.asked", service));
    }

    public static MessageBody runs(ServiceName service) {
        return MessageBody.of(text("start.runs", service));
    }

    public static MessageBody rolling(List<ServiceName> services) {
        String names = services.stream().map(ServiceName::wire).collect(Collectors.joining(", "));
        return MessageBody.of(text("restart.rolling", names));
    }

    /** Something else supervises: it has to be asked. */
    public static MessageBody notOurs(ServiceName service) {
        return MessageBody.of(text("steer.not.ours", service));
    }

    public static Reply outOf(Bounds bounds, Interaction use) {
        String sentence = text("refused.out.of.bounds", bounds.option(), Bounds.LEAST, bounds.most());
        return new Reply.PrivateAnswer(use.address(), MessageBody.of(sentence));
    }

    public static Reply notUnderstood(NotUnderstood why, Interaction use) {
        String key = "refused." + why.reason().name().toLowerCase(Locale.ROOT).replace('_', '.');
        MessageBody body = MessageBody.of(text(key));
        return why.onButton()
                ? new Reply.UpdateMessage(use.address(), body)
                : new Reply.PrivateAnswer(use.address(), body);
    }
}
