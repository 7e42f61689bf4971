package bot.k98.gateway.domain.interaction;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.TextCut;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.Answer;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.discord.Reply.OfferChoices;
import bot.k98.contracts.discord.Reply.OpenForm;
import bot.k98.contracts.discord.Reply.PrivateAnswer;
import bot.k98.contracts.discord.Reply.UpdateMessage;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.Urgency;
import bot.k98.gateway.domain.message.MessageLimits;
import bot.k98.gateway.domain.message.MessageRenderer;
import bot.k98.gateway.domain.message.Rendered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests that {@link ReplyStep}s and deferrals are. */
public final class ReplyCalls {
    private static final int RESPOND = 4;
    private static final int DEFER = 5;
    private static final int DEFER_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int FORM = 9;
    private static final int MOST_CHOICES = 25;
    private static final int CHOICE_LENGTH = 100;

    private ReplyCalls() {}

    /** What can't be shown about a reply, as one sentence. */
    public static Optional<String> problem(Reply reply) {
        return reply instanceof OpenForm form
                ? FormLimits.problem(form)
                : body(reply).flatMap(MessageLimits::problem);
    }

    /** The request of a step that uses the token. */
    public static DiscordCall call(ReplyStep step, Reply reply) {
        ReplyAddress to = reply.to();
        return switch (step) {
            case RESPOND -> first(to, RESPOND, privately(MessageRenderer.create(present(reply)), reply));
            case UPDATE -> first(to, UPDATE, MessageRenderer.replace(present(reply)));
            case FORM -> first(to, FORM, new Rendered(FormRenderer.toJson(form(reply)), List.of()));
            case CHOICES -> first(to, CHOICES, new Rendered(choices(reply), List.of()));
            case EDIT_ORIGINAL -> later(Endpoint.EDIT_ORIGINAL, to, MessageRenderer.replace(present(reply)));
            case FOLLOW_UP -> later(Endpoint.FOLLOW_UP, to, privately(MessageRenderer.create(present(reply)), reply));
            case LOOK_AT_ORIGINAL -> DiscordCall.of(Endpoint.GET_ORIGINAL, to.applicationId(), to.token());
            case CLEAR_ORIGINAL -> DiscordCall.of(Endpoint.DELETE_ORIGINAL, to.applicationId(), to.token());
            case DIRECT_MESSAGE, CHANNEL_MESSAGE ->
                throw new IllegalArgumentException(step + " does not use the token");
        };
    }

    /** The request that brings a reply elsewhere once its token is dead; sent twice, it makes one message. */
    public static DiscordCall elsewhere(Reply reply, String channelId) {
        MessageBody body = present(reply);
        String nonce = DeterministicId.of("late-reply", reply.to().interactionId(), body);
        Rendered message = MessageRenderer.create(body).with("nonce", nonce).with("enforce_nonce", true);
        return DiscordCall.of(Endpoint.SEND_MESSAGE, channelId)
                .with(message.json())
                .withFiles(message.files())
                .urgent(Urgency.ANSWER);
    }

    /** The request that asks a member to wait, as visibly as the answer will be. */
    public static DiscordCall defer(ReplyAddress to) {
        Map<String, Object> callback =
                switch (to.mode()) {
                    case PRIVATE -> Map.of("type", DEFER, "data", Map.of("flags", MessageRenderer.EPHEMERAL));
                    case PUBLIC -> Map.of("type", DEFER);
                    case UPDATE -> Map.of("type", DEFER_UPDATE);
                    case FORM -> throw new IllegalArgumentException("a form can't be put off");
                };
        return DiscordCall.of(Endpoint.CALLBACK, to.interactionId(), to.token())
                .with(callback)
                .before(InteractionClock.goneAt(to.createdAt()));
    }

    private static DiscordCall first(ReplyAddress to, int type, Rendered data) {
        return DiscordCall.of(Endpoint.CALLBACK, to.interactionId(), to.token())
                .with(Map.of("type", type, "data", data.json()))
                .withFiles(data.files())
                .before(InteractionClock.goneAt(to.createdAt()));
    }

    private static DiscordCall later(Endpoint endpoint, ReplyAddress to, Rendered message) {
        return DiscordCall.of(endpoint, to.applicationId(), to.token())
                .with(message.json())
                .withFiles(message.files());
    }

    private static Rendered privately(Rendered message, Reply reply) {
        boolean forAll = reply instanceof Answer && reply.to().mode() == ReplyMode.PUBLIC;
        return forAll ? message : message.with("flags", MessageRenderer.EPHEMERAL);
    }

    private static Map<String, Object> choices(Reply reply) {
        List<Choice> offered = reply instanceof OfferChoices choices ? choices.choices() : List.of();
        List<Map<String, String>> shown = offered.stream()
                .filter(choice -> choice.value().length() <= CHOICE_LENGTH)
                .limit(MOST_CHOICES)
                .map(choice -> Map.of("name", TextCut.to(CHOICE_LENGTH, choice.name()), "value", choice.value()))
                .toList();
        return Map.of("choices", shown);
    }

    private static OpenForm form(Reply reply) {
        if (reply instanceof OpenForm form) {
            return form;
        }
        throw new IllegalArgumentException("not a form");
    }

    private static MessageBody present(Reply reply) {
        return body(reply).orElseThrow(() -> new IllegalArgumentException("choices and forms have no message"));
    }

    /** The same reply with another message; a reply without a message stays as it is. */
    public static Reply saying(Reply reply, MessageBody body) {
        return switch (reply) {
            case Answer answer -> new Answer(answer.to(), body);
            case PrivateAnswer word -> new PrivateAnswer(word.to(), body);
            case UpdateMessage update -> new UpdateMessage(update.to(), body);
            case OfferChoices choices -> choices;
            case OpenForm form -> form;
        };
    }

    /** The message of a reply; empty for choices and forms. */
    public static Optional<MessageBody> body(Reply reply) {
        return switch (reply) {
            case Answer answer -> Optional.of(answer.body());
            case PrivateAnswer word -> Optional.of(word.body());
            case UpdateMessage update -> Optional.of(update.body());
            case OfferChoices choices -> Optional.empty();
            case OpenForm form -> Optional.empty();
        };
    }
}
