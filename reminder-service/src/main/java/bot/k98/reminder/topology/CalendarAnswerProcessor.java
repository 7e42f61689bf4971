package bot.k98.reminder.topology;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.reminder.discord.calendar.CalendarUse;
import bot.k98.reminder.discord.calendar.CalendarUses;
import bot.k98.reminder.domain.calendar.CalendarFact;
import bot.k98.reminder.domain.calendar.CalendarSources;
import bot.k98.reminder.domain.calendar.CalendarState;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.reminder.domain.calendar.CalendarView;
import bot.k98.reminder.domain.calendar.KnownTab;
import bot.k98.reminder.domain.calendar.Rejection;
import bot.k98.reminder.domain.calendar.Standing;
import bot.k98.reminder.ical.CalendarFileMapper;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/** Answers questions about a guild's calendar, where it is held. Key: guild. */
final class CalendarAnswerProcessor implements Processor<String, InteractionEvent, String, Object> {
    private static final Logger LOG = Logger.getLogger(CalendarAnswerProcessor.class);
    private static final String FILE = "calendar.ics";

    /** Of at most 2 KB each: well below what a file may have. */
    private static final int MOST_IN_FILE = 2_000;

    private final CalendarTools tools;
    private CalendarDesk desk;
    private Outlet files;

    CalendarAnswerProcessor(CalendarTools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        desk = new CalendarDesk(context, tools);
        files = new Outlet(context);
    }

    @Override
    public void process(Record<String, InteractionEvent> entry) {
        InteractionEvent event = entry.value();
        Instant now = tools.clock().instant();
        if (!CalendarUses.isOurs(event)) {
            return;
        }
        if (now.isAfter(event.interaction().createdAt().plus(Interaction.TOKEN_LIFE))) {
            tools.metrics().expired();
            return;
        }
        try {
            answer(entry.key(), event, now);
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (RuntimeException failure) {
            var trace = event.interaction().trace();
            desk.outlet().bury("interaction-" + event.interaction().id(), failure, trace, now);
            desk.outlet().reply(tools.renderer().apology(event), now);
        }
    }

    private void answer(String guild, InteractionEvent event, Instant now) {
        CalendarView view = desk.store()
                .view(guild)
                .orElseGet(() -> new CalendarView(guild, CalendarState.NEW, List.of(), List.of()));
        switch (CalendarUses.read(event)) {
            case CalendarUse.Refresh refresh -> refresh(refresh, view, event, now);
            case CalendarUse.Boards(Optional<String> remake) -> boards(view, remake.isPresent(), event, now);
            case CalendarUse.Approve(String tab, boolean reject) ->
                held(view, tab)
                        .ifPresentOrElse(
                                held -> judge(view.guildId(), held, reject, event, now),
                                () -> reply(event, tools.renderer().nothingHeld(tab), now));
            case CalendarUse.Download download -> offer(download.of(view, now), event, now);
            case CalendarUse.Look look -> look(look, view, event, now);
        }
    }

    private void refresh(CalendarUse.Refresh refresh, CalendarView view, InteractionEvent event, Instant now) {
        Set<CalendarTab> wanted = refresh.source()
                .map(title -> CalendarTab.find(title).map(Set::of).orElse(Set.of()))
                .orElse(EnumSet.allOf(CalendarTab.class));
        if (tools.sources().equals(CalendarSources.NONE)) {
            reply(event, tools.renderer().notSetUp(), now);
        } else if (wanted.isEmpty()) {
            reply(event, tools.renderer().noSource(refresh.source(), view), now);
        } else if (refresh.preview() || refresh.source().isPresent()) {
            tools.sources().read(view.guildId(), event.interaction().address(), refresh.preview(), wanted);
        } else {
            desk.ask(view.guildId(), Optional.of(event.interaction().address()), now);
        }
    }

    private void boards(CalendarView view, boolean remake, InteractionEvent event, Instant now) {
        boolean remakes = remake
                && tools.pinnedChannel().isPresent()
                && !view.state().board().isEmpty();
        if (remakes) {
            desk.remakeBoard(view.guildId(), "remade-" + event.interaction().id(), now);
        }
        reply(event, tools.renderer().boards(view, tools.pinnedChannel(), remakes), now);
    }

    private static Optional<KnownTab> held(CalendarView view, String change) {
        return view.tabs().stream()
                .filter(KnownTab::isHeldEmpty)
                .filter(tab -> tab.tab().title().equals(change))
                .findFirst();
    }

    private void judge(String guild, KnownTab held, boolean reject, InteractionEvent event, Instant now) {
        if (reject) {
            reject(guild, held, event, now);
            return;
        }
        note("approved", guild, held, event);
        List<CalendarFact> facts = desk.believeEmpty(guild, held, now);
        desk.store()
                .view(guild)
                .ifPresent(after -> reply(event, tools.renderer().refreshed(facts, after), now));
    }

    private void reject(String guild, KnownTab held, InteractionEvent event, Instant now) {
        if (held.isRejected()) {
            reply(event, tools.renderer().rejected(held, true), now);
            return;
        }
        note("rejected", guild, held, event);
        Rejection word = new Rejection(event.interaction().member().id(), now);
        reply(event, tools.renderer().rejected(desk.reject(guild, held, word, now), false), now);
    }

    /** For the audit. */
    private static void note(String what, String guild, KnownTab tab, InteractionEvent event) {
        Interaction use = event.interaction();
        LOG.infof(
                "emptied tab %s guild=%s tab=%s by=%s trace=%s",
                what, guild, tab.tab().title(), use.member().id(), use.trace().reference());
    }

    private void look(CalendarUse.Look look, CalendarView view, InteractionEvent event, Instant now) {
        Reply reply = tools.renderer().answer(event, look, view, now);
        if (look.shared() && reply instanceof Reply.Answer(var to, MessageBody body)) {
            String id = DeterministicId.of("calendar-shared", to.interactionId());
            Post.Request request =
                    new Post.Request(id, ServiceName.REMINDER, "calendar-shared", Optional.of(now.plusSeconds(60)));
            desk.outlet().post(new Post.SendMessage(request, Post.Target.channel(to.channelId()), body), now);
            desk.outlet().reply(new Reply.Answer(to, tools.renderer().shared()), now);
        } else {
            desk.outlet().reply(reply, now);
        }
    }

    private void offer(List<Standing> events, InteractionEvent event, Instant now) {
        ReplyAddress to = event.interaction().address();
        if (events.isEmpty()) {
            desk.outlet().reply(new Reply.PrivateAnswer(to, tools.renderer().nothingToDownload()), now);
            return;
        }
        List<Standing> some = events.stream().limit(MOST_IN_FILE).toList();
        byte[] file = CalendarFileMapper.file(some, now);
        String hash = Outlet.sha256(file);
        files.file(hash, file, event.interaction().trace(), now);
        MessageBody body = tools.renderer().file(some.size(), some.size() < events.size());
        desk.outlet().reply(new Reply.PrivateAnswer(to, body.attaching(hash, FILE)), now);
    }

    private void reply(InteractionEvent event, MessageBody body, Instant now) {
        desk.outlet().reply(new Reply.Answer(event.interaction().address(), body), now);
    }
}
