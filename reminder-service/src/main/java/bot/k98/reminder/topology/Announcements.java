package bot.k98.reminder.topology;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.Target;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.calendar.LeadReached;
import bot.k98.reminder.domain.calendar.Standing;
import bot.k98.reminder.topology.StoredCalendar.AnnouncementV1;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Messages in the reminder channel: at most one for each occurrence. The next lead’s takes the place of the last one’s, and some time
 * after the start it goes. One that isn't there yet by then is withdrawn, and deleted when its receipt tells that it came all the same.
 */
final class Announcements implements LeadFollower {
    /** The old bot’s leads for the channel. */
    private static final Set<Lead> TOLD = Set.of(Lead.HOURS_24, Lead.HOURS_12, Lead.HOURS_4, Lead.HOURS_1, Lead.START);

    private static final Set<Lead> LOUD = Set.of(Lead.HOURS_1, Lead.START);

    private final CalendarTools tools;
    private final CalendarStore store;
    private final LeadIndex leads;
    private final CalendarOutlet outlet;

    Announcements(CalendarTools tools, CalendarStore store, LeadIndex leads, CalendarOutlet outlet) {
        this.tools = tools;
        this.store = store;
        this.leads = leads;
        this.outlet = outlet;
    }

    /** Late it is told within {@link Lead#GRACE}, later not at all: what follows from a missed one is the next one. */
    @Override
    public void follow(LeadReached reached, Instant now) {
        Occurrence occurrence = reached.occurrence();
        if (TOLD.contains(reached.lead()) && tools.renderer().isAnnounced(occurrence)) {
            boolean everyone = tools.everyone() && LOUD.contains(reached.lead());
            MessageBody body = tools.renderer().announcement(reached, everyone);
            replace(occurrence, announcement(reached), body, Optional.of(reached.notAfter()), now);
        }
    }

    /** Only when somebody read of it before. */
    void moved(Occurrence occurrence, Instant now) {
        if (store.announcement(occurrence.guildId(), occurrence.id()).isPresent()) {
            replace(occurrence, notice(occurrence), tools.renderer().moved(occurrence), Optional.empty(), now);
        }
    }

    /** Only when somebody read of it before. */
    void cancelled(Occurrence occurrence, Instant now) {
        if (store.announcement(occurrence.guildId(), occurrence.id()).isPresent()) {
            replace(occurrence, notice(occurrence), tools.renderer().cancelled(occurrence), Optional.empty(), now);
        }
    }

    /** @param due of this row: one of a start that no longer is deletes nothing */
    void end(LeadIndex.Entry due, Instant now) {
        boolean current = store.standing(due.guild(), due.occurrence())
                .map(Standing::occurrence)
                .map(one -> one.start().plus(LeadIndex.SHOWN).equals(due.at()))
                .orElse(true);
        if (current) {
            store.announcement(due.guild(), due.occurrence()).ifPresent(shown -> {
                remove(due.guild(), due.occurrence(), shown, now);
                store.removeAnnouncement(due.guild(), due.occurrence());
            });
        }
    }

    /** Whether a receipt is about one of these messages; if so, whose guild. */
    static Optional<String> guild(Receipt receipt) {
        return AnnouncementKey.of(receipt.request()).map(AnnouncementKey::guild);
    }

    void delivered(Receipt.Delivered receipt, Instant now) {
        AnnouncementKey.of(receipt.request()).ifPresent(key -> {
            Optional<AnnouncementV1> shown = store.announcement(key.guild(), key.occurrence())
                    .filter(one -> one.requestId().equals(receipt.request().id()));
            AnnouncementV1 known = new AnnouncementV1(receipt.request().id(), Optional.of(receipt.messageId()));
            if (shown.isPresent()) {
                store.put(key.guild(), key.occurrence(), known);
            } else {
                delete(key.guild(), key.occurrence(), known.requestId(), receipt.messageId(), now);
            }
        });
    }

    private void replace(Occurrence occurrence, String id, MessageBody body, Optional<Instant> notAfter, Instant now) {
        tools.reminderChannel().ifPresent(channel -> {
            String guild = occurrence.guildId();
            store.announcement(guild, occurrence.id()).ifPresent(old -> remove(guild, occurrence.id(), old, now));
            String owner = new AnnouncementKey(guild, occurrence.id()).text();
            Post.Request request = new Post.Request(id, ServiceName.REMINDER, owner, notAfter).withdrawnBy(id);
            outlet.post(new Post.SendMessage(request, Target.channel(channel), body), now);
            store.put(guild, occurrence.id(), new AnnouncementV1(id, Optional.empty()));
            leads.armEnd(occurrence);
        });
    }

    private void remove(String guild, String occurrence, AnnouncementV1 shown, Instant now) {
        shown.messageId()
                .ifPresentOrElse(
                        message -> delete(guild, occurrence, shown.requestId(), message, now),
                        () -> outlet.withdraw(shown.requestId(), now));
    }

    private void delete(String guild, String occurrence, String requestId, String message, Instant now) {
        tools.reminderChannel().ifPresent(channel -> {
            Post.Request request = new Post.Request(
                    DeterministicId.of("announcement-gone", requestId),
                    ServiceName.REMINDER,
                    AnnouncementKey.goneText(guild, occurrence),
                    Optional.empty());
            outlet.post(new Post.DeleteMessage(request, Target.channel(channel), message), now);
        });
    }

    /** Another one when the event was moved away and back: the first may be withdrawn. */
    private static String announcement(LeadReached reached) {
        return DeterministicId.of(
                "announcement", reached.id(), reached.occurrence().revision());
    }

    private static String notice(Occurrence occurrence) {
        return DeterministicId.of("announcement-notice", occurrence.id(), occurrence.revision());
    }
}
