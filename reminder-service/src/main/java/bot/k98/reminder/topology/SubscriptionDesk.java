package bot.k98.reminder.topology;

import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.reminder.MemberPreferences.PreferencesSet;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.discord.SubscriptionQuestion;
import bot.k98.reminder.discord.SubscriptionQuestion.ListMembers;
import bot.k98.reminder.discord.SubscriptionQuestion.Why;
import bot.k98.reminder.discord.SubscriptionRenderer;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.calendar.KindNames;
import bot.k98.reminder.domain.preference.EventKinds;
import bot.k98.reminder.domain.preference.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers officers from what is published of all members. */
final class SubscriptionDesk {
    private static final String FILE = "subscriptions.csv";

    private final Seen seen;
    private final EventKinds kinds;
    private final SubscriptionRenderer renderer;

    SubscriptionDesk(Seen seen, EventKinds kinds) {
        this.seen = seen;
        this.kinds = kinds;
        this.renderer = new SubscriptionRenderer(kinds);
    }

    /** @param file to be offered before the reply that attaches it; empty: none */
    record Answer(Reply reply, Optional<File> file) {
        static Answer of(Reply reply) {
            return new Answer(reply, Optional.empty());
        }
    }

    /** @param hash SHA-256 of the bytes */
    record File(String hash, byte[] bytes) {}

    Answer answer(InteractionEvent event, SubscriptionQuestion question, Instant now) {
        ReplyAddress to = event.interaction().address();
        List<Occurrence> planned = seen.planned(question.guildId());
        return switch (question) {
            case ListMembers list -> list(to, list, planned);
            case Why why -> Answer.of(new Reply.Answer(to, why(why, planned, now)));
            case SubscriptionQuestion.SuggestTypes ask ->
                Answer.of(new Reply.OfferChoices(to, renderer.types(types(planned), ask.typed())));
            case SubscriptionQuestion.SuggestEvents ask ->
                Answer.of(new Reply.OfferChoices(to, SubscriptionRenderer.events(planned, ask.typed(), now)));
        };
    }

    private Answer list(ReplyAddress to, ListMembers list, List<Occurrence> planned) {
        List<PreferencesSet> members = seen.members(list.guildId());
        if (list.type().isBlank()) {
            return list(to, members, "");
        }
        KindNames names = renderer.names(
                Stream.concat(types(planned).stream(), members.stream().flatMap(set -> set.leads().keySet().stream()))
                        .toList());
        return names.find(list.type())
                .map(type -> list(to, members, type))
                .orElseGet(() -> Answer.of(new Reply.Answer(to, SubscriptionRenderer.noSuchType(list.type(), names))));
    }

    private Answer list(ReplyAddress to, List<PreferencesSet> all, String type) {
        List<PreferencesSet> members = renderer.chosen(all, type);
        MessageBody body = renderer.list(members, type);
        if (members.size() <= SubscriptionRenderer.SHOWN) {
            return Answer.of(new Reply.Answer(to, body));
        }
        byte[] csv = SubscriptionRenderer.csv(members);
        File file = new File(Outlet.sha256(csv), csv);
        return new Answer(new Reply.Answer(to, body.attaching(file.hash(), FILE)), Optional.of(file));
    }

    private MessageBody why(Why why, List<Occurrence> planned, Instant now) {
        Optional<PreferencesSet> set = seen.of(new MemberKey(why.guildId(), why.userId()));
        List<Occurrence> asked = planned.stream()
                .filter(event -> why.event().isEmpty() || event.id().equals(why.event()))
                .toList();
        Preferences preferences = set.map(SubscriptionRenderer::preferences).orElse(Preferences.NONE);
        return renderer.why(why.userId(), set, preferences, asked, now);
    }

    private List<String> types(List<Occurrence> planned) {
        return Stream.of(
                        Stream.of(Preferences.ALL, Preferences.FIGHTS),
                        kinds.types().stream(),
                        planned.stream().map(Occurrence::eventType))
                .flatMap(types -> types)
                .distinct()
                .toList();
    }
}
