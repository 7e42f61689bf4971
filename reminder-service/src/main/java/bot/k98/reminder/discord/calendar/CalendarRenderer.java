package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.CalendarFact;
import bot.k98.reminder.domain.calendar.CalendarView;
import bot.k98.reminder.domain.calendar.EventTypes;
import bot.k98.reminder.domain.calendar.KindNames;
import bot.k98.reminder.domain.calendar.KnownTab;
import bot.k98.reminder.domain.calendar.LeadReached;
import bot.k98.reminder.domain.calendar.RefreshPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the calendar says. */
public final class CalendarRenderer {
    private static final int KIND = 100;
    private static final int KINDS = 15;

    private final EventTypes types;
    private final ListRenderer lists;
    private final OfficerRenderer officers;
    private final BoardRenderer boards;
    private final AnnouncementRenderer announcements;
    private final SuggestionRenderer suggestions;

    /** The kinds of events, as the settings describe them. */
    public EventTypes types() {
        return types;
    }

    public CalendarRenderer(EventTypes types) {
        Lines lines = new Lines(types);
        this.types = types;
        this.lists = new ListRenderer(lines);
        this.officers = new OfficerRenderer(lines);
        this.boards = new BoardRenderer(lines);
        this.announcements = new AnnouncementRenderer(lines);
        this.suggestions = new SuggestionRenderer(types);
    }

    /**
     * A command’s answer is a message, a button’s changes the message that carries it, unless it is about local times. Which kinds there are is known
     * when a calendar was read.
     */
    public Reply answer(InteractionEvent event, CalendarUse.Look look, CalendarView view, Instant now) {
        if (look.type().isEmpty() || view.tabs().isEmpty()) {
            return known(event, look, view, now);
        }
        String typed = look.type().orElseThrow();
        KindNames kinds = view.kinds(types);
        return kinds.find(typed)
                .map(name -> known(event, look.ofType(name), view, now))
                .orElseGet(() -> new Reply.PrivateAnswer(event.interaction().address(), noSuchKind(typed, kinds)));
    }

    private static MessageBody noSuchKind(String typed, KindNames kinds) {
        return MessageBody.of(CalendarTexts.text(
                "kind.none",
                CalendarTexts.plain(TextCut.to(KIND, typed)),
                CalendarTexts.plain(String.join(", ", kinds.some(KINDS)))));
    }

    private Reply known(InteractionEvent event, CalendarUse.Look look, CalendarView view, Instant now) {
        ReplyAddress to = event.interaction().address();
        boolean pressed = event instanceof ButtonPressed;
        return switch (look) {
            case CalendarUse.Listing listing -> shown(to, lists.list(listing, view, now), pressed);
            case CalendarUse.LocalTimes local -> new Reply.PrivateAnswer(to, lists.local(local, view, now));
            case CalendarUse.LocalTime(String occurrence) -> new Reply.PrivateAnswer(to, lists.local(occurrence, view));
            case CalendarUse.NextEvent next -> new Reply.Answer(to, lists.next(next, view, now));
            case CalendarUse.NextInWar next -> {
                MessageBody body = lists.next(next, view, now);
                yield next.open() ? shown(to, body, pressed) : new Reply.PrivateAnswer(to, body);
            }
            case CalendarUse.Status() -> new Reply.Answer(to, officers.status(view, RefreshPolicy.next(now), now));
            case CalendarUse.Problems(Optional<String> source, int page) ->
                shown(to, officers.problems(view, source, page), pressed);
            case CalendarUse.Hushed(CalendarUse.Look alone) -> hushed(to, known(event, alone, view, now));
            case CalendarUse.Suggest asked -> new Reply.OfferChoices(to, suggestions.suggest(asked, view, now));
            case CalendarUse.Unknown() -> new Reply.PrivateAnswer(to, word("unknown"));
        };
    }

    private static Reply hushed(ReplyAddress to, Reply reply) {
        return switch (reply) {
            case Reply.Answer(var _, MessageBody body) -> new Reply.PrivateAnswer(to, hushed(body));
            case Reply.PrivateAnswer(var _, MessageBody body) -> new Reply.PrivateAnswer(to, hushed(body));
            case Reply.UpdateMessage _, Reply.OfferChoices _, Reply.OpenForm _ -> reply;
        };
    }

    private static MessageBody hushed(MessageBody body) {
        String text = Stream.of(CalendarTexts.text("hushed"), body.text())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new MessageBody(text, body.embeds(), body.rows(), body.mentions(), body.files());
    }

    private static Reply shown(ReplyAddress to, MessageBody body, boolean pressed) {
        return pressed ? new Reply.UpdateMessage(to, body) : new Reply.Answer(to, body);
    }

    /** The private word when a decision failed. */
    public Reply apology(InteractionEvent event) {
        ReplyAddress to = event.interaction().address();
        return event instanceof AutocompleteAsked
                ? new Reply.OfferChoices(to, List.of())
                : new Reply.PrivateAnswer(
                        to,
                        MessageBody.of(CalendarTexts.text(
                                "apology", event.interaction().trace().reference())));
    }

    public MessageBody refreshed(List<CalendarFact> facts, CalendarView view) {
        return officers.refreshed(facts, view);
    }

    /** What a reading would do, if it were taken. */
    public MessageBody preview(List<CalendarFact> facts, CalendarView after) {
        return officers.preview(facts, after);
    }

    public MessageBody older() {
        return word("refreshed.older");
    }

    /** Of a tab that nobody knows, or that isn’t set up. */
    public MessageBody noSource(Optional<String> source, CalendarView view) {
        return officers.noSource(source, view);
    }

    /**
     * Where the live messages stand.
     *
     * @param channel of the one there is; absent: it is not set up
     * @param remade whether it is made anew
     */
    public MessageBody boards(CalendarView view, Optional<String> channel, boolean remade) {
        return officers.boards(view, channel, remade);
    }

    /** A reading that was asked for and never came back. */
    public MessageBody notRead() {
        return word("refreshed.lost");
    }

    public MessageBody notSetUp() {
        return word("not.set.up");
    }

    public MessageBody nothingHeld(String change) {
        return MessageBody.of(CalendarTexts.text("approve.none", CalendarTexts.plain(TextCut.to(100, change))));
    }

    /**
     * What holds for a tab whose emptiness was rejected.
     *
     * @param before whether it had been rejected already
     */
    public MessageBody rejected(KnownTab tab, boolean before) {
        return officers.rejected(tab, before);
    }

    /** The word beside a file of so many events. */
    public MessageBody file(int events, boolean cut) {
        return MessageBody.of(CalendarTexts.text(events == 1 ? "file.one" : cut ? "file.cut" : "file", events));
    }

    public MessageBody nothingToDownload() {
        return word("file.none");
    }

    public MessageBody shared() {
        return word("shared");
    }

    public MessageBody board(CalendarView view, Instant now) {
        return boards.board(view, now);
    }

    /** Whether its leads are told in the reminder channel. */
    public boolean isAnnounced(Occurrence occurrence) {
        return types.of(occurrence).announced();
    }

    public MessageBody announcement(LeadReached reached, boolean everyone) {
        return announcements.reached(reached, everyone);
    }

    public MessageBody moved(Occurrence occurrence) {
        return announcements.moved(occurrence);
    }

    public MessageBody cancelled(Occurrence occurrence) {
        return announcements.cancelled(occurrence);
    }

    private static MessageBody word(String key) {
        return MessageBody.of(CalendarTexts.text(key));
    }
}
