package bot.k98.reminder.topology;

import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.reminder.discord.DataRenderer;
import bot.k98.reminder.discord.DataRequest;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.MemberReminders;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.domain.preference.Preferences;
import java.time.Instant;

/** Hands out and deletes what this service keeps of one member in one server. */
final class DataDesk {
    private final Workplace place;
    private final DataRenderer renderer;

    DataDesk(Workplace place) {
        this.place = place;
        this.renderer = new DataRenderer(place.members()::text);
    }

    /** @param change what is done besides answering */
    record Prepared(Runnable change, Reply reply) {}

    Prepared prepare(InteractionEvent event, DataRequest request, Instant now) {
        ReplyAddress to = event.interaction().address();
        MemberKey member = request.member();
        MemberReminders reminders = place.members().load(member);
        return switch (request) {
            case DataRequest.Export ignored -> export(event, reminders, now);
            case DataRequest.AskToDelete ignored ->
                new Prepared(() -> {}, new Reply.Answer(to, DataRenderer.ask(member)));
            case DataRequest.Delete ignored ->
                new Prepared(() -> delete(reminders, now), new Reply.UpdateMessage(to, DataRenderer.deleted()));
        };
    }

    private Prepared export(InteractionEvent event, MemberReminders reminders, Instant now) {
        Preferences preferences = place.leads().preferences().load(reminders.member());
        byte[] bytes = renderer.export(reminders, preferences);
        String hash = Outlet.sha256(bytes);
        return new Prepared(
                () -> place.outlet().file(hash, bytes, event.interaction().trace(), now),
                new Reply.Answer(event.interaction().address(), DataRenderer.exported(hash)));
    }

    private void delete(MemberReminders reminders, Instant now) {
        MemberKey member = reminders.member();
        for (Reminder reminder : reminders.reminders().values()) {
            place.members().apply(reminders, new ReminderFact.ReminderForgotten(reminder.key()));
        }
        place.pendingGone(reminders.pending().size());
        place.members().forget(member);
        place.leads().forget(member);
        place.outlet().forget(member, now);
    }
}
