package bot.k98.reminder.topology;

import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.reminder.discord.DataRenderer;
import bot.k98.reminder.discord.DataRequest;
import bot.k98.reminder.discord.PostRenderer;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.MemberReminders;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.domain.ReminderLimits;
import bot.k98.reminder.domain.data.Gathering;
import bot.k98.reminder.domain.data.Gathering.Kind;
import bot.k98.reminder.domain.preference.Preferences;
import bot.k98.runtime.answer.Apology;
import java.time.Instant;
import java.util.Optional;

/**
 * Hands out and deletes what all services keep of one member in one server. This service does its own part at once, in the transaction that
 * also tells the others; the member is answered when all of them have said theirs, or when they have been waited for long enough.
 */
final class DataDesk {
    private final Workplace place;
    private final GatheringStore gatherings;
    private final DataRenderer renderer;
    private final int partitions;

    DataDesk(Workplace place, GatheringStore gatherings, int partitions) {
        this.place = place;
        this.gatherings = gatherings;
        this.renderer = new DataRenderer(place.members()::text);
        this.partitions = partitions;
    }

    /** @param change what is done besides answering */
    record Prepared(Runnable change, Optional<Reply> reply) {}

    Prepared prepare(InteractionEvent event, DataRequest request, Instant now) {
        MemberKey member = request.member();
        MemberReminders reminders = place.members().load(member);
        return switch (request) {
            case DataRequest.Export _ -> new Prepared(() -> ask(Kind.EXPORT, member, event, now), Optional.empty());
            case DataRequest.AskToDelete _ ->
                new Prepared(
                        () -> {},
                        Optional.of(new Reply.Answer(event.interaction().address(), DataRenderer.ask(member))));
            case DataRequest.Delete _ ->
                new Prepared(
                        () -> {
                            delete(reminders, now);
                            ask(Kind.DELETION, member, event, now);
                        },
                        Optional.empty());
        };
    }

    private void ask(Kind kind, MemberKey member, InteractionEvent event, Instant now) {
        Gathering gathering = Gathering.begin(kind, member, event.interaction().address(), now, partitions);
        gatherings.put(gathering);
        String request = gathering.request();
        PrivacyFact fact =
                switch (kind) {
                    case EXPORT -> new ExportAsked(request, member.guildId(), member.userId(), now);
                    case DELETION -> new DeletionAsked(request, member.guildId(), member.userId(), now);
                };
        place.outlet().tellServices(fact, request, event.interaction().trace(), now);
    }

    /** A service said its part. */
    void take(PrivacyPart part, Instant now) {
        gatherings.find(part.request()).ifPresent(before -> {
            Gathering gathering = before.took(part);
            if (gathering.isComplete()) {
                answer(gathering, now);
                gatherings.remove(gathering);
            } else if (!gathering.equals(before)) {
                gatherings.put(gathering);
            }
        });
    }

    /** Time passed. */
    void wake(Instant now) {
        for (Gathering gathering : gatherings.all()) {
            if (gathering.isOverdue(now)) {
                answer(gathering, now);
                gatherings.put(gathering.told());
            } else if (gathering.isGivenUp(now)) {
                gatherings.remove(gathering);
            }
        }
    }

    private void answer(Gathering gathering, Instant now) {
        switch (gathering.kind()) {
            case EXPORT -> handOut(gathering, now);
            case DELETION -> {
                if (gathering.answered()) {
                    place.outlet()
                            .post(
                                    DataRenderer.deletedAtLast(gathering, now),
                                    gathering.to().trace(),
                                    now);
                } else {
                    say(new Reply.UpdateMessage(gathering.to(), DataRenderer.deleted(gathering.silent())), now);
                }
            }
        }
    }

    private void handOut(Gathering gathering, Instant now) {
        switch (Attempt.of(() -> export(gathering, now))) {
            case Attempt.Ready<byte[]>(byte[] bytes) -> {
                String hash = Outlet.sha256(bytes);
                place.outlet().file(hash, bytes, gathering.to().trace(), now);
                say(new Reply.Answer(gathering.to(), DataRenderer.exported(hash, gathering.silent())), now);
            }
            case Attempt.Poison<byte[]>(RuntimeException failure) -> {
                if (failure instanceof UnreadableRowException unreadable) {
                    place.putAside(unreadable, now);
                }
                ReplyAddress to = gathering.to();
                say(new Reply.PrivateAnswer(to, Apology.of(to.trace())), now);
            }
        }
    }

    private void say(Reply reply, Instant now) {
        place.outlet().reply(reply, now);
    }

    private byte[] export(Gathering gathering, Instant now) {
        MemberReminders reminders = place.members().load(gathering.member());
        Preferences preferences = place.leads().preferences().load(gathering.member());
        return renderer.export(reminders, preferences, gathering, now);
    }

    private void delete(MemberReminders reminders, Instant now) {
        MemberKey member = reminders.member();
        for (Reminder reminder : reminders.reminders().values()) {
            place.members().apply(reminders, new ReminderFact.ReminderForgotten(reminder.key()));
            withdraw(reminder, now);
        }
        place.pendingGone(reminders.pending().size());
        place.members().forget(member);
        place.quarantine().forget(member.userId());
        place.leads().forget(member, now);
        place.outlet().forget(member, now);
    }

    /** Its message may still wait at the gateway. */
    private void withdraw(Reminder reminder, Instant now) {
        if (reminder instanceof Reminder.Fired fired && now.isBefore(fired.due().plus(ReminderLimits.LATE))) {
            place.outlet().withdraw(fired.requestId(), PostRenderer.trace(fired.key(), fired.revision()), now);
        }
    }
}
