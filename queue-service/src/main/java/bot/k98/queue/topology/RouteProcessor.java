package bot.k98.queue.topology;

import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.queue.discord.InteractionMapper;
import bot.k98.queue.discord.Use;
import bot.k98.runtime.streams.RecentIds;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends each use of this service, once, to the task that can answer it. */
final class RouteProcessor implements Processor<String, InteractionEvent, String, Object> {
    private final Tools tools;
    private final InteractionMapper mapper;
    private RecentIds recent;
    private Outlet outlet;

    RouteProcessor(Tools tools) {
        this.tools = tools;
        this.mapper = new InteractionMapper(tools.profiles());
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        recent = RecentIds.in(context);
        outlet = new Outlet(context);
    }

    @Override
    public void process(Record<String, InteractionEvent> entry) {
        InteractionEvent event = entry.value();
        Use use = mapper.map(event);
        if (use instanceof Use.NotOurs || !isToBeAnswered(event, Instant.ofEpochMilli(entry.timestamp()))) {
            return;
        }
        Instant now = tools.clock().instant();
        Interaction interaction = event.interaction();
        switch (use) {
            case Use.ToLine(var request) -> outlet.toLine(request, interaction.id(), interaction.trace(), now);
            case Use.ToGuild(String guildId) -> outlet.toGuild(guildId, event, now);
            case Use.Answered(var reply) -> outlet.reply(reply, now);
            case Use.NotOurs() -> {}
        }
    }

    private boolean isToBeAnswered(InteractionEvent event, Instant appendedAt) {
        Interaction use = event.interaction();
        if (use.expired(appendedAt, tools.clock().instant())) {
            tools.metrics().expired();
            return false;
        }
        boolean first = event instanceof AutocompleteAsked || recent.firstSeen(use.id(), appendedAt);
        if (!first) {
            tools.metrics().repeated();
        }
        return first;
    }
}
