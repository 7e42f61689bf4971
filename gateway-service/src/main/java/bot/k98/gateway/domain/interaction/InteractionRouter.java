package bot.k98.gateway.domain.interaction;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.Answer;
import bot.k98.contracts.discord.Reply.OfferChoices;
import bot.k98.contracts.discord.Reply.PrivateAnswer;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.gateway.domain.command.AccessPolicy;
import bot.k98.gateway.domain.command.AccessPolicy.Asker;
import bot.k98.gateway.domain.command.CommandCatalog;
import bot.k98.gateway.domain.command.CommandCatalog.Offer;
import bot.k98.gateway.domain.command.CoolDowns;
import bot.k98.gateway.domain.command.Help;
import bot.k98.gateway.domain.interaction.Routing.Why;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides at the edge: who owns a use, whether its member may, and what is said when not. */
public final class InteractionRouter {
    private final Supplier<CommandCatalog> catalog;
    private final AccessPolicy access;
    private final CoolDowns coolDowns = new CoolDowns();

    /** @param catalog what is offered at the moment */
    public InteractionRouter(Supplier<CommandCatalog> catalog, AccessPolicy access) {
        this.catalog = catalog;
        this.access = access;
    }

    public Routing route(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Readable readable -> route(readable);
            case Incoming.ForeignComponent foreign -> say(foreign.interaction(), Words.OLD_COMPONENT, Why.UNKNOWN);
            case Incoming.Unsupported unsupported -> say(unsupported.interaction(), Words.UNSUPPORTED, Why.UNKNOWN);
        };
    }

    private Routing route(Incoming.Readable readable) {
        InteractionEvent event = readable.event();
        Optional<Offer> offer = offer(event, catalog.get());
        if (offer.isEmpty()) {
            return unknown(event);
        }
        Asker asker =
                new Asker(event.interaction().member(), event.interaction().channelId(), readable.parentChannelId());
        if (offer.get().owner() == ServiceName.GATEWAY) {
            return help(answered(event, offer.get().reply()), asker);
        }
        return access.refusal(offer.get().audience(), asker)
                .map(refusal -> refuse(event, refusal))
                .or(() -> coolingDown(event, offer.get().coolDown()))
                .orElseGet(() -> new Routing.Publish(
                        answered(event, offer.get().reply()), offer.get().owner()));
    }

    /** Of commands alone: who types or presses goes on with what they were let do. */
    private Optional<Routing> coolingDown(InteractionEvent event, Duration coolDown) {
        if (!(event instanceof CommandUsed used)) {
            return Optional.empty();
        }
        Interaction use = used.interaction();
        return coolDowns
                .use(use.member().id(), used.command(), coolDown, use.createdAt())
                .map(free -> say(use, Words.coolingDown(used.command(), coolDown, free), Why.COOLING_DOWN));
    }

    private Routing help(InteractionEvent event, Asker asker) {
        CommandCatalog offered = catalog.get();
        ReplyAddress to = event.interaction().address();
        Reply reply =
                switch (event) {
                    case CommandUsed used -> new Answer(to, Help.answer(offered, access, asker, used.options()));
                    case AutocompleteAsked asked ->
                        new OfferChoices(to, Help.choices(offered, access, asker, asked.typed()));
                    case MessageMenuUsed _, ButtonPressed _, SelectChosen _, FormSubmitted _ ->
                        new PrivateAnswer(to, MessageBody.of(Words.OLD_COMPONENT));
                };
        return new Routing.Answered(reply, Why.HELP);
    }

    private static Optional<Offer> offer(InteractionEvent event, CommandCatalog catalog) {
        return switch (event) {
            case CommandUsed used -> catalog.command(used.command());
            case AutocompleteAsked asked -> catalog.command(asked.command());
            case MessageMenuUsed used -> catalog.menu(used.command());
            case ButtonPressed pressed -> catalog.action(pressed.component());
            case SelectChosen chosen -> catalog.action(chosen.component());
            case FormSubmitted submitted -> catalog.action(submitted.form());
        };
    }

    private static Routing unknown(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used -> say(used.interaction(), Words.unknownCommand(used.command()), Why.UNKNOWN);
            case AutocompleteAsked asked -> nothing(asked, Why.UNKNOWN);
            case MessageMenuUsed used -> say(used.interaction(), Words.unknownMenu(used.command()), Why.UNKNOWN);
            case ButtonPressed _, SelectChosen _, FormSubmitted _ ->
                say(event.interaction(), Words.OLD_COMPONENT, Why.UNKNOWN);
        };
    }

    private static Routing refuse(InteractionEvent event, String refusal) {
        return event instanceof AutocompleteAsked asked
                ? nothing(asked, Why.REFUSED)
                : say(event.interaction(), refusal, Why.REFUSED);
    }

    private static Routing nothing(AutocompleteAsked asked, Why why) {
        return new Routing.Answered(new OfferChoices(asked.interaction().address(), List.of()), why);
    }

    private static Routing say(Interaction interaction, String text, Why why) {
        Reply reply = new PrivateAnswer(interaction.address(), MessageBody.of(text));
        return new Routing.Answered(reply, why);
    }

    /** Who may not write in the channel has nothing written there. */
    private static InteractionEvent answered(InteractionEvent event, ReplyMode offered) {
        boolean hidden = offered == ReplyMode.PUBLIC && event.interaction().readOnly();
        Interaction declared = event.interaction().answered(hidden ? ReplyMode.PRIVATE : offered);
        return switch (event) {
            case CommandUsed used -> new CommandUsed(declared, used.command(), used.options(), used.files());
            case AutocompleteAsked asked ->
                new AutocompleteAsked(declared, asked.command(), asked.option(), asked.typed(), asked.options());
            case MessageMenuUsed used -> new MessageMenuUsed(declared, used.command(), used.message());
            case ButtonPressed pressed -> new ButtonPressed(declared, pressed.component(), pressed.messageId());
            case SelectChosen chosen ->
                new SelectChosen(declared, chosen.component(), chosen.messageId(), chosen.values());
            case FormSubmitted submitted -> new FormSubmitted(declared, submitted.form(), submitted.fields());
        };
    }
}
