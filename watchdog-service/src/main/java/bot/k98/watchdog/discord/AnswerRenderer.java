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
import bot.k98.watchdog.domain.ops.Commands;
import bot.k98.watchdog.domain.ops.OpsAnswer;
import bot.k98.watchdog.domain.ops.PingPath;
import bot.k98.watchdog.domain.ops.RestartScope;
import java.util.Locale;
import java.util.Optional;

/** Makes the reply of what was decided. */
public final class AnswerRenderer {
    private AnswerRenderer() {}

    /** Empty for what is another's to answer. */
    public static Optional<Reply> render(OpsAnswer answer, Interaction use) {
        return switch (answer) {
            case OpsAnswer.NotOurs _, OpsAnswer.AskTheDesk _ -> Optional.empty();
            case OpsAnswer.Pong pong -> Optional.of(new Reply.Answer(use.address(), pong(pong.path())));
            case OpsAnswer.ShowStatus show ->
                Optional.of(new Reply.Answer(use.address(), StatusRenderer.body(show.situation())));
            case OpsAnswer.AskToConfirm ask -> Optional.of(new Reply.Answer(use.address(), ask(ask.scope(), use)));
            case OpsAnswer.Restart restart -> update(use, text("restart.asked", name(restart.scope())));
            case OpsAnswer.Cancelled cancelled -> update(use, text("restart.cancelled", name(cancelled.scope())));
            case OpsAnswer.Refused refused -> refused(refused, use);
        };
    }

    /** The request to restart could not be written. */
    public static Reply notWritten(Interaction use) {
        return new Reply.UpdateMessage(use.address(), MessageBody.of(text("restart.failed")));
    }

    private static Optional<Reply> update(Interaction use, String words) {
        return Optional.of(new Reply.UpdateMessage(use.address(), MessageBody.of(words)));
    }

    private static Optional<Reply> refused(OpsAnswer.Refused refused, Interaction use) {
        String key =
                "refused." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '.');
        return refused.onButton()
                ? update(use, text(key))
                : Optional.of(new Reply.PrivateAnswer(use.address(), MessageBody.of(text(key))));
    }

    private static MessageBody pong(PingPath path) {
        return MessageBody.of(text(
                "ping.pong",
                path.toGateway().toMillis(),
                path.toTopic().toMillis(),
                path.toWatchdog().toMillis(),
                path.total().toMillis()));
    }

    private static MessageBody ask(RestartScope scope, Interaction use) {
        return MessageBody.of(text(scope.rolling() ? "restart.ask.rolling" : "restart.ask", name(scope)))
                .with(Row.of(
                        button(Commands.CONFIRM_RESTART, "restart.confirm", ButtonStyle.DANGER, scope, use),
                        button(Commands.CANCEL_RESTART, "restart.cancel", ButtonStyle.SECONDARY, scope, use)));
    }

    private static Button button(String action, String label, ButtonStyle style, RestartScope scope, Interaction use) {
        ComponentId id = new ComponentId(
                ServiceName.WATCHDOG,
                action,
                use.guildId().orElse(""),
                scope.word(),
                use.createdAt().getEpochSecond());
        return new Button(id, text(label), style);
    }

    private static String name(RestartScope scope) {
        return scope.services().size() == 1 ? scope.services().getFirst().wire() : text("restart.everything");
    }
}
